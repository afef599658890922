// Signing in: an invite becomes a token, and a token says who it is.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { plainInviteCode } from '#shared/invite-code';
import { localDate } from '#shared/local-date';
import { withConfig } from '../db/config.ts';
import { readBearer, redeemInvite } from '../db/people.ts';
import { meOf } from '../domain/me.ts';
import { sha256 } from '../domain/secrets.ts';
import { newSessionCode } from '../domain/sessions.ts';
import type { App } from '../http/context.ts';
import { refuseGuessing } from '../http/rate-limit.ts';
import { serve, serveAnyone } from '../http/serve.ts';

export function signInRoutes(app: Hono<App>): void {
  serveAnyone(app, routes.redeem, async ({ c, db, now, body }) => {
    await refuseGuessing(c);
    const at = new Date(now).toISOString();
    const bearer = await redeemInvite(db, {
      codeHash: await sha256(plainInviteCode(body.code)),
      tokenHash: body.tokenHash,
      device: body.device,
      now: at,
    });
    // Through the gate, so that an old copy of the configuration is noticed: the portal may have come with the invite.
    const pass = {
      tokenHash: body.tokenHash,
      role: bearer.role,
      scope: null,
      now: at,
      today: localDate(now),
    };
    const me = await withConfig(db, pass.today, async (config) =>
      meOf(await readBearer(db, { ...pass, config: config.version }), config, now),
    );
    return c.json({ me }, 200);
  });
  serve(app, routes.sessionCode, async ({ c, db, now, pass }) =>
    c.json(await newSessionCode(db, pass, now), 200, { 'Cache-Control': 'no-store' }),
  );
  serve(app, routes.me, async ({ c, db, now, pass, config }) =>
    c.json(meOf(await readBearer(db, pass), config, now), 200),
  );
}
