// Recognises a page: article, listing or neither, and what an article is counted by: headline, date, section, form.
import { kindByAddress, pathAndQuery } from '#shared/page-kind';
import type { PortalProfile } from '#shared/portal';
import type { Form } from '#shared/taxonomy';
import { findForm, findSection } from './classes.ts';
import { readItems } from './extract-listing.ts';
import type { Field } from './field.ts';
import { chooseHeadline } from './headline.ts';
import { PARAGRAPH, WELCOME } from './limits.ts';
import { type Line, readLines } from './lines.ts';
import { readMachineData } from './machine-data.ts';
import { ownData } from './own-data.ts';
import { readOwn } from './own-document.ts';
import type { Page } from './page.ts';
import { addressKind, contentOf, isRelatedCaption } from './portals.ts';
import { type DateField, findPublishedOn } from './published-on.ts';

export type PageKind = 'article' | 'listing' | 'other';

/** A page in its parts, and what it is. */
export interface Recognised {
  kind: PageKind;
  /** `YYYY-MM-DD`; null where the page prints no date of its own. */
  publishedOn: DateField | null;
  section: Field<string> | null;
  form: Field<Form> | null;
  page: Page;
}

/** Takes a page and its absolute http(s) address; says what it is. Never throws for what a page holds. */
export function recognisePage(document: Document, url: string, profile: PortalProfile = {}): Recognised {
  return readOwn(document, (own) => {
    const root = contentOf(own);
    const lines = root ? readLines(root) : [];
    const page = readPage(own, url, lines, profile);
    const publishedOn = findPublishedOn(page);
    const section = findSection(page);
    const kind = kindOf(page, lines, publishedOn, profile);
    return { kind, publishedOn, section, form: findForm(page, section), page };
  });
}

function readPage(document: Document, url: string, lines: readonly Line[], profile: PortalProfile): Page {
  const { selectors = {} } = profile;
  const data = ownData(readMachineData(document), url, document.title, lines);
  const { title, at, date } = chooseHeadline(document, url, data, lines, selectors.title);
  const rest = title ? lines.slice(at + 1) : [];
  const related = rest.findIndex(({ text }) => isRelatedCaption(text));
  const after = related < 0 ? rest : rest.slice(0, related);
  return {
    document,
    url,
    data,
    selectors,
    title,
    headline: lines[at]?.element ?? null,
    before: lines.slice(0, Math.max(0, at)),
    after: date ? [date, ...after] : after,
  };
}

function kindOf(
  page: Page,
  lines: readonly Line[],
  date: DateField | null,
  profile: PortalProfile,
): PageKind {
  const { document, url, data, headline, title, after } = page;
  const known = kindByAddress(url, profile);
  if (known) return known;
  const address = addressKind(pathAndQuery(url));
  const said = data.has('ld:@type') || /^(article|video)/.test(data.get('og:type') ?? '');
  // What machines are told is no row's. Whatever rows follow then: they cost most to read, and need not be read.
  const own = date && date.from !== 'visible';
  const most = own ? 1 : said || address || date ? WELCOME : 2 * WELCOME;
  if (address !== 'listing' && (isStory(after, most) || (said && (address || own)))) return 'article';
  const items = readItems(document, url, profile);
  const isRow = items.some((item) => item.title === title?.value);
  const isRowDate = !own && items.some((item) => item.publishedOn === date?.value);
  const rows = items.length < 3 ? 0 : items.length + WELCOME;
  const story = lines.filter(isProse).slice(rows).length;
  const ofArticle =
    (said || address === 'article' ? 2 : 0) +
    (headline && !isRow ? 1 : 0) +
    (date && !isRowDate ? 1 : 0) +
    Math.min(2, story);
  const ofListing =
    (rows ? 2 : 0) + (items.length >= 8 ? 1 : 0) + (address === 'listing' ? 2 : 0) + (story < 2 ? 1 : 0);
  // Where all else is even, the address decides.
  if (ofArticle >= 3 && ofArticle > ofListing - (address === 'article' ? 1 : 0)) return 'article';
  return ofListing >= 3 && items.length ? 'listing' : 'other';
}

function isProse({ text, linked }: Line): boolean {
  return text.length >= PARAGRAPH && linked < 0.3;
}

/** Whether more paragraphs than so many follow one another: rows have their headlines between them. */
function isStory(lines: readonly Line[], most: number): boolean {
  let run = 0;
  return lines.some((line) => {
    run = isProse(line) ? run + 1 : 0;
    return run > most;
  });
}
