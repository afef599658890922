// A misread page must never make a click fail: what was read is brought into the form that the checks ask for.
import { type ActionCorrection, type ArticleRead, TITLE_MAX } from '#shared/action';
import { addDays, isLocalDate, localDate } from '#shared/local-date';
import type { Portal } from '#shared/portal';
import { ADDRESS_MAX, articleKey } from '#shared/portal-address';
import { cutText, isCleanText, normalizeText } from '#shared/text';
import { TEXT_HASH } from '#shared/text-hash';

const SUMMARY_MAX = 1000;

function clean(text: string | undefined, max: number): string | undefined {
  if (text === undefined) return undefined;
  // With `u` only half of a surrogate pair matches.
  const sound = normalizeText(text.replace(/\0|[\uD800-\uDFFF]/gu, ''));
  return sound === '' ? undefined : cutText(sound, max);
}

function mayBePublished(date: string | undefined, now: number): boolean {
  return date !== undefined && isLocalDate(date) && date <= addDays(localDate(now), 1);
}

/** An address too long to be sent is mostly the way there: the article's own is the same article's. */
function addressOf({ portal, url }: ArticleRead, portals: readonly Portal[]): string {
  const on = portals.find(({ id }) => id === portal);
  return on && url.length > ADDRESS_MAX && URL.canParse(url) ? articleKey(url, on) : url;
}

/**
 * Cuts long texts, leaves out what is no text, no date, or a date that cannot be yet: then the date is unknown, and
 * the person is asked. `now` in ms since 1970 UTC, corrected.
 */
export function cleanRead(read: ArticleRead, now: number, portals: readonly Portal[]): ArticleRead {
  const { relCanonical } = read;
  const kept: Record<keyof ArticleRead, string | undefined> = {
    portal: read.portal,
    url: addressOf(read, portals),
    title: clean(read.title, TITLE_MAX),
    section: clean(read.section, TITLE_MAX),
    author: clean(read.author, TITLE_MAX),
    summary: clean(read.summary, SUMMARY_MAX),
    relCanonical:
      relCanonical && relCanonical.length <= ADDRESS_MAX && isCleanText(relCanonical)
        ? relCanonical
        : undefined,
    textHash: read.textHash && TEXT_HASH.test(read.textHash) ? read.textHash : undefined,
    publishedOn: mayBePublished(read.publishedOn, now) ? read.publishedOn : undefined,
    publishedFrom: mayBePublished(read.publishedOn, now) ? read.publishedFrom : undefined,
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as ArticleRead;
}

/** Cuts what a person typed to the length that is kept; anything else that is wrong with it they are told. */
export function cutCorrection(correction: ActionCorrection): ActionCorrection {
  const cut = { ...correction };
  for (const field of ['title', 'section', 'author'] as const) {
    const text = cut[field];
    if (typeof text === 'string') cut[field] = cutText(normalizeText(text), TITLE_MAX);
  }
  return cut;
}
