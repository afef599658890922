// GET /api/v1/summary: what the popup shows, and nothing when it shows that already.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { readSummary } from '../db/summary.ts';
import { groupingAsked } from '../domain/statistics.ts';
import { monthsToRead, stretchesToRead, summarise } from '../domain/summarise.ts';
import type { App } from '../http/context.ts';
import { serve } from '../http/serve.ts';

/** Weak comparison, as `If-None-Match` asks for. */
function isNamed(header: string | undefined, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || plain(tag) === plain(etag));
}

export function summaryRoutes(app: Hono<App>): void {
  serve(app, routes.summary, async ({ c, db, now, pass, config }) => {
    const { state, ...read } = await readSummary(
      db,
      pass,
      monthsToRead(pass.today),
      stretchesToRead(pass.today),
      config,
    );
    // Weak: the time of reading differs from answer to answer. The periods depend on the local date.
    // Whoever moves to another unit, and sees other figures then, raises the version of the configuration.
    const etag = `W/"${state.seq}-${state.config}-${state.audit}-${pass.today}"`;
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
    if (isNamed(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    const at = new Date(now).toISOString();
    return c.json(summarise(read, groupingAsked(undefined, config), { today: pass.today, at }), 200, headers);
  });
}
