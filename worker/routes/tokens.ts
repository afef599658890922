// /api/v1/tokens: what scripts come in by.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { listTokens } from '../db/tokens.ts';
import { makeToken, takeBack } from '../domain/tokens.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

const UNKEPT = { 'Cache-Control': 'no-store' };

export function tokenRoutes(app: Hono<App>): void {
  serve(app, routes.tokens, async ({ c, db, pass }) =>
    c.json({ tokens: await listTokens(db, pass) }, 200, UNKEPT),
  );
  serve(app, routes.createToken, async ({ c, db, now, body, pass }) =>
    c.json({ token: await makeToken(db, pass, body, now) }, 200, UNKEPT),
  );
  serve(app, routes.revokeToken, async ({ c, db, pass }) =>
    c.json({ token: await takeBack(db, pass, pathParameter(c, 'id')) }, 200, UNKEPT),
  );
}
