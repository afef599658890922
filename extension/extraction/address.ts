// Addresses as links hold them.
import { tried } from '#shared/text';

/** The http(s) address that an element's `href` leads to from a page; undefined when it leads to none. */
export function linkOf(element: Element | null, page: string): URL | undefined {
  const href = element?.getAttribute('href') ?? '';
  const url = /^[^#]/.test(href) ? tried(() => new URL(href, page)) : null;
  return url?.href.startsWith('http') ? url : undefined;
}

/** What links to the same page have in common: all but the scheme, `www.` and the fragment. */
export function addressOf(href: string): string {
  return href.replace(/^https?:..(www\.)?|#.*/g, '');
}

/** Whether a link leads to the very page that it stands on. */
export function leadsTo(link: Element | null, page: string): boolean {
  const target = linkOf(link, page);
  return !!target && addressOf(target.href) === addressOf(page);
}
