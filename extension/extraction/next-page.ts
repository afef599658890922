// Finds the address of a listing's next page; listings that page in place have none.
import type { PortalProfile } from '#shared/portal';
import { linkOf } from './address.ts';
import { clean, select } from './field.ts';
import { MOST_LINKS } from './limits.ts';

const NEXT =
  /^(?:trang )?(?:sau|tiếp(?: theo)?|kế(?: tiếp)?)(?: trang)?\s*[›»>]*$|^next(?: page)?\s*[›»>]*$|^[›>]$/iu;
/** An address that names a page by its number. */
export const PAGE = /(?:[?&](?:[\w-]*_)?(?:page|pageindex|p|trang|cur)=|\/(?:page|trang)[-/]?)(\d+)/i;

/** Takes the page, its address and what its links are relative to; gives an absolute address on its host, or null. */
export function findNext(
  document: Document,
  url: string,
  base: string,
  profile?: PortalProfile,
): string | null {
  const named =
    select(document, profile?.selectors?.next) ?? document.querySelector('link[rel~=next],a[rel~=next]');
  const links = [...document.querySelectorAll('a[href]')].slice(-MOST_LINKS);
  const number = String(Number(PAGE.exec(url)?.[1] ?? 1) + 1);
  const label = (link: Element) => clean(link.textContent) ?? clean(link.getAttribute('title')) ?? '';
  const found =
    named ??
    links.find(
      (link) => label(link) === number && PAGE.exec(link.getAttribute('href') ?? '')?.[1] === number,
    ) ??
    links.find((link) => NEXT.test(label(link)) || NEXT.test(link.getAttribute('aria-label') ?? ''));
  const next = linkOf(found ?? null, base);
  if (next) next.hash = '';
  return next && next.host === new URL(url).host && next.href !== url ? next.href : null;
}
