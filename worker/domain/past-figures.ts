// What totals of past periods say beside figures: used for comparison where the ledger has nothing of that time. Pure.
import type { PastTotal } from '#shared/api/imports';
import { type PastFigures, pastFigures } from '#shared/past-total';
import type { UnitsTold } from '#shared/query';
import { changePercent, type EnteredTotals } from '#shared/stats';
import { CONTENT_CODES, type Grouping } from '#shared/taxonomy';
import type { Config } from '../db/config.ts';
import { carriedTo, withPredecessors } from './successors.ts';

/** What is compared: the days of the year before, and the units (as they are told, by `today`) and portals asked for by name. */
export type PastAsked = {
  from: string;
  to: string;
  unit?: readonly string[] | undefined;
  portal?: readonly string[] | undefined;
  told: UnitsTold;
  today: string;
};

/** The units whose totals tell the whole of those asked for: carried, of all that they took over those of these days. */
function unitsThen({ from, to, unit, told, today }: PastAsked, { units, successions }: Config) {
  if (unit === undefined || told === 'asWas') return unit ?? null;
  const heirs = unit.map((id) => carriedTo(successions, id, today));
  const own = withPredecessors(heirs, units, successions, today);
  const then = units.filter(({ validFrom, validTo }) => (validFrom ?? from) <= to && (validTo ?? to) >= from);
  return then.flatMap(({ id }) => (own.includes(id) ? [id] : []));
}

/** What the totals that a person sees say of the days; null where they do not tell it whole. */
export function pastOf(totals: readonly PastTotal[], asked: PastAsked, config: Config): PastFigures | null {
  const { from, to, portal = null } = asked;
  const unit = unitsThen(asked, config);
  const spokeFor = new Map(config.portals.map(({ id }) => [id, config.spokeFor.get(id) ?? []]));
  return pastFigures(totals, { from, to, unit, portal, spokeFor });
}

/** As a reader is told. `used`: the comparison is made with them. */
export function enteredTotals(past: PastFigures, used: boolean): EnteredTotals {
  return {
    used,
    reform: past.reform,
    totals: past.used.map(({ id, from, to, count, source }) => ({ id, from, to, count, source })),
  };
}

/** What totals say of one row of a breakdown; null: nothing, or not of such rows. */
export function enteredOf(
  past: PastFigures,
  by: string,
  code: string | null,
  { groups }: Grouping,
): number | null {
  if (by === 'content') {
    const content = CONTENT_CODES.find((each) => each === code);
    return content === undefined ? null : past.countOf([content]);
  }
  if (by === 'group') return past.countOf(groups.find((group) => group.code === code)?.contents ?? ['none']);
  return by === 'form' && code !== null ? past.countOfForm(code) : null;
}

/** A row beside what was entered of it; without that it has nothing beside it. */
export function besideEntered<R extends { count: number }>(row: R, previous: number | null) {
  if (previous === null) return row;
  const { count } = row;
  return { ...row, previous, difference: count - previous, percent: changePercent(count, previous) };
}
