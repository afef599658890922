-- How often people chose something else than what the pill suggested, by lexicon version and suggested content.
-- A person's last word on each address counts; tags that were taken back, and those that an undo restored, do not.
-- Run: npx wrangler d1 execute so-tin --remote --file docs/overruled-suggestions.sql
WITH word AS (
  SELECT
    kind,
    body ->> '$.tag.content' AS chosen,
    body ->> '$.tag.suggested.content' AS suggested,
    body ->> '$.tag.suggested.lexicon' AS lexicon,
    row_number() OVER (PARTITION BY person_id, article_id ORDER BY decided_at DESC, id DESC) AS age
  FROM ledger
  WHERE kind IN ('tag', 'untag')
    AND undoes IS NULL
    AND id NOT IN (SELECT undoes FROM ledger WHERE undoes IS NOT NULL AND status = 'applied')
)
SELECT lexicon, suggested, count(*) AS tags, sum(chosen <> suggested) AS overruled
FROM word
WHERE age = 1 AND kind = 'tag' AND suggested IS NOT NULL
GROUP BY lexicon, suggested
ORDER BY lexicon, suggested;
