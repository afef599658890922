// Which days of a year no snapshot reports, and which two of them both report.
import { snapshotAddress, snapshotsAddress } from '#shared/api/pages';
import type { YearCoverage } from '#shared/snapshot-coverage';
import { showCount } from '#shared/wording';
import { useSay } from '../language.ts';
import { daysOf } from '../report/words.ts';

function Gaps({ gaps }: Pick<YearCoverage, 'gaps'>) {
  const say = useSay();
  return (
    <ul>
      {gaps.map(({ from, to, days }) => (
        <li>
          {say('{days}: {count} ngày chưa nằm trong bản chốt nào.', {
            days: daysOf({ from, to }),
            count: showCount(days),
          })}{' '}
          <a class="no-print" href={snapshotsAddress({ from, to })}>
            {say('Chốt những ngày này')}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Overlaps({ overlaps }: Pick<YearCoverage, 'overlaps'>) {
  const say = useSay();
  return (
    <ul>
      {overlaps.map(({ from, to, days, snapshots }) => (
        <li>
          {say('{days}: {count} ngày được tính trong cả hai bản chốt', {
            days: daysOf({ from, to }),
            count: showCount(days),
          })}{' '}
          {snapshots.map(({ id, name }, index) => (
            <>
              {index === 0 ? '' : say(' và ')}
              <a href={snapshotAddress(id)} lang="vi">
                {name}
              </a>
            </>
          ))}
          .
        </li>
      ))}
    </ul>
  );
}

/** Nothing of a year without snapshots: there the page teaches instead. */
export function Coverage({ coverage }: { coverage: YearCoverage }) {
  const say = useSay();
  const { year, gaps, overlaps, days, covered, partial } = coverage;
  const isFine = gaps.length === 0 && overlaps.length === 0;
  return (
    <section class={isFine ? 'note' : 'warning'} aria-labelledby="coverage">
      <h2 id="coverage">
        {isFine
          ? say('Các bản chốt phủ kín năm {year}', { year })
          : say('Năm {year}: bản chốt phủ {covered}/{days} ngày', {
              year,
              covered: showCount(covered),
              days: showCount(days),
            })}
      </h2>
      {gaps.length > 0 ? <Gaps gaps={gaps} /> : null}
      {overlaps.length > 0 ? <Overlaps overlaps={overlaps} /> : null}
      <p class="soft">
        {say(
          'Tính theo năm dương lịch, đến hôm nay. Kỳ nằm gọn trong kỳ khác (quý trong năm) không phải chồng lấn.',
        )}
        {partial > 0
          ? ` ${say('Không kể {count} bản chỉ chốt một phần (một cổng, một đơn vị…).', { count: showCount(partial) })}`
          : ''}
      </p>
    </section>
  );
}
