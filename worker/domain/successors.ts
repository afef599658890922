// Who took over from a unit, on the way to today: where counts of bodies that are no more may be carried to. Pure.
import type { Succession } from '#shared/api/units';
import type { UnitsTold } from '#shared/query';
import { compareVietnamese } from '#shared/text';

/** The units that took over from one, by a day. */
const successorsOf = (successions: readonly Succession[], unit: string, day: string): Succession[] =>
  successions.filter(({ from, on }) => from === unit && on <= day);

/**
 * The unit that counts of `unit` are carried to by a day: along new names and mergers, as far as each has one
 * successor. What was split stays where it is, for nobody can say how its counts part.
 */
export function carriedTo(successions: readonly Succession[], unit: string, day: string): string {
  const passed = new Set([unit]);
  for (const at of passed) {
    const next = successorsOf(successions, at, day);
    const [only] = next;
    if (next.length !== 1 || !only || only.kind === 'split' || passed.has(only.to)) return at;
    passed.add(only.to);
  }
  return unit;
}

/** Counts by unit (of whatever else is told beside) with each carried to who took over; '' (not known) stays. */
export function carryCells<T extends { values: { unit?: string } }>(
  cells: readonly T[],
  successions: readonly Succession[],
  day: string,
): T[] {
  return cells.map((cell) => {
    const { unit } = cell.values;
    return unit === undefined
      ? cell
      : { ...cell, values: { ...cell.values, unit: carriedTo(successions, unit, day) } };
  });
}

type Named = { id: string; name: string };

/** Every unit whose counts are carried to one of these, themselves included. */
export function withPredecessors(
  units: readonly string[],
  all: readonly { id: string }[],
  successions: readonly Succession[],
  day: string,
): string[] {
  const before = all.filter(({ id }) => units.includes(carriedTo(successions, id, day))).map(({ id }) => id);
  return [...new Set([...units, ...before])];
}

/**
 * The units that cannot be compared with themselves, of all the days from `from` to `to`: as they were called, all that
 * took over or were taken over from on the way; carried to successors, those that were split, and what came of them.
 */
export function incomparable(
  successions: readonly Succession[],
  { from, to }: { from: string; to: string },
  told: UnitsTold,
  day: string,
): Set<string> {
  const between = successions.filter(({ on }) => from < on && on <= to && on <= day);
  const parting = between.filter(
    (each) =>
      told === 'asWas' || each.kind === 'split' || successorsOf(successions, each.from, day).length > 1,
  );
  const ends = parting.flatMap((each) => [each.from, each.to]);
  return new Set(told === 'asWas' ? ends : ends.map((unit) => carriedTo(successions, unit, day)));
}

/** What is asked of units: which (none: all), how they are told, and whether they stand in rows of their own. */
export type UnitsAsked = { units: readonly string[] | undefined; told: UnitsTold; inRows: boolean };

/** How far a comparison holds: `apart`: units that it does not hold for; `isApart`: it holds for nothing asked for. */
export type Comparability = {
  apart: ReadonlySet<string>;
  isApart: boolean;
  warnings: { type: string; text: string }[];
};

const WHY: Record<UnitsTold, string> = {
  asWas: 'tổ chức thay đổi giữa hai kỳ, theo tên khi đó thì hai số không cùng một đơn vị',
  successor: 'có chia tách giữa hai kỳ, không tách được số liệu cũ cho từng đơn vị mới',
};

/** What makes them comparable, where nothing was split. */
const ADVICE = ' Chọn “tính về đơn vị kế thừa” để so với tổng các đơn vị cũ.';

/**
 * How far what is asked can be compared over all the days from `from` to `to`. Of all units together it always can:
 * nothing is lost where one takes over from another.
 */
export function comparability(
  { units, told, inRows }: UnitsAsked,
  { successions, units: all }: { successions: readonly Succession[]; units: readonly Named[] },
  days: { from: string; to: string },
  today: string,
): Comparability {
  const apart = incomparable(successions, days, told, today);
  const concerned = [...apart].filter((unit) => units?.includes(unit) ?? inRows);
  const names = concerned.map((unit) => all.find(({ id }) => id === unit)?.name ?? unit);
  const split = incomparable(successions, days, 'successor', today);
  const helps = told === 'asWas' && concerned.some((unit) => !split.has(carriedTo(successions, unit, today)));
  const text = `Không so sánh được với cùng kỳ: ${names.sort(compareVietnamese).join('; ')} – ${WHY[told]}.${helps ? ADVICE : ''}`;
  return {
    apart,
    isApart: units !== undefined && concerned.length > 0,
    warnings: names.length === 0 ? [] : [{ type: 'units-changed', text }],
  };
}
