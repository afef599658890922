// The figures: what a statistic holds and the small sums that every reader does the same way.
import * as z from 'zod/mini';

/** What a statistic can be broken down by. */
export const BREAKDOWNS = [
  'content',
  'group',
  'form',
  'origin',
  'section',
  'topic',
  'unit',
  'portal',
  'month',
  'day',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export const PeriodShown = z.object({
  code: z.nullable(z.string()),
  from: z.string(),
  to: z.string(),
  label: z.string(),
  due: z.nullable(z.string()),
});

/** One row of a breakdown; a key's value is null for articles of which it is not known. */
export const StatsRow = z.object({
  key: z.record(z.string(), z.nullable(z.string())),
  label: z.string(),
  count: z.int(),
});
export type StatsRow = z.infer<typeof StatsRow>;

const figures = {
  period: PeriodShown,
  /** Active, dated in the period, classified; `'none'` included. */
  total: z.int(),
  /** Those of `total` that are reform: the figure of headline, plan and sentence. */
  reform: z.int(),
  /** Groups of reposts with an article in `total`; an article without one is its own group. */
  distinct: z.int(),
  /** Active without a date, under the same filter, whatever the period. */
  undated: z.int(),
  /** Active, dated in the period, without content. */
  unclassified: z.int(),
  /** Withdrawn, dated in the period. */
  withdrawn: z.int(),
  rows: z.array(StatsRow),
};

export const Stats = z.object({
  ...figures,
  /** The same figures of the same period a year earlier, when asked for. */
  previous: z.optional(z.object(figures)),
  /** False when rows do not add up to `total` (topics: an article has any number of them). */
  rowsSum: z.boolean(),
  /** True when the rows were read from the articles themselves, not from the counters. */
  readsArticles: z.boolean(),
});
export type Stats = z.infer<typeof Stats>;
export type Figures = Omit<Stats, 'previous' | 'rowsSum' | 'readsArticles'>;

/** One period of the popup's summary. */
export const SummaryPeriod = z.object({
  period: PeriodShown,
  total: z.int(),
  reform: z.int(),
  unclassified: z.int(),
  /** total / (total + unclassified), 0…1; null when there is nothing to cover. */
  coverage: z.nullable(z.number()),
  /** Against the same days of last year, up to today. `percent` is null when there was nothing. */
  change: z.object({ current: z.int(), previous: z.int(), percent: z.nullable(z.number()) }),
  groups: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
  /** Progress to the plan's target; null without a plan. */
  plan: z.nullable(z.object({ target: z.int(), done: z.int() })),
});
export type SummaryPeriod = z.infer<typeof SummaryPeriod>;

const family = z.object({
  month: SummaryPeriod,
  quarter: SummaryPeriod,
  half: SummaryPeriod,
  year: SummaryPeriod,
});

export const Summary = z.object({
  /** When these figures were read, ISO 8601. */
  at: z.string(),
  /** The local date that the periods were chosen by. */
  date: z.string(),
  undated: z.int(),
  calendar: family,
  statutory: family,
  /** Reform articles of the last twelve calendar months, oldest first: the popup's small line. */
  months: z.array(z.object({ month: z.string(), reform: z.int() })),
});
export type Summary = z.infer<typeof Summary>;

/** Share of dated articles that somebody has classified, 0…1; null when there is none. */
export function coverage(total: number, unclassified: number): number | null {
  return total + unclassified === 0 ? null : total / (total + unclassified);
}

/** Change in per cent of the earlier figure; null when that is 0. */
export function changePercent(current: number, previous: number): number | null {
  return previous === 0 ? null : ((current - previous) / previous) * 100;
}
