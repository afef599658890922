// The lesser fields of an article: section, author or source, summary, form.
import type { Form } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import { clean, type Field, field, select } from './field.ts';
import { readFormLine } from './form-line.ts';
import { keyOf } from './headline.ts';
import type { Page } from './page.ts';
import { AUTHOR, isRelatedCaption, SUMMARY, TRAIL } from './portals.ts';

const LONGEST_SUMMARY = 1_000;
const LONGEST_NAME = 100;
const LEAD = 60;
/** No article has so many lines: its parts are not sought by name then, which takes long in a page without end. */
const MOST_LINES = 5_000;
const HOME = /^(?:trang chủ|home|trang nhất|trang đầu)$/iu;

/** Where the words of a headline or section tell the form; plain news and stories cannot be told apart this way. */
const FORM_WORDS: readonly (readonly [RegExp, Form])[] = [
  [/^\W*(?:video|clip)\b/i, 'video'],
  [/infographic|đồ họa/i, 'infographic'],
  [/podcast|phát thanh/i, 'podcast'],
  [/^\W*(?:tin ảnh|chùm ảnh|phóng sự ảnh)/i, 'tin-anh'],
  [/^\W*phóng sự/i, 'phong-su'],
  [/^\W*phỏng vấn/i, 'phong-van'],
  [/^\W*thông báo/i, 'thong-bao'],
  [/^\W*hỏi ?[-–,]? ?đáp/i, 'hoi-dap'],
];

export function findSection(page: Page): Field<string> | null {
  const { document, data, selectors } = page;
  return (
    field(textOf(select(document, selectors.section)), 'profile', 0.99) ??
    field(data.article?.articleSection, 'json-ld', 0.9) ??
    field(data.metas.get('article:section'), 'meta', 0.9) ??
    field(lastOfTrail(page), 'visible', 0.8)
  );
}

/** The element that portals mark so. */
function marked({ document, lines }: Page, selector: string): Element | null {
  return lines.length < MOST_LINES ? select(document, selector) : null;
}

function lastOfTrail(page: Page): string | undefined {
  const title = page.headline.title?.value ?? '';
  const links = [...(marked(page, TRAIL)?.querySelectorAll('a') ?? [])].slice(0, 12);
  const names = links.map(textOf).filter((name) => name !== undefined);
  return names
    .filter((name) => !HOME.test(name) && keyOf(name) !== keyOf(title) && name.length <= LONGEST_NAME)
    .at(-1);
}

export function findAuthor(page: Page): Field<string> | null {
  const { document, data, selectors } = page;
  const said = [data.article?.author, data.metas.get('author'), data.metas.get('article:author')].map(nameOf);
  return (
    field(nameOf(textOf(select(document, selectors.author))), 'profile', 0.99) ??
    field(said[0], 'json-ld', 0.9) ??
    field(nameOf(textOf(marked(page, AUTHOR))), 'visible', 0.75) ??
    field(said[1] ?? said[2], 'meta', 0.6) ??
    field(nameOf(lastBold(page)), 'visible', 0.5)
  );
}

/** The source usually stands without a label as the last bold line of the text. */
function lastBold({ lines, headline }: Page): string | undefined {
  if (headline.at < 0) return undefined;
  const related = lines.findIndex(({ text }, index) => index > headline.at && isRelatedCaption(text));
  const body = lines.slice(headline.at + 2, related < 0 ? undefined : related).filter(({ aside }) => !aside);
  const last = body.findLast(({ bold, linked, text }) => bold > 0.9 && linked < 0.5 && text.length < 60);
  return last && body.indexOf(last) >= body.length - 4 ? last.text : undefined;
}

function nameOf(text: string | undefined): string | undefined {
  const name = text?.replace(/^(?:tác giả|nguồn(?: tin)?|by)\s*:?\s+/iu, '');
  return name && name.length <= LONGEST_NAME && !/^https?:/.test(name) ? name : undefined;
}

export function findSummary(page: Page): Field<string> | null {
  const { document, data, lines, headline, selectors } = page;
  const first = lines
    .slice(headline.at + 1, headline.at + 8)
    .find(
      ({ text, aside, linked, heading }) => text.length >= LEAD && !aside && !heading && linked < 0.3,
    )?.text;
  const found =
    field(textOf(select(document, selectors.summary)), 'profile', 0.99) ??
    field(data.article?.description, 'json-ld', 0.9) ??
    field(textOf(marked(page, SUMMARY)), 'visible', 0.85) ??
    field(data.metas.get('og:description'), 'meta', 0.8) ??
    (headline.at < 0 ? null : field(first, 'visible', 0.6)) ??
    field(data.metas.get('description'), 'meta', 0.5);
  return found && { ...found, value: cutText(found.value, LONGEST_SUMMARY) };
}

/** Lines below the headline in which the form may be named. */
const NEAR = 8;

export function findForm({ data, headline, lines }: Page, section: Field<string> | null): Field<Form> | null {
  const near = lines.slice(Math.max(0, headline.at - NEAR), headline.at + NEAR).filter(({ aside }) => !aside);
  const named = near.map(({ text }) => readFormLine(text)).find((form) => form !== null);
  if (named) return field(named, 'visible', 0.9);
  if (data.metas.get('og:type')?.startsWith('video')) return field<Form>('video', 'meta', 0.8);
  for (const text of [headline.title?.value, section?.value]) {
    const form = text && FORM_WORDS.find(([words]) => words.test(text))?.[1];
    if (form) return field(form, 'heading', 0.6);
  }
  return null;
}

function textOf(element: Element | null): string | undefined {
  return clean(element?.getAttribute('content') ?? element?.textContent);
}
