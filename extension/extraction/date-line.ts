// Tells a line that says when a page was posted from a sentence with a date in it, a clock, a document's date.
import { type PublishedDay, parsePublishedDay, YEAR } from '#shared/published-date';
import { LONGEST_DATE_LINE, LONGEST_WITH_TIME } from './limits.ts';
import { CLOCK } from './portals.ts';

/**
 * Lines in which a bare day is not that of posting: “Ngày 25/10/2023, Sở tổ chức …”, “Quang cảnh hội nghị ngày …”, “Hạn
 * góp ý: …”, “Ngày thi: …”, “Xếp hạng di tích: …”, the motto over a document, and a place before a date written out, as
 * letters are dated: “Hà Nam, ngày 25 tháng 10 …”. A weekday may stand there. Lines are matched in small letters, which
 * are `[a-zà-ỹ]`: a browser has such patterns ready much sooner than those that know the case and all letters of all
 * scripts.
 */
const SENTENCE =
  /\d{4} ?, ?(?!gmt|lúc|vào|chủ nhật|thứ)[a-zà-ỹ]{2}|[a-zà-ỹ] (?<!chủ |thứ )(?!viết)[a-zà-ỹ]+ ngày \d|^((?!chủ|thứ)[a-z. à-ỹ]+, ngày \d+ tháng|hạn(?![gh])|ngày (?!gửi|tạo|viết)[a-zà-ỹ]|thời (?!sự ?[^a-zà-ỹ ]))|(sáng|chiều) \d|tự do|hạng/;

/** A day behind the line that names it: words, or the number of a document. */
const NAMED = /^(\S+|\D{1,24})\n\d/;

/**
 * Takes one line of text, the machine's form of its `<time>`, and the line before: in a table that one says what day it
 * is. Gives its date when the line is about nothing else, otherwise null.
 */
export function readDateLine(text: string, stamp?: string | null, former = ''): PublishedDay | null {
  return dateInWords(text, former) ?? (text.length < LONGEST_WITH_TIME ? readDay(stamp) : null);
}

/** Takes a text that holds little but a date; gives it, unless it is said to be a document's. */
export function readDay(text: string | null | undefined): PublishedDay | null {
  const found = text ? parsePublishedDay(text) : null;
  return found?.label === 'document' ? null : found;
}

function dateInWords(text: string, former: string): PublishedDay | null {
  // Most lines have no year, and need no further look.
  if (text.length > LONGEST_DATE_LINE || !YEAR.test(text)) return null;
  const named = `${former}\n${text}`;
  const line = (NAMED.test(named) ? named : text).toLowerCase();
  if (CLOCK.test(line)) return null;
  const words = line.split(/[^a-zà-ỹ]+/).length;
  const found = words < 26 ? readDay(line) : null;
  return found?.label === 'none' && (words > 13 || SENTENCE.test(line)) ? null : found;
}
