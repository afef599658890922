// GET /openapi.json: the contract, as it was written out of shared/api.ts when the Worker was built.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import type { App } from '../http/context.ts';
import { serveAnyone } from '../http/serve.ts';
import openapi from '../openapi.json' with { type: 'json' };

export function openapiRoutes(app: Hono<App>): void {
  serveAnyone(app, routes.openapi, ({ c }) =>
    c.json(openapi, 200, { 'Cache-Control': 'public, max-age=3600' }),
  );
}
