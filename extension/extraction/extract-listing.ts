// Reads a listing: which articles it shows, when they were posted, where the next page is.
import type { PortalProfile } from '#shared/portal';
import type { Form } from '#shared/taxonomy';
import { linkOf } from './address.ts';
import { textAt } from './field.ts';
import { findNext } from './next-page.ts';
import { readOwn } from './own-document.ts';
import { contentOf } from './portals.ts';
import { findRows } from './rows.ts';

export interface ListingItem {
  /** Absolute. */
  url: string;
  title: string;
  /** `YYYY-MM-DD` as the row shows it, or null. */
  publishedOn: string | null;
  section: string | null;
  /** What kind of item it is, where the row says so. */
  form: Form | null;
}

/** With the link that carries the headline, so that a mark can stand beside it. */
export interface LinkedItem extends ListingItem {
  link: HTMLAnchorElement;
  /** The same for all links of a page that lead to this article; no identity beyond the page. */
  address: string;
}

export interface Listing {
  items: ListingItem[];
  /** Absolute address of the next page; null at the end, and where paging does not change the address. */
  next: string | null;
}

/** Takes a page and its absolute address; gives its rows in page order. Never throws for what a page holds. */
export function findListingItems(document: Document, url: string, profile: PortalProfile = {}): LinkedItem[] {
  return readOwn(document, (own) => readItems(own, url, profile));
}

/** The same of a document whose own parts nothing hides; throws where a form's fields hide the form's. */
export function readItems(document: Document, url: string, profile: PortalProfile): LinkedItem[] {
  const root = contentOf(document);
  const rows = root ? findRows(root, url, baseOf(document, url), profile) : [];
  return rows.map((row) => ({ ...row, section: textAt(row.block, profile.selectors?.section) ?? null }));
}

/** Takes a page and its absolute address; gives what it lists and where it goes on. Never throws for what it holds. */
export function extractListing(document: Document, url: string, profile?: PortalProfile): Listing {
  return readOwn(document, (own) => ({
    items: readItems(own, url, profile ?? {}).map(({ url: href, title, publishedOn, section, form }) => ({
      url: href,
      title,
      publishedOn,
      section,
      form,
    })),
    next: findNext(own, url, baseOf(own, url), profile),
  }));
}

function baseOf(document: Document, url: string): string {
  return linkOf(document.querySelector('base[href]'), url)?.href ?? url;
}
