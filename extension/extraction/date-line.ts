// Tells a line that says when a page was posted from a sentence with a date in it, a clock, a document's date.
import { type PublishedDate, parsePublishedDate } from '#shared/published-date';
import { isClock } from './portals.ts';

const LONGEST = 180;
/** No line without one has a date: most lines need no further look. */
const YEAR = /(?:19|20)\d\d/;
/** A line with a `<time>` is about that time when it holds little else. */
const SHORT = 80;
/**
 * A place before a date written out is how letters and decisions are dated: “Hà Nam, ngày 25 tháng 10 năm 2023”.
 * Letters are `[a-zà-ỹ]` here and below: a browser has them ready sooner than all those of all scripts.
 */
const LETTER_HEAD = /^[a-zà-ỹ .]+, ngày \d+ tháng/iu;
/** “Ngày 25/10/2023, Sở tổ chức …” */
const SENTENCE = /\d{4} ?, ?(?!lúc|vào|thứ|chủ nhật|gmt)[a-zà-ỹ]{2}/iu;

/** Takes one line of text; gives its date when the line is about nothing else, otherwise null. */
export function readDateLine(text: string, stamp?: string | null): PublishedDate | null {
  return dateInWords(text) ?? (stamp && text.length < SHORT ? parsePublishedDate(stamp) : null);
}

function dateInWords(text: string): PublishedDate | null {
  if (text.length > LONGEST || !YEAR.test(text) || isClock(text) || LETTER_HEAD.test(text)) return null;
  const found = parsePublishedDate(text);
  const words = text.match(/[a-zà-ỹ]+/giu)?.length ?? 0;
  const plain = found?.label === 'none';
  return found?.label === 'document' || words > (plain ? 12 : 24) || (plain && SENTENCE.test(text))
    ? null
    : found;
}
