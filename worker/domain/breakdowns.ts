// What the rows of a statistic are called and in which order they stand. Pure.
import { addDays, daysBetween, formatDate } from '#shared/local-date';
import { monthsOf } from '#shared/period';
import type { Breakdown, StatsRow } from '#shared/stats';
import {
  CONTENTS,
  contentName,
  FORMS,
  type Grouping,
  ORIGINS,
  REFORM_CONTENTS,
  TOPICS,
} from '#shared/taxonomy';
import { compareVietnamese } from '#shared/text';
import type { Cell } from '../db/stats.ts';

type Named = { id: string; name: string };

/** What names and order depend on: as configured now, or as a snapshot kept it. */
export type Setting = {
  from: string;
  to: string;
  grouping: Grouping;
  config: { units: readonly Named[]; portals: readonly Named[] };
};

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

/** All values that a breakdown has by itself, in their order; sections have none. */
function valuesOf(by: Breakdown, { from, to, grouping, config }: Setting): readonly Value[] {
  switch (by) {
    case 'content':
      return CONTENTS;
    case 'group':
      return groupValues(grouping);
    case 'form':
      return FORMS;
    case 'origin':
      return ORIGINS;
    case 'topic':
      return TOPICS;
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
  const known = valuesOf(by, setting);
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

/**
 * The rows of a statistic: every value of the first breakdown, zeros included; of the second those that occur, and
 * where none does, one zero row of the first alone.
 */
export function rowsBy(
  breakdowns: readonly Breakdown[],
  cells: readonly Cell[],
  setting: Setting,
): StatsRow[] {
  const [first, second] = breakdowns;
  if (first === undefined) return [];
  const counts = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const own = codeOf(first, cell, setting.grouping);
    const other = second === undefined ? '' : codeOf(second, cell, setting.grouping);
    const row = counts.get(own) ?? new Map<string, number>();
    counts.set(own, row.set(other, (row.get(other) ?? 0) + cell.count));
  }
  const seconds =
    second === undefined
      ? []
      : orderedValues(second, setting, new Set([...counts.values()].flatMap((row) => [...row.keys()])));
  return orderedValues(first, setting, new Set(counts.keys())).flatMap((value) => {
    const key = { [first]: value.code || null };
    const row = counts.get(value.code);
    if (second === undefined || row === undefined)
      return [{ key, label: value.name, count: row?.get('') ?? 0 }];
    return seconds.flatMap(({ code, name }) => {
      const count = row.get(code) ?? 0;
      return count === 0
        ? []
        : [{ key: { ...key, [second]: code || null }, label: `${value.name} · ${name}`, count }];
    });
  });
}
