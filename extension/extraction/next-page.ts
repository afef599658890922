// Finds the address of a listing's next page; listings that page in place have none. A scan's alone: no page carries it.
import type { PortalProfile } from '#shared/portal';
import { addressOf, linkOf } from './address.ts';
import { clean, select } from './field.ts';
import { MOST_LINKS } from './limits.ts';
import { isNamed } from './portals.ts';

/** What a link to the next page says, in Vietnamese or English, or by an arrow. */
export const NEXT =
  /^(trang )?(kế( tiếp)?|tiếp( theo)?|sau)( trang)?\s*[→»>›]*$|^next( page)?\s*[→»>›]*$|^[→»>›]+$/iu;
/** The same of a link that may as well lead to an article: only an address that names the next number tells them apart. */
export const MORE =
  /^(view|see|load) more\b|^[←<«]?\s*((tin|bài)( viết)? cũ hơn|older\b)|^(xem|hiển thị|tải) thêm\b/iu;
/** An address that names a page by its number. */
export const PAGE =
  /(?:[&?](?:[-\w]*_)?(?:page|trang|p|cur|pageindex)=|\/(?:page|trang|pgr|pageid)[-/]?)(\d+)/i;
/** Parameters of calendars, archives and comments: what they lead to is no next page of a listing. */
const OTHER = /[&?]([-\w]*_)?(week|year|month|cpage|thang|sort|quy|tuan|date|nam|m|lang|day|ngay)=/i;
/** Names of blocks with pagers of their own. */
const ASIDE =
  /([-_\s]|^|ctl\d+)(binh-?luan|datepicker|comments?|slide|swiper|carousel|slick|(wp-)?calendar|owl)/i;
const FARTHEST = 8;
/** How pagers mark the page that is shown. */
export const CURRENT = '[aria-current],.active,.current,.selected';
const NAMED_NEXT = /([-_\s]|^)next([-_\s]|$)/i;
/** The number of the page that is shown, the last one of what stands before the next: “35 bài, trang [1]”, “1 (trang này) |”. */
const SHOWN = /(?<!\d)(\d{1,4})\D{0,24}$/;
/** How far from the next number the one before it is looked for: nodes beside it, each level up as long as four. */
const LONGEST_WAY = 20;

/** What a link says: its words, those of its picture, or those that are read out. */
export function labelOf(link: Element): string {
  const picture = link.querySelector('[alt]')?.getAttribute('alt');
  const said = [link.textContent, picture, link.getAttribute('title'), link.getAttribute('aria-label')];
  return said.map(clean).find(Boolean) ?? '';
}

/** The number of a page as pagers write it: 2, [2], Trang 2; 0 for none. */
export function pageNumber(label: string): number {
  return Number(/^(?:(?:page|trang) ?)?[([]?(\d{1,4})[\])]?$/i.exec(label)?.[1] ?? 0);
}

/** Whether an element belongs to pictures that change places, a calendar or comments. */
export function isOtherPager(element: Element | null, up = 0): boolean {
  return (
    !!element &&
    element.localName !== 'body' &&
    up < FARTHEST &&
    (isNamed(element, ASIDE) || isOtherPager(element.parentElement, up + 1))
  );
}

/** A link that may lead to another page of the listing. */
interface Step {
  link: Element;
  label: string;
  /** Absolute, on the page's own host. */
  target: string;
}

/** Takes the page, its address and what its links are relative to; gives an absolute address on its host, or null. */
export function findNext(
  document: Document,
  url: string,
  base: string,
  profile?: PortalProfile,
): string | null {
  const named = select(document, profile?.selectors?.next);
  const related = [named, ...document.querySelectorAll('link[rel~=next],a[rel~=next]')];
  const steps: Step[] = [...document.querySelectorAll('a[href]')].slice(-MOST_LINKS).flatMap((link) => {
    const target = targetOf(link, url, base);
    return !target || isOtherPager(link) || (OTHER.test(target) && !PAGE.test(target))
      ? []
      : [{ link, label: labelOf(link), target }];
  });
  const near = steps.filter(({ target }) => isOfListing(target, url));
  const number = Number(PAGE.exec(url)?.[1] ?? 1) + 1;
  const numbered = steps.filter(({ target }) => Number(PAGE.exec(target)?.[1]) === number);
  const found =
    numbered.find(({ label }) => pageNumber(label) === number) ??
    near.find((step) => isAfterShown(step, steps)) ??
    steps.find((step) => saysNext(step, /[^→»>›]/)) ??
    near.find((step) => saysNext(step, /^[→>›]$/)) ??
    near.find((step) => saysNext(step, /./)) ??
    numbered.find(({ label }) => MORE.test(label));
  return related.map((link) => targetOf(link, url, base)).find(Boolean) ?? found?.target ?? null;
}

/** Where a link leads, on the page's own host, whether or not it is written with `www.`; null to nowhere, or to itself. */
function targetOf(link: Element | null, url: string, base: string): string | null {
  const own = addressOf(url);
  const target = addressOf(linkOf(link, base)?.href ?? url);
  const site = own.replace(/\/.*/, '/');
  return target !== own && target.startsWith(site)
    ? new URL(url).origin + target.slice(site.length - 1)
    : null;
}

/** Whether an address may be another page of a listing: numbers and arrows below changing pictures lead to articles. */
function isOfListing(target: string, url: string): boolean {
  const [to = '', own = ''] = [target, url].map((each) => new URL(each).pathname.replace(/\/$|\.\w+$/, ''));
  const plain = (path: string) => path.replace(/\d+/g, '');
  return PAGE.test(target) || plain(to) === plain(own) || (own !== '' && to.startsWith(own));
}

/** Whether a link is the number after the one that leads nowhere, or is marked as the page's own. */
function isAfterShown({ link, label }: Step, steps: readonly Step[]): boolean {
  const number = pageNumber(label);
  let at: Node | null = link;
  let former: Node | null = null;
  // Between two numbers there may be lines, dots, white space, and comments with numbers of their own.
  for (
    let gone = 0;
    number > 1 &&
    at &&
    gone < LONGEST_WAY &&
    !/\d/.test((former?.nodeType !== 8 && former?.textContent) || '');
  ) {
    former = at.previousSibling;
    gone += former ? 1 : 4;
    at = former ?? at.parentElement;
  }
  const shown = former as Element | null;
  // Beside the shown number an arrow back may stand; with other numbers, or links as long as headlines, it is none.
  return (
    Number(SHOWN.exec(clean(shown?.textContent) ?? '')?.[1]) === number - 1 &&
    (!steps.some((other) => /.{12}|\d/.test(other.label) && shown?.contains(other.link)) ||
      shown?.matches(CURRENT) ||
      !!shown?.querySelector(CURRENT))
  );
}

/** Whether a link says that it is the next, in a form wanted; one without words may say so by its name alone. */
function saysNext({ link, label }: Step, form: RegExp): boolean {
  if (label === '') return NAMED_NEXT.test(`${link.className} ${link.parentElement?.className}`);
  const heard = clean(link.getAttribute('aria-label')) ?? '';
  return [label, heard].some((said) => NEXT.test(said) && form.test(said));
}
