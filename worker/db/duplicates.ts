// Pairs of articles that share a headline or a text, found through indexes.
import type { Article } from '#shared/article';
import type { Compared } from '#shared/duplicates';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { type Filter, matches } from './stats.ts';

/** Articles looked at for partners in one request, partners of one that are told of a kind, and pairs of a page. */
export const LOOKED_AT = 1000;
const PARTNERS_MAX = 10;
export const PAIRS_MAX = 200;

/** Local dates, both included. */
export type Days = { from: string; to: string };

/** Those that may be another one, kept by triggers: as few as there are, however many articles there are. */
const later = (filter: Filter) =>
  `FROM alike CROSS JOIN article ON article.id = alike.article_id
    WHERE alike.article_id < ?2 AND status = 'active' AND ${matches(filter)}
    ORDER BY alike.article_id DESC`;

/**
 * A partner came before, counts, is not in the same group of reposts, and no editor said that the two differ. One of
 * the two is of the portal and of the days asked for. The triggers of `alike` ask the same, but for these.
 */
const PARTNER = `b.status = 'active' AND b.id < a.id AND ifnull(b.repost_of, b.id) <> ifnull(a.repost_of, a.id)
  AND (?3 IS NULL OR a.portal_id = ?3 OR b.portal_id = ?3)
  AND (?6 IS NULL OR a.published_on BETWEEN ?6 AND ?7 OR b.published_on BETWEEN ?6 AND ?7)
  AND NOT EXISTS (
    SELECT 1 FROM review_mark
    WHERE queue = 'duplicates' AND article_id = a.id AND other_id = b.id AND marked = 1
  )`;
const SAME_TITLE = `b.search = a.search AND b.search IS NOT NULL`;

/** Pairs of which one condition holds; each walks one index, and no further than there is to tell. */
const pairsBy = (index: string, same: string) => `
    SELECT a.id AS later, b.id AS earlier FROM a CROSS JOIN article AS b ON b.id IN (
      SELECT b.id FROM article AS b INDEXED BY ${index} WHERE ${same} AND ${PARTNER} LIMIT ${PARTNERS_MAX}
    )`;

/** The same headline posted within a day, or with one date unknown; the same text. */
const PAIRS = [
  pairsBy(
    'article_search_idx',
    `${SAME_TITLE} AND b.published_on BETWEEN date(a.published_on, '-1 day') AND date(a.published_on, '+1 day')`,
  ),
  pairsBy('article_search_idx', `${SAME_TITLE} AND b.published_on IS NULL`),
  pairsBy('article_search_idx', `${SAME_TITLE} AND a.published_on IS NULL AND b.published_on IS NOT NULL`),
  pairsBy('article_text_hash_idx', 'b.text_hash = a.text_hash AND b.text_hash IS NOT NULL'),
].join(' UNION ');

/** Pairs from the newest on, at most ?5. */
const pageOf = (filter: Filter) => `
  WITH a AS MATERIALIZED (
    SELECT id, portal_id, search, published_on, text_hash, repost_of ${later(filter)} LIMIT ?4
  ), pair AS (${PAIRS}),
  page AS MATERIALIZED (SELECT later, earlier FROM pair ORDER BY later DESC, earlier DESC LIMIT ?5)`;

const pairsSql = (filter: Filter) => `${pageOf(filter)}
  SELECT page.later, page.earlier, article.text_hash, ${ARTICLE_COLUMNS}
  FROM page CROSS JOIN article ON article.id IN (page.later, page.earlier)
  JOIN change ON change.article_id = article.id
  ORDER BY page.later DESC, page.earlier DESC, article.id DESC`;

/** What is judged of an article, and who may see it. */
const judgedOf = (article: string) =>
  `json_object('title', ${article}.title, 'publishedOn', ${article}.published_on, 'textHash', ${article}.text_hash,
    'portal', ${article}.portal_id, 'unit', ${article}.unit_id)`;
const couplesSql = (filter: Filter) => `${pageOf(filter)}
  SELECT ${judgedOf('later')} AS later, ${judgedOf('earlier')} AS earlier
  FROM page CROSS JOIN article AS later ON later.id = page.later CROSS JOIN article AS earlier ON earlier.id = page.earlier`;

