// A snapshot (“bản chốt số liệu”): a period's figures as they were reported, the articles behind them, and what differs now.
import * as z from 'zod/mini';
import { Grouping, ListsTold } from '#shared/api/sign-in';
import { listCode } from '#shared/fields';
import { daysBetween, formatDate, localDate } from '#shared/local-date';
import { ReportUnit, ReportWarning } from '#shared/report';
import { PeriodShown, StatsRow } from '#shared/stats';
import { CONTENT_CODES } from '#shared/taxonomy';
import { showCount } from '#shared/wording';

/** Longest name of a snapshot and longest number of an issued document, in characters. */
export const SNAPSHOT_NAME_MAX = 200;
export const ISSUED_NUMBER_MAX = 100;
/** Most articles in one snapshot; the database refuses more. */
export const SNAPSHOT_ROWS_MAX = 50_000;
/** Most articles that one list of a comparison names; its count says how many there are. */
export const COMPARED_MAX = 1000;

const content = z.nullable(z.enum(CONTENT_CODES));
const form = z.nullable(z.string());

/** What a snapshot was limited to; what is not given does not limit. */
export const SnapshotFilter = z.strictObject({
  portal: z.optional(z.array(z.string()).check(z.minLength(1))),
  unit: z.optional(z.array(z.string()).check(z.minLength(1))),
  content: z.optional(z.array(z.enum(CONTENT_CODES)).check(z.minLength(1))),
  form: z.optional(z.array(listCode('unknown-form')).check(z.minLength(1))),
  origin: z.optional(z.array(listCode('unknown-origin')).check(z.minLength(1))),
});
export type SnapshotFilter = z.infer<typeof SnapshotFilter>;

/** The figures, each as statistics define it. */
export const SnapshotFigures = z.object({
  total: z.int(),
  reform: z.int(),
  distinct: z.int(),
  undated: z.int(),
  unclassified: z.int(),
  withdrawn: z.int(),
});
export type SnapshotFigures = z.infer<typeof SnapshotFigures>;

/** What is told of a snapshot in a list. */
export const SnapshotHead = z.object({
  id: z.string(),
  name: z.string(),
  period: PeriodShown,
  filter: SnapshotFilter,
  grouping: Grouping,
  figures: SnapshotFigures,
  /** Version of the lists of contents, forms and so on. */
  taxonomy: z.string(),
  /** How many articles are kept: those of total, and the undated, unclassified and withdrawn ones. */
  rows: z.int(),
  /** SHA-256 of the stored rows, hexadecimal; null while it is being worked out. */
  hash: z.nullable(z.string()),
  frozenAt: z.string(),
  frozenBy: z.object({ id: z.string(), name: z.string() }),
  /** The last entry of the ledger that the figures include. */
  ledger: z.int(),
  /** Number and date that the registry gave the report. */
  issuedNumber: z.nullable(z.string()),
  issuedOn: z.nullable(z.string()),
  warnings: z.array(ReportWarning),
});
export type SnapshotHead = z.infer<typeof SnapshotHead>;

/** How many articles of total one portal posted of one content in one form; '' is not known. */
export const SnapshotCell = z.object({
  portal: z.string(),
  content: z.string(),
  form: z.string(),
  count: z.int(),
});

