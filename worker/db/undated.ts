// Articles without a date: their unit is the one their portal speaks for today, and today moves on; units end, too.
import { runBatch } from './batch.ts';

/** Derives the unit of every undated article anew for a local date; those that stay the same are not written. */
export async function refreshUndated(db: D1Database, today: string): Promise<void> {
  await runBatch(db, [
    db
      .prepare(
        `INSERT INTO refresh (article_id, today)
         SELECT article.id, ?1 FROM article
         WHERE article.published_on IS NULL AND article.status <> 'merged'
           AND (article.unit_id IN (SELECT id FROM unit WHERE valid_to < ?1) OR (
             NOT EXISTS (SELECT 1 FROM aspect WHERE article_id = article.id AND name = 'fix.unit' AND value IS NOT 'null')
             AND article.unit_id IS NOT (
               SELECT speaker.unit_id FROM speaker
               WHERE speaker.portal_id = article.portal_id AND ?1 BETWEEN speaker.valid_from AND speaker.valid_to
               ORDER BY speaker.valid_from DESC LIMIT 1
             )
           ))`,
      )
      .bind(today),
  ]);
}
