// GET /api/v1/audit: who did what, when, from which device, before and after.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { auditCsv, auditPage } from '../domain/audit-trail.ts';
import type { App } from '../http/context.ts';
import { csvResponse, wantsCsv } from '../http/csv.ts';
import { serve } from '../http/serve.ts';

const FILE_NAME = 'so-tin-nhat-ky';

export function auditRoutes(app: Hono<App>): void {
  serve(app, routes.audit, async ({ c, ...asking }) => {
    if (wantsCsv(c)) return csvResponse(await auditCsv(asking), FILE_NAME);
    const page: Answer<'audit'> = await auditPage(asking);
    return c.json(page, 200, { 'Cache-Control': 'no-store', Vary: 'Accept' });
  });
  serve(app, routes.auditCsv, async (asking) => csvResponse(await auditCsv(asking), FILE_NAME));
}
