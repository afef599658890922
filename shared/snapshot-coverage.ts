// Which days of a calendar year no snapshot reports, and which two of them both report: warned of before somebody asks.
import * as z from 'zod/mini';
import { daysBetween } from '#shared/local-date';
import { coverageOf, type Stretch } from '#shared/period-coverage';

const stretch = { from: z.string(), to: z.string(), days: z.int() };
const Named = z.object({ id: z.string(), name: z.string() });

export const YearCoverage = z.object({
  year: z.string(),
  /** The days looked at: the year, as far as it has gone; null for a year to come. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  days: z.int(),
  covered: z.int(),
  gaps: z.array(z.object(stretch)),
  /** Two snapshots of which each reports days of the other and days of its own. */
  overlaps: z.array(z.object({ ...stretch, snapshots: z.array(Named) })),
  /** Snapshots limited to a part (a portal, a unit…): they cover no day. */
  partial: z.int(),
});
export type YearCoverage = z.infer<typeof YearCoverage>;

/** What is looked at of a snapshot; `whole`: not limited to a part. */
export type Covering = { id: string; name: string; from: string; to: string; whole: boolean };

/** Local dates, both included. */
type Days = { from: string; to: string };

const later = (a: string, b: string) => (a > b ? a : b);
const sooner = (a: string, b: string) => (a < b ? a : b);

/**
 * The days that two reports both tell, where each has days that the other has not; null where they have none, and
 * where one holds the other: a quarter within its year, or a period frozen twice, is as it should be.
 */
export function crossing(a: Days, b: Days): Stretch | null {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const cross = first.from < second.from && second.from <= first.to && first.to < second.to;
  return cross ? { from: second.from, to: first.to, days: daysBetween(second.from, first.to) } : null;
}

/** A stretch as far as it lies within other days; nothing where it does not. */
function within({ from, to }: Stretch, days: Days): Stretch[] {
  const [first, last] = [later(from, days.from), sooner(to, days.to)];
  return first <= last ? [{ from: first, to: last, days: daysBetween(first, last) }] : [];
}

/**
 * How snapshots fill a calendar year up to today (a local date). Statutory years begin and end within calendar ones: a
 * gap at the end of December is closed by the next year's first snapshot.
 */
export function snapshotCoverage(snapshots: readonly Covering[], year: string, today: string): YearCoverage {
  const partial = snapshots.filter(({ whole }) => !whole).length;
  const [from, end] = [`${year}-01-01`, `${year}-12-31`];
  const to = today < end ? today : end;
  if (to < from) return { year, from: null, to: null, days: 0, covered: 0, gaps: [], overlaps: [], partial };
  const counting = snapshots.filter(({ whole }) => whole);
  const { days, covered, gaps } = coverageOf(counting, { from, to });
  const overlaps = counting.flatMap((a, index) =>
    counting.slice(index + 1).flatMap((b) => {
      const both = crossing(a, b);
      const snapshots = [a, b].map(({ id, name }) => ({ id, name }));
      return both ? within(both, { from, to: end }).map((shared) => ({ ...shared, snapshots })) : [];
    }),
  );
  return { year, from, to, days, covered, gaps, overlaps: overlaps.sort(byDay), partial };
}

const byDay = (a: { from: string }, b: { from: string }) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
