// GET /api/v1/changes: how a device's mirror keeps up with a portal, and an export with all of them.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { ProblemError } from '#shared/problem';
import { changesAfter } from '../db/changes.ts';
import { seenFilter } from '../db/sight.ts';
import { changesCsv } from '../domain/list-articles.ts';
import type { App } from '../http/context.ts';
import { csvResponse, wantsCsv } from '../http/csv.ts';
import { serve } from '../http/serve.ts';

export function changeRoutes(app: Hono<App>): void {
  serve(app, routes.changes, async ({ c, db, query, pass, config }) => {
    const { portal = null, since = 0 } = query;
    // The gate comes first: whoever may not read learns nothing about which portals exist.
    const { listed, ...end } = await changesAfter(db, pass, portal, since, seenFilter(config));
    if (portal !== null && !config.portals.some(({ id }) => id === portal))
      throw new ProblemError('unknown-portal', `no portal ${portal}`, { parameter: 'portal' });
    if (wantsCsv(c))
      return csvResponse(changesCsv(listed, config), 'so-tin-thay-doi', {
        'Sotin-Next': String(end.next),
        'Sotin-More': String(end.more),
      });
    return c.json({ articles: listed.map(({ article }) => article), ...end }, 200, { Vary: 'Accept' });
  });
}
