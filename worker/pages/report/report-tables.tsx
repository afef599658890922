// The tables of a report with the picture of each beside it; every count leads to the articles that it counts.
import { addYears } from '#shared/local-date';
import type { Compared, Report, ReportRow, ReportTable } from '#shared/report';
import { type Content, contentShort } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import { formatPercent, showCount } from '#shared/wording';
import type { Days } from '../../db/report.ts';
import { type Counted, rowQuery } from '../../report/lists.ts';
import { BarChart, LineChart } from '../charts.tsx';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { Count, type Lists } from './figures-block.tsx';
import { arrowOf, shortChange, shortPercent } from './words.ts';

/** Most bars that can be taken in at a glance, and most letters of a label over one. */
const [BARS_MAX, LABEL_MAX] = [12, 32];

export type Told = { report: Report; lists: Lists };

/** The contents that the report is of. */
const contentsOf = ({ tables }: Report): string[] =>
  (tables.find(({ by }) => by === 'content')?.rows ?? []).flatMap(({ code }) => code ?? []);

/** The same as a filter of its lists. */
export const namedIn = (report: Report): string => contentsOf(report).join(',');

const countedIn = (report: Report, days: Days): Counted => ({
  contents: contentsOf(report),
  groups: report.grouping.groups,
  days,
});

/** The list behind a row. */
function listOf(by: ReportTable['by'], code: string | null, { report, lists }: Told): string {
  return lists.present(rowQuery(by, code, countedIn(report, report.period)));
}

/** The list behind what a row is compared with; null where nothing stands behind it. A month is that of a year before. */
function listBefore(by: ReportTable['by'], code: string | null, { report, lists }: Told): string | null {
  const { previous } = report;
  if (lists.previous === null || previous === null) return null;
  const then = by === 'month' && code !== null ? addYears(`${code}-01`, -1).slice(0, 7) : code;
  return lists.previous(rowQuery(by, then, countedIn(report, previous)));
}

/** Whether last year stands beside: a ledger that holds nothing of it has nothing to compare with. */
const isComparedIn = ({ total }: ReportTable): boolean => (total.previous ?? 0) > 0;

/** Last year's count and what became of it. */
function ComparedCells({ counts, href }: { counts: Compared; href: string | null }) {
  return (
    <>
      <td class="number">{counts.previous === null ? '–' : <Count count={counts.previous} href={href} />}</td>
      <td class="number">
        <span aria-hidden="true">{arrowOf(counts)}</span> <span lang="vi">{shortChange(counts)}</span>
        <span class="under">{shortPercent(counts)}</span>
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
        {row.share === null ? '–' : formatPercent(row.share)}
      </td>
      {isCompared ? <ComparedCells counts={row} href={listBefore(by, row.code, told)} /> : null}
    </tr>
  );
}

function Table({ table, told }: { table: ReportTable; told: Told }) {
  const say = useSay();
  const { by, rows, total, sums } = table;
  const { report, lists } = told;
  const all = { status: 'active', content: namedIn(report) };
  const isCompared = isComparedIn(table);
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
                <Count count={total.count} href={lists.present(all)} />
              </td>
              <td class={isCompared ? 'number roomy' : 'number'}>{total.count === 0 ? '–' : '100%'}</td>
              {isCompared ? <ComparedCells counts={total} href={lists.previous?.(all) ?? null} /> : null}
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
  const told = rows.map((row) => `${row.label}: ${showCount(row.count)}`).join('; ');
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
        <figcaption class="soft">
          {say('{count} hàng đầu; bảng có đủ.', { count: showCount(bars.length) })}
        </figcaption>
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
          <div class={isComparedIn(table) ? 'beside compared' : 'beside'}>
            <Table table={table} told={told} />
            {table.total.count === 0 ? null : <Picture table={table} report={told.report} />}
          </div>
        </section>
      ))}
    </>
  );
}
