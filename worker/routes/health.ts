// GET /healthz: whether the server and its database answer.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import packageJson from '../../package.json' with { type: 'json' };
import { schemaVersion } from '../db/schema.ts';
import type { App } from '../http/context.ts';
import { serveAnyone } from '../http/serve.ts';

export function healthRoutes(app: Hono<App>): void {
  serveAnyone(app, routes.healthz, async ({ c, db }) =>
    c.json({ ok: true, version: packageJson.version, schema: await schemaVersion(db) }, 200),
  );
}
