// What is said of a unit's days and of who took over from whom.
import type { Succession, SuccessionKind, Unit } from '#shared/api/units';
import { formatDate } from '#shared/local-date';
import type { Say } from '../language.ts';

/** “từ 01/03/2025”, “đến hết 30/06/2025”, or nothing. */
export function daysWords({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, say: Say): string {
  const from = validFrom === null ? [] : [say('từ {day}', { day: formatDate(validFrom) })];
  const to = validTo === null ? [] : [say('đến hết {day}', { day: formatDate(validTo) })];
  return [...from, ...to].join(' ');
}

/** Whether a unit has ended before a day. */
export const hasEnded = ({ validTo }: Pick<Unit, 'validTo'>, today: string): boolean =>
  validTo !== null && validTo < today;

const BECAME: Record<SuccessionKind, string> = {
  rename: 'đổi tên thành {names} từ {day}',
  merge: 'nhập vào {names} từ {day}',
  split: 'chia tách thành {names} từ {day}',
};

type Lists = { units: readonly Unit[]; successions: readonly Succession[] };

const namesOf = (ids: readonly string[], units: readonly Unit[]) =>
  ids.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join(', ');

/** What became of a unit; null where it goes on. */
export function becameWords(id: string, { units, successions }: Lists, say: Say): string | null {
  const own = successions.filter(({ from }) => from === id);
  const [first] = own;
  if (!first) return null;
  const names = namesOf(
    own.map(({ to }) => to),
    units,
  );
  return say(BECAME[first.kind], { names, day: formatDate(first.on) });
}

/** Whom a unit took over from; null where from nobody. */
export function tookOverWords(id: string, { units, successions }: Lists, say: Say): string | null {
  const before = successions.filter(({ to }) => to === id).map(({ from }) => from);
  return before.length === 0 ? null : say('kế thừa {names}', { names: namesOf(before, units) });
}
