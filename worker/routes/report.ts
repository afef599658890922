// GET /api/v1/report.json and report.csv: the report of a period, to be taken away.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import type { App } from '../http/context.ts';
import { csvResponse } from '../http/csv.ts';
import { serve } from '../http/serve.ts';
import { annexCsv } from '../report/annex-csv.ts';
import { assembleReport } from '../report/assemble.ts';

export function reportRoutes(app: Hono<App>): void {
  serve(app, routes.reportJson, async ({ c, db, query, pass, config }) => {
    const report = await assembleReport(db, pass, config, query);
    return c.json(report satisfies Answer<'reportJson'>, 200, { 'Cache-Control': 'private, no-cache' });
  });
  serve(app, routes.reportCsv, async ({ db, query, pass, config }) =>
    csvResponse(annexCsv(await assembleReport(db, pass, config, query)), 'so-tin-phu-luc'),
  );
}
