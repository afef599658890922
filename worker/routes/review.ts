// The review desk for scripts: what is left, and the samples that two people classify.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { checkedBehindGate } from '../db/batch.ts';
import { listSamples } from '../db/samples.ts';
import { daysAsked, reviewCounts } from '../domain/review-desk.ts';
import { agreed, createSample, endSample, reassign, sampleOf } from '../domain/samples.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

const FRESH = { 'Cache-Control': 'private, no-cache' };

export function reviewRoutes(app: Hono<App>): void {
  serve(app, routes.review, async ({ c, db, pass, config, query }) => {
    const days = await checkedBehindGate(db, pass, () => daysAsked(query));
    return c.json({ queues: await reviewCounts(db, pass, config, days) }, 200, FRESH);
  });
  serve(app, routes.samples, async ({ c, db, pass, config }) => {
    const { samples } = await listSamples(db, pass, config.bound);
    return c.json({ samples }, 200, FRESH);
  });
  serve(app, routes.createSample, async ({ c, db, pass, config, body }) =>
    c.json({ sample: await createSample(db, pass, config, body) }, 200),
  );
  serve(app, routes.sample, async ({ c, db, pass, config }) =>
    c.json(agreed(config, await sampleOf(db, pass, config, pathParameter(c, 'id'))), 200, FRESH),
  );
  serve(app, routes.reassignSample, async ({ c, db, pass, config, body }) =>
    c.json({ sample: await reassign(db, pass, config, { id: pathParameter(c, 'id'), ...body }) }, 200),
  );
  serve(app, routes.endSample, async ({ c, db, pass, config }) =>
    c.json(await endSample(db, pass, config, pathParameter(c, 'id')), 200),
  );
}
