// Totals of past periods as their readers may see them.
import type { PastTotal } from '#shared/api/imports';
import type { Config } from '../db/config.ts';
import { recordRows, type StoredRecord } from '../db/records.ts';
import { kept } from './records.ts';

/** Whether a total is of units and portals that the person sees; of all together only who sees all. */
function isShown({ unit, portal }: PastTotal, { bound, portals }: Config): boolean {
  if (bound === null) return true;
  if (portal !== null && !portals.some(({ id }) => id === portal)) return false;
  return unit === null ? portal !== null : bound.includes(unit);
}

/** Stored totals, as far as the person sees them. */
export function shownTotals(stored: readonly StoredRecord[], config: Config): PastTotal[] {
  return stored.map(kept<'past_total'>).filter((total) => isShown(total, config));
}

/** The totals of a `pastTotalStatement`, as far as the person sees them. */
export const pastTotalsOf = (result: D1Result | undefined, config: Config): PastTotal[] =>
  shownTotals(recordRows(result), config);
