// What a field would be read as on this page under a profile: shown at once to whoever teaches it.
import { formatDate, isLocalDate } from '#shared/local-date';
import type { PortalProfile } from '#shared/portal';
import { extractArticle } from '../extraction/extract-article.ts';
import { extractListing } from '../extraction/extract-listing.ts';
import { select } from '../extraction/field.ts';
import type { TaughtField } from '../messages.ts';
import { LONGEST, rowOf, selectorOf } from './selector.ts';

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

/**
 * Pages of one portal may be built in several ways, before and after a move at least: what was taught on others, and
 * finds nothing on this page, stays beside what is taught here.
 */
function besideFormer(former: string | undefined, own: string, page: Document): string {
  const both = `${former}, ${own}`;
  const stays =
    former !== undefined && both.length <= LONGEST && select(page, former) === null && select(page, both);
  return stays ? both : own;
}

/** What would be kept of an element that a person points at; null where nothing names it. */
export function pointedAt(
  field: TaughtField,
  element: Element,
  url: string,
  profile: PortalProfile,
): Pointed | null {
  const found =
    field === 'item'
      ? rowOf(element)
      : { row: (field === 'next' && element.closest('a[href]')) || element, selector: null };
  const own = found && (found.selector ?? selectorOf(found.row));
  if (!found || !own) return null;
  const selector = besideFormer(profile.selectors?.[field], own, element.ownerDocument);
  const taught = { ...profile, selectors: { ...profile.selectors, [field]: selector } };
  return { element: found.row, selector, ...readAs(field, element.ownerDocument, url, taught) };
}
