// What a page said about its article, as the acts on it carry it and as the pill shows it.
import { describeArticle } from '../extraction/describe-article.ts';
import { SURE_ENOUGH } from '../extraction/field.ts';
import type { Recognised } from '../extraction/recognise-page.ts';
import type { PageRead, PortalView } from '../messages.ts';

/** What a recognised page says of its article. A title is always found: the window's own at the last. */
export function readPage(portal: PortalView, recognised: Recognised): PageRead {
  const { title, publishedOn, form, text, ...read } = describeArticle(recognised);
  const { section, author, summary, relCanonical } = read;
  const found = Object.entries({ section, author, summary, relCanonical });
  return {
    form: form?.value ?? null,
    maybeOn: publishedOn?.value ?? null,
    text,
    article: {
      portal: portal.id,
      url: recognised.page.url,
      title: title?.value ?? recognised.page.document.title,
      ...(publishedOn &&
        publishedOn.confidence >= SURE_ENOUGH && {
          publishedOn: publishedOn.value,
          publishedFrom: publishedOn.label,
        }),
      ...Object.fromEntries(found.flatMap(([name, field]) => (field ? [[name, field.value]] : []))),
    },
  };
}