/** The last article looked at, and how many were. */
const lookedSql = (filter: Filter) => `SELECT min(id) AS last, count(*) AS n FROM (
  SELECT article.id AS id ${later(filter)} LIMIT ?3
)`;

/** An article with the hash of its text. */
export type Candidate = { article: Article; textHash: string | null };
/** Two candidates, the later one first. */
export type CandidatePair = [Candidate, Candidate];

/** Pairs found, newest first, and the last article whose partners are all among them; null when it was the last. */
export type Found = { pairs: CandidatePair[]; last: string | null };

type Row = ArticleRow & { later: string; earlier: string; text_hash: string | null };

/** Which pairs are asked for: those of a portal and of days, null of all, whose later article is before an id. */
export type PairsAsked = { portal: string | null; days: Days | null; before: string; filter: Filter };

const statements = (
  db: D1Database,
  sql: string,
  most: number,
  { portal, days, before, filter }: PairsAsked,
) => [
  db
    .prepare(sql)
    .bind(JSON.stringify(filter), before, portal, LOOKED_AT, most, days?.from ?? null, days?.to ?? null),
  db.prepare(lookedSql(filter)).bind(JSON.stringify(filter), before, LOOKED_AT),
];

/** The statements whose results `foundIn` reads. */
export const pairsStatements = (db: D1Database, asked: PairsAsked) =>
  statements(db, pairsSql(asked.filter), PAIRS_MAX, asked);

/** What of an article counts as half of a pair. */
export type Half = { unit: string | null; portal: string } & Compared;
/** All pairs there are, as far as they are told apart by what is counted; `more`: at least so many. */
export type Couples = { couples: [Half, Half][]; more: boolean };

/** The statements whose results `couplesIn` reads; at most `most` pairs. */
export const couplesStatements = (db: D1Database, asked: PairsAsked, most: number) =>
  statements(db, couplesSql(asked.filter), most + 1, asked);

/** The pairs that the two statements found. */
export function couplesIn(found: D1Result | undefined, looked: D1Result | undefined, most: number): Couples {
  const couples = rowsOf<{ later: string; earlier: string }>(found).map(
    ({ later: one, earlier }): [Half, Half] => [JSON.parse(one) as Half, JSON.parse(earlier) as Half],
  );
  const end = rowsOf<{ n: number }>(looked)[0];
  return { couples: couples.slice(0, most), more: couples.length > most || end?.n === LOOKED_AT };
}

/** What the two statements found. */
export function foundIn(found: D1Result | undefined, looked: D1Result | undefined): Found {
  const pairs = pairsIn(rowsOf<Row>(found));
  const end = rowsOf<{ last: string | null; n: number }>(looked)[0];
  const last = end?.n === LOOKED_AT ? end.last : null;
  return pairs.length < PAIRS_MAX ? { pairs, last } : cutWhole(pairs);
}

/** The next pairs, behind the gate. */
export async function findPairs(db: D1Database, pass: Pass, asked: PairsAsked): Promise<Found> {
  const [found, looked] = await runGated(db, pass, pairsStatements(db, asked));
  return foundIn(found, looked);
}

/** Two rows make a pair, the later article first. */
function pairsIn(rows: readonly Row[]): CandidatePair[] {
  const candidates = rows.map((row) => ({ article: rowToArticle(row), textHash: row.text_hash }));
  return candidates.flatMap((later, index): CandidatePair[] => {
    const earlier = candidates[index + 1];
    return index % 2 === 0 && earlier ? [[later, earlier]] : [];
  });
}

/** Without the pairs of the last article, which may have more; all of them when it has the whole page. */
function cutWhole(pairs: CandidatePair[]): Found {
  const cut = pairs.at(-1)?.[0].article.id;
  const whole = pairs.filter(([later]) => later.article.id !== cut);
  if (whole.length === 0) return { pairs, last: cut ?? null };
  return { pairs: whole, last: whole.at(-1)?.[0].article.id ?? null };
}
