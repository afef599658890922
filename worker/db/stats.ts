// The figures of periods: out of the counters, whose cost does not grow with the articles, as far as they know.
import { addDays, lastDayOfMonth } from '#shared/local-date';
import type { Breakdown } from '#shared/stats';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { deadLinksSql, lateSql } from './late-and-dead.ts';
import { boundOf } from './owners.ts';

/** Lists of accepted values, `''` for what is not known; what is not given does not filter. */
export type Filter = Partial<Record<keyof typeof FILTERED, readonly string[]>>;

/** What the database can tell apart; groups are put together from contents. */
export type Column = Exclude<Breakdown, 'group'>;

/** Which figures of which days: local dates, both included. */
export type Wanted = { from: string; to: string; filter: Filter; columns: readonly Column[] };

/** How many articles of `total` share these values; `''`: not known. */
export type Cell = { values: Partial<Record<Column, string>>; count: number };

export type Counted = {
  total: number;
  reform: number;
  distinct: number;
  undated: number;
  unclassified: number;
  withdrawn: number;
  /** null where nothing is frozen in the period. */
  late: number | null;
  deadLinks: number;
  cells: Cell[];
};

const COUNTER_COLUMNS: Partial<Record<Column, string>> = {
  content: 'content',
  form: 'form',
  origin: 'origin',
  unit: 'unit_id',
  portal: 'portal_id',
  month: 'substr(date, 1, 7)',
  day: 'date',
};

const ARTICLE_VALUES: Record<Column, string> = {
  content: 'content',
  form: `ifnull(form, '')`,
  origin: `ifnull(origin, '')`,
  unit: `ifnull(unit_id, '')`,
  portal: 'portal_id',
  month: 'substr(published_on, 1, 7)',
  day: 'published_on',
  section: `ifnull(section, '')`,
  topic: 'topic',
};

/** What each filter asks of a row: its accepted values as a select, and whether what is not known is one of them. */
const FILTERED = {
  portal: (values: string) => `portal_id IN (${values})`,
  unit: (values: string, open: boolean) => `${known('unit_id', open)} IN (${values})`,
  content: (values: string) => `content IN (${values})`,
  form: (values: string, open: boolean) => `${known('form', open)} IN (${values})`,
  origin: (values: string, open: boolean) => `${known('origin', open)} IN (${values})`,
  section: (values: string, open: boolean) => `${known('section', open)} IN (${values})`,
  topic: (values: string) => `EXISTS (SELECT 1 FROM json_each(topics) AS own WHERE own.value IN (${values}))`,
};

/** What is not known is '' in counters and NULL in articles. */
function known(column: string, open: boolean): string {
  return open ? `ifnull(${column}, '')` : column;
}

/**
 * The condition of a filter, on columns that counters and articles both have; sections and topics are the articles'
 * alone. Its values come as one JSON object in ?1; what does not filter is not asked of every row.
 */
export function matches(filter: Filter): string {
  const names = Object.keys(FILTERED) as (keyof Filter)[];
  const conditions = names
    .filter((name) => filter[name] !== undefined)
    .map((name) =>
      FILTERED[name](`SELECT value FROM json_each(?1, '$.${name}')`, filter[name]?.includes('') ?? false),
    );
  return conditions.length > 0 ? conditions.join(' AND ') : 'TRUE';
}

const BUCKET = 'portal_id, unit_id, content, form, origin, status, n';

/** Whole months ?2–?3 from one table, days ?4–?5 and ?6–?7 at the ends from the other, and what has no date. */
export const COUNTERS = `
  SELECT month AS date, ${BUCKET} FROM count_month WHERE month BETWEEN ?2 AND ?3
  UNION ALL SELECT day, ${BUCKET} FROM count_day WHERE day BETWEEN ?4 AND ?5
  UNION ALL SELECT day, ${BUCKET} FROM count_day WHERE day BETWEEN ?6 AND ?7
  UNION ALL SELECT month, ${BUCKET} FROM count_month WHERE month = ''`;

