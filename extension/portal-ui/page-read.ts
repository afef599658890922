// What a page said about its article, as the acts on it carry it and as the pill shows it.
import type { ArticleRead } from '#shared/action';
import type { PublishedFrom } from '#shared/article';
import type { Form } from '#shared/taxonomy';
import { cutText, normalizeText } from '#shared/text';
import { extractArticle, type PageKind } from '../extraction/extract-article.ts';
import type { PortalView } from '../messages.ts';

/** Below this a date that was read is a question to the person, never a stored guess. */
export const SURE = 0.5;
/** Longest title, section or author that an action may carry, in characters. */
export const TITLE_MAX = 500;

/** What was read; `article.publishedOn` is there only when the reading is sure of it. */
export type PageRead = {
  article: ArticleRead;
  form: Form | null;
  /** A date that was found but may be wrong: offered in the question, never stored by itself. */
  maybeOn: string | null;
};

const FROM: Readonly<Record<PublishedFrom, string>> = {
  published: 'đọc từ trang',
  updated: 'theo ngày cập nhật',
  listing: 'đọc từ danh sách',
  url: 'đọc từ địa chỉ',
  person: 'do người dùng ghi',
};

/** “đọc từ trang” and the like: how sure a reader may be of a date. */
export function fromWords(from: PublishedFrom | null | undefined): string {
  return FROM[from ?? 'published'];
}

const PARAGRAPH_MAX = 4000;

/** Reads a page as an article of a portal. A title is always found: the window's own at the last. */
export function readPage(document: Document, url: string, portal: PortalView): PageRead & { kind: PageKind } {
  const found = extractArticle(document, url, portal.profile);
  const { publishedOn, section, author, summary, relCanonical, form } = found;
  const title = normalizeText(found.title?.value ?? document.title);
  const sure = publishedOn !== null && publishedOn.confidence >= SURE;
  return {
    kind: found.kind,
    form: form?.value ?? null,
    maybeOn: publishedOn?.value ?? null,
    article: {
      portal: portal.id,
      url,
      ...(title && { title: cutText(title, TITLE_MAX) }),
      ...(sure && {
        publishedOn: publishedOn.value,
        publishedFrom: publishedOn.from === 'address' ? ('url' as const) : publishedOn.label,
      }),
      ...(section && { section: cutText(section.value, TITLE_MAX) }),
      ...(author && { author: cutText(author.value, TITLE_MAX) }),
      ...(summary && { summary: cutText(summary.value, PARAGRAPH_MAX) }),
      ...(relCanonical && { relCanonical: relCanonical.value }),
    },
  };
}
