// The figures of a report's head: how many, against last year, on average, how much of it is known.
import type { Child } from 'hono/jsx';
import type { Compared, Report } from '#shared/report';
import { formatCount, formatDecimal, formatPercent } from '#shared/wording';
import { type Say, useSay } from '../language.ts';
import { arrowOf, changeOf } from './words.ts';

/** The list behind a figure; its parameters narrow the report's own days, portal and unit. */
export type ListOf = (more: Record<string, string>) => string;

function Change({ counts, year, entered }: { counts: Compared; year: string; entered: boolean }) {
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
        {say(entered ? '(năm trước {count}, số liệu nhập)' : '(năm trước {count})', {
          count: formatCount(counts.previous ?? 0),
        })}
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

/** A count that leads to its articles; nothing leads nowhere. */
export function Count({ count, href }: { count: number; href: string }) {
  const text = formatCount(count);
  return <span>{count === 0 ? text : <a href={href}>{text}</a>}</span>;
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
            days: workingDays,
          })}
    </Figure>
  );
}

export function FiguresBlock({ report, list }: { report: Report; list: ListOf }) {
  const say = useSay();
  const { figures, previous } = report;
  const year = previous?.to.slice(0, 4) ?? '';
  const { total, reform, unclassified, coverage } = figures;
  const known = total.count + unclassified;
  return (
    <dl class="pairs">
      <Figure name={say('Tin, bài về CCHC')}>
        <strong class="large">
          <Count count={reform.count} href={list({ status: 'active', content: '0,1,2,3,4,5,6' })} />
        </strong>
        <Change counts={reform} year={year} entered={report.entered?.used ?? false} />
      </Figure>
      {figures.distinct === total.count ? null : (
        <Figure name={say('Không tính bài đăng lại')}>
          {say('{count} tin, bài khác nhau trong {total} đã phân loại', {
            count: formatCount(figures.distinct),
            total: formatCount(total.count),
          })}
        </Figure>
      )}
      <Means figures={figures} say={say} />
      <Figure name={say('Đã phân loại')}>
        {coverage === null
          ? say('chưa có tin, bài nào trong kỳ')
          : say('{done} trên {known} tin, bài của kỳ ({percent})', {
              done: formatCount(total.count),
              known: formatCount(known),
              percent: formatPercent(coverage * 100, 1),
            })}
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
