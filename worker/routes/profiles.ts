// /api/v1/portals/{id}/profile: how a portal is read, for its administrator to see and replace.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import type { Portal } from '#shared/portal';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, runGated } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { ADDRESSES_MAX, replaceProfile } from '../domain/rekey.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

function portalNamed({ portals }: Config, id: string): Portal {
  const portal = portals.find((each) => each.id === id);
  if (!portal) throw new ProblemError('not-found', `no portal ${id}`);
  return portal;
}

/** The portal, if the version is the one it has. Throws profile-changed. */
function portalAt(config: Config, id: string, version: number): Portal {
  const portal = portalNamed(config, id);
  if (portal.profileVersion !== version)
    throw new ProblemError(
      'profile-changed',
      `version ${version} was read, it is ${portal.profileVersion} now`,
    );
  return portal;
}

export function profileRoutes(app: Hono<App>): void {
  serve(app, routes.profile, async ({ c, db, pass, config }) => {
    await runGated(db, pass, []);
    const { id, profile, profileVersion } = portalNamed(config, pathParameter(c, 'id'));
    const answer: Answer<'profile'> = { portal: id, profile, version: profileVersion };
    return c.json(answer, 200, { 'Cache-Control': 'private, no-cache' });
  });
  serve(app, routes.replaceProfile, async ({ c, db, body, pass, config }) => {
    const id = pathParameter(c, 'id');
    const portal = await checkedBehindGate(db, pass, () => portalAt(config, id, body.version));
    const dryRun = body.try === true;
    const { articles, rekeyed } = await checkedBehindGate(db, pass, () =>
      replaceProfile({
        db,
        run: (statements) => runGated(db, pass, statements),
        portal,
        profile: body.profile,
        tokenHash: pass.tokenHash,
        now: pass.now,
        dryRun,
        most: ADDRESSES_MAX,
      }),
    );
    const version = portal.profileVersion + (dryRun ? 0 : 1);
    if (!dryRun)
      console.log({
        event: 'profile.replaced',
        requestId: c.get('requestId'),
        portal: id,
        version,
        articles,
      });
    const answer: Answer<'replaceProfile'> = {
      profile: body.profile,
      version,
      articles,
      rekeyed: rekeyed.length,
    };
    return c.json(answer, 200, { 'Cache-Control': 'no-store' });
  });
}
