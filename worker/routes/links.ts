// POST /api/v1/links: which addresses of articles still answer, from the browsers that tried them.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import type { LinksAnswer } from '#shared/api/links';
import { recordLinks } from '../domain/record-links.ts';
import type { App } from '../http/context.ts';
import { serve } from '../http/serve.ts';

export function linkRoutes(app: Hono<App>): void {
  serve(app, routes.links, async ({ c, db, now, body, pass, config }) => {
    const results = await recordLinks(db, pass, config, body.checks, now);
    return c.json({ results } satisfies LinksAnswer, 200);
  });
}
