// A statistic as asked for: which days, which filter, which rows, and the same a year earlier.

import { averagesOf } from '#shared/averages';
import { daysBetween } from '#shared/local-date';
import type { PastFigures } from '#shared/past-total';
import { comparedWith, daysCome, freePeriod, monthsOf, type Period, periodOf } from '#shared/period';
import { type Possible, ProblemError } from '#shared/problem';
import {
  type ArticlesQuery,
  DAYS_MAX,
  MONTHS_MAX,
  type StatsQuery,
  UNKNOWN,
  type UnitsTold,
} from '#shared/query';
import { type Breakdown, compared, type Figures, type Stats, share } from '#shared/stats';
import { type Grouping, TWO_GROUPS } from '#shared/taxonomy';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { pastTotalStatement } from '../db/past-totals.ts';
import { seenFilter } from '../db/sight.ts';
import {
  type Column,
  type Counted,
  type Filter,
  readCounts,
  readsArticles,
  type Wanted,
} from '../db/stats.ts';
import { rowsBy } from './breakdowns.ts';
import { besideEntered, enteredOf, enteredTotals, pastOf } from './past-figures.ts';
import { pastTotalsOf } from './past-totals.ts';
import { type Comparability, carriedTo, carryCells, comparability, withPredecessors } from './successors.ts';

/** The period of a query: from and to, or a code. Throws bad-period for both, half or neither, from-after-to. */
export function periodAsked({ from, to, period }: Pick<StatsQuery, 'from' | 'to' | 'period'>): Period {
  if (period !== undefined && from === undefined && to === undefined) return periodOf(period);
  if (period !== undefined || from === undefined || to === undefined)
    throw new ProblemError('bad-period', 'give from and to, or period', {
      parameter: period !== undefined || from === to ? 'period' : from === undefined ? 'from' : 'to',
    });
  checkOrder(from, to);
  return freePeriod(from, to);
}

/** Values as the database has them: `''` for what is not known. */
const orNothing = (values: readonly string[]) => values.map((value) => (value === UNKNOWN ? '' : value));

type Filters = Pick<
  Partial<ArticlesQuery>,
  'portal' | 'unit' | 'content' | 'form' | 'origin' | 'section' | 'topic'
>;

/** What portals, units and codes there are. */
type Known = {
  portals: readonly { id: string }[];
  units: readonly { id: string }[];
  lists: Config['lists'];
};

/** Whose problem tells all that could have been given: portals and units may be many. */
const SHORT_LISTS: readonly string[] = ['form', 'origin', 'topic'];

/** Throws unknown-value for a portal, unit or code that is not there. */
export function checkKnown({ portal, unit, form, origin, topic }: Filters, config: Known): void {
  const { topics, forms, origins } = config.lists;
  const idsOf = (all: readonly { id: string }[]): Possible[] => all.map(({ id }) => ({ code: id }));
  const codesOf = (all: readonly Possible[]): Possible[] =>
    all.map(({ code, name = code }) => ({ code, name }));
  // An article may have no unit, form or origin; it always has a portal.
  const none: Possible = { code: UNKNOWN };
  const lists: [string, readonly string[] | undefined, readonly Possible[]][] = [
    ['portal', portal, idsOf(config.portals)],
    ['unit', unit, [...idsOf(config.units), none]],
    ['form', form, [...codesOf(forms), none]],
    ['origin', origin, [...codesOf(origins), none]],
    ['topic', topic, codesOf(topics)],
  ];
  for (const [parameter, given = [], possible] of lists) {
    const value = given.find((code) => !possible.some((each) => each.code === code));
    if (value === undefined) continue;
    const told = SHORT_LISTS.includes(parameter) ? { possible } : {};
    throw new ProblemError('unknown-value', `no ${parameter} ${value}`, { parameter, value, ...told });
  }
}

/** The filters of a query as the database takes them. */
export function filterOf({ portal, unit, content, form, origin, section, topic }: Filters): Filter {
  return {
    ...(portal ? { portal } : {}),
    ...(unit ? { unit: orNothing(unit) } : {}),
    ...(content ? { content } : {}),
    ...(form ? { form: orNothing(form) } : {}),
    ...(origin ? { origin: orNothing(origin) } : {}),
    ...(section ? { section: orNothing(section) } : {}),
    ...(topic ? { topic } : {}),
  };
}

