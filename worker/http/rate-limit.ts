// How often callers may ask: the quota of an API token, told on every answer, and a brake on guessing codes.
import type { Context, MiddlewareHandler } from 'hono';
import { RATE_LIMIT } from '#shared/api/access';
import { ProblemError } from '#shared/problem';
import { quotaLeft } from '../db/quota.ts';
import type { App } from './context.ts';

/** The policy, in the words of draft-ietf-httpapi-ratelimit-headers: q requests in w seconds. */
const POLICY = `"api";q=${RATE_LIMIT.requests};w=${RATE_LIMIT.seconds}`;

/** Tells a script on every answer what is left of its quota, and when all of it is there again. */
export const tellQuota: MiddlewareHandler<App> = async (c, next) => {
  await next();
  const quota = c.get('quota');
  const left = quota && quotaLeft(quota, Date.now());
  if (!left) return;
  c.res.headers.set('RateLimit-Policy', POLICY);
  c.res.headers.set('RateLimit', `"api";r=${left.requests};t=${left.seconds}`);
  if (c.res.status === 429) c.res.headers.set('Retry-After', String(left.seconds));
};

/** Whoever has an IPv6 network has 2⁶⁴ addresses in it, so a network counts as one caller. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const whole = [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after];
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Counts an attempt to come in by a code. Cloudflare counts for each of its locations and about, which is enough
 * against guessing; without Cloudflare in front nobody says where a request is from, and nothing is counted. Throws
 * `too-many-attempts`.
 */
export async function refuseGuessing(c: Context<App>): Promise<void> {
  const address = c.req.header('CF-Connecting-IP');
  if (address === undefined) return;
  const { success } = await c.env.CODE_ATTEMPTS.limit({ key: networkOf(address) });
  if (!success) throw new ProblemError('too-many-attempts', 'thirty attempts a minute and network');
}
