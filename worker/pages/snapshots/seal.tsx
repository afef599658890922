// How a snapshot proves that it is what was frozen, and what the registry gave the report that was made from it.
import { routes } from '#shared/api';
import { pages, snapshotAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import { problemWords } from '#shared/problem';
import type { Snapshot, SnapshotCheck } from '#shared/snapshot';
import { type Draft, Field } from '../fields.tsx';
import { useSay } from '../language.ts';

export const ISSUE_FORM = 'issue';

/** A route about one snapshot. */
export const pathOf = (route: { path: string }, id: string) =>
  route.path.replace('{id}', encodeURIComponent(id));

function Checked({ check }: { check: SnapshotCheck }) {
  const say = useSay();
  if (check.matches)
    return (
      <p class="note" role="status">
        {say(
          'Khớp: mã băm tính lại từ các dòng đang lưu đúng bằng mã đã ghi, và các dòng cộng lại đúng số đã chốt.',
        )}
      </p>
    );
  return (
    <p class="fault" role="alert">
      {check.hashMatches ? '' : `${say('Không khớp: mã băm tính lại là {hash}.', { hash: check.computed })} `}
      {check.figuresMatch ? '' : say('Không khớp: các dòng đang lưu không cộng thành số đã chốt.')}{' '}
      {say('Dữ liệu đã bị sửa ngoài phần mềm: xin báo người quản trị.')}
    </p>
  );
}

export function Seal({ snapshot, check }: { snapshot: Snapshot; check: SnapshotCheck | null }) {
  const say = useSay();
  const { id, hash } = snapshot;
  return (
    <section id="kiem-tra" aria-labelledby="seal">
      <h2 id="seal">{say('Kiểm tra bản chốt')}</h2>
      <p>{say('Mã băm SHA-256 của toàn bộ dòng đã chốt:')}</p>
      <p class="hash">{hash}</p>
      {check ? <Checked check={check} /> : null}
      <p class="actions no-print">
        <a class="button quiet" href={`${snapshotAddress(id, { check: '1' })}#kiem-tra`}>
          {say('Tính lại và so')}
        </a>
        <a class="button quiet" href={pathOf(routes.snapshotFile, id)}>
          {say('Tải tệp gốc .ndjson')}
        </a>
      </p>
      <p class="soft">
        {say('Muốn tự kiểm tra: tải tệp gốc, rồi tính SHA-256 của tệp. Trên Windows:')}{' '}
        <code class="break">certutil -hashfile so-tin-ban-chot.ndjson SHA256</code>
      </p>
    </section>
  );
}

export function Issue({ snapshot, draft }: { snapshot: Snapshot; draft: Draft }) {
  const say = useSay();
  const { id, issuedNumber, issuedOn } = snapshot;
  if (issuedNumber !== null && issuedOn !== null)
    return (
      <section id="ban-hanh" aria-labelledby="issue">
        <h2 id="issue">{say('Ban hành')}</h2>
        <p>{say('Báo cáo số {number} ngày {day}.', { number: issuedNumber, day: formatDate(issuedOn) })}</p>
      </section>
    );
  return (
    <section id="ban-hanh" class="no-print" aria-labelledby="issue">
      <h2 id="issue">{say('Ban hành')}</h2>
      <form method="post" action={`${pathOf(pages.snapshot, id)}#ban-hanh`}>
        <input type="hidden" name="do" value={ISSUE_FORM} />
        {draft.problem ? (
          <p class="fault" role="alert">
            {problemWords(say, draft.problem)}.
          </p>
        ) : null}
        <div class="fields">
          <Field draft={draft} name="number" label={say('Số, ký hiệu (văn thư cấp)')} required />
          <Field draft={draft} name="on" label={say('Ngày ban hành')} type="date" required />
          <button type="submit">{say('Ghi số, ngày')}</button>
        </div>
        <p class="soft">{say('Chỉ ghi được một lần, sau đó không sửa được.')}</p>
      </form>
    </section>
  );
}
