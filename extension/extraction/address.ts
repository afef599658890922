// Addresses as links hold them and as a profile's patterns see them.

import { tried } from './field.ts';
import { LONGEST_ADDRESS } from './limits.ts';

/** Takes an absolute address; gives its path and query, or their beginning. */
export function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return (pathname + search).slice(0, LONGEST_ADDRESS);
}

/** Whether one of a profile's patterns matches; one that is no regular expression matches nothing. */
export function matchesAddress(patterns: readonly string[] = [], url: string): boolean {
  const address = pathAndQuery(url);
  return patterns.some((pattern) => tried(() => new RegExp(pattern, 'i').test(address)));
}

/** What links to the same page have in common: all but the scheme, `www.` and the fragment. */
export function addressOf({ host, pathname, search }: URL): string {
  return bare(host) + pathname + search;
}

export function bare(host: string): string {
  return host.replace(/^www\./, '');
}

/** Whether a link leads to the very page that it stands on. */
export function leadsTo(link: Element | null, page: string): boolean {
  const target = linkOf(link, page);
  return !!target && addressOf(target) === addressOf(new URL(page));
}

/** The http(s) address that an element's `href` leads to from a page; undefined when it leads to none. */
export function linkOf(element: Element | null, page: string): URL | undefined {
  const href = element?.getAttribute('href');
  const url = href && href[0] !== '#' ? tried(() => new URL(href, page)) : null;
  return url?.protocol.startsWith('http') ? url : undefined;
}
