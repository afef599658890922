// Reads a feed, RSS or Atom: the articles that it names, with the days on which they were posted.
import { localDate } from '#shared/local-date';
import { linkOf } from '../extraction/address.ts';
import { readDateLine } from '../extraction/date-line.ts';
import type { ListingItem } from '../extraction/extract-listing.ts';
import { clean } from '../extraction/field.ts';

const MOST_ITEMS = 3_000;
/** Forms that name the instant without doubt: RFC 822 and ISO 8601, each with its zone. */
const INSTANT =
  /^(?:[a-z]{3},? )?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|gmt|ut|utc|z)$|^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/i;
/** The same days without a clock or a zone: what is written is the portal's own day. */
const DAY = /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3}) (\d{4})\b|^(\d{4})-(\d{2})-(\d{2})\b/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Takes a parsed XML document and its absolute address; gives its items in order, days in Asia/Ho_Chi_Minh.
 * Null for what is no feed. Never throws for what a feed holds.
 */
export function readRss(document: Document, url: string): ListingItem[] | null {
  const root = document.documentElement?.localName.toLowerCase();
  if (root !== 'rss' && root !== 'feed' && root !== 'rdf') return null;
  return [...document.querySelectorAll(root === 'feed' ? 'entry' : 'item')]
    .slice(0, MOST_ITEMS)
    .flatMap((item) => {
      const target = addressIn(item, url);
      const title = textOf(item, 'title');
      if (target === undefined || title === undefined) return [];
      const section = textOf(item, 'category') ?? null;
      return [{ url: target, title, publishedOn: dayIn(item), section, form: null }];
    });
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
  if (INSTANT.test(text)) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? null : localDate(instant);
  }
  const [, day, month, year, isoYear, isoMonth, isoDay] = DAY.exec(text) ?? [];
  if (isoYear) return readDateLine(`${isoDay}/${isoMonth}/${isoYear}`)?.date ?? null;
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  if (number > 0) return readDateLine(`${day}/${number}/${year}`)?.date ?? null;
  return readDateLine(text)?.date ?? null;
}
