// Who took over from a unit, on the way to today: where counts of bodies that are no more may be carried to. Pure.
import type { Succession } from '#shared/api/units';

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

/** Counts by unit carried to their successors; '' (not known) stays. Sums are kept. */
export function carryCounts(
  counts: ReadonlyMap<string, number>,
  successions: readonly Succession[],
  day: string,
): Map<string, number> {
  const carried = new Map<string, number>();
  for (const [unit, count] of counts) {
    const to = carriedTo(successions, unit, day);
    carried.set(to, (carried.get(to) ?? 0) + count);
  }
  return carried;
}

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

/** How units are told: by the name that they had, or carried to who took over. */
export type UnitsTold = 'asWas' | 'successor';

/**
 * The units of which two stretches of days cannot be compared, the second beginning where `from` says and the first
 * ending with `to`: as they were called, all that took over or were taken over in between; carried, those that were
 * split, and what came of them.
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
