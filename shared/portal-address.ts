// Which portal an address belongs to, and which article there. Free of zod: content scripts and the popup use it too.
import { canonicalUrl } from '#shared/canonical-url';
import type { Portal } from '#shared/portal';

type Addressed = Pick<Portal, 'origins' | 'path'>;

/** Host and port that a portal and an address are compared by: without scheme, `www.`, default port, final dot. */
function hostOf(url: URL): string {
  const name = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  return url.port && url.port !== '80' && url.port !== '443' ? `${name}:${url.port}` : name;
}

/**
 * Whether an address lies on one of a portal's origins, below its path. http = https; the path compares without
 * case, as on the servers that most portals run on. False for what is not an http(s) address.
 */
export function portalHolds(portal: Addressed, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const host = hostOf(url);
  if (!portal.origins.some((origin) => URL.canParse(origin) && hostOf(new URL(origin)) === host))
    return false;
  // Browsers percent-encode a path's letters; the registered path may have them as people write them.
  const base = new URL(portal.path, url.origin).pathname.toLowerCase();
  const path = url.pathname.toLowerCase();
  return base.endsWith('/') ? `${path}/`.startsWith(base) : path === base || path.startsWith(`${base}/`);
}

/** The portal that an address belongs to: of several, the one with the longest path; undefined for none. */
export function portalOf<P extends Addressed>(portals: readonly P[], address: string): P | undefined {
  return portals
    .filter((portal) => portalHolds(portal, address))
    .reduce<P | undefined>(
      (best, portal) => (best && best.path.length >= portal.path.length ? best : portal),
      undefined,
    );
}

/** Scheme, host and port of an address in its one form. */
const originOf = (key: string) => key.slice(0, key.indexOf('/', 'https://'.length));

/**
 * The key of the article that an address names on a portal: the same whichever of the portal's origins served it,
 * for it is always written on the first one. That origin must stay first, for keys to stay as they are; origins
 * that come later are added behind it. An address elsewhere keeps its own origin. Throws as `canonicalUrl` does.
 */
export function articleKey(url: string, { origins, profile }: Pick<Portal, 'origins' | 'profile'>): string {
  const key = canonicalUrl(url, profile);
  if (origins.length < 2) return key;
  const known = origins
    .filter((origin) => /^https?:/i.test(origin) && URL.canParse(origin))
    .map((origin) => originOf(canonicalUrl(origin)));
  const own = originOf(key);
  return known[0] !== undefined && known.includes(own) ? known[0] + key.slice(own.length) : key;
}
