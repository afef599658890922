// Fetches one page of a portal for a scan, as nobody: without cookies, and never from another portal.
import { decodePage } from '#shared/charset';
import type { Portal } from '#shared/portal';
import { portalHolds } from '#shared/portal-address';
import { retryAfterMs } from './trouble-in.ts';

/** Shorter than a background without events lives: else a portal that never answers would not count as a failure. */
const TIMEOUT_MS = 25_000;
/** Bytes. */
const LARGEST = 10_000_000;
/** Answers that may be another one later: too many requests, and faults of the server. */
const isPassing = (status: number) => status === 408 || status === 429 || status >= 500;
const isGone = (status: number) => status === 404 || status === 410;

/** A page as it came, and the address that it came from after redirects. */
export type FetchedPage = { url: string; text: string; feed: boolean };

/**
 * Why a portal gave no page; `retryAfterMs`: how long it asks to be left alone, null where asking again is no use;
 * `gone`: it says that there is no such page.
 */
export class PortalError extends Error {
  readonly retryAfterMs: number | null;
  readonly gone: boolean;
  constructor(
    message: string,
    retryAfterMs: number | null,
    { gone = false, ...options }: ErrorOptions & { gone?: boolean } = {},
  ) {
    super(message, options);
    this.name = 'PortalError';
    this.gone = gone;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Takes a portal and an absolute address on it; throws a PortalError when it gives no page of the portal. */
export async function fetchPortalPage(portal: Portal, url: string): Promise<FetchedPage> {
  if (!portalHolds(portal, url)) throw new PortalError('the address is not on the portal', null);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const asked = (redirect: RequestRedirect) =>
    answered(() => fetch(url, { credentials: 'omit', cache: 'no-cache', redirect, signal }));
  const response = await asked('follow').catch(async (error: unknown) => {
    // A browser does not say that it was led to a site which it may not read: then there is no answer either.
    const { type } = await asked('manual');
    throw type === 'opaqueredirect' ? new PortalError('the portal led elsewhere', null) : error;
  });
  const { status, headers } = response;
  if (!response.ok)
    throw new PortalError(
      `the portal said ${status}`,
      isPassing(status) ? (retryAfterMs(headers.get('Retry-After')) ?? 0) : null,
      { gone: isGone(status) },
    );
  if (!portalHolds(portal, response.url)) throw new PortalError('the portal led elsewhere', null);
  const length = Number(headers.get('Content-Length'));
  const bytes = length > LARGEST ? undefined : await answered(() => response.arrayBuffer());
  if (bytes === undefined || bytes.byteLength > LARGEST) throw new PortalError('the page is too large', null);
  const type = headers.get('Content-Type') ?? '';
  // Not all portals write UTF-8, which `text()` takes for granted.
  const text = decodePage(new Uint8Array(bytes), type);
  const feed = /xml/i.test(type) && !/xhtml/i.test(type);
  return { url: response.url, text, feed };
}

/** What breaks off on the way may come another time. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new PortalError('no answer from the portal', 0, { cause });
  }
}
