// /api/v1/past-totals: figures of past periods that have no list of articles.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, runGated } from '../db/batch.ts';
import { pastTotalStatement } from '../db/past-totals.ts';
import { pastTotalsOf } from '../domain/past-totals.ts';
import { putRecords } from '../domain/records.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

export function importRoutes(app: Hono<App>): void {
  serve(app, routes.pastTotals, async ({ c, db, pass, config, query }) => {
    const { from = null, to = null, status = 'active' } = query;
    await checkedBehindGate(db, pass, () => {
      if (from !== null && to !== null && from > to)
        throw new ProblemError('from-after-to', `${from} is after ${to}`, { parameter: 'from' });
    });
    const [found] = await runGated(db, pass, [pastTotalStatement(db, pass, { from, to, status })]);
    return c.json({ pastTotals: pastTotalsOf(found, config) }, 200, { 'Cache-Control': 'private, no-cache' });
  });
  serve(app, routes.putPastTotal, async ({ c, db, pass, config, body }) => {
    const record = { table: 'past_total' as const, id: pathParameter(c, 'id'), given: body };
    const [written] = await putRecords(db, pass, config, [record]);
    if (!written) throw new Error('the total was not read');
    return c.json(written, 200, { 'Cache-Control': 'no-store' });
  });
}
