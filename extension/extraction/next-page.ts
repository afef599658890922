// Finds the address of a listing's next page; listings that page in place have none. A scan's alone: no page carries it.
import type { PortalProfile } from '#shared/portal';
import { linkOf } from './address.ts';
import { clean, select } from './field.ts';
import { MOST_LINKS } from './limits.ts';
import { isNamed } from './portals.ts';

/** What a link to the next page says, in Vietnamese or English, or by an arrow. */
export const NEXT =
  /^(?:trang )?(?:sau|tiếp(?: theo)?|kế(?: tiếp)?)(?: trang)?\s*[›»>→]*$|^next(?: page)?\s*[›»>→]*$|^[›»>→]+$/iu;
/** The same of a link that may as well lead to an article: only an address that names the next number tells them apart. */
export const MORE =
  /^(?:xem|tải|hiển thị) thêm\b|^(?:load|view|see) more\b|^[←«<]?\s*(?:(?:bài|tin)(?: viết)? cũ hơn|older\b)/iu;
/** An address that names a page by its number. */
export const PAGE =
  /(?:[?&](?:[\w-]*_)?(?:page|pageindex|p|trang|cur)=|\/(?:page|trang|pageid|pgr)[-/]?)(\d+)/i;
/** Parameters of calendars, archives and comments: what they lead to is no next page of a listing. */
const OTHER = /[?&](?:[\w-]*_)?(?:thang|nam|ngay|tuan|quy|month|year|day|date|week|m|cpage|sort|lang)=/i;
/** Names of blocks with pagers of their own. */
const ASIDE =
  /(?:^|[\s_-]|ctl\d+)(?:carousel|slick|swiper|slide|owl|(?:wp-)?calendar|datepicker|comments?|binh-?luan)/i;
const FARTHEST = 8;
/** How pagers mark the page that is shown. */
export const CURRENT = '[aria-current],.active,.current,.selected';
const NAMED_NEXT = /(?:^|[\s_-])next(?:$|[\s_-])/i;
/** How far above a number its pager is looked for, and the letters of a pager at most. */
const HIGHEST = 4;
const LONGEST_PAGER = 400;
const LONGEST_MARKUP = 20_000;

/** What a link says: its words, those of its picture, or those that are read out. */
export function labelOf(link: Element): string {
  const picture = link.querySelector('[alt]')?.getAttribute('alt');
  const said = [link.textContent, picture, link.getAttribute('title'), link.getAttribute('aria-label')];
  return said.map(clean).find(Boolean) ?? '';
}

/** The number of a page as pagers write it: 2, [2], Trang 2; 0 for none. */
export function pageNumber(label: string): number {
  return Number(/^(?:(?:trang|page) ?)?[[(]?(\d{1,4})[\])]?$/i.exec(label)?.[1] ?? 0);
}

/** Whether an element belongs to pictures that change places, a calendar or comments. */
export function isOtherPager(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && at.localName !== 'body' && up < FARTHEST; up += 1) {
    if (isNamed(at, ASIDE)) return true;
    at = at.parentElement;
  }
  return false;
}

/** Takes the page, its address and what its links are relative to; gives an absolute address on its host, or null. */
export function findNext(
  document: Document,
  url: string,
  base: string,
  profile?: PortalProfile,
): string | null {
  const leads = (link: Element | null) => targetOf(link, url, base);
  const named = [
    select(document, profile?.selectors?.next),
    ...document.querySelectorAll('link[rel~=next],a[rel~=next]'),
  ];
  const links = [...document.querySelectorAll('a[href]')].slice(-MOST_LINKS).filter((link) => {
    const target = leads(link);
    return target && !isOtherPager(link) && (PAGE.test(target) || !OTHER.test(target));
  });
  const near = links.filter((link) => isOfListing(leads(link) ?? '', url));
  const number = Number(PAGE.exec(url)?.[1] ?? 1) + 1;
  const numbered = (link: Element) => Number(PAGE.exec(leads(link) ?? '')?.[1]) === number;
  const found =
    named.find(leads) ??
    links.find((link) => pageNumber(labelOf(link)) === number && numbered(link)) ??
    near.find(isAfterCurrent(links)) ??
    links.find((link) => saysNext(link, /[^›»>→]/)) ??
    near.find((link) => saysNext(link, /^[›>→]$/)) ??
    near.find((link) => saysNext(link, /./)) ??
    links.find((link) => MORE.test(labelOf(link)) && numbered(link));
  return leads(found ?? null);
}

/** Where a link leads, on the page's own host, whether or not it is written with `www.`; null to nowhere, or to itself. */
function targetOf(link: Element | null, url: string, base: string): string | null {
  const next = linkOf(link, base);
  const own = new URL(url);
  const bare = (host: string) => host.replace(/^www\./, '');
  if (!next || bare(next.host) !== bare(own.host)) return null;
  next.host = own.host;
  next.hash = own.hash = '';
  return next.href === own.href ? null : next.href;
}

/** Whether an address may be another page of a listing: numbers and arrows below changing pictures lead to articles. */
function isOfListing(target: string, url: string): boolean {
  const [to = '', own = ''] = [target, url].map((each) => new URL(each).pathname.replace(/\.\w+$|\/$/, ''));
  const plain = (path: string) => path.replace(/\d+/g, '');
  return PAGE.test(target) || plain(to) === plain(own) || (own !== '' && to.startsWith(own));
}

/** Whether a link is the number after the one that leads nowhere, or is marked as the page's own, in one pager. */
function isAfterCurrent(links: readonly Element[]): (link: Element) => boolean {
  const texts = new Map<Element, string>();
  // Read once, for thousands of numbers may stand in one long text.
  const textOf = (element: Element) => {
    // Numbers of neighbours have nothing between them but tags.
    const text =
      texts.get(element) ?? clean(element.innerHTML.slice(0, LONGEST_MARKUP).replace(/<[^>]*>/g, ' ')) ?? '';
    texts.set(element, text);
    return text;
  };
  const isCurrent = (link: Element) => link.matches(CURRENT) || link.parentElement?.matches(CURRENT);
  return (link) => {
    const number = pageNumber(labelOf(link));
    const beside = new RegExp(`(?:^|\\D)${number - 1}\\D+${number}(?:\\D|$)`);
    let pager = link.parentElement;
    for (let up = 0; number > 1 && pager && up < HIGHEST && !beside.test(textOf(pager)); up += 1)
      pager = pager.parentElement;
    const text = pager && number > 1 ? textOf(pager) : '';
    if (!beside.test(text) || text.length > LONGEST_PAGER) return false;
    return !links.some(
      (other) => pageNumber(labelOf(other)) === number - 1 && pager?.contains(other) && !isCurrent(other),
    );
  };
}

/** Whether a link says that it is the next, in a form wanted; one without words may say so by its name alone. */
function saysNext(link: Element, form: RegExp): boolean {
  const label = labelOf(link);
  if (label === '') return NAMED_NEXT.test(`${link.className} ${link.parentElement?.className}`);
  const heard = clean(link.getAttribute('aria-label')) ?? '';
  return [label, heard].some((said) => NEXT.test(said) && form.test(said));
}