/**
 * The filters of a query, within what its reader may see. Throws unknown-value for a portal, unit or code that is not
 * there, or not for them.
 */
export function filterAsked(query: Filters, config: Config): Filter {
  checkKnown(query, config);
  return { ...seenFilter(config), ...filterOf(query) };
}

/** Throws from-after-to. */
export function checkOrder(from: string | undefined, to: string | undefined): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new ProblemError('from-after-to', `${from} is after ${to}`, { parameter: 'from' });
}

/** The grouping of an id, or the first. Throws unknown-value. */
export function groupingAsked(id: string | undefined, config: Config): Grouping {
  if (id === undefined) return config.groupings[0] ?? TWO_GROUPS;
  const found = config.groupings.find((grouping) => grouping.id === id);
  if (!found)
    throw new ProblemError('unknown-value', `no grouping ${id}`, {
      parameter: 'grouping',
      value: id,
      possible: config.groupings.map((each) => ({ code: each.id, name: each.name })),
    });
  return found;
}

/** Groups are put together from contents. */
const columnsOf = (by: readonly Breakdown[]): Column[] => [
  ...new Set(by.map((breakdown) => (breakdown === 'group' ? 'content' : breakdown))),
];

/** What the rows of a statistic are made by; `able`: how far they can be compared. */
type Rows = {
  by: readonly Breakdown[];
  grouping: Grouping;
  config: Config;
  able: Comparability;
  today: string;
};

/** The figures of a period; `before`: what its rows are compared with. */
function figuresOf(
  { cells, ...figures }: Counted,
  period: Period,
  { by, able, today, ...setting }: Rows,
  before: Counted | undefined,
): Figures {
  const { from, to } = period;
  const isApart = ({ unit }: Record<string, string | null>) =>
    able.isApart || (unit != null && able.apart.has(unit));
  return {
    period,
    ...figures,
    averages: averagesOf(figures.reform, daysCome(period, today) ?? period),
    rows: rowsBy(by, cells, { ...setting, from, to }, before?.cells).map((row) => ({
      ...row,
      ...(before && isApart(row.key) ? { previous: null, difference: null, percent: null } : {}),
      share: share(row.count, figures.total),
    })),
  };
}

/** Each figure beside that of the year before; `null`: it is not the same units'. Undated articles belong to no year. */
function comparisonOf(present: Counted, before: Counted | null): NonNullable<Stats['comparison']> {
  const beside = (name: 'total' | 'reform' | 'distinct' | 'unclassified' | 'withdrawn') =>
    compared(present[name], before?.[name] ?? null);
  return {
    total: beside('total'),
    reform: beside('reform'),
    distinct: beside('distinct'),
    unclassified: beside('unclassified'),
    withdrawn: beside('withdrawn'),
  };
}

/** Throws period-too-long where a breakdown would have more rows than anybody can read. */
export function checkLength(period: Period, by: readonly Breakdown[]): void {
  if (by.includes('day') && daysBetween(period.from, period.to) > DAYS_MAX)
    throw new ProblemError('period-too-long', `by=day reaches over at most ${DAYS_MAX} days`, {
      parameter: 'by',
    });
  if (by.includes('month') && monthsOf(period).length > MONTHS_MAX)
    throw new ProblemError('period-too-long', `by=month reaches over at most ${MONTHS_MAX} months`, {
      parameter: 'by',
    });
}

/** What a query asks, checked. Throws ProblemError for what cannot be asked. */
function asked(query: StatsQuery, config: Config) {
  const [period, by] = [periodAsked(query), query.by ?? []];
  checkLength(period, by);
  const grouping = groupingAsked(query.grouping, config);
  const filter = filterAsked(query, config);
  return { period, by, grouping, filter };
}

/** Totals count reform by content and form alone: beside figures narrowed in another way they say nothing. */
const isTold = ({ content, form, origin, section, topic }: StatsQuery) =>
  (content ?? form ?? origin ?? section ?? topic) === undefined;

