// Who asks: reads the bearer token, or the session that a page's cookie holds, and makes the pass that the gate checks.
import type { Context } from 'hono';
import type { Access } from '#shared/api/access';
import { localDate } from '#shared/local-date';
import { ProblemError } from '#shared/problem';
import type { Pass } from '../db/batch.ts';
import type { Quota } from '../db/quota.ts';
import { sha256 } from '../domain/secrets.ts';
import type { App } from './context.ts';
import { refuseForeign, sessionSecret } from './session.ts';

/** The secret that a request carries: a bearer token, else the session of our own pages. Throws `foreign-form`. */
function secretOf(c: Context<App>): string | undefined {
  const header = c.req.header('Authorization');
  if (header !== undefined) return /^Bearer +(\S+)$/i.exec(header)?.[1];
  const secret = sessionSecret(c);
  if (secret !== undefined) refuseForeign(c);
  return secret;
}

/**
 * The pass of a request for what a route needs; `now` in ms UTC. Throws `unauthorized` without a token; whether it
 * works is for the gate to say, in the same round trip as the work.
 */
export async function passFor(
  c: Context<App>,
  access: Exclude<Access, 'anyone'>,
  now: number,
): Promise<Pass> {
  const token = secretOf(c);
  if (!token) throw new ProblemError('unauthorized', 'no bearer token and no session');
  const quota: Quota = {};
  c.set('quota', quota);
  return {
    tokenHash: await sha256(token),
    role: access.role,
    scope: access.scope,
    config: null,
    now: new Date(now).toISOString(),
    today: localDate(now),
    quota,
  };
}
