// Finds the day an article was posted: what machines are told, then the date line that stands with the headline.
import { type PublishedDate, parsePublishedDate } from '#shared/published-date';
import { readDateLine } from './date-line.ts';
import { clean, type Field, type Source, select } from './field.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { isFrame, isRelatedCaption } from './portals.ts';

/** `label` says whether the page calls the day one of posting (or calls it nothing) or of the last change. */
export type DateField = Field<string> & { label: 'published' | 'updated' };

const METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
];

/** Lines before and after the headline in which a bare date is the article's. */
const BEFORE = 6;
const AFTER = 10;
/** A line with a `<time>` is about that time when it holds little else. */
const SHORT = 80;

interface Found {
  date: PublishedDate | null | undefined;
  from: Source;
  confidence: number;
}

/** Takes the page in its parts; gives the day it was posted, the day of its last change, or null. */
export function findPublishedOn({ document, url, data, lines, headline, selectors }: Page): DateField | null {
  const stamp = stampReader(document, url, headline.title?.value);
  const own = textOf(select(document, selectors.publishedOn));
  const line = ownLines(lines, headline.at);
  const found: Found[] = [
    { date: read(own), from: 'profile', confidence: 0.99 },
    { date: stamp(data.article?.datePublished), from: 'json-ld', confidence: 0.95 },
    ...METAS.map((name): Found => ({ date: stamp(data.metas.get(name)), from: 'meta', confidence: 0.9 })),
    { date: stamp(data.itemprop('datePublished')), from: 'microdata', confidence: 0.9 },
    { date: line.find(({ label }) => label === 'published'), from: 'visible', confidence: 0.85 },
    { date: line.find(({ label }) => label === 'none'), from: 'visible', confidence: 0.75 },
    { date: line.find(({ label }) => label === 'updated'), from: 'visible', confidence: 0.5 },
    { date: updated(stamp(data.article?.dateModified)), from: 'json-ld', confidence: 0.5 },
    { date: updated(stamp(data.metas.get('article:modified_time'))), from: 'meta', confidence: 0.5 },
  ];
  for (const { date, from, confidence } of found) {
    if (date)
      return {
        value: date.date,
        from,
        confidence,
        label: date.label === 'updated' ? 'updated' : 'published',
      };
  }
  return null;
}

function read(text: string | undefined): PublishedDate | null {
  const found = text ? parsePublishedDate(text) : null;
  return found?.label === 'document' ? null : found;
}

/** Marks of a Vietnamese page: its letters, its language or its host. */
const VIETNAMESE = /[ăđơưạ-ỹ]|^vi\b|\.vn$/iu;

/**
 * Reads a machine's stamp. Vietnamese pages mean the day in Vietnam, also when the stamp is in UTC; of a page from
 * elsewhere the day is the one that it wrote itself.
 */
function stampReader(
  document: Document,
  url: string,
  title = '',
): (stamp: string | undefined) => PublishedDate | null {
  const marks = [title, document.documentElement?.lang ?? '', new URL(url).hostname];
  if (marks.some((mark) => VIETNAMESE.test(mark))) return read;
  return (stamp) => read(stamp?.replace(/T.*/s, ''));
}

function updated(found: PublishedDate | null): PublishedDate | null {
  return found && { ...found, label: 'updated' };
}

function textOf(element: Element | null): string | undefined {
  return clean(element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent);
}

/**
 * The date lines that speak for the headline, after it first. A bare date must stand near; above the headline nothing
 * of the page's head may lie around it, or it is the clock. A date with a label may stand anywhere in the article.
 */
function ownLines(lines: readonly Line[], at: number): PublishedDate[] {
  if (at < 0) return [];
  const headline = lines[at]?.element;
  const related = lines.findIndex(({ text }, index) => index > at && isRelatedCaption(text));
  const end = related < 0 ? lines.length : related;
  const after = lines.slice(at + 1, end).flatMap((line, index) => dateOf(line, index < AFTER));
  const before = lines
    .slice(Math.max(0, at - BEFORE), at)
    .toReversed()
    .filter((line) => headline && sharesBlock(line.element, headline))
    .flatMap((line) => dateOf(line, true));
  return [...after, ...before];
}

function dateOf(line: Line, near: boolean): PublishedDate[] {
  if (line.aside || line.linked > 0.3) return [];
  const stamp = line.text.length < SHORT ? line.stamp : null;
  const found = readDateLine(line.text) ?? (stamp ? read(stamp) : null);
  return found && (near || found.label !== 'none') ? [found] : [];
}

/** Whether a line and the headline lie in one block, with no part of a page's head between. */
function sharesBlock(element: Element, headline: Element): boolean {
  let block: Element | null = element;
  for (let up = 0; block && up < 6; up += 1) {
    if (isFrame(block)) return false;
    if (block.contains(headline)) return true;
    block = block.parentElement;
  }
  return false;
}
