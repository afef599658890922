// The contract: every route of the Worker, once. Server, extension, tests and openapi.json are made from it.
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { auditRoutes } from '#shared/api/audit';
import { documentRoutes } from '#shared/api/documents';
import { figureRoutes } from '#shared/api/figures';
import { importRoutes } from '#shared/api/imports';
import { ledgerRoutes } from '#shared/api/ledger';
import { linkRoutes } from '#shared/api/links';
import { listRoutes } from '#shared/api/lists';
import { peopleRoutes } from '#shared/api/people';
import { planRoutes } from '#shared/api/plans';
import { portalRoutes } from '#shared/api/portals';
import { reportRoutes } from '#shared/api/report';
import { reviewRoutes } from '#shared/api/review';
import { signInRoutes } from '#shared/api/sign-in';
import { snapshotRoutes } from '#shared/api/snapshots';
import { tokenRoutes } from '#shared/api/tokens';
import { unitRoutes } from '#shared/api/units';

const serverRoutes = {
  healthz: {
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the server and its database answer, and their versions.',
    access: 'anyone',
    answer: z.object({ ok: z.boolean(), version: z.string(), schema: z.string() }),
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as an OpenAPI 3.1 document.',
    access: 'anyone',
    answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Route>;

/** By what they are about, each group in a file of `shared/api/`. */
export const routes = {
  ...serverRoutes,
  ...signInRoutes,
  ...tokenRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...ledgerRoutes,
  ...portalRoutes,
  ...listRoutes,
  ...figureRoutes,
  ...planRoutes,
  ...reportRoutes,
  ...documentRoutes,
  ...linkRoutes,
  ...reviewRoutes,
  ...snapshotRoutes,
  ...unitRoutes,
  ...importRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
/** What a route answers. */
export type Answer<N extends RouteName> = z.infer<(typeof routes)[N]['answer']>;
