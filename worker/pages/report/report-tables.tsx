// The tables of a report with the picture of each beside it; every count leads to the articles that it counts.
import { lastDayOfMonth } from '#shared/local-date';
import { UNKNOWN } from '#shared/query';
import type { Compared, Report, ReportRow, ReportTable } from '#shared/report';
import { type Content, contentShort, type Grouping } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import { formatCount, formatPercent } from '#shared/wording';
import { BarChart, LineChart } from '../charts.tsx';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { Count, type ListOf } from './figures-block.tsx';
import { arrowOf, shortChange } from './words.ts';

/** Most bars that can be taken in at a glance, and most letters of a label over one. */
const [BARS_MAX, LABEL_MAX] = [12, 32];

export type Told = { report: Report; list: ListOf; grouping: Grouping };

/** The contents that the report is of, as a filter of its lists. */
export const namedIn = ({ tables }: Report): string =>
  (tables.find(({ by }) => by === 'content')?.rows ?? []).map(({ code }) => code).join(',');

/** The list behind a row. */
function listOf(by: ReportTable['by'], code: string | null, told: Told): string {
  const { report, list, grouping } = told;
  const base = { status: 'active', content: namedIn(report) };
  const value = code ?? UNKNOWN;
  if (by === 'group') {
    const contents = grouping.groups.find((group) => group.code === code)?.contents ?? [];
    return list({ ...base, content: contents.join(',') });
  }
  if (by === 'month') {
    const { from, to } = report.period;
    const [first, last] = [`${value}-01`, lastDayOfMonth(value)];
    return list({ ...base, from: first > from ? first : from, to: last < to ? last : to });
  }
  return list({ ...base, [by]: value });
}

/** Last year's count and what became of it. */
function ComparedCells({ counts }: { counts: Compared }) {
  return (
    <>
      <td class="number">{counts.previous === null ? '–' : formatCount(counts.previous)}</td>
      <td class="number">
        <span aria-hidden="true">{arrowOf(counts)}</span> <span lang="vi">{shortChange(counts)}</span>
      </td>
    </>
  );
}

function Row({
  by,
  row,
  told,
  isCompared,
}: {
  by: ReportTable['by'];
  row: ReportRow;
  told: Told;
  isCompared: boolean;
}) {
  return (
    <tr>
      <th scope="row" lang="vi">
        {by === 'content' && row.code !== 'none' ? `${row.code}. ` : ''}
        {row.label}
      </th>
      <td class="number">
        <Count count={row.count} href={listOf(by, row.code, told)} />
      </td>
      <td class={isCompared ? 'number roomy' : 'number'}>
        {row.share === null ? '–' : formatPercent(row.share, 1)}
      </td>
      {isCompared ? <ComparedCells counts={row} /> : null}
    </tr>
  );
}

function Table({ table, told }: { table: ReportTable; told: Told }) {
  const say = useSay();
  const { by, rows, total, sums } = table;
  const { report, list } = told;
  // A ledger that holds nothing of last year has nothing to compare with.
  const isCompared = (total.previous ?? 0) > 0;
  return (
    <Scroll label={say('Bảng: {title}', { title: say(table.title) })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(HEADS[by])}</th>
            <th scope="col" class="number">
              {say('Số lượng')}
            </th>
            <th scope="col" class={isCompared ? 'number roomy' : 'number'}>
              {say('Tỷ lệ')}
            </th>
            {isCompared ? (
              <>
                <th scope="col" class="number">
                  {say('Cùng kỳ')}
                  {report.entered?.used ? <span class="soft">{say('số nhập')}</span> : null}
                </th>
                <th scope="col" class="number">
                  {say('Thay đổi')}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row by={by} row={row} told={told} isCompared={isCompared} />
          ))}
        </tbody>
        {sums ? (
          <tfoot>
            <tr>
              <th scope="row">{say('Cộng')}</th>
              <td class="number">
                <Count count={total.count} href={list({ status: 'active', content: namedIn(report) })} />
              </td>
              <td class={isCompared ? 'number roomy' : 'number'}>{total.count === 0 ? '–' : '100%'}</td>
              {isCompared ? <ComparedCells counts={total} /> : null}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Scroll>
  );
}

const HEADS: Record<ReportTable['by'], string> = {
  group: 'Nhóm',
  content: 'Nội dung',
  form: 'Thể loại',
  origin: 'Nguồn',
  section: 'Chuyên mục',
  topic: 'Chủ đề',
  unit: 'Đơn vị',
  portal: 'Cổng, trang',
  month: 'Tháng',
};

function barLabel(by: ReportTable['by'], { code, label }: ReportRow): string {
  if (by !== 'content' || code === null) return cutText(label, LABEL_MAX);
  return code === 'none' ? contentShort('none') : `${code} ${contentShort(code as Content)}`;
}

function Picture({ table, report }: { table: ReportTable; report: Report }) {
  const say = useSay();
  const { by, title, rows } = table;
  const told = rows.map((row) => `${row.label}: ${formatCount(row.count)}`).join('; ');
  const words = {
    id: `chart-${by}`,
    title: say('Biểu đồ: {title}', { title: say(title) }),
    words: `${told}.`,
  };
  if (by === 'month' && rows.length > 2) {
    const years = [report.period.to.slice(0, 4), report.previous?.to.slice(0, 4) ?? ''];
    const before = rows.some(({ previous }) => (previous ?? 0) > 0)
      ? { name: years[1] ?? '', values: rows.map(({ previous }) => previous ?? 0) }
      : null;
    return (
      <figure>
        <LineChart
          {...words}
          labels={rows.map(({ code }) => String(Number(code?.slice(5))))}
          line={{ name: years[0] ?? '', values: rows.map(({ count }) => count) }}
          before={before}
        />
        {before ? (
          <figcaption class="soft">
            {say('Nét liền: kỳ này. Nét đứt: cùng kỳ năm {year}.', { year: before.name })}
          </figcaption>
        ) : null}
      </figure>
    );
  }
  const bars = rows.slice(0, BARS_MAX);
  return (
    <figure>
      <BarChart {...words} bars={bars.map((row) => ({ label: barLabel(by, row), count: row.count }))} />
      {bars.length < rows.length ? (
        <figcaption class="soft">{say('{count} hàng đầu; bảng có đủ.', { count: bars.length })}</figcaption>
      ) : null}
    </figure>
  );
}

/** One row of everything says nothing that the total does not. */
const isTelling = ({ by, rows, total }: ReportTable) =>
  (total.count > 0 || (total.previous ?? 0) > 0) &&
  (rows.length > 1 || (rows.length === 1 && (by === 'topic' || by === 'group' || by === 'content')));

export function ReportTables(told: Told) {
  const say = useSay();
  return (
    <>
      {told.report.tables.filter(isTelling).map((table) => (
        <section aria-labelledby={`table-${table.by}`}>
          <h2 id={`table-${table.by}`}>{say(table.title)}</h2>
          {table.sums ? null : (
            <p class="soft">
              {say('Một tin, bài có thể có nhiều chủ đề hoặc không có: các hàng không cộng thành tổng số.')}
            </p>
          )}
          <div class="beside">
            <Table table={table} told={told} />
            {table.total.count === 0 ? null : <Picture table={table} report={told.report} />}
          </div>
        </section>
      ))}
    </>
  );
}
