// What a page said about its article, as the acts on it carry it and as the pill shows it.
import { extractArticle, type PageKind } from '../extraction/extract-article.ts';
import { findListingItems, type LinkedItem } from '../extraction/extract-listing.ts';
import { SURE_ENOUGH } from '../extraction/published-on.ts';
import type { PageRead, PortalView } from '../messages.ts';

/** Reads the page as an article of a portal. A title is always found: the window's own at the last. */
export function readPage(portal: PortalView): PageRead & { kind: PageKind } {
  const url = location.href;
  const { kind, title, publishedOn, form, text, ...read } = extractArticle(document, url, portal.profile);
  const { section, author, summary, relCanonical } = read;
  const found = Object.entries({ section, author, summary, relCanonical });
  return {
    kind,
    form: form?.value ?? null,
    maybeOn: publishedOn?.value ?? null,
    text,
    article: {
      portal: portal.id,
      url,
      title: title?.value ?? document.title,
      ...(publishedOn &&
        publishedOn.confidence >= SURE_ENOUGH && {
          publishedOn: publishedOn.value,
          publishedFrom: publishedOn.label,
        }),
      ...Object.fromEntries(found.flatMap(([name, field]) => (field ? [[name, field.value]] : []))),
    },
  };
}

/** Reads the page as a listing of a portal. */
export function readItems({ profile }: PortalView): LinkedItem[] {
  return findListingItems(document, location.href, profile);
}
