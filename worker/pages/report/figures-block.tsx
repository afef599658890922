// The figures of a report's head: how many, against last year, on average, how much of it is known.
import type { Child } from 'hono/jsx';
import type { Compared, Report } from '#shared/report';
import { CONTENT_CODES, REFORM_CONTENTS } from '#shared/taxonomy';
import { formatDecimal, formatPercent, showCount } from '#shared/wording';
import type { ListOf } from '../../report/lists.ts';
import { type Say, useSay } from '../language.ts';
import { Said } from '../said.tsx';
import { arrowOf, changeOf } from './words.ts';

/** Where the figures of a report lead, and those of the year before: `null` where no article stands behind them. */
export type Lists = { present: ListOf; previous: ListOf | null };

/** What the figures of a report's head count. */
const REFORM = { status: 'active', content: REFORM_CONTENTS.join(',') };
const CLASSIFIED = { status: 'active', content: CONTENT_CODES.join(',') };

function Change({ counts, year, list }: { counts: Compared; year: string; list: ListOf | null }) {
  const say = useSay();
  const words = changeOf(counts, year);
  if (words === '') return null;
  if (counts.previous === 0)
    return <span class="soft"> {say('cùng kỳ năm {year} chưa có tin, bài nào trong sổ', { year })}</span>;
  return (
    <span class="change">
      {' '}
      <span aria-hidden="true">{arrowOf(counts)}</span> <span lang="vi">{words}</span>{' '}
      <span class="soft">
        <Said
          text={list === null ? '(năm trước {count}, số liệu nhập)' : '(năm trước {count})'}
          parts={{ count: <Count count={counts.previous ?? 0} href={list?.(REFORM) ?? null} /> }}
        />
      </span>
    </span>
  );
}

function Figure({ name, children }: { name: string; children: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A count that leads to its articles; nothing leads nowhere, and neither does what has no list (`href` null). */
export function Count({ count, href }: { count: number; href: string | null }) {
  const text = showCount(count);
  return <span>{count === 0 || href === null ? text : <a href={href}>{text}</a>}</span>;
}

function Means({ figures, say }: { figures: Report['figures']; say: Say }) {
  const { months, workingDays, perMonth, perWorkingDay } = figures.averages;
  return (
    <Figure name={say('Trung bình')}>
      {say('{mean} tin, bài mỗi tháng ({months} tháng)', {
        mean: formatDecimal(perMonth),
        months: formatDecimal(months),
      })}
      {perWorkingDay === null
        ? null
        : say('; {mean} mỗi ngày làm việc ({days} ngày thứ Hai đến thứ Sáu, chưa trừ ngày lễ)', {
            mean: formatDecimal(perWorkingDay, 2),
            days: showCount(workingDays),
          })}
    </Figure>
  );
}

/** How many of the period's articles are classified, each number with its list. */
function Coverage({ figures, list }: { figures: Report['figures']; list: ListOf }) {
  const say = useSay();
  const { total, unclassified, coverage } = figures;
  if (coverage === null) return <>{say('chưa có tin, bài nào trong kỳ')}</>;
  return (
    <Said
      text="{done} trên {known} tin, bài của kỳ ({percent})"
      parts={{
        done: <Count count={total.count} href={list(CLASSIFIED)} />,
        known: <Count count={total.count + unclassified} href={list({ status: 'active' })} />,
        percent: formatPercent(coverage * 100),
      }}
    />
  );
}

export function FiguresBlock({ report, lists }: { report: Report; lists: Lists }) {
  const say = useSay();
  const { present: list } = lists;
  const { figures, previous } = report;
  const year = previous?.to.slice(0, 4) ?? '';
  const { total, reform } = figures;
  return (
    <dl class="pairs">
      <Figure name={say('Tin, bài về CCHC')}>
        <strong class="large">
          <Count count={reform.count} href={list(REFORM)} />
        </strong>
        <Change counts={reform} year={year} list={lists.previous} />
      </Figure>
      {figures.distinct === total.count ? null : (
        <Figure name={say('Không tính bài đăng lại')}>
          <Said
            text="{count} tin, bài khác nhau trong {total} đã phân loại"
            parts={{
              count: <Count count={figures.distinct} href={list({ status: 'distinct' })} />,
              total: <Count count={total.count} href={list(CLASSIFIED)} />,
            }}
          />
        </Figure>
      )}
      <Means figures={figures} say={say} />
      <Figure name={say('Đã phân loại')}>
        <Coverage figures={figures} list={list} />
      </Figure>
      <Figure name={say('Không thuộc CCHC')}>
        <Count count={total.count - reform.count} href={list({ status: 'active', content: 'none' })} />
      </Figure>
      <Figure name={say('Đã rút')}>
        <Count count={figures.withdrawn} href={list({ status: 'withdrawn' })} />
      </Figure>
    </dl>
  );
}