/** The same out of the articles of the days ?2–?3, for filters that no counter knows. */
const articlesAsCounters = (filter: Filter) => `
  SELECT ifnull(published_on, '') AS date, portal_id, ifnull(unit_id, '') AS unit_id, ifnull(content, '') AS content,
    ifnull(form, '') AS form, ifnull(origin, '') AS origin, status, 1 AS n
  FROM article
  WHERE status <> 'merged' AND (published_on BETWEEN ?2 AND ?3 OR published_on IS NULL) AND ${matches(filter)}`;

const countsSql = (columns: readonly Column[], filter: Filter) => `
  WITH slice AS (${isCounted(filter) ? COUNTERS : articlesAsCounters(filter)})
  SELECT date = '' AS undated, status,
    CASE content WHEN '' THEN 'unclassified' WHEN 'none' THEN 'none' ELSE 'reform' END AS class,
    ${pick(columns, COUNTER_COLUMNS)}, sum(n) AS n
  FROM slice WHERE ${isCounted(filter) ? matches(filter) : 'TRUE'} GROUP BY 1, 2, 3, 4, 5`;

/** The condition of what is counted in some days, the parameters ?2–?3, under a filter, whose values are in ?1. */
export const inTotalSql = (filter: Filter, days = '?2 AND ?3') =>
  `status = 'active' AND content IS NOT NULL AND published_on BETWEEN ${days} AND ${matches(filter)}`;

/**
 * How many of `total` are one thing again: in a group of reposts all but one. Read through the index of reposts
 * alone; a group of which only the head is in the period changes nothing.
 */
export const postedAgainSql = (filter: Filter) => `
  SELECT ifnull(sum(reposts + head - 1), 0) AS again FROM (
    SELECT count(*) AS reposts,
      EXISTS (SELECT 1 FROM article WHERE article.id = repost.repost_of AND ${inTotalSql(filter)}) AS head
    FROM article AS repost INDEXED BY article_repost_published_on_idx
    WHERE repost_of IS NOT NULL AND ${inTotalSql(filter)}
    GROUP BY repost_of
  )`;

/** What the counters do not know: sections and topics, from the articles of the period. */
const articlesSql = (columns: readonly Column[], filter: Filter) => `
  SELECT ${pick(columns, ARTICLE_VALUES)}, count(*) AS n
  FROM article ${columns.includes('topic') ? 'JOIN article_topic ON article_topic.article_id = article.id' : ''}
  WHERE ${inTotalSql(filter)} GROUP BY 1, 2`;

function pick(columns: readonly Column[], names: Partial<Record<Column, string>>): string {
  const [a, b] = columns;
  return `${a ? names[a] : 'NULL'} AS a, ${b ? names[b] : 'NULL'} AS b`;
}

/** Whether the counters can tell what passes a filter: sections and topics are not in them. */
const isCounted = ({ section, topic }: Filter) => section === undefined && topic === undefined;

const areCounted = (columns: readonly Column[]) =>
  columns.every((column) => COUNTER_COLUMNS[column] !== undefined);

/** Whether it takes the articles themselves to answer. */
export const readsArticles = ({ columns, filter }: Pick<Wanted, 'columns' | 'filter'>) =>
  !areCounted(columns) || !isCounted(filter);

/** Bounds between which nothing lies. */
const NOTHING = ['1', '0'] as const;

/** The bounds ?2–?7 of a period: whole months, the days before and the days after them. */
export function boundsOf({ from, to, columns }: Pick<Wanted, 'from' | 'to' | 'columns'>): string[] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const [whole, wholeLast] = [from.endsWith('-01'), to === lastDayOfMonth(last)];
  if (columns.includes('day') || (first === last && !(whole && wholeLast)))
    return [...NOTHING, from, to, ...NOTHING];
  return [
    whole ? first : addDays(lastDayOfMonth(first), 1).slice(0, 7),
    wholeLast ? last : addDays(`${last}-01`, -1).slice(0, 7),
    ...(whole ? NOTHING : [from, lastDayOfMonth(first)]),
    ...(wholeLast ? NOTHING : [`${last}-01`, to]),
  ];
}

