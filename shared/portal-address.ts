// Which portal an address belongs to, and which article there. Free of zod: content scripts and the popup use it too.
import { canonicalUrl } from '#shared/canonical-url';
import type { Portal } from '#shared/portal';
import { portalOf } from '#shared/portal-host';

/** Letters of an address at most: no article's is longer, and a pattern that is safe on as much may take minutes on a megabyte. */
export const ADDRESS_MAX = 2000;

export { basePath, isWithin, portalHolds, portalOf } from '#shared/portal-host';

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

type Placing = Pick<Portal, 'id' | 'origins' | 'path' | 'profile'>;

/** Profiles may lead an address from portal to portal; after so many it stays where it was first. */
const HOPS = 4;

/**
 * The one portal at which the article of an address is counted, and its key there: the innermost that holds the
 * address. Where that one's profile calls it a view of an address within another portal, it is counted at that other
 * one. Of portals with one and the same address the first is taken. Null where none holds the address. Throws as
 * `articleKey` does.
 */
export function articlePlace<P extends Placing>(
  url: string,
  portals: readonly P[],
): { portal: P; key: string } | null {
  const first = portalOf(portals, url);
  if (!first) return null;
  const start = { portal: first, key: articleKey(url, first) };
  let place = start;
  for (let hop = 0; hop < HOPS; hop += 1) {
    const next = portalOf([place.portal, ...portals], place.key);
    if (next === undefined || next.id === place.portal.id) return place;
    place = { portal: next, key: articleKey(place.key, next) };
  }
  return start;
}
