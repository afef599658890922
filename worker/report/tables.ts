// The tables of a report: each counts the same articles another way, beside last year's. Pure.
import { lastDayOfMonth } from '#shared/local-date';
import type { ReportRow, ReportTable } from '#shared/report';
import { compared, share } from '#shared/stats';
import type { Days, PeriodRead } from '../db/report.ts';
import type { Cell } from '../db/stats.ts';
import { type CountedRow, rowsBy } from '../domain/breakdowns.ts';
import { enteredOf } from '../domain/past-figures.ts';
import { type Facts, namedBuckets, usedPast } from './facts.ts';

type By = ReportTable['by'];

const TITLES: Record<By, string> = {
  group: 'Theo nhóm nội dung',
  content: 'Theo nội dung cải cách hành chính',
  form: 'Theo thể loại',
  origin: 'Theo nguồn',
  section: 'Theo chuyên mục',
  topic: 'Theo chủ đề',
  unit: 'Theo đơn vị',
  portal: 'Theo cổng, trang thông tin điện tử',
  month: 'Theo tháng',
};

/** Their order in a report. */
const TABLES = Object.keys(TITLES) as By[];

/** Rows of nothing are told where a reader expects the row: a form that nobody used is none. */
const ALWAYS: readonly By[] = ['group', 'content', 'unit', 'portal', 'month'];

const yearLater = (month: string) => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;

/** The counts of one period by one breakdown, as cells of a statistic. */
function cellsBy(by: By, read: PeriodRead, { named }: Facts): Cell[] {
  if (by === 'section') return read.sections.map(({ section, n }) => ({ values: { section }, count: n }));
  if (by === 'topic') return read.topics.map(({ topic, n }) => ({ values: { topic }, count: n }));
  const column = by === 'group' ? 'content' : by;
  return namedBuckets(read, named).map((bucket) => ({
    values: { [column]: bucket[column] },
    count: bucket.n,
  }));
}

/** “Tháng 12/2022 (từ ngày 15)”: a month that the period holds a part of says so. */
function monthLabel(label: string, month: string, { from, to }: Days): string {
  const last = lastDayOfMonth(month);
  const starts = from.slice(0, 7) === month && !from.endsWith('-01') ? `từ ngày ${from.slice(8)}` : '';
  const ends = to.slice(0, 7) === month && to !== last ? `đến ngày ${to.slice(8)}` : '';
  const part = [starts, ends].filter((words) => words !== '').join(' ');
  return part === '' ? label : `${label} (${part})`;
}

const capital = (text: string) => `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** The table's rows as a statistic has them; what no group holds is not in the report. */
function rowsOf(by: By, cells: readonly Cell[], facts: Facts): CountedRow[] {
  const { period, grouping, named, config, filter } = facts;
  const rows = rowsBy([by], cells, { from: period.from, to: period.to, grouping, config });
  const shown = (code: string | null) => {
    if (by === 'content') return named.some((own) => own === code);
    if (by === 'group') return grouping.groups.some((group) => group.code === code);
    if (by === 'unit' || by === 'portal') return filter[by]?.includes(code ?? '') ?? true;
    return true;
  };
  return rows.filter((row) => shown(row.key[by] ?? null));
}

/** Sections and topics have no order of their own: the most come first, what is not known last. */
function inOrder(by: By, rows: readonly ReportRow[]): ReportRow[] {
  if (by !== 'section' && by !== 'topic') return [...rows];
  return rows.toSorted((a, b) => Number(a.code === null) - Number(b.code === null) || b.count - a.count);
}

function tableBy(by: By, facts: Facts, total: ReportTable['total']): ReportTable {
  const { able } = facts;
  const { present, previous } = facts.read;
  const before = cellsBy(by, previous, facts).map(({ values, count }) => ({
    values: by === 'month' ? { month: yearLater(values.month ?? '') } : values,
    count,
  }));
  const lastYear = new Map(rowsOf(by, before, facts).map((row) => [row.key[by] ?? null, row]));
  const thisYear = rowsOf(by, cellsBy(by, present, facts), facts);
  const known = new Set(thisYear.map((row) => row.key[by] ?? null));
  const past = usedPast(facts);
  const gone = [...lastYear.values()].filter((row) => row.count > 0 && !known.has(row.key[by] ?? null));
  const rows = [...thisYear, ...gone.map((row) => ({ ...row, count: 0 }))].flatMap((row): ReportRow[] => {
    const code = row.key[by] ?? null;
    const entered = past && enteredOf(past, by, code, facts.grouping);
    const before = past ? entered : (lastYear.get(code)?.count ?? 0);
    const isApart = able.isApart || (by === 'unit' && code !== null && able.apart.has(code));
    const counts = compared(row.count, !past && isApart ? null : before);
    if (!ALWAYS.includes(by) && counts.count === 0 && !before) return [];
    const label = by === 'month' && code !== null ? monthLabel(row.label, code, facts.period) : row.label;
    return [{ code, label: capital(label), ...counts, share: share(row.count, total.count) }];
  });
  return { by, title: TITLES[by], rows: inOrder(by, rows), total, sums: by !== 'topic' };
}

/** All tables of the named articles; but for topics each adds up to `total`. */
export function tablesOf(facts: Facts, total: ReportTable['total']): ReportTable[] {
  return TABLES.map((by) => tableBy(by, facts, total));
}
