// A date that may be the article's and may be wrong: a person confirms it, it is never stored by itself.
import { isLocalDate } from '#shared/local-date';
import type { PageRead } from '../messages.ts';

/** A day within an address: “/2023/10/25/”, “-20231025.htm”. */
const IN_PATH = /(?<!\d)((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?!\d)/;

/** Gives the day as it is, or null where there is none, or none that can be kept: `latest` is the last. */
export function possibleDate(day: string | null | undefined, latest: string): string | null {
  return day && isLocalDate(day) && day <= latest ? day : null;
}

/** Takes what a page reads as; gives what was read with too little confidence, else the day in its address, or null. */
export function doubtfulDate(read: PageRead | undefined, latest: string): string | null {
  if (!read) return null;
  return possibleDate(read.maybeOn, latest) ?? possibleDate(dayInPath(read.article.url), latest);
}

/** A query names articles by numbers that may look like days. */
function dayInPath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const [, year, , month, day] = IN_PATH.exec(new URL(url).pathname) ?? [];
  return year ? [year, month, day].join('-') : null;
}
