// Who asks: reads the bearer token and makes the pass that the gate checks.
import type { Context } from 'hono';
import type { Access } from '#shared/api/access';
import { localDate } from '#shared/local-date';
import { ProblemError } from '#shared/problem';
import type { Pass } from '../db/batch.ts';
import { sha256 } from '../domain/secrets.ts';
import type { App } from './context.ts';

/**
 * The pass of a request for what a route needs; `now` in ms UTC. Throws `unauthorized` without a bearer token; whether the token
 * works is for the gate to say, in the same round trip as the work.
 */
export async function passFor(
  c: Context<App>,
  access: Exclude<Access, 'anyone'>,
  now: number,
): Promise<Pass> {
  const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (!token) throw new ProblemError('unauthorized', 'no bearer token');
  return {
    tokenHash: await sha256(token),
    role: access.role,
    scope: access.scope,
    config: null,
    now: new Date(now).toISOString(),
    today: localDate(now),
  };
}
