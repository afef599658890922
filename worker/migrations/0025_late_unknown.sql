-- What is not known is '' in a snapshot's filter (a person bound to units freezes with unit: [own …, '']) and NULL in
-- articles: such an article is late too. The triggers that keep late_article ask the view by its name.
DROP VIEW late;
CREATE VIEW late AS
SELECT article.id AS article_id, article.published_on AS day FROM article
WHERE article.status = 'active' AND article.content IS NOT NULL AND article.published_on IS NOT NULL AND 0 = (
  SELECT max(EXISTS (
    SELECT 1 FROM snapshot_article AS frozen
    WHERE frozen.snapshot_id = snapshot.id AND frozen.article_id = article.id AND frozen.counted = 1
  ))
  FROM snapshot
  WHERE snapshot.to_on >= article.published_on AND snapshot.from_on <= article.published_on
    AND (snapshot.filter -> 'portal' IS NULL OR article.portal_id IN (SELECT value FROM json_each(snapshot.filter, '$.portal')))
    AND (snapshot.filter -> 'unit' IS NULL OR ifnull(article.unit_id, '') IN (SELECT value FROM json_each(snapshot.filter, '$.unit')))
    AND (snapshot.filter -> 'content' IS NULL OR article.content IN (SELECT value FROM json_each(snapshot.filter, '$.content')))
    AND (snapshot.filter -> 'form' IS NULL OR ifnull(article.form, '') IN (SELECT value FROM json_each(snapshot.filter, '$.form')))
    AND (snapshot.filter -> 'origin' IS NULL OR ifnull(article.origin, '') IN (SELECT value FROM json_each(snapshot.filter, '$.origin')))
    AND (snapshot.filter -> 'section' IS NULL OR ifnull(article.section, '') IN (SELECT value FROM json_each(snapshot.filter, '$.section')))
    AND (snapshot.filter -> 'topic' IS NULL OR EXISTS (
      SELECT 1 FROM json_each(article.topics) AS own
      WHERE own.value IN (SELECT value FROM json_each(snapshot.filter, '$.topic'))
    ))
);

-- For databases in which such articles came, or were frozen later, before this.
DELETE FROM late_article;
INSERT INTO late_article (day, article_id)
SELECT DISTINCT late.day, late.article_id FROM snapshot CROSS JOIN late ON late.day BETWEEN snapshot.from_on AND snapshot.to_on;
