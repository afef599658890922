// What a field would be read as on this page under a profile: shown at once to whoever teaches it.
import { formatDate, isLocalDate } from '#shared/local-date';
import type { PortalProfile } from '#shared/portal';
import { normalizeText } from '#shared/text';
import { extractArticle } from '../extraction/extract-article.ts';
import { extractListing, findListingItems } from '../extraction/extract-listing.ts';
import { select } from '../extraction/field.ts';
import { labelOf, pageNumber } from '../extraction/next-page.ts';
import type { TaughtField } from '../messages.ts';
import { isShown } from './picker.ts';
import { afterCurrent, LONGEST, rowOf, selectorOf } from './selector.ts';

/** What was pointed at: the element that counts, its selector, and what is read by it; `read` empty: nothing. `rows`: how many a listing has, where only some are read. */
export type Pointed = { element: Element; selector: string; read: string[]; rows?: number };

/** Rows named as an example. */
const SHOWN = 3;

/** The values of a field under a profile, as people read them. */
function readAs(
  field: TaughtField,
  page: Document,
  url: string,
  profile: PortalProfile,
): Pick<Pointed, 'read' | 'rows'> {
  if (field === 'item' || field === 'next') {
    const { items, next } = extractListing(page, url, profile);
    if (field === 'next') return { read: next === null ? [] : [next] };
    const read = items
      .slice(0, SHOWN)
      .map(({ title, publishedOn }) => (publishedOn ? `${title} (${formatDate(publishedOn)})` : title));
    return { read, rows: items.length };
  }
  const found = extractArticle(page, url, profile)[field];
  // Found elsewhere on the page, it is not what the person pointed at.
  if (found?.from !== 'profile') return { read: [] };
  return { read: [isLocalDate(found.value) ? formatDate(found.value) : found.value] };
}

/** The selectors of a list, one by one. */
function partsOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of list) {
    depth += Number('(['.includes(sign)) - Number(')]'.includes(sign));
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${sign}`);
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/**
 * Pages of one portal may be built in several ways, before and after a move at least: what was taught on others, and
 * finds nothing on this page, stays beside what is taught here.
 */
function besideFormer(former: string, own: string, page: Document): string {
  const others = partsOf(former).filter((part) => part !== own && select(page, part) === null);
  const all = [...others, own].join(', ');
  return all.length <= LONGEST && select(page, all) ? all : own;
}

/** What names an element for a field: what names it already, or its own selector beside what is read elsewhere. */
function selectorFor(
  field: TaughtField,
  element: Element,
  former = '',
): { row: Element; selector: string } | null {
  const page = element.ownerDocument;
  if (field === 'item') {
    const found = rowOf(element);
    return found && { ...found, selector: besideFormer(former, found.selector, page) };
  }
  const row = (field === 'next' && element.closest('a[href]')) || element;
  if (field !== 'next' && former && select(page, former) === row) return { row, selector: former };
  const own = field === 'next' && pageNumber(labelOf(row)) ? afterCurrent(row) : selectorOf(row);
  return own === null ? null : { row, selector: besideFormer(former, own, page) };
}

/** What would be kept of an element that a person points at; null where nothing names it. */
export function pointedAt(
  field: TaughtField,
  element: Element,
  url: string,
  profile: PortalProfile,
): Pointed | null {
  const found = selectorFor(field, element, profile.selectors?.[field]);
  if (!found) return null;
  const { row, selector } = found;
  const taught = { ...profile, selectors: { ...profile.selectors, [field]: selector } };
  return { element: row, selector, ...readAs(field, element.ownerDocument, url, taught) };
}

/** The innermost element that says a text and nothing else. */
const saying = (page: Document, text: string): Element | undefined =>
  [...page.body.querySelectorAll('*')].findLast(
    (element) => isShown(element) && normalizeText(element.textContent ?? '') === text,
  );

/** What is read as the field now, or for an article's fields its headline; undefined for nothing. */
function readNow(
  field: TaughtField,
  page: Document,
  url: string,
  profile: PortalProfile,
): Element | undefined {
  if (field === 'item') return findListingItems(page, url, profile)[0]?.link;
  if (field !== 'next') return saying(page, extractArticle(page, url, profile).title?.value ?? '');
  const { next } = extractListing(page, url, profile);
  return [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].find(({ href }) => href === next);
}

/** Where pointing begins for whoever uses keys: at what is read now, or where there is something to see. */
export function startOf(field: TaughtField, page: Document, url: string, profile: PortalProfile): Element {
  return (
    readNow(field, page, url, profile) ??
    page.querySelector('h1, main, article') ??
    [...page.body.children].find(isShown) ??
    page.body
  );
}
