// What the rows of a statistic are called and in which order they stand. Pure.
import { addDays, addYears, daysBetween, formatDate } from '#shared/local-date';
import { monthsOf } from '#shared/period';
import { type Breakdown, changePercent, type StatsRow } from '#shared/stats';
import {
  CONTENTS,
  contentName,
  type Grouping,
  type ListItem,
  type Lists,
  offered,
  REFORM_CONTENTS,
} from '#shared/taxonomy';
import { compareVietnamese } from '#shared/text';
import type { Cell } from '../db/stats.ts';

type Named = { id: string; name: string };

/** What names and order depend on: as configured now, or as a snapshot kept it. */
export type Setting = {
  from: string;
  to: string;
  grouping: Grouping;
  config: { units: readonly Named[]; portals: readonly Named[]; lists: Lists };
};

/** A row before it is set against the total. */
export type CountedRow = Omit<StatsRow, 'share'>;

type Value = { code: string; name: string };

const UNKNOWN: Partial<Record<Breakdown, string>> = {
  form: 'Chưa rõ thể loại',
  origin: 'Chưa rõ nguồn',
  unit: 'Chưa rõ đơn vị',
  section: 'Chưa rõ chuyên mục',
};

/** The code and row of what a grouping does not place. */
const OUTSIDE: Value = { code: 'none', name: contentName('none') };

function groupValues({ groups }: Grouping): Value[] {
  const placed = groups.flatMap((group) => group.contents);
  return placed.length > REFORM_CONTENTS.length ? [...groups] : [...groups, OUTSIDE];
}

const monthName = (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** A list as rows; what is retired has one only where it was found. */
const shown = (list: readonly ListItem[], found: ReadonlySet<string>): ListItem[] =>
  offered(list, [...found]);

/** All values that a breakdown has by itself, in their order; sections have none. */
function valuesOf(
  by: Breakdown,
  { from, to, grouping, config }: Setting,
  found: ReadonlySet<string>,
): readonly Value[] {
  switch (by) {
    case 'content':
      return CONTENTS;
    case 'group':
      return groupValues(grouping);
    case 'form':
      return shown(config.lists.forms, found);
    case 'origin':
      return shown(config.lists.origins, found);
    case 'topic':
      return shown(config.lists.topics, found);
    case 'unit':
      return config.units.map(({ id, name }) => ({ code: id, name }));
    case 'portal':
      return config.portals.map(({ id, name }) => ({ code: id, name }));
    case 'month':
      return monthsOf({ from, to }).map((code) => ({ code, name: monthName(code) }));
    case 'day':
      return Array.from({ length: daysBetween(from, to) }, (_, index) => {
        const code = addDays(from, index);
        return { code, name: formatDate(code) };
      });
    case 'section':
      return [];
  }
}

/** Known values in their order, then what was found beside them, then what is not known. */
function orderedValues(by: Breakdown, setting: Setting, found: ReadonlySet<string>): Value[] {
  const known = valuesOf(by, setting, found);
  const codes = new Set(known.map((value) => value.code));
  const others = [...found].filter((code) => code !== '' && !codes.has(code)).sort(compareVietnamese);
  return [
    ...known,
    ...others.map((code) => ({ code, name: code })),
    ...(found.has('') ? [{ code: '', name: UNKNOWN[by] ?? 'Chưa rõ' }] : []),
  ];
}

function codeOf(by: Breakdown, { values }: Cell, { groups }: Grouping): string {
  if (by !== 'group') return values[by] ?? '';
  const placed = groups.find((group) => group.contents.some((content) => content === values.content));
  return placed?.code ?? OUTSIDE.code;
}

/** How many articles share a value now, and a year earlier. */
type Figure = { count: number; previous: number };
const NONE: Figure = { count: 0, previous: 0 };

/**
 * A cell of the year before, under the month or day that it is compared with. The 29th of February goes to the 28th
 * where this year has none, so that no article is left out.
 */
function yearLater({ values, count }: Cell): Cell {
  const { month, day } = values;
  return {
    count,
    values: {
      ...values,
      ...(month ? { month: addYears(`${month}-01`, 1).slice(0, 7) } : {}),
      ...(day ? { day: addYears(day, 1) } : {}),
    },
  };
}

type Tally = Map<string, Map<string, Figure>>;
type Asked = readonly [Breakdown, Breakdown | undefined];

/** Adds cells up under the codes of both breakdowns; `''` stands for a second one that is not asked for. */
function addTo(
  tally: Tally,
  [first, second]: Asked,
  cells: readonly Cell[],
  { grouping }: Setting,
  as: keyof Figure,
) {
  for (const cell of cells) {
    const own = codeOf(first, cell, grouping);
    const other = second === undefined ? '' : codeOf(second, cell, grouping);
    const row = tally.get(own) ?? new Map<string, Figure>();
    const figure = row.get(other) ?? NONE;
    tally.set(own, row.set(other, { ...figure, [as]: figure[as] + cell.count }));
  }
}

/**
 * The rows of a statistic: every value of the first breakdown, zeros included; of the second those that occur, and
 * where none does, one zero row of the first, whose second value is null. Every row's key names both. With cells of the year before, what occurred then has its row too.
 */
export function rowsBy(
  breakdowns: readonly Breakdown[],
  cells: readonly Cell[],
  setting: Setting,
  before?: readonly Cell[],
): CountedRow[] {
  const [first, second] = breakdowns;
  if (first === undefined) return [];
  const tally: Tally = new Map();
  addTo(tally, [first, second], cells, setting, 'count');
  addTo(tally, [first, second], (before ?? []).map(yearLater), setting, 'previous');
  const rowOf = (key: StatsRow['key'], label: string, { count, previous }: Figure): CountedRow => {
    const beside = { previous, difference: count - previous, percent: changePercent(count, previous) };
    return { key, label, count, ...(before ? beside : {}) };
  };
  const found = [...tally.values()].flatMap((row) => [...row.keys()]);
  const seconds = second === undefined ? [] : orderedValues(second, setting, new Set(found));
  return orderedValues(first, setting, new Set(tally.keys())).flatMap((value) => {
    const key = { [first]: value.code || null };
    const row = tally.get(value.code);
    if (second === undefined) return [rowOf(key, value.name, row?.get('') ?? NONE)];
    if (row === undefined) return [rowOf({ ...key, [second]: null }, value.name, NONE)];
    return seconds.flatMap(({ code, name }) => {
      const figure = row.get(code);
      return figure ? [rowOf({ ...key, [second]: code || null }, `${value.name} · ${name}`, figure)] : [];
    });
  });
}
