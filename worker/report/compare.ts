// A figure beside last year's. Pure.
import type { Compared } from '#shared/report';
import { changePercent } from '#shared/stats';

/** `previous` null: there is nothing to compare with. */
export function compared(count: number, previous: number | null): Compared {
  if (previous === null) return { count, previous, difference: null, percent: null };
  return { count, previous, difference: count - previous, percent: changePercent(count, previous) };
}
