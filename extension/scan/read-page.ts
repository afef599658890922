// Makes what a scan needs out of a page's text. Runs where a DOMParser is.
import { canonicalUrl } from '#shared/canonical-url';
import type { Portal } from '#shared/portal';
import { articleKey, portalOf } from '#shared/portal-address';
import { extractListing, type ListingItem } from '../extraction/extract-listing.ts';
import { clean } from '../extraction/field.ts';
import { isOtherPager, labelOf, PAGE, pageNumber } from '../extraction/next-page.ts';
import { readOwn } from '../extraction/own-document.ts';
import { hasHiddenPaging, isInPager, isPager } from './hidden-paging.ts';
import { isFeed, readFeed } from './read-rss.ts';
import type { ScanPage, ScanRow } from './steps.ts';

const MOST_LINKS = 3_000;
const MOST_PAGERS = 20;
/** A number above these is an article's rather than a page's. */
const MOST_PAGES = 9_999;
/** “Trang 1/31”, “Page 1 of 31”. */
const OF_ALL = /(?:trang|page) ?\d{1,4} ?(?:\/|trên|của|of) ?(\d{1,4})(?!\d)/i;
const LAST = /^(?:trang )?cuối(?: cùng)?\b|^last\b|^[»>]+$/iu;

/** What is read: the portal among all, so that rows of a portal within it are left to that one. */
export type PageToRead = {
  text: string;
  url: string;
  feed: boolean;
  portal: Portal;
  portals: readonly Portal[];
};

/** A page of a scan; `pages` is how many its pager promises, or null. */
export type ReadPage = ScanPage & { pages: number | null };

/**
 * Whether a page is the one of a listing that was asked for, after redirects: its path is, or its number in another
 * path. The first page of a scan may be anywhere but above: a listing that is no more leads to the front page.
 */
export function isSamePage(asked: string, given: string, first: boolean): boolean {
  const path = (url: string) => new URL(canonicalUrl(url)).pathname.toLowerCase();
  const [wanted, got] = [path(asked), path(given)];
  const number = PAGE.exec(asked)?.[1];
  if (wanted === got || (number && PAGE.exec(given)?.[1] === number)) return true;
  return first && (number === '1' || !wanted.startsWith(got.replace(/\/?$/, '/')));
}

/** Takes a page's text and where it came from; gives its rows on the portal and how it goes on. */
export function readScanPage({ text, url, feed, portal, portals }: PageToRead): ReadPage {
  const rowsOf = (items: readonly ListingItem[]) => items.flatMap((item) => rowOf(item, portal, portals));
  const read = feed || isFeed(text) ? readFeed(text, url) : null;
  if (read) {
    const { items, broken } = read;
    return { kind: 'feed', rows: rowsOf(items), next: null, hidden: broken, pages: null };
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  const { items, next } = extractListing(page, url, portal.profile);
  const [hidden, pages] = readOwn(
    page,
    (own) => [next === null && hasHiddenPaging(own), pagesIn(own)] as const,
  );
  return { kind: 'listing', rows: rowsOf(items), next, hidden, pages };
}

function rowOf(
  { url, title, publishedOn, section }: ListingItem,
  portal: Portal,
  portals: readonly Portal[],
): ScanRow[] {
  if (portalOf(portals, url)?.id !== portal.id) return [];
  return [{ key: articleKey(url, portal), url, title, publishedOn, section }];
}

/** How many pages a pager promises: by its links, or in words (“Trang 1/31”); null where none says. */
function pagesIn(document: Document): number | null {
  const links = [...document.querySelectorAll('a[href]')].slice(-MOST_LINKS);
  const numbers = links.flatMap((link) => {
    const label = labelOf(link);
    const [, number] = PAGE.exec(link.getAttribute('href') ?? '') ?? [];
    if (number && (label === number || LAST.test(label))) return Number(number);
    return isInPager(link) && !isOtherPager(link) ? pageNumber(label) : [];
  });
  const said = [...document.querySelectorAll('[class],[id]')]
    .filter(isPager)
    .slice(-MOST_PAGERS)
    .flatMap((pager) => Number(OF_ALL.exec(clean(pager.textContent) ?? '')?.[1] ?? 0));
  return Math.max(...numbers.filter((number) => number <= MOST_PAGES), ...said, 0) || null;
}
