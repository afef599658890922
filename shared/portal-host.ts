// Which portal an address belongs to: by host and path alone, so that the popup need not carry the rules of keys.
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
  return isAtOrBelow(basePath(url.pathname), basePath(portal.path));
}

/** A path in small letters and without its last slash, percent-encoded as browsers do, however people wrote it. */
export const basePath = (path: string): string =>
  new URL(path, 'https://host').pathname.toLowerCase().replace(/\/$/, '');

const isAtOrBelow = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

/** Whether a portal's addresses are some of another's: at a host of that one, below its path. */
export function isWithin(inner: Addressed, outer: Addressed): boolean {
  const [path, base] = [basePath(inner.path), basePath(outer.path)];
  return (
    path !== base &&
    isAtOrBelow(path, base) &&
    inner.origins.some((origin) => portalHolds({ origins: outer.origins, path: '/' }, origin))
  );
}

/** The portal that an address belongs to: of several, the one with the longest path; undefined for none. */
export function portalOf<P extends Addressed>(portals: readonly P[], address: string): P | undefined {
  return portals
    .filter((portal) => portalHolds(portal, address))
    .reduce<P | undefined>(
      (best, portal) => (best && basePath(best.path).length >= basePath(portal.path).length ? best : portal),
      undefined,
    );
}