/** What stands beside the figures: the year before out of the ledger, else what people entered of it. */
function besideOf(
  { present, before, lastYear, past }: Compared,
  rows: Rows,
  own: Figures,
): Pick<Stats, 'rows' | 'previous' | 'comparison' | 'entered'> {
  const comparison = comparisonOf(present, rows.able.isApart ? null : before);
  const previous = figuresOf(before, lastYear, rows, undefined);
  if (past === null) return { rows: own.rows, previous, comparison };
  const used = before.total === 0;
  const entered = enteredTotals(past, used);
  if (!used) return { rows: own.rows, previous, comparison, entered };
  const [by, second] = rows.by;
  return {
    rows: own.rows.map(({ previous: _previous, difference: _difference, percent: _percent, ...row }) =>
      by === undefined || second !== undefined
        ? row
        : besideEntered(row, enteredOf(past, by, row.key[by] ?? null, rows.grouping)),
    ),
    previous,
    // What else there was, nobody has told.
    comparison: {
      ...comparison,
      total: compared(present.total, null),
      distinct: compared(present.distinct, null),
      reform: compared(present.reform, past.reform),
    },
    entered,
  };
}

type Compared = { present: Counted; before: Counted; lastYear: Period; past: PastFigures | null };
/** The units that are asked for, as they are told: carried, those that took over. */
export function unitsAsked(
  unit: readonly string[] | undefined,
  told: UnitsTold,
  { successions }: Pick<Config, 'successions'>,
  day: string,
): string[] | undefined {
  return unit?.map((id) => (told === 'successor' ? carriedTo(successions, id, day) : id));
}

/** A filter of units that are carried to those that took over lets all of these through. */
export function unitsCarried(filter: Filter, told: UnitsTold, config: Config, day: string): Filter {
  const carried = unitsAsked(filter.unit, told, config, day);
  if (carried === undefined || told === 'asWas') return filter;
  return { ...filter, unit: withPredecessors(carried, config.units, config.successions, day) };
}

/** Figures with their cells carried to the units that took over. */
const carried = (counted: Counted, { successions }: Config, day: string): Counted => ({
  ...counted,
  cells: carryCells(counted.cells, successions, day),
});

/** The figures that a query asks for, in one round trip. Throws ProblemError when it cannot be answered. */
export async function statistics(
  db: D1Database,
  pass: Pass,
  config: Config,
  query: StatsQuery,
): Promise<Stats> {
  const { period, by, grouping, ...given } = await checkedBehindGate(db, pass, () => asked(query, config));
  const { unit, units: told = 'asWas', compare } = query;
  const filter = unitsCarried(given.filter, told, config, pass.today);
  const columns = columnsOf(by);
  const lastYear = comparedWith(period, pass.today);
  const periods = compare === 'year' ? [period, lastYear] : [period];
  const wanted = periods.map(({ from, to }): Wanted => ({ from, to, filter, columns }));
  const entered = compare === 'year' ? [pastTotalStatement(db, pass, lastYear)] : [];
  const { counted, beside } = await readCounts(db, pass, wanted, entered);
  const [present, before] =
    told === 'asWas' ? counted : counted.map((each) => carried(each, config, pass.today));
  if (!present) throw new Error('the figures of the period were not read');
  const units = unitsAsked(unit, told, config, pass.today);
  const { from, to } = lastYear;
  const days = { from, to: period.to };
  const able = comparability({ units, told, inRows: by.includes('unit') }, config, days, pass.today);
  const rows = { by, grouping, config, able, today: pass.today };
  const own = figuresOf(present, period, rows, before);
  const past = isTold(query)
    ? pastOf(
        pastTotalsOf(beside[0], config),
        { from, to, unit, portal: query.portal, told, today: pass.today },
        config,
      )
    : null;
  return {
    ...own,
    ...(before ? besideOf({ present, before, lastYear, past }, rows, own) : {}),
    warnings: before ? able.warnings : [],
    rowsSum: !by.includes('topic'),
    readsArticles: readsArticles({ columns, filter }),
  };
}
