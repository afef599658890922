// The report of a period as one model: page, popup link, JSON, CSV, XLSX and DOCX are all made from it.
import * as z from 'zod/mini';
import { ActivitySum } from '#shared/activity';
import { Grouping } from '#shared/api/sign-in';
import { LINK_STATUSES } from '#shared/link-check';
import { PlanProgress } from '#shared/plan';
import { besideTotal, Compared, EnteredTotals, PeriodShown } from '#shared/stats';
import { CONTENT_CODES } from '#shared/taxonomy';

export { Compared };

/** One line of a table; `code` is null for what is not known. `share`: of the table's total, in per cent. */
export const ReportRow = z.extend(Compared, {
  code: z.nullable(z.string()),
  label: z.string(),
  share: z.nullable(z.number()),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** A table of the report by one breakdown; rows of topics do not add up to `total`, and `sums` says so. */
export const ReportTable = z.object({
  by: z.enum(['content', 'group', 'form', 'origin', 'section', 'topic', 'unit', 'portal', 'month']),
  title: z.string(),
  rows: z.array(ReportRow),
  total: Compared,
  sums: z.boolean(),
});
export type ReportTable = z.infer<typeof ReportTable>;

/** What stands over a report: the unit as it was called on the day, and what its letterhead says. */
export const ReportUnit = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  signCode: z.nullable(z.string()),
  parentAuthority: z.nullable(z.string()),
  place: z.nullable(z.string()),
});
export type ReportUnit = z.infer<typeof ReportUnit>;

/** What was found when an address was last tried, on a local date. */
export const AnnexLink = z.object({ status: z.enum(LINK_STATUSES), checkedOn: z.string() });
export type AnnexLink = z.infer<typeof AnnexLink>;

/** One line of the annex “Danh mục tin, bài”. */
export const AnnexRow = z.object({
  id: z.string(),
  title: z.nullable(z.string()),
  form: z.nullable(z.string()),
  content: z.enum(CONTENT_CODES),
  publishedOn: z.string(),
  section: z.nullable(z.string()),
  author: z.nullable(z.string()),
  origin: z.nullable(z.string()),
  portal: z.string(),
  unit: z.nullable(z.string()),
  url: z.string(),
  note: z.nullable(z.string()),
  /** null: the address was never tried. */
  link: z.nullable(AnnexLink),
});
export type AnnexRow = z.infer<typeof AnnexRow>;

/** What a reader should know before signing; `href` leads to where it is seen or mended. */
export const ReportWarning = z.object({
  type: z.string(),
  text: z.string(),
  href: z.nullable(z.string()),
});
export type ReportWarning = z.infer<typeof ReportWarning>;

/** The frozen figures that a report was made from; null: from the ledger as it stands. */
export const ReportSnapshot = z.object({
  id: z.string(),
  name: z.string(),
  frozenAt: z.string(),
  /** SHA-256 of the stored rows, hexadecimal. */
  hash: z.string(),
  /** Number and date given by the registry on issue. */
  issuedNumber: z.nullable(z.string()),
  issuedOn: z.nullable(z.string()),
});
export type ReportSnapshot = z.infer<typeof ReportSnapshot>;

const Named = z.object({ code: z.string(), name: z.string() });

/**
 * Whose figures a report tells, in words; and what its lists are limited to, as the list of articles takes it: nothing
 * for all that its reader sees.
 */
export const ReportScope = z.object({ name: z.string(), limits: z.record(z.string(), z.string()) });
export type ReportScope = z.infer<typeof ReportScope>;

export const Report = z.object({
  /** When it was assembled, ISO 8601. */
  at: z.string(),
  period: PeriodShown,
  previous: z.nullable(z.object({ from: z.string(), to: z.string() })),
  /** Totals of that time which people entered, without articles; null: none. Where used, previous counts are theirs. */
  entered: z.nullable(EnteredTotals),
  snapshot: z.nullable(ReportSnapshot),
  scope: ReportScope,
  /** In whose name it is written: the letterhead's. */
  unit: z.nullable(ReportUnit),
  grouping: Grouping,
  taxonomy: z.string(),
  /** What the codes of forms and origins are called. */
  names: z.object({ forms: z.array(Named), origins: z.array(Named) }),
  /** The sentence of section 3, one a channel. */
  sentences: z.array(z.object({ portal: z.nullable(z.string()), channel: z.string(), text: z.string() })),
  figures: z.object({
    total: Compared,
    reform: Compared,
    ...besideTotal,
    /** total / (total + unclassified), 0…1. */
    coverage: z.nullable(z.number()),
  }),
  tables: z.array(ReportTable),
  plans: z.array(PlanProgress),
  activities: z.array(ActivitySum),
  /** “Ước thực hiện cả năm”: only ever what a person entered. */
  estimate: z.nullable(z.object({ count: z.int(), by: z.string(), at: z.string() })),
  warnings: z.array(ReportWarning),
  /** The reform articles behind the sentence's N, by date, then title. */
  annex: z.array(AnnexRow),
});
export type Report = z.infer<typeof Report>;
