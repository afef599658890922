// /api/v1/portals: which there are, whom they speak for, where they moved, and how each is read.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, runGated } from '../db/batch.ts';
import { moveTo, registerNew } from '../domain/portal-sites.ts';
import { changePortal, changeProfile, changeSpans, listPortals } from '../domain/portals.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

const LISTED = { 'Cache-Control': 'private, no-cache' };
const WRITTEN = { 'Cache-Control': 'no-store' };

function profileRoutes(app: Hono<App>): void {
  serve(app, routes.profile, async ({ c, db, pass, config }) => {
    const id = pathParameter(c, 'id');
    const { profile, profileVersion } = await checkedBehindGate(db, pass, () => {
      const portal = config.portals.find((each) => each.id === id);
      if (!portal) throw new ProblemError('not-found', `no portal ${id}`);
      return portal;
    });
    await runGated(db, pass, []);
    const answer: Answer<'profile'> = { portal: id, profile, version: profileVersion };
    return c.json(answer, 200, LISTED);
  });
  serve(app, routes.replaceProfile, async ({ c, body, ...seer }) => {
    const portal = pathParameter(c, 'id');
    const done = await changeProfile(seer, portal, body);
    const { version, articles } = done;
    if (body.try !== true)
      console.log({
        event: 'profile.replaced',
        requestId: c.get('requestId'),
        portal,
        version,
        articles,
      });
    const answer: Answer<'replaceProfile'> = { profile: body.profile, ...done };
    return c.json(answer, 200, WRITTEN);
  });
}

export function portalRoutes(app: Hono<App>): void {
  serve(app, routes.portals, async ({ c, ...seer }) =>
    c.json({ portals: await listPortals(seer) }, 200, LISTED),
  );
  serve(app, routes.createPortal, async ({ c, body, ...seer }) =>
    c.json(await registerNew(seer, body), 200, WRITTEN),
  );
  serve(app, routes.changePortal, async ({ c, body, ...seer }) =>
    c.json(await changePortal(seer, pathParameter(c, 'id'), body), 200, WRITTEN),
  );
  serve(app, routes.portalUnits, async ({ c, body, ...seer }) =>
    c.json(await changeSpans(seer, pathParameter(c, 'id'), body), 200, WRITTEN),
  );
  serve(app, routes.movePortal, async ({ c, body, ...seer }) =>
    c.json(await moveTo(seer, pathParameter(c, 'id'), body), 200, WRITTEN),
  );
  profileRoutes(app);
}
