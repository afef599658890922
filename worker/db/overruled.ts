// How often people chose something else than what the pill suggested, by lexicon version and suggested content.
import type { Content } from '#shared/taxonomy';
import { type Pass, rowsOf, runGated } from './batch.ts';
import type { Config } from './config.ts';

/** The last word of each person on an article for which something was suggested. */
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

/**
 * A person's last word on each address counts; tags that were taken back, and those that an undo restored, do not.
 * ?1: the units that are seen ('' for none), NULL: all; ?2: the portals.
 */
const WORDS = `
  word AS (
    SELECT ledger.kind, ledger.article_id, ledger.decided_at, ledger.id,
      ledger.body ->> '$.tag.content' AS chosen,
      ledger.body ->> '$.tag.suggested.content' AS suggested,
      ledger.body ->> '$.tag.suggested.lexicon' AS lexicon,
      row_number() OVER (PARTITION BY person_id, article_id ORDER BY ledger.decided_at DESC, ledger.id DESC) AS age
    FROM ledger
    WHERE kind IN ('tag', 'untag') AND undoes IS NULL
      AND id NOT IN (SELECT undoes FROM ledger WHERE undoes IS NOT NULL AND status = 'applied')
  ),
  last AS (
    SELECT word.*, article.title, article.url
    FROM word JOIN article ON article.id = word.article_id
    WHERE age = 1 AND kind = 'tag' AND suggested IS NOT NULL AND (?1 IS NULL OR (
      ifnull(article.unit_id, '') IN (SELECT value FROM json_each(?1))
      AND article.portal_id IN (SELECT value FROM json_each(?2))
    ))
  )`;

const COUNTED = `
  WITH ${WORDS}
  SELECT lexicon, suggested, count(*) AS tags, sum(chosen <> suggested) AS overruled
  FROM last GROUP BY lexicon, suggested ORDER BY lexicon DESC, suggested`;

const NAMED = `
  WITH ${WORDS},
  other AS (
    SELECT *, row_number() OVER (PARTITION BY lexicon, suggested ORDER BY decided_at DESC, id DESC) AS place
    FROM last WHERE chosen <> suggested
  )
  SELECT lexicon, suggested, chosen, article_id AS id, title, url FROM other
  WHERE place <= ?3 ORDER BY lexicon DESC, suggested, place`;

/** What became of suggestions, newest lexicon first, and the newest articles where they were overruled. Reads the ledger. */
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
