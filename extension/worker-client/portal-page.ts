// Fetches one page of a portal for a scan, as nobody: without cookies, and never from another portal.
import type { Portal } from '#shared/portal';
import { portalHolds } from '#shared/portal-address';

const TIMEOUT_MS = 30_000;
const LARGEST = 10_000_000;

/** A page as it came, and the address that it came from after redirects. */
export type FetchedPage = { url: string; text: string; feed: boolean };

/** Takes a portal and an absolute address on it; throws when it gives no page of the portal. */
export async function fetchPortalPage(portal: Portal, url: string): Promise<FetchedPage> {
  if (!portalHolds(portal, url)) throw new Error('the address is not on the portal');
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the portal said ${response.status}`);
  if (!portalHolds(portal, response.url)) throw new Error('the portal led elsewhere');
  const text = await response.text();
  if (text.length > LARGEST) throw new Error('the page is too large');
  const type = response.headers.get('Content-Type') ?? '';
  const feed = /xml/i.test(type) && !/xhtml/i.test(type);
  return { url: response.url, text, feed };
}
