// Which portal an address belongs to, and which article there. Free of zod: content scripts and the popup use it too.
import { canonicalUrl } from '#shared/canonical-url';
import type { Portal } from '#shared/portal';

/** Letters of an address at most: no article's is longer, and a pattern that is safe on as much may take minutes on a megabyte. */
export const ADDRESS_MAX = 2000;

export { portalHolds, portalOf } from '#shared/portal-host';

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
