// The only caller of fetch: every request to the server, its answer checked against the contract.
import type * as z from 'zod/mini';
import type { Action } from '#shared/action';
import { type Answer, routes } from '#shared/api';
import type { ActionsAnswer, ChangesAnswer } from '#shared/api/ledger';
import type { Me } from '#shared/api/sign-in';
import type { LinkCheck } from '#shared/link-check';
import type { PortalProfile } from '#shared/portal';
import type { Summary } from '#shared/stats';
import { WorkerError } from '../trouble.ts';
import { troubleIn } from './trouble-in.ts';

/** Where and as whom to call. */
export type Session = { server: string; token: string };

const TIMEOUT_MS = 20_000;

type Call = {
  server: string;
  path: string;
  token?: string | undefined;
  body?: unknown;
  /** POST where there is a body, unless said otherwise. */
  method?: 'PUT';
  etag?: string | null;
};

/** An answer with when it was asked and when it came, ms since 1970 UTC on this device's clock. */
type Answered = { response: Response; sentAt: number; receivedAt: number };

async function call({ server, path, token, body, method, etag }: Call): Promise<Answered> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (etag) headers['If-None-Match'] = etag;
  const sentAt = Date.now();
  try {
    const response = await fetch(server + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { response, sentAt, receivedAt: Date.now() };
  } catch (cause) {
    throw new WorkerError({ kind: 'offline' }, `no answer from ${server}${path}`, { cause });
  }
}

/** The body as JSON; undefined when it is none. A connection cut in the middle of a body is one that gave no answer. */
async function json(response: Response): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw new WorkerError({ kind: 'offline' }, 'the answer broke off', { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

async function read<T>({ response }: Answered, schema: z.ZodMiniType<T>): Promise<T> {
  const body = await json(response);
  const { status, headers } = response;
  if (!response.ok)
    throw new WorkerError(troubleIn(status, body, headers.get('Retry-After')), `the server said ${status}`);
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new WorkerError({ kind: 'failed' }, 'an answer of unknown shape', { cause: parsed.error });
  return parsed.data;
}

/** Server time − this device's clock in ms, taking the server to have answered half way. */
function offsetOf(serverTime: string, { sentAt, receivedAt }: Answered): number {
  return Math.round(Date.parse(serverTime) - (sentAt + receivedAt) / 2);
}

/** What a device says when it redeems an invite; `tokenHash` is the SHA-256 of its secret in hexadecimal. */
export type Redemption = { code: string; device: string; tokenHash: string };

/** Turns an invite code into a token for the secret whose hash is sent. Throws WorkerError, as all calls here do. */
export async function redeem(server: string, body: Redemption): Promise<{ me: Me; clockOffset: number }> {
  const answered = await call({ server, path: routes.redeem.path, body });
  const { me } = await read(answered, routes.redeem.answer);
  return { me, clockOffset: offsetOf(me.serverTime, answered) };
}

/** A code that opens the server's own pages once, within a minute, in the token's name. */
export async function sessionCode({ server, token }: Session): Promise<{ code: string }> {
  return read(
    await call({ server, path: routes.sessionCode.path, token, body: {} }),
    routes.sessionCode.answer,
  );
}

/** Who the token speaks for, its portals and lists; and the clock's offset in ms. */
export async function fetchMe({ server, token }: Session): Promise<{ me: Me; clockOffset: number }> {
  const answered = await call({ server, path: routes.me.path, token });
  const me = await read(answered, routes.me.answer);
  return { me, clockOffset: offsetOf(me.serverTime, answered) };
}

/** Sends 1 to 100 actions; gives their results in order, and the clock's offset in ms. */
export async function submitActions(
  { server, token }: Session,
  actions: readonly Action[],
): Promise<{ results: ActionsAnswer['results']; clockOffset: number }> {
  const answered = await call({ server, path: routes.actions.path, token, body: { actions } });
  const { results, serverTime } = await read(answered, routes.actions.answer);
  return { results, clockOffset: offsetOf(serverTime, answered) };
}

/** Tells what 1 to 100 addresses of articles gave. Whether each is taken in is for the server to say. */
export async function tellLinks({ server, token }: Session, checks: readonly LinkCheck[]): Promise<void> {
  const answered = await call({ server, path: routes.links.path, token, body: { checks } });
  await read(answered, routes.links.answer);
}

/** Articles of a portal that changed after a sequence number. */
export async function fetchChanges(
  { server, token }: Session,
  portal: string,
  since: number,
): Promise<ChangesAnswer> {
  const query = new URLSearchParams({ portal, since: String(since) });
  return read(await call({ server, path: `${routes.changes.path}?${query}`, token }), routes.changes.answer);
}

/** The popup's figures; `unchanged` when they are still those of the ETag given. */
export async function fetchSummary(
  { server, token }: Session,
  etag: string | null,
): Promise<{ summary: Summary; etag: string | null } | 'unchanged'> {
  const answered = await call({ server, path: routes.summary.path, token, etag });
  if (answered.response.status === 304) return 'unchanged';
  const summary = await read(answered, routes.summary.answer);
  return { summary, etag: answered.response.headers.get('ETag') };
}

const profilePath = (portal: string) => routes.profile.path.replace('{id}', encodeURIComponent(portal));

/** How a portal is read now, with the version of that. */
export async function fetchProfile({ server, token }: Session, portal: string): Promise<Answer<'profile'>> {
  return read(await call({ server, path: profilePath(portal), token }), routes.profile.answer);
}

/** Replaces how a portal is read, or only tries to. */
export async function replaceProfile(
  { server, token }: Session,
  portal: string,
  body: { profile: PortalProfile; version: number; try?: boolean },
): Promise<Answer<'replaceProfile'>> {
  const answered = await call({ server, path: profilePath(portal), token, body, method: 'PUT' });
  return read(answered, routes.replaceProfile.answer);
}
