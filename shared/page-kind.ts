// What an address alone says of a page, by its portal's profile: an article, a listing, or nothing. Page scripts use it too.
import type { PortalProfile } from '#shared/portal';

/** Letters of an address: no article's is longer, and a pattern that is safe on as much may take minutes on a megabyte. */
const LONGEST_ADDRESS = 2_000;

/** Takes an absolute address; gives its path and query, or their beginning. */
export function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return (pathname + search).slice(0, LONGEST_ADDRESS);
}

/** Whether one of a profile's patterns matches; one that is no regular expression matches nothing. */
export function matchesAddress(patterns: readonly string[] = [], url: string): boolean {
  const address = pathAndQuery(url);
  return patterns.some((pattern) => {
    try {
      return new RegExp(pattern, 'i').test(address);
    } catch {
      return false;
    }
  });
}

/** What a profile's patterns say of an address; null when they say nothing, so that the page must be read. */
export function kindByAddress(
  url: string,
  { article, listing }: PortalProfile,
): 'article' | 'listing' | null {
  if (matchesAddress(article, url)) return 'article';
  return matchesAddress(listing, url) ? 'listing' : null;
}
