// The lesser fields of an article: section, author or source, summary, form.
import type { Form } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import { clean, type Field, firstField, select, textAt } from './field.ts';
import { leadingForm, readFormLine } from './form-line.ts';
import { keyOf } from './headline.ts';
import type { Page } from './page.ts';
import { AUTHOR, SUMMARY, TRAIL } from './portals.ts';

const LONGEST_SUMMARY = 1_000;
const LONGEST_NAME = 100;
/** A lead has at least so many letters. */
const LEAD = 60;
/** Lines around the headline in which the lead and the form may stand. */
const NEAR = 8;
const HOME = /^(?:trang (?:chủ|nhất|đầu)|home)$/iu;

export function findSection({ document, data, title, selectors }: Page): Field<string> | null {
  const trail = [...(select(document, TRAIL)?.querySelectorAll('a') ?? [])].map(
    (link) => clean(link.textContent) ?? '',
  );
  const sections = trail.filter((name) => !HOME.test(name) && keyOf(name) !== keyOf(title?.value ?? ''));
  return firstField(
    [textAt(document, selectors.section), 'profile', 0.99],
    [data.get('ld:articleSection'), 'json-ld', 0.9],
    [data.get('article:section'), 'meta', 0.9],
    [sections.at(-1), 'visible', 0.8],
  );
}

export function findAuthor({ document, data, after, selectors }: Page): Field<string> | null {
  // The source usually stands without a label as the last bold line of the text.
  const bold = after
    .slice(-4)
    .findLast(({ element, text }) => text.length < 60 && textAt(element, 'b,strong') === text);
  return firstField(
    [nameIn(textAt(document, selectors.author)), 'profile', 0.99],
    [nameIn(data.get('ld:author')), 'json-ld', 0.9],
    [nameIn(textAt(document, AUTHOR)), 'visible', 0.75],
    [nameIn(data.get('author')), 'meta', 0.6],
    [nameIn(bold?.text), 'visible', 0.5],
  );
}

function nameIn(text: string | undefined): string | undefined {
  const name = text?.replace(/^(?:tác giả|nguồn(?: tin)?|by)\s*:?\s+/iu, '');
  return name && name.length <= LONGEST_NAME && !/^https?:/.test(name) ? name : undefined;
}

export function findSummary({ document, data, after, selectors }: Page): Field<string> | null {
  const lead = after
    .slice(0, NEAR)
    .find(({ text, linked, heading }) => text.length >= LEAD && !heading && linked < 0.3);
  const found = firstField(
    [textAt(document, selectors.summary), 'profile', 0.99],
    [data.get('ld:description'), 'json-ld', 0.9],
    [textAt(document, SUMMARY), 'visible', 0.85],
    [data.get('og:description'), 'meta', 0.8],
    [lead?.text, 'visible', 0.6],
    [data.get('description'), 'meta', 0.5],
  );
  return found && { ...found, value: cutText(found.value, LONGEST_SUMMARY) };
}

export function findForm(
  { data, title, before, after }: Page,
  section: Field<string> | null,
): Field<Form> | null {
  const near = [...before.slice(-NEAR), ...after.slice(0, NEAR)];
  return firstField<Form>(
    [near.map(({ text }) => readFormLine(text)).find((form) => form), 'visible', 0.9],
    [data.get('og:type')?.startsWith('video') ? 'video' : null, 'meta', 0.8],
    [leadingForm(title?.value) ?? leadingForm(section?.value), 'heading', 0.6],
  );
}
