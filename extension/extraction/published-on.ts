// Finds the day an article was posted: what machines are told, then the date line that stands with the headline.
import type { PublishedDay } from '#shared/published-date';
import { readDateLine, readDay } from './date-line.ts';
import { type Field, firstField, textAt } from './field.ts';
import { BYLINE, DATE_AFTER, DATE_BEFORE } from './limits.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { isFrame } from './portals.ts';

/** `label` says whether the page calls the day one of posting (or calls it nothing) or of the last change. */
export type DateField = Field<string> & { label: 'published' | 'updated' };

/** Names of metas that say when a page was posted. Some of them say who posted it: no date is read there. */
const POSTED = /issued|publi[sc]|pub-?date/;
/** Those that say no more than that it is a date: often one of the last change. */
const DATED = /^(\w+\.)?date$/;

/** Takes the page in its parts; gives the day it was posted, the day of its last change, or null. */
export function findPublishedOn(page: Page): DateField | null {
  const { document, data, headline, selectors } = page;
  const stamp = stampReader(page);
  const inMetas = (named: RegExp) => () => {
    for (const [name, text] of data) {
      const day = named.test(name) && stamp(text);
      if (day) return day;
    }
  };
  let lines: (OwnDay | null)[] | undefined;
  const labelled = (wanted: string) => () => {
    lines ??= ownDates(page);
    return lines.find((date) => date?.label === wanted);
  };
  const found = firstField<OwnDay>(
    [readDay(textAt(document, selectors.publishedOn)), 'profile', 0.99],
    // Where the two differ, JSON-LD was more often written with the draft.
    [inMetas(POSTED), 'meta', 0.9],
    [() => stamp(data.get('ld:datePublished')), 'json-ld', 0.95],
    [() => stamp(textAt(document, '[itemprop=datePublished]')), 'microdata', 0.9],
    [labelled('published'), 'visible', 0.85],
    [headline && labelled('none'), 'visible', 0.75],
    [inMetas(DATED), 'meta', 0.7],
    [labelled('updated'), 'visible', 0.5],
    [labelled('apart'), 'visible', 0.5],
    // Where the headline stands nowhere, it may be the page's clock.
    [labelled('none'), 'visible', 0.5],
  );
  return (
    found && {
      ...found,
      value: found.value.date,
      label: found.value.label === 'updated' ? 'updated' : 'published',
    }
  );
}

/** A day of the page; `apart` is a bare one above the headline in a part of its own, where pages have their clocks. */
type OwnDay = Omit<PublishedDay, 'label'> & { label: PublishedDay['label'] | 'apart' };

/** Marks of a Vietnamese page: the letters of its headline, or its host. */
const VIETNAMESE = /[ơđăưạ-ỹ]|\.vn[:/]/i;

/**
 * The dates that speak for the headline, after it first. A bare date must stand near; above the headline nothing of
 * the page's head may lie around it, or it is the clock. A date with a label may stand anywhere in the article.
 * Lines of links speak of other articles; just under the headline they name the author or are the date's own link.
 */
function ownDates({ headline, before, after }: Page): (OwnDay | null)[] {
  const above = before
    .slice(-DATE_BEFORE)
    .reverse()
    .map((line) => {
      const { element } = line;
      const date: OwnDay | null = sharesBlock(element, headline) ? dateOf(line, true, 0.3) : null;
      if (date?.label === 'none' && element.parentElement !== headline?.parentElement) date.label = 'apart';
      return date;
    });
  return [
    ...after.map((line, index) =>
      dateOf(line, index < DATE_AFTER, index < BYLINE ? 0.99 : 0.3, after[index - 1], after[index + 1]),
    ),
    ...above,
  ];
}

/**
 * Reads a machine's stamp. Vietnamese pages mean the day in Vietnam, also when the stamp is in UTC; of a page from
 * elsewhere the day is the one that it wrote itself.
 */
function stampReader({ url, title }: Page): (stamp: string | undefined) => PublishedDay | null {
  return VIETNAMESE.test(url + title?.value)
    ? readDay
    : (stamp) => readDay(stamp?.replace(/[ T]\d\d?:.*/s, ''));
}

/**
 * Beside a link as long as a headline stands the date of what it leads to, unless that is a category with its label
 * outside of the link (“Chuyên mục: …”); after a number or a date, another column.
 */
function dateOf(
  { text, stamp, linked }: Line,
  near: boolean,
  most: number,
  former?: Line,
  next?: Line,
): PublishedDay | null {
  const isOther =
    linked > most ||
    /^[-\d/]+$/.test(former?.text ?? '') ||
    [former, next].some(
      (line) =>
        line &&
        line.linked > 2 * most &&
        line.text.length > 30 &&
        (line.linked > 0.9 || !/uyên mục:/.test(line.text)),
    );
  const found = isOther ? null : readDateLine(text, stamp, former?.text);
  return near || found?.label !== 'none' ? found : null;
}

/** Whether a line and the headline lie in one block, with no part of a page's head between. */
function sharesBlock(block: Element | null, headline: Element | null, up = 6): boolean {
  return (
    !!block &&
    up > 0 &&
    (block.contains(headline) || (!isFrame(block) && sharesBlock(block.parentElement, headline, up - 1)))
  );
}
