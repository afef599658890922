// Puts a declared route on the app: authentication, validation and access are enforced here and nowhere else.
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { withSight } from '../db/sight.ts';
import { passFor } from './auth.ts';
import type { App } from './context.ts';
import { parse, parseQuery, readJson, readQuery } from './validate.ts';

type Parsed<R extends Route, K extends 'query' | 'body'> = R[K] extends z.ZodMiniType
  ? z.output<R[K]>
  : undefined;

/** What a handler is given; `now` in ms since 1970 UTC. */
export type Call<R extends Route> = {
  c: Context<App>;
  db: D1Database;
  now: number;
  query: Parsed<R, 'query'>;
  body: Parsed<R, 'body'>;
};
/** What a handler of a route behind the gate is given besides. The pass already names the configuration. */
export type GatedCall<R extends Route> = Call<R> & { pass: Pass; config: Config };

/** Behind the gate a parameter that is not declared is refused, or it would seem to have been heeded. */
const NO_QUERY = z.strictObject({});

async function read<R extends Route>(c: Context<App>, route: R): Promise<Pick<Call<R>, 'query' | 'body'>> {
  const { query: declared = route.access === 'anyone' ? undefined : NO_QUERY } = route;
  const query = declared && parseQuery(declared, readQuery(c));
  const body = route.body ? parse(route.body, await readJson(c), 'bad-request') : undefined;
  return { query, body } as Pick<Call<R>, 'query' | 'body'>;
}

/** A declared path as Hono writes it. */
export const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** Serves a route that anyone may call. */
export function serveAnyone<R extends Route>(
  app: Hono<App>,
  route: R,
  handle: (call: Call<R>) => Response | Promise<Response>,
): void {
  if (route.access !== 'anyone') throw new Error(`${route.path} is not for anyone`);
  app.on(route.method, honoPath(route.path), async (c) =>
    handle({ c, db: c.env.DB, now: Date.now(), ...(await read(c, route)) }),
  );
}

/** Serves a route behind the gate. The handler must run its statements with the pass it is given. */
export function serve<R extends Route>(
  app: Hono<App>,
  route: R,
  handle: (call: GatedCall<R>) => Promise<Response>,
): void {
  const { access } = route;
  if (access === 'anyone') throw new Error(`${route.path} declares no role`);
  app.on(route.method, honoPath(route.path), async (c) => {
    const now = Date.now();
    const pass = await passFor(c, access, now);
    const db = c.env.DB;
    return withSight(db, pass, async (config, own) => {
      const given = await checkedBehindGate(db, own, () => read(c, route));
      return handle({ c, db, now, ...given, config, pass: own });
    });
  });
}

/** The parameter `{name}` of the path. Throws `not-found` where there is none. */
export function pathParameter(c: Context<App>, name: string): string {
  const value = c.req.param(name);
  if (!value) throw new ProblemError('not-found');
  return value;
}
