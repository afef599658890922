// What a report is told from: the question as it was understood, and what was read for it. Pure.
import { addDays } from '#shared/local-date';
import type { PastFigures } from '#shared/past-total';
import type { Period } from '#shared/period';
import type { UnitsTold } from '#shared/query';
import type { ReportScope } from '#shared/report';
import { type Content, type Grouping, type Lists, REFORM_CONTENTS } from '#shared/taxonomy';
import type { Bucket, Days, PeriodRead, ReportRead } from '../db/report.ts';
import type { Filter } from '../db/stats.ts';
import type { Comparability } from '../domain/successors.ts';
import type { Frozen } from './frozen.ts';

export type Question = {
  period: Period;
  /** The same days of last year, as far as this year's have come. */
  previous: Days;
  filter: Filter;
  /** Whose figures they are. */
  scope: ReportScope;
  /** The units and portals that were asked for by name. */
  asked: { unit: readonly string[] | undefined; portal: readonly string[] | undefined };
  /** The units that are asked for as they are told, null: none was; and the one, where it is one. */
  units: readonly string[] | null;
  unit: string | null;
  /** How units are told, and how far they can be compared with those of last year. */
  told: UnitsTold;
  able: Comparability;
  grouping: Grouping;
  /** The contents that the grouping's groups hold: the report is of their articles. */
  named: readonly Content[];
  config: Named;
  /** The local date of today, and the one up to which the figures go: today, or the day they were frozen. */
  today: string;
  asOf: string;
  /** null: the figures are the ledger's as it stands. */
  frozen: Frozen | null;
};

/** What units, portals, groupings and codes are called. */
type Named = {
  units: readonly { id: string; name: string }[];
  portals: readonly { id: string; name: string; channel: string }[];
  groupings: readonly Grouping[];
  lists: Lists;
};

export type Facts = Question & {
  read: ReportRead;
  /** What was entered of the year before without articles; null: nothing that tells it whole. */
  past: PastFigures | null;
};

/** What the comparison is made with: what was entered, only where the ledger has no classified article of that time. */
export function usedPast({ past, read }: Facts): PastFigures | null {
  return sumOf(read.previous.buckets, inTotal) === 0 ? past : null;
}

/** The contents that a grouping places, in the order of their codes. */
export function namedBy({ groups }: Grouping): Content[] {
  const placed = groups.flatMap((group) => group.contents);
  return [...REFORM_CONTENTS, 'none' as const].filter((code) => placed.includes(code));
}

/** The articles that the report is of: active, dated, of a content that a group holds. */
export function namedBuckets({ buckets }: PeriodRead, named: readonly Content[]): Bucket[] {
  return buckets.filter(
    ({ status, month, content }) =>
      status === 'active' && month !== '' && named.some((code) => code === content),
  );
}

export function sumOf(buckets: readonly Bucket[], belongs: (bucket: Bucket) => boolean): number {
  return buckets.reduce((sum, bucket) => sum + (belongs(bucket) ? bucket.n : 0), 0);
}

const isDated = ({ month }: Bucket) => month !== '';
const isActive = ({ status }: Bucket) => status === 'active';
export const inTotal = (bucket: Bucket) => isDated(bucket) && isActive(bucket) && bucket.content !== '';
export const isReform = (bucket: Bucket) => inTotal(bucket) && bucket.content !== 'none';
export const isUndated = (bucket: Bucket) => !isDated(bucket) && isActive(bucket);
export const isUnclassified = (bucket: Bucket) =>
  isDated(bucket) && isActive(bucket) && bucket.content === '';
export const isWithdrawn = (bucket: Bucket) => isDated(bucket) && !isActive(bucket);

/** The last day of a period that is over: today's eve at most. */
export function lastDayOver({ to }: Days, today: string): string {
  return to < today ? to : addDays(today, -1);
}
