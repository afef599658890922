// GET /api/v1/changes: how a device's mirror keeps up with a portal.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { ProblemError } from '#shared/problem';
import { changesAfter } from '../db/changes.ts';
import type { App } from '../http/context.ts';
import { serve } from '../http/serve.ts';

export function changeRoutes(app: Hono<App>): void {
  serve(app, routes.changes, async ({ c, db, query, pass, config }) => {
    // The gate comes first: whoever may not read learns nothing about which portals exist.
    const answer = await changesAfter(db, pass, query.portal, query.since ?? 0);
    if (!config.portals.some((portal) => portal.id === query.portal))
      throw new ProblemError('unknown-portal', `no portal ${query.portal}`);
    return c.json(answer, 200);
  });
}
