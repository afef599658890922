// The cookie that holds a page's session, and the check that what changes something comes from our own pages.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ProblemError } from '#shared/problem';
import type { App } from './context.ts';

/** A `__Host-` cookie belongs to this host alone; browsers take it from secure addresses only, so not on http. */
function cookieName(c: Context<App>): string {
  return isSecure(c) ? '__Host-so-tin' : 'so-tin';
}

function isSecure(c: Context<App>): boolean {
  return new URL(c.req.url).protocol === 'https:';
}

/** The session's secret that the request carries, if any. */
export function sessionSecret(c: Context<App>): string | undefined {
  return getCookie(c, cookieName(c)) || undefined;
}

/** Hands the browser a session's secret, for `ms` from now. No script can read it; no other site's form sends it. */
export function keepSession(c: Context<App>, secret: string, ms: number): void {
  setCookie(c, cookieName(c), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: Math.floor(ms / 1000),
  });
}

/** Tells the browser to forget its session. */
export function forgetSession(c: Context<App>): void {
  deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) });
}

/**
 * A cookie is sent along without being asked, so what it comes with must be from a page of this server where it
 * changes something. Throws foreign-form.
 */
export function refuseForeign(c: Context<App>): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return;
  if (c.req.header('Sec-Fetch-Site') === 'same-origin') return;
  const origin = c.req.header('Origin');
  if (origin !== new URL(c.req.url).origin)
    throw new ProblemError('foreign-form', `sent from ${origin ?? 'an unknown origin'}`);
}
