// GET /api/v1/duplicates: pairs of articles that an editor should look at.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { likelyDuplicates } from '../domain/duplicates.ts';
import type { App } from '../http/context.ts';
import { serve } from '../http/serve.ts';

export function duplicateRoutes(app: Hono<App>): void {
  serve(app, routes.duplicates, async ({ c, db, query, pass, config }) =>
    c.json(await likelyDuplicates(db, pass, config, query), 200, { 'Cache-Control': 'private, no-cache' }),
  );
}
