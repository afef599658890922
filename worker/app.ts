// The app: what every request passes through, then the routes.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { BODY_MAX_BYTES } from '#shared/api/ledger';
import { pages } from '#shared/api/pages';
import { problem } from '#shared/problem';
import type { App } from './http/context.ts';
import { problemOf } from './http/errors.ts';
import { refuseOtherMethods } from './http/other-methods.ts';
import { tellQuota } from './http/rate-limit.ts';
import { answerFault } from './pages/fault-page.tsx';
import { listLimit } from './pages/imports/list-limit.tsx';
import { pageRoutes } from './pages/routes.tsx';
import { actionRoutes } from './routes/actions.ts';
import { articleRoutes } from './routes/articles.ts';
import { auditRoutes } from './routes/audit.ts';
import { changeRoutes } from './routes/changes.ts';
import { documentRoutes } from './routes/documents.ts';
import { duplicateRoutes } from './routes/duplicates.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { linkRoutes } from './routes/links.ts';
import { listRoutes } from './routes/lists.ts';
import { openapiRoutes } from './routes/openapi.ts';
import { peopleRoutes } from './routes/people.ts';
import { planRoutes } from './routes/plans.ts';
import { portalRoutes } from './routes/portals.ts';
import { reportRoutes } from './routes/report.ts';
import { reviewRoutes } from './routes/review.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { statsRoutes } from './routes/stats.ts';
import { summaryRoutes } from './routes/summary.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { unitRoutes } from './routes/units.ts';

/** Any origin may call, never with cookies: who asks is told by the bearer token alone. */
const anyOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
  allowHeaders: ['Authorization', 'Content-Type', 'If-None-Match'],
  exposeHeaders: [
    ...['ETag', 'Retry-After', 'X-Request-Id', 'RateLimit', 'RateLimit-Policy'],
    ...['Sotin-Next', 'Sotin-More'],
  ],
  maxAge: 7200,
});

/** Every answer says which request it is of, those too that are made by hand. */
const tellRequest: MiddlewareHandler<App> = async (c, next) => {
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
};

const requestLimit = bodyLimit({
  maxSize: BODY_MAX_BYTES,
  onError: (c) => answerFault(c as Context<App>, problem('body-too-large')),
});

export function createApp(): Hono<App> {
  const app = new Hono<App>();
  app.onError((error, c) => answerFault(c, problemOf(error, c)));
  app.notFound((c) => answerFault(c, problem('not-found')));
  app.use(requestId());
  app.use(tellRequest);
  // What a page says of itself stands.
  app.use(secureHeaders({ overwrite: false }));
  app.use(tellQuota);
  app.use('/api/*', anyOrigin);
  app.use('/healthz', anyOrigin);
  app.use('/openapi.json', anyOrigin);
  app.use(async (c, next) => (c.req.path === pages.imports.path ? listLimit : requestLimit)(c, next));
  healthRoutes(app);
  signInRoutes(app);
  tokenRoutes(app);
  unitRoutes(app);
  peopleRoutes(app);
  auditRoutes(app);
  actionRoutes(app);
  changeRoutes(app);
  articleRoutes(app);
  duplicateRoutes(app);
  linkRoutes(app);
  portalRoutes(app);
  listRoutes(app);
  planRoutes(app);
  statsRoutes(app);
  summaryRoutes(app);
  reportRoutes(app);
  snapshotRoutes(app);
  reviewRoutes(app);
  documentRoutes(app);
  importRoutes(app);
  openapiRoutes(app);
  pageRoutes(app);
  refuseOtherMethods(app, answerFault);
  return app;
}