/** One row of a table. */
const SnapshotRow = z.pick(StatsRow, { key: true, label: true, count: true });
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** A snapshot with its tables, and units and portals as they were called on that day. */
export const Snapshot = z.extend(SnapshotHead, {
  tables: z.object({
    content: z.array(SnapshotRow),
    group: z.array(SnapshotRow),
    form: z.array(SnapshotRow),
    origin: z.array(SnapshotRow),
    unit: z.array(SnapshotRow),
    portal: z.array(SnapshotRow),
    month: z.array(SnapshotRow),
  }),
  /** What the sentence of each channel is made from. */
  cells: z.array(SnapshotCell),
  units: z.array(ReportUnit),
  portals: z.array(z.object({ id: z.string(), name: z.string(), channel: z.string() })),
  /** Topics, forms and origins as they were called. */
  lists: ListsTold,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** One article as it was on that day. */
export const SnapshotArticle = z.object({
  position: z.int(),
  id: z.string(),
  portal: z.string(),
  url: z.string(),
  title: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  section: z.nullable(z.string()),
  author: z.nullable(z.string()),
  content,
  topics: z.array(z.string()),
  form,
  origin: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  note: z.nullable(z.string()),
  repostOf: z.nullable(z.string()),
  status: z.enum(['active', 'withdrawn']),
  /** Whether it is one of total. */
  counted: z.boolean(),
});
export type SnapshotArticle = z.infer<typeof SnapshotArticle>;

/** Whether the stored rows are still those that were frozen. */
export const SnapshotCheck = z.object({
  hash: z.string(),
  computed: z.string(),
  /** The hash fits the rows, and the rows add up to the figures. */
  matches: z.boolean(),
  hashMatches: z.boolean(),
  figuresMatch: z.boolean(),
});
export type SnapshotCheck = z.infer<typeof SnapshotCheck>;

/**
 * Why an article counts now that did not: entered after the freeze, classified, dated, restored, or moved in (its
 * date, unit or whatever the filter asks was changed, or it was split off).
 */
export const ADDED_REASONS = ['new', 'classified', 'dated', 'restored', 'moved'] as const;
/** Why an article counts no longer; `filtered`: it no longer fits the snapshot's filter. */
export const GONE_REASONS = ['withdrawn', 'merged', 'unclassified', 'undated', 'moved', 'filtered'] as const;
/** What of a counted article is compared. */
export const COMPARED_FIELDS = [
  'content',
  'form',
  'origin',
  'publishedOn',
  'title',
  'unit',
  'section',
  'author',
  'topics',
  'url',
  'repostOf',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

const ComparedArticle = z.object({
  id: z.string(),
  portal: z.string(),
  url: z.string(),
  title: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  content,
  form,
  unit: z.nullable(z.string()),
});
export type ComparedArticle = z.infer<typeof ComparedArticle>;

const value = z.nullable(z.union([z.string(), z.array(z.string())]));
export const FieldChange = z.object({ field: z.enum(COMPARED_FIELDS), before: value, after: value });
export type FieldChange = z.infer<typeof FieldChange>;

/** The tables whose rows are compared: those that the sentence of a report speaks of. */
export const COMPARED_TABLES = ['group', 'content'] as const;

/** A snapshot beside the ledger as it stands. Articles gone are shown as they were, others as they are. */
export const SnapshotComparison = z.object({
  at: z.string(),
  frozen: SnapshotFigures,
  now: SnapshotFigures,
  /** The groups and contents whose counts differ: an article may move between them and leave every figure as it was. */
  rows: z.array(
    z.object({
      by: z.enum(COMPARED_TABLES),
      code: z.nullable(z.string()),
      label: z.string(),
      frozen: z.int(),
      now: z.int(),
    }),
  ),
  counts: z.object({ added: z.int(), gone: z.int(), changed: z.int() }),
  /** “Bổ sung sau kỳ”. */
  added: z.array(z.object({ article: ComparedArticle, reason: z.enum(ADDED_REASONS) })),
  gone: z.array(z.object({ article: ComparedArticle, reason: z.enum(GONE_REASONS) })),
  changed: z.array(z.object({ article: ComparedArticle, changes: z.array(FieldChange) })),
});
export type SnapshotComparison = z.infer<typeof SnapshotComparison>;

/** What a reader should know before reporting these figures: what may still come, and what is not counted. */
export function snapshotWarnings(
  snapshot: Pick<SnapshotHead, 'period' | 'figures' | 'frozenAt'>,
): z.infer<typeof ReportWarning>[] {
  const { period, figures } = snapshot;
  const frozenOn = localDate(Date.parse(snapshot.frozenAt));
  const warn = (type: string, text: string) => ({ type, text, href: null });
  return [
    ...(period.to >= frozenOn
      ? [
          warn(
            'period-not-over',
            `Chốt ngày ${formatDate(frozenOn)}, khi kỳ còn ${showCount(daysBetween(frozenOn, period.to))} ngày (đến hết ${formatDate(period.to)}): tin, bài đăng sau lúc chốt không có trong bản này.`,
          ),
        ]
      : []),
    ...(figures.unclassified > 0
      ? [
          warn(
            'unclassified',
            `${showCount(figures.unclassified)} tin, bài trong kỳ chưa phân loại nên chưa được tính.`,
          ),
        ]
      : []),
    ...(figures.undated > 0
      ? [
          warn(
            'undated',
            `${showCount(figures.undated)} tin, bài chưa rõ ngày đăng nên không được tính vào kỳ nào.`,
          ),
        ]
      : []),
  ];
}
