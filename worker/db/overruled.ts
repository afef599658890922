// How often people chose something else than what the pill suggested, by lexicon version and suggested content.
import type { Content } from '#shared/taxonomy';
import { type Pass, rowsOf, runGated } from './batch.ts';
import type { Config } from './config.ts';

/** How often something was suggested, by each person's last word on each address; kept by triggers. */
export type Suggested = {
  lexicon: string;
  suggested: Content;
  /** Tags that had the suggestion before them, and how many chose another content. */
  tags: number;
  overruled: number;
};

/** An article where something else was chosen. */
export type OverruledArticle = {
  lexicon: string;
  suggested: Content;
  chosen: Content;
  id: string;
  title: string | null;
  url: string;
};

/** Articles named for each version and content; the newest. */
export const OVERRULED_NAMED = 20;

/** Of what may be seen. ?1: the units ('' for none), NULL: all; ?2: the portals. */
const SEEN = `(?1 IS NULL OR (
  unit_id IN (SELECT value FROM json_each(?1)) AND portal_id IN (SELECT value FROM json_each(?2))
))`;

const COUNTED = `
  SELECT lexicon, suggested, sum(tags) AS tags, sum(overruled) AS overruled FROM suggested_count
  WHERE ${SEEN} GROUP BY lexicon, suggested ORDER BY lexicon DESC, suggested`;

/** The newest of each version, content and portal through the index, then the newest of them. */
const NAMED = `
  WITH bucket AS (
    SELECT DISTINCT lexicon, suggested, portal_id FROM suggested_count WHERE overruled > 0 AND ${SEEN}
  ), other AS (
    SELECT word.*, row_number() OVER (PARTITION BY word.lexicon, word.suggested ORDER BY word.stamp DESC) AS place
    FROM bucket CROSS JOIN suggested_word AS word ON word.rowid IN (
      SELECT rowid FROM suggested_word INDEXED BY suggested_word_overruled_idx
      WHERE lexicon = bucket.lexicon AND suggested = bucket.suggested AND portal_id = bucket.portal_id
        AND chosen <> suggested AND ${SEEN}
      ORDER BY stamp DESC LIMIT ?3
    )
  )
  SELECT lexicon, suggested, chosen, article_id AS id, title, url
  FROM other JOIN article ON article.id = other.article_id
  WHERE place <= ?3 ORDER BY lexicon DESC, suggested, place`;

/**
 * What became of suggestions, newest lexicon first, and the newest articles where they were overruled. Reads counters,
 * and of each version, content and portal as many words as are named: as much with a million articles.
 */
export async function readOverruled(
  db: D1Database,
  pass: Pass,
  { bound, portals }: Pick<Config, 'bound' | 'portals'>,
): Promise<{ counts: Suggested[]; articles: OverruledArticle[] }> {
  const units = bound === null ? null : JSON.stringify([...bound, '']);
  const seen = [units, JSON.stringify(portals.map(({ id }) => id))] as const;
  const [counts, articles] = await runGated(db, pass, [
    db.prepare(COUNTED).bind(...seen),
    db.prepare(NAMED).bind(...seen, OVERRULED_NAMED),
  ]);
  return { counts: rowsOf<Suggested>(counts), articles: rowsOf<OverruledArticle>(articles) };
}
