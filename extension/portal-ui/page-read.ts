// What a page said about its article, as the acts on it carry it and as the pill shows it.
import type { ArticleRead } from '#shared/action';
import { describeArticle } from '../extraction/describe-article.ts';
import { isSure } from '../extraction/field.ts';
import type { Recognised } from '../extraction/recognise-page.ts';
import type { PageRead, PortalView } from '../messages.ts';

/** What a recognised page says of its article. A title is always found: the window's own at the last. */
export function readPage(portal: PortalView, recognised: Recognised): PageRead {
  const { title, publishedOn, form, text, section, author, summary, relCanonical } =
    describeArticle(recognised);
  const sure = publishedOn && isSure(publishedOn) ? publishedOn : null;
  return {
    form: form?.value ?? null,
    maybeOn: publishedOn?.value ?? null,
    text,
    // What is undefined does not travel.
    article: {
      portal: portal.id,
      url: recognised.page.url,
      title: title?.value ?? recognised.page.document.title,
      publishedOn: sure?.value,
      publishedFrom: sure?.label,
      section: section?.value,
      author: author?.value,
      summary: summary?.value,
      relCanonical: relCanonical?.value,
    } as ArticleRead,
  };
}
