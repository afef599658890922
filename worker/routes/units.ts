// /api/v1/units: public bodies, and which took over from which.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { runGated } from '../db/batch.ts';
import { withSight } from '../db/sight.ts';
import { putSuccessors, putUnit } from '../domain/units.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

const LISTED = { 'Cache-Control': 'private, no-cache' };
const WRITTEN = { 'Cache-Control': 'no-store' };

export function unitRoutes(app: Hono<App>): void {
  serve(app, routes.units, async ({ c, db, pass, config: { units, successions } }) => {
    await runGated(db, pass, []);
    return c.json({ units, successions } satisfies Answer<'units'>, 200, LISTED);
  });
  serve(app, routes.putUnit, async ({ c, db, pass, config, body }) =>
    c.json(
      (await putUnit({ db, pass, config }, pathParameter(c, 'id'), body)) satisfies Answer<'putUnit'>,
      200,
      WRITTEN,
    ),
  );
  serve(app, routes.putSuccessors, async ({ c, db, pass, config, body }) => {
    await putSuccessors({ db, pass, config }, [{ unit: pathParameter(c, 'id'), given: body }]);
    // As it is now: the write made this copy of the configuration old, and may have moved the person who asked.
    return withSight(db, pass, async ({ units, successions }, own) => {
      await runGated(db, own, []);
      return c.json({ units, successions } satisfies Answer<'putSuccessors'>, 200, WRITTEN);
    });
  });
}
