// Reads the date line of a Vietnamese page: which day, what time, and what the line says of that day.
import { normalizeText } from '#shared/text';

/** What the words before a date make of it; `none` is a bare date. */
export type DateLabel = 'published' | 'updated' | 'document' | 'none';

/** A local day of Asia/Ho_Chi_Minh, with what its time can be read from. */
export interface PublishedDay {
  /** `YYYY-MM-DD` */
  date: string;
  label: DateLabel;
  /** How `DATE` found it. */
  match: RegExpExecArray;
}

/** A local date and time of Asia/Ho_Chi_Minh. */
export interface PublishedDate extends Pick<PublishedDay, 'date' | 'label'> {
  /** `HH:MM` of 24 hours, or null when the line tells none. */
  time: string | null;
}

/** No date is without one. */
export const YEAR = /(19|20)\d\d/;

const MONTHS = 'một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',');

/** A letter; a line is read in small letters. The class of all scripts' letters takes a browser a millisecond to make ready. */
const LETTER = '[a-zà-ỹ]';

/**
 * Months of other languages by their first letters, and dates that name one before or after the day: 25. Oktober 2023;
 * Oct 25, 2023; “Tháng Mười 25, 2023”.
 */
const FOREIGN = 'jan,feb,m[aä]r,apr,ma[iy],jun,jul,aug,sep,o[ck]t,nov,de[cz]'.split(',');
const MONTH = `(?<!${LETTER})(?:${FOREIGN.join('|')}|tháng \\D+)(?:\\w*ber|ch|z|r?uary?|ust|il|[eiyt])?(?!${LETTER})`;
const NAMED = new RegExp(
  `(?:(?<!\\d)(\\d\\d?)[.a-z]*[ -])?(${MONTH})[., -]+(?:(\\d\\d?)[a-z]*,? )?(?=(?:19|20)\\d\\d)`,
  'g',
);
const CLOCK = `(\\d{1,2}(?:[:h]| giờ )\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?!\\d)(?: ?(pm|ch|am|sa)(?!${LETTER}))?`;
const DATE = new RegExp(
  // 08:30, thứ tư, ngày
  `(?:(?<![\\d:/.])${CLOCK}[\\s,|)–—-]*(?:(?:cn|chủ nhật|thứ [^\\s,]+)[\\s,–—-]*)?(?:ngày:? ?)?)?` +
    // 25/10/2023, 25-10-2023, 11 - 11 - 2023, 2023-10-25; 5 tháng 3 năm 2023, 5 tháng mười hai, 2023, 5 thg 3, 2023, 05 Th3, 2023
    `(?<!\\d|\\d[/.-])(\\d{1,4})(?:( ?[/.-] ?)(\\d\\d?)\\4| th(?:áng |g )?(\\d\\d?|${LETTER}+(?: ${LETTER}+)??)[ ,/]{1,2}(?:năm )?)` +
    '(\\d{1,4})(?![\\d/]|[-.](?!\\d\\d?[:h])\\d)' +
    // lúc 08:30; T09:02:23.000Z, 20:30:00 -0500
    `(?:[\\s,|()–—t-]*(?:(?:vào )?lúc:? )?${CLOCK}(?:\\s*(z(?!${LETTER})|[+-][01]\\d:?\\d\\d(?!\\d)))?)?`,
  'g',
);

