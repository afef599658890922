// Tells a line that says when a page was posted from a sentence with a date in it, a clock, a document's date.
import { type PublishedDate, parsePublishedDate } from '#shared/published-date';
import { isClock } from './portals.ts';

const LONGEST = 180;
/** A place before a date written out is how letters and decisions are dated: “Hà Nam, ngày 25 tháng 10 năm 2023”. */
const LETTER_HEAD = /^[\p{L} .]+, ngày \d+ tháng/iu;
/** “Ngày 25/10/2023, Sở tổ chức …” */
const SENTENCE = /\d{4} ?, ?(?!lúc|vào|thứ|chủ nhật|gmt)\p{L}{2}/iu;

/** Takes one line of text; gives its date when the line is about nothing else, otherwise null. */
export function readDateLine(text: string): PublishedDate | null {
  if (text.length > LONGEST || !/\d{4}/.test(text) || isClock(text)) return null;
  const found = parsePublishedDate(text);
  if (!found || found.label === 'document' || LETTER_HEAD.test(text)) return null;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (found.label !== 'none') return words <= 24 ? found : null;
  return words <= 12 && !SENTENCE.test(text) ? found : null;
}
