// What an address alone says of a page, by its portal's profile: an article, a listing, or nothing. Page scripts use it too.
import type { PortalProfile } from '#shared/portal';
import { ADDRESS_MAX } from '#shared/portal-address';
import { tried } from '#shared/text';

/** Takes an absolute address as browsers write it; gives its path and query without a last “?”, or their beginning. */
export function pathAndQuery(href: string): string {
  return href.replace(/^https?:..[^/]*|\?$|#.*/g, '').slice(0, ADDRESS_MAX);
}

/** Whether one of a profile's patterns matches; one that is no regular expression matches nothing. */
export function matchesAddress(patterns: readonly string[] = [], url: string): boolean {
  return patterns.some((pattern) => tried(() => new RegExp(pattern, 'i').test(pathAndQuery(url))));
}

/** What a profile's patterns say of an address; null when they say nothing, so that the page must be read. */
export function kindByAddress(
  url: string,
  { article, listing }: PortalProfile,
): 'article' | 'listing' | null {
  if (matchesAddress(article, url)) return 'article';
  return matchesAddress(listing, url) ? 'listing' : null;
}