/** What stands before or after a date that begins or ends a stretch of time, is a deadline, or starts a rule. */
const BOUND_BEFORE =
  /(?<![a-zà-ỹ])((chậm nhất|sinh ngày|hiệu lực|hạn(?![gh])|ngày sinh)\D{0,20}|(((từ|ngày):? \d\d?(\/\d+)?|[:(] ?\d\d?\/\d+) ?([-~—–→,]|và)|[/.-]\d\d+ ?[-~—–→]) ?(ngày )?|(từ|trước|sau|đến|tới)( hết| sau| trước)?[\s:]*(ngày[ :]+)?)$/;
const BOUND_AFTER = /^ ?([-~—–→]|đến|tới)( hết)? ?(ngày )?\d\d?(\.\d+\.| ?[-/] ?\d)/;

/** The last words that speak of a date: those of a document or its number (“485/BC-SNN”), of a change, of publication. */
const LABEL =
  /^.*(?:(\d[-/][a-zà-ỹ]+[-\d/]|số \d+ ngày|(?:(?<!t )bản|định|cáo|văn|quyết|hoạch) ngày|(?:công báo|ban hành)[: ngày]*$|ngày (?:ký|ban hành|văn bản))|phát hành|(?<![a-zà-ỹ])đăng(?! ?(?:kí|ký|cai|kiểm|nhập))|posted|(update|cập nhật|modified|cap nhat|sửa(?! chữa))|publish|xuất bản)/;

/** From the most telling to the least. */
const ORDER: readonly DateLabel[] = ['published', 'none', 'updated', 'document'];

/**
 * Takes a line of a page, or a machine's time stamp; gives the day it was posted as the line tells it, or null when it
 * tells none: no date, an impossible one, a stretch of time, a deadline. The day always comes first. A stamp with a
 * time zone is brought to Asia/Ho_Chi_Minh. Of several dates the one said to be of publication wins. Never throws.
 */
export function parsePublishedDate(text: string): PublishedDate | null {
  const found = parsePublishedDay(text);
  return found && { date: found.date, time: readClock(found), label: found.label };
}

/** The same for whoever needs the day alone, as pages do: what makes a time of the clock is not carried there. */
export function parsePublishedDay(text: string): PublishedDay | null {
  // Date lines are short: more text than this is not looked at.
  const whole = normalizeText(text.slice(0, 4_000)).toLowerCase();
  const line = inDigits(whole);
  // Step by step: `matchAll` would make the pattern anew for each line.
  const datesFrom = (from: number): (PublishedDay | null)[] => {
    const match = DATE.exec(line);
    return match ? [readMatch(match, line, from), ...datesFrom(DATE.lastIndex)] : [];
  };
  const dates = datesFrom(0);
  return ORDER.map((label) => dates.find((date) => date?.label === label)).find(Boolean) ?? null;
}

/** Writes dates that name their month as the pattern reads them. */
function inDigits(line: string): string {
  return line.replace(NAMED, (_, day, month: string, dayAfter = '') => {
    const number = FOREIGN.findIndex((letters) => !month.search(letters)) + 1;
    return (day ?? dayAfter) + (number ? `/${number}/` : ` ${month} `);
  });
}

function readMatch(match: RegExpExecArray, line: string, from: number): PublishedDay | null {
  const [whole, , , first = '', separator, number, word, last = '', clock, , zone] = match;
  const yearFirst = first.length > 2;
  const date = writeDate(yearFirst ? first : last, number ?? monthOf(word), yearFirst ? last : first);
  if (
    !date ||
    (separator === '/' && isMonthFirst(date, line.slice(0, match.index))) ||
    BOUND_BEFORE.test(line.slice(0, match.index)) ||
    BOUND_AFTER.test(line.slice(match.index + whole.length))
  )
    return null;
  const stamp = clock && zone && yearFirst && inVietnam(date, clock, zone);
  return { date: (stamp || date).slice(0, 10), label: labelOf(line.slice(from, match.index)), match };
}

/** The words nearest to the date decide. */
function labelOf(before: string): DateLabel {
  const [nearest, document, change] = LABEL.exec(before) ?? [];
  return document ? 'document' : change ? 'updated' : nearest ? 'published' : 'none';
}

/** Takes digits or a word; gives digits. */
function monthOf(month = ''): string {
  return `${MONTHS.indexOf(month) + 1 || month}`;
}

/** Gives `YYYY-MM-DD`, or null for a day that no calendar has. */
function writeDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A day that its month has not is one of another month.
  return YEAR.test(year) &&
    day.length < 3 &&
    new Date(Date.UTC(+year, +month - 1, +day)).getUTCMonth() + 1 === +month
    ? date
    : null;
}

/** `16:25 CH` is 16:25 and `12:00 AM` is 00:00; null for what no clock shows. */
function readClock({ date, match }: PublishedDay): string | null {
  const [, before, halfBefore, first = '', , , , , after, halfAfter, zone] = match;
  const half = after ? halfAfter : halfBefore;
  // A zone was heeded where the day begins with its year, as `readMatch` says.
  const stamp = after && zone && first.length > 2 ? inVietnam(date, after, zone)?.slice(11) : null;
  const [hours = '', minutes = ''] = (stamp ?? after ?? before ?? '').match(/\d+/g) ?? [];
  let hour = Number(hours);
  if (half && hour < 13) hour = (hour % 12) + (/ch|pm/.test(half) ? 12 : 0);
  return hours && hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}

/**
 * Whether the weekday straight before a date is that of the day with the month first, as Drupal writes it unless told
 * otherwise: “T5, 10/05/2023 - 08:30”. A weekday that fits neither says nothing: people err in it. Weekdays by their
 * number alone, as Drupal has them.
 */
function isMonthFirst(date: string, before: string): boolean {
  const [, , named = 0] = /\bt(hứ )?(\d), $/.exec(before) ?? [];
  const isNamed = (day: string) => new Date(day).getUTCDay() + 1 === +named;
  return isNamed(date.replace(/(-.+)(-.+)/, '$2$1')) && !isNamed(date);
}

/** Takes a zone as `Z`, `+07:00` or `+0700`; gives the stamp in Vietnam's own time, null for what no clock shows. */
function inVietnam(date: string, clock: string, zone: string): string | null {
  const stamp = `${date}T${clock.padStart(5, '0')}${zone.toUpperCase()}`;
  // Vietnam is seven hours ahead of UTC all year.
  return new Date(Date.parse(stamp) + 7 * 3_600_000).toJSON();
}
