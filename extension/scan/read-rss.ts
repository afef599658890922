// Reads a feed, RSS or Atom: the articles that it names, with the days on which they were posted.
import { localDate } from '#shared/local-date';
import { linkOf } from '../extraction/address.ts';
import { readDateLine } from '../extraction/date-line.ts';
import type { ListingItem } from '../extraction/extract-listing.ts';
import { clean } from '../extraction/field.ts';

const MOST_ITEMS = 3_000;
/** Forms that name the instant without doubt: RFC 822 and ISO 8601, each with its zone. */
const INSTANT =
  /^(?:[a-z]{3,9},? )?\d{1,2} [a-z]{3,9} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{2}:?\d{2}|gmt|ut|utc|z)$|^\d{4}-\d{2}-\d{2}[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/i;
/** The day of such forms, and of the same without a clock or a zone: what is written there is the portal's own day. */
const DAY = /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})\b|^(\d{4})-(\d{2})-(\d{2})(?!\d)/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Before it no portal was: 1970 and the year 1 are what programs write where no date was entered. */
const EARLIEST = '1995-01-01';

/** What a feed begins with, after its declaration, style sheet and comments. */
const FEED = /^\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed|rdf:rdf)\b/i;
/** Signs that no XML may hold, and ampersands that stand for themselves or for a letter of HTML. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;
const WRITTEN_OUT = /&(?:\w+|#\d+|#x[\da-f]+);|<\/?[a-z]/i;

/** A feed's articles; `broken` where it could be read up to a fault in it and no further. */
export type Feed = { items: ListingItem[]; broken: boolean };

/** Whether a text is a feed, whatever its portal calls it. */
export function isFeed(text: string): boolean {
  return FEED.test(text);
}

/**
 * Takes the text of a feed and its absolute address; gives its items in order, days in Asia/Ho_Chi_Minh. Faults that
 * portals' feeds are full of are mended: empty lines before the declaration, bare ampersands, letters of HTML. Null for
 * what is no feed. Never throws for what a feed holds.
 */
export function readFeed(text: string, url: string): Feed | null {
  const xml = text.replace(FORBIDDEN, '').trim();
  const whole = parse(xml);
  const feed = isBroken(whole) ? parse(mend(xml)) : whole;
  const items = itemsOf(feed, url);
  return items && { items, broken: isBroken(feed) };
}

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const isBroken = (feed: Document) => feed.querySelector('parsererror') !== null;

/** Escapes what stands for itself, but where nothing needs it. */
function mend(xml: string): string {
  const escaped = (part: string) => part.replace(BARE, '&amp;');
  const [head = '', ...parts] = xml.split('<![CDATA[');
  const mended = parts.map((part) => {
    const end = part.indexOf(']]>');
    return end < 0 ? part : part.slice(0, end) + escaped(part.slice(end));
  });
  return [escaped(head), ...mended].join('<![CDATA[');
}

function itemsOf(document: Document, url: string): ListingItem[] | null {
  const root = document.documentElement?.localName.toLowerCase();
  if (root !== 'rss' && root !== 'feed' && root !== 'rdf') return null;
  return [...document.querySelectorAll(root === 'feed' ? 'entry' : 'item')]
    .slice(0, MOST_ITEMS)
    .flatMap((item) => {
      const target = addressIn(item, url);
      const title = plain(textOf(item, 'title'));
      if (target === undefined || title === undefined) return [];
      const section = plain(textOf(item, 'category')) ?? null;
      return [{ url: target, title, publishedOn: dayIn(item), section, form: null }];
    });
}

/** A title that is written as in a page (`H&ocirc;̣i <b>nghị</b>`), as it is read. */
function plain(text: string | undefined): string | undefined {
  if (text === undefined || !WRITTEN_OUT.test(text)) return text;
  return clean(new DOMParser().parseFromString(`<html><body>${text}`, 'text/html').body.textContent);
}

function child(item: Element, ...names: string[]): Element | undefined {
  return [...item.children].find(({ localName }) => names.includes(localName.toLowerCase()));
}

function textOf(item: Element, ...names: string[]): string | undefined {
  return clean(child(item, ...names)?.textContent);
}

/** Atom names it in an attribute, RSS in words; a `guid` is an address only where it is one. */
function addressIn(item: Element, page: string): string | undefined {
  const links = [...item.children].filter(({ localName }) => localName.toLowerCase() === 'link');
  const link = links.find((each) => (each.getAttribute('rel') ?? 'alternate') === 'alternate') ?? null;
  const atom = linkOf(link, page)?.href;
  if (atom !== undefined) return atom;
  const said = [clean(link?.textContent), textOf(item, 'guid')];
  for (const text of said) {
    if (text === undefined || (text === said[1] && !/^https?:/i.test(text))) continue;
    const target = URL.canParse(text, page) ? new URL(text, page) : undefined;
    if (target && /^https?:$/.test(target.protocol)) return target.href;
  }
  return undefined;
}

function dayIn(item: Element): string | null {
  const said = textOf(item, 'pubdate', 'published') ?? textOf(item, 'date', 'issued');
  return said === undefined ? null : feedDay(said);
}

/** The local day that a feed's date names; null where it may be read in two ways or in none. */
export function feedDay(text: string): string | null {
  const [, day, month = '', year, isoYear, isoMonth, isoDay] = DAY.exec(text) ?? [];
  const number = isoMonth ?? (MONTHS.indexOf(month.toLowerCase()) + 1 || '');
  // Checked before its clock is: what reads instants takes 31 February for a day of March.
  const written = readDateLine(number ? `${isoDay ?? day}/${number}/${isoYear ?? year}` : text)?.date ?? '';
  if (written < EARLIEST) return null;
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? written : localDate(instant);
}
