// Snapshots: freezing a period's figures, reading and checking what was frozen, and comparing it with the ledger.
import * as z from 'zod/mini';
import type { Access, Route } from '#shared/api/access';
import { line } from '#shared/line';
import { isLocalDate } from '#shared/local-date';
import { FROZEN_LISTED, filters, PAGE_MAX, periodCode, whole } from '#shared/query';
import {
  ISSUED_NUMBER_MAX,
  SNAPSHOT_NAME_MAX,
  SNAPSHOT_ROWS_MAX,
  Snapshot,
  SnapshotArticle,
  SnapshotCheck,
  SnapshotComparison,
  SnapshotFilter,
  SnapshotHead,
} from '#shared/snapshot';
import { YearCoverage } from '#shared/snapshot-coverage';

const reader: Access = { role: 'reporter', scope: 'export:read' };
const writer: Access = { role: 'reporter', scope: 'whole' };
const date = z.string().check(z.refine(isLocalDate, 'impossible-date'));

/** What to freeze: a period by code or by dates; the id (UUIDv7) is the caller's. */
export const FreezeBody = z.strictObject({
  id: z.pipe(
    z.uuid(),
    z.transform((text: string) => text.toLowerCase()),
  ),
  name: line(SNAPSHOT_NAME_MAX),
  period: z.optional(periodCode),
  from: z.optional(date),
  to: z.optional(date),
  filter: z.optional(SnapshotFilter),
  grouping: z.optional(z.string()),
});
export type FreezeBody = z.infer<typeof FreezeBody>;

export const IssueBody = z.strictObject({ number: line(ISSUED_NUMBER_MAX), on: date });
export type IssueBody = z.infer<typeof IssueBody>;

export const SnapshotsQuery = z.strictObject({
  year: z.optional(z.string().check(z.regex(/^(19|[2-9]\d)\d\d$/))),
  cursor: z.optional(z.string()),
  limit: z.optional(whole(1, 100)),
});
export type SnapshotsQuery = z.infer<typeof SnapshotsQuery>;

/** Filters as lists of the ledger take them, values as the snapshot keeps them; a page begins after a position. */
export const SnapshotArticlesQuery = z.strictObject({
  from: z.optional(date),
  to: z.optional(date),
  ...filters,
  status: z.optional(z.enum(FROZEN_LISTED)),
  cursor: z.optional(whole(0, SNAPSHOT_ROWS_MAX)),
  limit: z.optional(whole(1, PAGE_MAX)),
});
export type SnapshotArticlesQuery = z.infer<typeof SnapshotArticlesQuery>;

export const snapshotRoutes = {
  freeze: {
    method: 'POST',
    path: '/api/v1/snapshots',
    summary:
      'Freezes a period (period, or from and to) under a name: figures, tables and every article behind them, as they stand. The id (UUIDv7) is made by the caller, so that asking again changes nothing; the same id for something else is refused (id-reused). A period that is not over yet is frozen with the warning period-not-over. A token limited to scopes may not.',
    access: writer,
    body: FreezeBody,
    answer: Snapshot,
  },
  snapshots: {
    method: 'GET',
    path: '/api/v1/snapshots',
    summary:
      'Snapshots, newest first, paged by a cursor. year: only those whose period touches it, and which of its days no report covers.',
    access: reader,
    query: SnapshotsQuery,
    answer: z.object({
      snapshots: z.array(SnapshotHead),
      next: z.nullable(z.string()),
      coverage: z.nullable(YearCoverage),
    }),
  },
  snapshot: {
    method: 'GET',
    path: '/api/v1/snapshots/{id}',
    summary: 'One snapshot with its tables, and units and portals as they were called then.',
    access: reader,
    answer: Snapshot,
  },
  snapshotArticles: {
    method: 'GET',
    path: '/api/v1/snapshots/{id}/articles',
    summary:
      'The articles of a snapshot as they were, by position, filtered as the list of the ledger is; count is how many there are under the filter. JSON in pages, CSV whole or in pages.',
    access: reader,
    query: SnapshotArticlesQuery,
    answer: z.object({ articles: z.array(SnapshotArticle), count: z.int(), next: z.nullable(z.string()) }),
    also: ['text/csv'],
  },
  snapshotArticlesCsv: {
    method: 'GET',
    path: '/api/v1/snapshots/{id}/articles.csv',
    summary: 'The same list as CSV.',
    access: reader,
    query: SnapshotArticlesQuery,
    answer: z.string(),
    also: ['text/csv'],
  },
  snapshotFile: {
    method: 'GET',
    path: '/api/v1/snapshots/{id}/articles.ndjson',
    summary:
      'The bytes that the hash was made of: its SHA-256 is the snapshot’s hash. A line of JSON about the snapshot, then one for each article.',
    access: reader,
    answer: z.string(),
    also: ['application/x-ndjson'],
  },
  verifySnapshot: {
    method: 'GET',
    path: '/api/v1/snapshots/{id}/verify',
    summary: 'Works the hash and the figures out anew from the stored rows, and says whether they match.',
    access: reader,
    answer: SnapshotCheck,
  },
  compareSnapshot: {
    method: 'GET',
    path: '/api/v1/snapshots/{id}/compare',
    summary:
      'What differs now: articles that count since (added), no longer (gone), or as something else (changed), and the figures then and now. Reads the articles of the period through an index. Each list names at most 1,000; counts says how many there are.',
    access: reader,
    answer: SnapshotComparison,
  },
  issueSnapshot: {
    method: 'POST',
    path: '/api/v1/snapshots/{id}/issue',
    summary:
      'Notes the number and date that the registry gave the report, once: not before the day of freezing, not after today. The same again changes nothing. A token limited to scopes may not.',
    access: writer,
    body: IssueBody,
    answer: SnapshotHead,
  },
} as const satisfies Record<string, Route>;
