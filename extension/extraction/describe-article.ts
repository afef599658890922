// What is read of an article once its page is recognised: apart, for the pages of a listing have no use for this code.
import type { Form } from '#shared/taxonomy';
import { linkOf } from './address.ts';
import { findAuthor, findSummary } from './details.ts';
import { type Field, firstField } from './field.ts';
import { LONGEST_TEXT } from './limits.ts';
import type { DateField } from './published-on.ts';
import type { PageKind, Recognised } from './recognise-page.ts';

export interface ExtractedArticle {
  kind: PageKind;
  title: Field<string> | null;
  /** `YYYY-MM-DD`; null where the page prints no date of its own. */
  publishedOn: DateField | null;
  section: Field<string> | null;
  /** A person, a unit, or the source it was taken from. */
  author: Field<string> | null;
  summary: Field<string> | null;
  form: Field<Form> | null;
  /** As the page says it, made absolute. A hint: portals lose the parameter that names the article. */
  relCanonical: Field<string> | null;
  /** The beginning of what stands after the headline, a line each. */
  text: string;
}

/** Takes a recognised page; gives the lesser fields too. */
export function describeArticle({ page, ...counted }: Recognised): ExtractedArticle {
  const { document, url, title } = page;
  return {
    ...counted,
    title,
    author: findAuthor(page),
    summary: findSummary(page),
    relCanonical: firstField([linkOf(document.querySelector('link[rel=canonical]'), url)?.href, 'meta', 0.5]),
    text: page.after
      .map(({ text }) => text)
      .join('\n')
      .slice(0, LONGEST_TEXT),
  };
}
