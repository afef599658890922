// GET /api/v1/stats: the figures of a period.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { statistics } from '../domain/statistics.ts';
import { statisticsCsv } from '../domain/statistics-csv.ts';
import type { App } from '../http/context.ts';
import { csvResponse, wantsCsv } from '../http/csv.ts';
import { serve } from '../http/serve.ts';

export function statsRoutes(app: Hono<App>): void {
  serve(app, routes.stats, async ({ c, db, query, pass, config }) => {
    const stats = await statistics(db, pass, config, query);
    if (wantsCsv(c)) return csvResponse(statisticsCsv(stats, query.by ?? []), 'so-tin-so-lieu');
    return c.json(stats, 200, { 'Cache-Control': 'private, no-cache', Vary: 'Accept' });
  });
}
