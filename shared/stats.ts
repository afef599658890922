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

/** A figure of a period beside the same period of last year. */
export const Compared = z.object({
  count: z.int(),
  /** null where no comparison is asked for or possible. */
  previous: z.nullable(z.int()),
  difference: z.nullable(z.int()),
  /** Change in per cent; null where last year had none. */
  percent: z.nullable(z.number()),
});
export type Compared = z.infer<typeof Compared>;

/** A mean with what it was divided by, so that it can be checked. */
export const Averages = z.object({
  /** How long the period is in months, not always whole ones, and its Mondays to Fridays (holidays not taken out). */
  months: z.number(),
  workingDays: z.int(),
  perMonth: z.number(),
  /** null where the period has no working day. */
  perWorkingDay: z.nullable(z.number()),
});
export type Averages = z.infer<typeof Averages>;

/**
 * One row of a breakdown; a key's value is null for articles of which it is not known, and of the second breakdown in
 * the zero row of a first value that has no article.
 */
export const StatsRow = z.object({
  key: z.record(z.string(), z.nullable(z.string())),
  label: z.string(),
  count: z.int(),
  /** Of `total`, in per cent; null where that is 0. */
  share: z.nullable(z.number()),
  /**
   * With `compare`: the same row a year earlier, the difference, and that in per cent (null where there was none). All
   * null of a unit that cannot be compared, for it took over or was taken over from in between.
   */
  previous: z.optional(z.nullable(z.int())),
  difference: z.optional(z.nullable(z.int())),
  percent: z.optional(z.nullable(z.number())),
});
export type StatsRow = z.infer<typeof StatsRow>;

/** What is told of a period beside `total` and `reform`. */
export const besideTotal = {
  /** Groups of reposts with an article in `total`; an article without one is its own group. */
  distinct: z.int(),
  /** Active without a date, under the same filter, whatever the period. */
  undated: z.int(),
  /** Active, dated in the period, without content. */
  unclassified: z.int(),
  /** Withdrawn, dated in the period. */
  withdrawn: z.int(),
  /** Of `total`: posted in a frozen period and in none of its snapshots. null where nothing is frozen in the period. */
  late: z.nullable(z.int()),
  /** Of `total`: those whose address did not answer when it was last tried. */
  deadLinks: z.int(),
  /** Means of `reform`. */
  averages: Averages,
};

const figures = {
  period: PeriodShown,
  /** Active, dated in the period, classified; `'none'` included. */
  total: z.int(),
  /** Those of `total` that are reform: the figure of headline, plan and sentence. */
  reform: z.int(),
  ...besideTotal,
  rows: z.array(StatsRow),
};

/** Totals of the year before that people entered: no article stands behind them. */
export const EnteredTotals = z.object({
  /** Whether the comparison is made with them: only where the ledger has no classified article of that time. */
  used: z.boolean(),
  /** Of all reform contents together; null where what was entered does not tell it. */
  reform: z.nullable(z.int()),
  totals: z.array(
    z.object({ id: z.string(), from: z.string(), to: z.string(), count: z.int(), source: z.string() }),
  ),
});
export type EnteredTotals = z.infer<typeof EnteredTotals>;

export const Stats = z.object({
  ...figures,
  /** The same figures of the same period a year earlier, when asked for. */
  previous: z.optional(z.object(figures)),
  /** Each figure beside that of a year earlier, when asked for. */
  comparison: z.optional(
    z.object({
      total: Compared,
      reform: Compared,
      distinct: Compared,
      unclassified: Compared,
      withdrawn: Compared,
    }),
  ),
  /** With `compare`, where totals without articles were entered for that time: `comparison.reform` and rows by content, group or form are beside them where they are used, and rows by anything else have nothing beside them. */
  entered: z.optional(EnteredTotals),
  /** What a reader should know of these figures, in Vietnamese. */
  warnings: z.array(z.object({ type: z.string(), text: z.string() })),
  /** False when rows do not add up to `total` (topics: an article has any number of them). */
  rowsSum: z.boolean(),
  /** True when the rows were read from the articles themselves, not from the counters. */
  readsArticles: z.boolean(),
});
export type Stats = z.infer<typeof Stats>;
export type Figures = Omit<
  Stats,
  'previous' | 'comparison' | 'entered' | 'warnings' | 'rowsSum' | 'readsArticles'
>;

/** One period of the popup's summary. */
export const SummaryPeriod = z.object({
  period: PeriodShown,
  total: z.int(),
  reform: z.int(),
  unclassified: z.int(),
  /** total / (total + unclassified), 0…1; null when there is nothing to cover. */
  coverage: z.nullable(z.number()),
  /** Against the same period of last year; of one that is not over, the same days. `percent` is null when there was nothing. */
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
  return previous === 0 ? null : (100 * (current - previous)) / previous;
}

/** A figure beside last year's; `previous` null: there is nothing to compare with. */
export function compared(count: number, previous: number | null): Compared {
  if (previous === null) return { count, previous, difference: null, percent: null };
  return { count, previous, difference: count - previous, percent: changePercent(count, previous) };
}

/** A part of a whole in per cent; null where the whole is 0. */
export function share(count: number, total: number): number | null {
  return total === 0 ? null : (100 * count) / total;
}
