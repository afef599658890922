// What a page said about its article, as the acts on it carry it and as the pill shows it.
import type { ArticleRead } from '#shared/action';
import { describeArticle } from '../extraction/describe-article.ts';
import { isSure } from '../extraction/field.ts';
import type { Recognised } from '../extraction/recognise-page.ts';
import type { PageRead, PortalView } from '../messages.ts';

/** What a recognised page says of its article. A title is always found: the window's own at the last. */
export function readPage({ id }: PortalView, recognised: Recognised): PageRead {
  const { kind: _, form, publishedOn, text, ...fields } = describeArticle(recognised);
  const { document, url } = recognised.page;
  const article: ArticleRead = { portal: id, url, title: document.title };
  // What is not found does not travel.
  for (const [name, field] of Object.entries(fields))
    if (field) Object.assign(article, { [name]: field.value });
  if (publishedOn && isSure(publishedOn))
    Object.assign(article, { publishedOn: publishedOn.value, publishedFrom: publishedOn.label });
  return { form: form?.value ?? null, maybeOn: publishedOn?.value ?? null, text, article };
}