type CountRow = {
  undated: number;
  status: 'active' | 'withdrawn';
  class: 'unclassified' | 'none' | 'reform';
  a: string | null;
  b: string | null;
  n: number;
};
type CellRow = Pick<CountRow, 'a' | 'b' | 'n'>;

const isDated = (row: CountRow) => row.undated === 0;
const inTotal = (row: CountRow) => isDated(row) && row.status === 'active' && row.class !== 'unclassified';

function cellsOf(columns: readonly Column[], rows: readonly CellRow[]): Cell[] {
  const [a, b] = columns;
  return rows.map((row) => ({
    values: { ...(a ? { [a]: row.a ?? '' } : {}), ...(b ? { [b]: row.b ?? '' } : {}) },
    count: row.n,
  }));
}

/** What was read of one period. */
type Read = {
  counts: CountRow[];
  again: number;
  late: { late: number; frozen: number };
  dead: number;
  cells: CellRow[] | null;
};

function countedOf({ columns }: Wanted, { counts, again, late, dead, cells }: Read): Counted {
  const sum = (belongs: (row: CountRow) => boolean) =>
    counts.reduce((total, row) => total + (belongs(row) ? row.n : 0), 0);
  const total = sum(inTotal);
  return {
    total,
    reform: sum((row) => inTotal(row) && row.class === 'reform'),
    distinct: total - again,
    undated: sum((row) => !isDated(row) && row.status === 'active'),
    unclassified: sum((row) => isDated(row) && row.status === 'active' && row.class === 'unclassified'),
    withdrawn: sum((row) => isDated(row) && row.status === 'withdrawn'),
    late: late.frozen ? late.late : null,
    deadLinks: dead,
    cells: cellsOf(columns, cells ?? counts.filter(inTotal)),
  };
}

/** The statements that read the figures of one period: each by itself, for what they cost is told by each. */
export function statementsOf(
  db: D1Database,
  pass: Pick<Pass, 'sight'>,
  wanted: Wanted,
): Record<Exclude<keyof Read, 'cells'>, D1PreparedStatement> & { cells?: D1PreparedStatement } {
  const { from, to, columns, filter } = wanted;
  const values = JSON.stringify(filter);
  const total = inTotalSql(filter);
  const own = areCounted(columns);
  const ofPeriod = (sql: string) => db.prepare(sql).bind(values, from, to);
  const bounds = isCounted(filter) ? boundsOf(wanted) : [from, to];
  return {
    counts: db.prepare(countsSql(own ? columns : [], filter)).bind(values, ...bounds),
    again: ofPeriod(postedAgainSql(filter)),
    late: db.prepare(lateSql(total)).bind(values, from, to, boundOf(pass)),
    dead: ofPeriod(deadLinksSql(total)),
    ...(own ? {} : { cells: ofPeriod(articlesSql(columns, filter)) }),
  };
}

/** The results of `statementsOf`, in its order. */
function readOf([counts, again, late, dead, cells]: D1Result[]): Read {
  return {
    counts: rowsOf<CountRow>(counts),
    again: rowsOf<{ again: number }>(again)[0]?.again ?? 0,
    late: rowsOf<Read['late']>(late)[0] ?? { late: 0, frozen: 0 },
    dead: rowsOf<{ dead: number }>(dead)[0]?.dead ?? 0,
    cells: cells ? rowsOf<CellRow>(cells) : null,
  };
}

/**
 * Reads the figures of each of several periods in one transaction, behind the gate; `beside`: statements of others,
 * whose results come along.
 */
export async function readCounts(
  db: D1Database,
  pass: Pass,
  wanted: readonly Wanted[],
  beside: readonly D1PreparedStatement[] = [],
): Promise<{ counted: Counted[]; beside: D1Result[] }> {
  const statements = wanted.map((each) => Object.values(statementsOf(db, pass, each)));
  const results = await runGated(db, pass, [...statements.flat(), ...beside]);
  const counted = wanted.map((each, index) =>
    countedOf(each, readOf(results.splice(0, statements[index]?.length ?? 0))),
  );
  return { counted, beside: results };
}
