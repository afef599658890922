// Pairs of articles that share a headline or a text, found through indexes.
import type { Article } from '#shared/article';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { type Filter, matches } from './stats.ts';

/** Articles looked at for partners in one request, and pairs read at the most. */
export const LOOKED_AT = 1000;
export const PAIRS_MAX = 200;

const later = (filter: Filter) => `status = 'active' AND id < ?2 AND ${matches(filter)}`;
/** A partner came before, counts, is not in the same group of reposts, and no editor said that the two differ. */
const PARTNER = `b.status = 'active' AND b.id < a.id AND ifnull(b.repost_of, b.id) <> ifnull(a.repost_of, a.id)
  AND (?3 IS NULL OR a.portal_id = ?3 OR b.portal_id = ?3) AND NOT EXISTS (
    SELECT 1 FROM review_mark
    WHERE queue = 'duplicates' AND article_id = a.id AND other_id = b.id AND marked = 1
  )`;
const SAME_TITLE = `b.search = a.search AND b.search IS NOT NULL`;

/** The same headline posted within a day, or with one date unknown; the same text. Each part walks one index. */
const pairsSql = (filter: Filter) => `
  WITH a AS MATERIALIZED (
    SELECT id, portal_id, search, published_on, text_hash, repost_of FROM article
    WHERE ${later(filter)} ORDER BY id DESC LIMIT ?4
  ), pair AS (
    SELECT a.id AS later, b.id AS earlier FROM a CROSS JOIN article AS b
    WHERE ${SAME_TITLE} AND ${PARTNER}
      AND b.published_on BETWEEN date(a.published_on, '-1 day') AND date(a.published_on, '+1 day')
    UNION
    SELECT a.id, b.id FROM a CROSS JOIN article AS b
    WHERE ${SAME_TITLE} AND ${PARTNER} AND b.published_on IS NULL
    UNION
    SELECT a.id, b.id FROM a CROSS JOIN article AS b
    WHERE ${SAME_TITLE} AND ${PARTNER} AND a.published_on IS NULL AND b.published_on IS NOT NULL
    UNION
    SELECT a.id, b.id FROM a CROSS JOIN article AS b
    WHERE b.text_hash = a.text_hash AND b.text_hash IS NOT NULL AND ${PARTNER}
  ), page AS MATERIALIZED (SELECT later, earlier FROM pair ORDER BY later DESC, earlier DESC LIMIT ?5)
  SELECT page.later, page.earlier, article.text_hash, ${ARTICLE_COLUMNS}
  FROM page CROSS JOIN article ON article.id IN (page.later, page.earlier)
  JOIN change ON change.article_id = article.id
  ORDER BY page.later DESC, page.earlier DESC, article.id DESC`;

/** The last article looked at, and how many were. */
const lookedSql = (filter: Filter) => `SELECT min(id) AS last, count(*) AS n FROM (
  SELECT id FROM article WHERE ${later(filter)} ORDER BY id DESC LIMIT ?3
)`;

/** An article with the hash of its text. */
export type Candidate = { article: Article; textHash: string | null };
/** Two candidates, the later one first. */
export type CandidatePair = [Candidate, Candidate];

/** Pairs found, newest first, and the last article whose partners are all among them; null when it was the last. */
export type Found = { pairs: CandidatePair[]; last: string | null };

type Row = ArticleRow & { later: string; earlier: string; text_hash: string | null };

/** The statements whose results `foundIn` reads. */
export const pairsStatements = (db: D1Database, portal: string | null, before: string, filter: Filter) => [
  db.prepare(pairsSql(filter)).bind(JSON.stringify(filter), before, portal, LOOKED_AT, PAIRS_MAX),
  db.prepare(lookedSql(filter)).bind(JSON.stringify(filter), before, LOOKED_AT),
];

/** What the two statements found. */
export function foundIn(found: D1Result | undefined, looked: D1Result | undefined): Found {
  const pairs = pairsIn(rowsOf<Row>(found));
  const end = rowsOf<{ last: string | null; n: number }>(looked)[0];
  const last = end?.n === LOOKED_AT ? end.last : null;
  return pairs.length < PAIRS_MAX ? { pairs, last } : cutWhole(pairs);
}

/**
 * Pairs whose later article is one of the next LOOKED_AT articles before `before` (an id) that pass a filter, behind the
 * gate.
 */
export async function findPairs(
  db: D1Database,
  pass: Pass,
  portal: string | null,
  before: string,
  filter: Filter,
): Promise<Found> {
  const [found, looked] = await runGated(db, pass, pairsStatements(db, portal, before, filter));
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
