// Tells a line that says when a page was posted from a sentence with a date in it, a clock, a document's date.
import { type PublishedDay, parsePublishedDay, YEAR } from '#shared/published-date';
import { LONGEST_DATE_LINE, LONGEST_WITH_TIME } from './limits.ts';
import { CLOCK } from './portals.ts';

/**
 * A place before a date written out is how letters and decisions are dated: “Hà Nam, ngày 25 tháng 10 năm 2023”.
 * Lines are matched in small letters, which are `[a-zà-ỹ]`: a browser has such patterns ready much sooner than those
 * that know the case and all letters of all scripts.
 */
const LETTER_HEAD = /^[a-zà-ỹ .]+, ngày \d+ tháng/;
/** “Ngày 25/10/2023, Sở tổ chức …” */
const SENTENCE = /\d{4} ?, ?(?!lúc|vào|thứ|chủ nhật|gmt)[a-zà-ỹ]{2}/;

/** Takes one line of text; gives its date when the line is about nothing else, otherwise null. */
export function readDateLine(text: string, stamp?: string | null): PublishedDay | null {
  return dateInWords(text) ?? (stamp && text.length < LONGEST_WITH_TIME ? parsePublishedDay(stamp) : null);
}

function dateInWords(text: string): PublishedDay | null {
  // Most lines have no year, and need no further look.
  if (text.length > LONGEST_DATE_LINE || !YEAR.test(text)) return null;
  const line = text.toLowerCase();
  if (CLOCK.test(line) || LETTER_HEAD.test(line)) return null;
  const words = line.match(/[a-zà-ỹ]+/g)?.length ?? 0;
  const found = words > 24 ? null : parsePublishedDay(line);
  const plain = found?.label === 'none';
  return found?.label === 'document' || (plain && (words > 12 || SENTENCE.test(line))) ? null : found;
}
