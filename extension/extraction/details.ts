// The lesser fields of an article: author or source, and summary.
import { tried } from '#shared/text';
import { type Field, firstField, textAt } from './field.ts';
import { LEAD, LONGEST_NAME, NEAR_HEADLINE } from './limits.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { AUTHOR, SUMMARY } from './portals.ts';

export function findAuthor({ document, data, after, selectors }: Page): Field<string> | null {
  // The source usually stands without a label as the last bold line of the text.
  const isBold = ({ element, text }: Line) => text.length < 60 && textAt(element, 'strong,b') === text;
  return firstField(
    [nameIn(textAt(document, selectors.author)), 'profile', 0.99],
    [nameIn(data.get('ld:author')), 'json-ld', 0.9],
    [() => nameIn(textAt(document, AUTHOR.split(','))), 'visible', 0.75],
    [nameIn(data.get('author')), 'meta', 0.6],
    [() => nameIn(after.slice(-4).findLast(isBold)?.text), 'visible', 0.5],
  );
}

function nameIn(text: string | undefined): string | undefined {
  const name = text?.replace(/^(?:tác giả|by|nguồn(?: tin)?)[\s:]+/i, '');
  return name && !/^http/.test(name) && name.length <= LONGEST_NAME ? name : undefined;
}

export function findSummary({ document, data, after, selectors }: Page): Field<string> | null {
  const near = after.slice(0, NEAR_HEADLINE).filter((line) => line.text.length >= LEAD);
  return firstField(
    [textAt(document, selectors.summary), 'profile', 0.99],
    [data.get('ld:description'), 'json-ld', 0.9],
    // A form's fields may hide what a form is asked.
    [() => near.find(({ element }) => tried(() => element.closest(SUMMARY)))?.text, 'visible', 0.85],
    [data.get('og:description'), 'meta', 0.8],
    [() => near.find(({ linked, heading }) => !heading && linked < 0.3)?.text, 'visible', 0.6],
    [data.get('description'), 'meta', 0.5],
  );
}
