// What may be asked of figures and lists: the query parameters, checked and turned into values.
import * as z from 'zod/mini';
import { STATUSES } from '#shared/article';
import { date, listCode } from '#shared/fields';
import { periodOf } from '#shared/period';
import { BREAKDOWNS, type Breakdown } from '#shared/stats';
import { CONTENT_CODES } from '#shared/taxonomy';

/** Articles on one page of `articles` unless asked otherwise, and at most. */
export const PAGE_DEFAULT = 100;
export const PAGE_MAX = 500;
/**
 * Longest stretches that can be broken down by day and by month: three years, fifty years. Every day or month has a
 * row, also where nothing was posted, so that without a bound one question would be answered by a hundred thousand.
 */
export const DAYS_MAX = 1100;
export const MONTHS_MAX = 600;

const list = <T extends string>(values: readonly [T, ...T[]]) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.split(',')),
    ),
    z.array(z.enum(values)),
  );
/** Codes of a list that places add to; `unknown` is written like one. */
const codes = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.split(',')),
  ),
  z.array(listCode('unknown-value')),
);
const ids = z.pipe(
  z.string().check(z.minLength(1)),
  z.transform((text: string) => text.split(',')),
);
/** A whole number from 0 to `max`, written in digits. */
export const whole = (min: number, max: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.minimum(min), z.maximum(max)),
    ),
  );

/** A section's name may have commas of its own: one value. */
const section = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(500)),
  z.transform((text: string) => [text]),
);

/** As a value of `unit`, `form`, `origin` and `section`: the articles of which it is not known. */
export const UNKNOWN = 'unknown';

/** Filters that statistics and lists share; several values are separated by commas, but for sections. */
export const filters = {
  portal: z.optional(ids),
  unit: z.optional(ids),
  content: z.optional(list(CONTENT_CODES as [Content, ...Content[]])),
  form: z.optional(codes),
  origin: z.optional(codes),
  section: z.optional(section),
  topic: z.optional(codes),
};
type Content = (typeof CONTENT_CODES)[number];

/** A code that `periodOf` knows. */
export const periodCode = z.string().check(
  z.refine((code) => {
    try {
      return periodOf(code).from !== '';
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }, 'bad-period'),
);

/** Either the days of a period, both, or its code. */
export const periodFilter = {
  from: z.optional(date),
  to: z.optional(date),
  period: z.optional(periodCode),
};

/** Up to two different breakdowns, `by=content,month`. */
const by = z.pipe(
  list(BREAKDOWNS),
  z.custom<Breakdown[]>(
    (value) => Array.isArray(value) && value.length <= 2 && new Set(value).size === value.length,
    'unknown-value',
  ),
);

/** How units are told: by the name that they had then, or carried to those that took over from them. */
export const UNITS_TOLD = ['asWas', 'successor'] as const;
export type UnitsTold = (typeof UNITS_TOLD)[number];

export const StatsQuery = z.strictObject({
  ...periodFilter,
  ...filters,
  by: z.optional(by),
  grouping: z.optional(z.string()),
  compare: z.optional(z.enum(['year'])),
  units: z.optional(z.enum(UNITS_TOLD)),
});
export type StatsQuery = z.infer<typeof StatsQuery>;

/** Most days that a report reaches over: ten years, as long as a programme of reform. */
export const REPORT_DAYS_MAX = 3653;

/** What a report is made of: a period, or frozen figures; `previous` is always compared. */
export const ReportQuery = z.strictObject({
  from: z.optional(date),
  to: z.optional(date),
  period: z.optional(periodCode),
  snapshot: z.optional(z.string()),
  portal: filters.portal,
  unit: filters.unit,
  grouping: z.optional(z.string()),
  units: z.optional(z.enum(UNITS_TOLD)),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/**
 * The others are readings of active articles: `late` and `dead` are those that the figures late and deadLinks count,
 * `distinct` those of the figure of that name: of each group of reposts one.
 */
export const LISTED = [
  ...STATUSES,
  'undated',
  'unclassified',
  'disputed',
  'late',
  'dead',
  'distinct',
] as const;

/** Those of frozen articles: what a snapshot keeps is neither merged nor told apart in any other way. */
export const FROZEN_LISTED = ['active', 'withdrawn', 'undated', 'unclassified', 'distinct'] as const;

/** `real`: people who left by their own names, for administrators; exports name them by their pseudonyms otherwise. */
export const namesAsked = z.optional(z.enum(['real']));

export const ArticlesQuery = z.strictObject({
  from: z.optional(date),
  to: z.optional(date),
  period: z.optional(periodCode),
  ...filters,
  status: z.optional(z.enum(LISTED)),
  url: z.optional(z.string()),
  q: z.optional(z.string().check(z.maxLength(200, 'text-too-long'))),
  names: namesAsked,
  cursor: z.optional(z.string()),
  limit: z.optional(whole(1, PAGE_MAX)),
});
export type ArticlesQuery = z.infer<typeof ArticlesQuery>;
