// Lists that people import (on a page of the Worker), and the totals of past periods that have no list.
import * as z from 'zod/mini';
import { type Access, type Route, viewer } from '#shared/api/access';
import { date, fault } from '#shared/fields';
import { daysBetween } from '#shared/local-date';
import { pastTotalFields } from '#shared/past-total';

/** Most bytes of a file, and most rows of all its sheets. */
export const FILE_MAX_BYTES = 2 * 1024 * 1024;
export const LIST_ROWS_MAX = 5000;

/** Longest span of one total: ten years. */
const DAYS_MAX = 3660;

export const PastTotalGiven = z
  .strictObject({
    ...pastTotalFields,
    status: z._default(z.enum(['active', 'removed']), 'active'),
    version: z.int().check(z.minimum(0)),
  })
  .check(
    z.refine(({ from, to }) => from <= to, fault('from-after-to')),
    z.refine(({ from, to }) => daysBetween(from, to) <= DAYS_MAX, fault('target-too-long')),
    z.refine(
      ({ contents }) => !contents.includes('none') || contents.length === 1,
      fault('past-total-mixed'),
    ),
  );
export type PastTotalGiven = z.infer<typeof PastTotalGiven>;

export const PastTotal = z.object({
  ...pastTotalFields,
  id: z.string(),
  status: z.enum(['active', 'removed']),
  version: z.int(),
  changedAt: z.string(),
  changedBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
});
export type PastTotal = z.infer<typeof PastTotal>;

const writes: Access = { role: 'editor', scope: 'whole' };

export const importRoutes = {
  pastTotals: {
    method: 'GET',
    path: '/api/v1/past-totals',
    summary:
      'Totals of past periods as documents gave them, without articles behind them, by their days. from and to: those that lie within these days. Figures use them for comparison only, marked, and only where the ledger has no article of the period.',
    access: viewer('stats:read'),
    query: z.strictObject({
      from: z.optional(date),
      to: z.optional(date),
      status: z.optional(z.enum(['active', 'removed'])),
    }),
    answer: z.object({ pastTotals: z.array(PastTotal) }),
  },
  putPastTotal: {
    method: 'PUT',
    path: '/api/v1/past-totals/{id}',
    summary:
      'Adds or replaces a total. The id is made of from, to, unit, portal, contents and form, joined by ~, with - for null and the contents as their digits: 2022-01-01~2022-12-31~so-nnptnt~-~0123456~-. version: the one that was read, 0 for a new one; refused (record-changed) where it is another by now. status removed takes it out; nothing is deleted. A token limited to scopes may not.',
    access: writes,
    body: PastTotalGiven,
    answer: PastTotal,
  },
} as const satisfies Record<string, Route>;
