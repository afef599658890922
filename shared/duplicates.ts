// Articles that may be one: what speaks for it, and how pairs are asked for and answered.
import * as z from 'zod/mini';
import { Article } from '#shared/article';
import { foldText, matchText } from '#shared/text';

/** Why two articles are proposed: the same headline, posted at most a day apart, the same text. */
export const BECAUSE = ['title', 'date', 'text'] as const;
export type Because = (typeof BECAUSE)[number];

export const Pair = z.object({
  /** `alias`: two addresses on one portal. `repost`: two portals. */
  kind: z.enum(['alias', 'repost']),
  /** The one seen later, then the one seen first. */
  articles: z.tuple([Article, Article]),
  because: z.array(z.enum(BECAUSE)),
});
export type Pair = z.infer<typeof Pair>;

export const DuplicatesQuery = z.strictObject({
  portal: z.optional(z.string().check(z.minLength(1))),
  cursor: z.optional(z.string()),
});
export type DuplicatesQuery = z.infer<typeof DuplicatesQuery>;

export const DuplicatesAnswer = z.object({ pairs: z.array(Pair), next: z.nullable(z.string()) });
export type DuplicatesAnswer = z.infer<typeof DuplicatesAnswer>;

/** Words that a headline needs to be told from others by, and those it needs when it opens as many do. */
const WORDS = 5;
const WORDS_AFTER_OPENING = 9;

/** How headlines open that come back week after week; folded. */
const OPENING =
  /^(?:lich (?:cong tac|lam viec|tiep|truc|hop)|thong bao|giay moi|cong bo|danh sach|ban tin|diem (?:bao|tin)|tin (?:van|tuc))\b/;

/** Whether a headline is an article's own. “Thông báo” and “Lịch công tác tuần 12” are not: many share them. */
export function tellsArticle(title: string): boolean {
  const folded = foldText(title);
  const words = folded.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= (OPENING.test(folded) ? WORDS_AFTER_OPENING : WORDS);
}

/** What of two articles is compared; `textHash` null where the text was not read or is short. */
export type Compared = Pick<Article, 'title' | 'publishedOn'> & { textHash: string | null };

const DAY_MS = 86_400_000;

/**
 * What speaks for two articles being one; empty where too little does. The same text is enough. Without it a headline
 * of the article's own is needed, and dates at most a day apart or one unknown.
 */
export function becauseOf(a: Compared, b: Compared): Because[] {
  const title = a.title !== null && b.title !== null && matchText(a.title) === matchText(b.title);
  const known = a.publishedOn !== null && b.publishedOn !== null;
  const near = known && Math.abs(Date.parse(a.publishedOn ?? '') - Date.parse(b.publishedOn ?? '')) <= DAY_MS;
  const text = a.textHash !== null && a.textHash === b.textHash;
  const enough = text || (title && (near || !known) && tellsArticle(a.title ?? ''));
  return enough ? BECAUSE.filter((each) => ({ title, date: near, text })[each]) : [];
}
