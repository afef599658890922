-- What a report's figures do not show by themselves: articles that came after their period was frozen, and addresses
-- that no longer answer.

-- What was found when an article's address was last tried, by a browser: portals refuse addresses abroad.
CREATE TABLE link_check (
  article_id TEXT PRIMARY KEY REFERENCES article (id),
  -- Local date (Asia/Ho_Chi_Minh).
  checked_on TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ok', 'dead')),
  person_id TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_check_dead_idx ON link_check (article_id) WHERE status = 'dead';

-- Late: counted now, its day held by snapshots whose filter it passes, and counted in none of them.
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
    AND (snapshot.filter -> 'unit' IS NULL OR article.unit_id IN (SELECT value FROM json_each(snapshot.filter, '$.unit')))
    AND (snapshot.filter -> 'content' IS NULL OR article.content IN (SELECT value FROM json_each(snapshot.filter, '$.content')))
    AND (snapshot.filter -> 'form' IS NULL OR article.form IN (SELECT value FROM json_each(snapshot.filter, '$.form')))
    AND (snapshot.filter -> 'origin' IS NULL OR article.origin IN (SELECT value FROM json_each(snapshot.filter, '$.origin')))
    AND (snapshot.filter -> 'section' IS NULL OR article.section IN (SELECT value FROM json_each(snapshot.filter, '$.section')))
    AND (snapshot.filter -> 'topic' IS NULL OR EXISTS (
      SELECT 1 FROM json_each(article.topics) AS own
      WHERE own.value IN (SELECT value FROM json_each(snapshot.filter, '$.topic'))
    ))
);

-- The late ones, kept by triggers: so a figure reads them alone, and not every article of the frozen periods.
CREATE TABLE late_article (
  day TEXT NOT NULL,
  article_id TEXT NOT NULL UNIQUE,
  PRIMARY KEY (day, article_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER article_came_late AFTER INSERT ON article BEGIN
  INSERT INTO late_article (day, article_id) SELECT day, article_id FROM late WHERE article_id = NEW.id;
END;
CREATE TRIGGER article_became_late
AFTER UPDATE OF status, content, published_on, portal_id, unit_id, form, origin, section, topics ON article
WHEN OLD.published_on IS NOT NEW.published_on OR OLD.portal_id <> NEW.portal_id OR OLD.unit_id IS NOT NEW.unit_id
  OR OLD.content IS NOT NEW.content OR OLD.form IS NOT NEW.form OR OLD.origin IS NOT NEW.origin
  OR OLD.section IS NOT NEW.section OR OLD.topics <> NEW.topics OR OLD.status <> NEW.status
BEGIN
  DELETE FROM late_article WHERE article_id = NEW.id;
  INSERT INTO late_article (day, article_id) SELECT day, article_id FROM late WHERE article_id = NEW.id;
END;
CREATE TRIGGER article_no_longer_late AFTER DELETE ON article BEGIN
  DELETE FROM late_article WHERE article_id = OLD.id;
END;

-- A snapshot takes in what was late before; what it leaves out of its own period is late from then on.
CREATE TRIGGER snapshot_takes_in_late AFTER INSERT ON snapshot BEGIN
  DELETE FROM late_article WHERE day BETWEEN NEW.from_on AND NEW.to_on;
  INSERT INTO late_article (day, article_id) SELECT day, article_id FROM late WHERE day BETWEEN NEW.from_on AND NEW.to_on;
END;

-- For databases in which periods were frozen before this.
INSERT INTO late_article (day, article_id)
SELECT DISTINCT late.day, late.article_id FROM snapshot CROSS JOIN late ON late.day BETWEEN snapshot.from_on AND snapshot.to_on;
