-- Where the review desk begins: the articles that may be another one, and those of a period that nobody has classified.

-- Without the undated, so that the tag of a new article writes nothing here.
CREATE INDEX article_unclassified_day_idx ON article (published_on, id)
WHERE status = 'active' AND content IS NULL AND published_on IS NOT NULL;

-- Articles that share a headline (posted within a day, or with one date unknown) or a text with an earlier one, as long as
-- the two count apart and no editor said that they differ. Whether enough speaks for it is judged when they are read.
CREATE TABLE alike (article_id TEXT PRIMARY KEY REFERENCES article (id)) STRICT, WITHOUT ROWID;

-- What an article may be. `pairsSql` of worker/db/duplicates.ts reads by the same conditions: they change together.
CREATE VIEW earlier_alike AS
SELECT a.id AS article_id, b.id AS earlier_id
FROM article AS a CROSS JOIN article AS b INDEXED BY article_search_idx
WHERE b.search = a.search AND b.search IS NOT NULL AND a.status = 'active' AND b.status = 'active' AND b.id < a.id
  AND ifnull(b.repost_of, b.id) <> ifnull(a.repost_of, a.id)
  AND b.published_on BETWEEN date(a.published_on, '-1 day') AND date(a.published_on, '+1 day')
UNION ALL
SELECT a.id, b.id FROM article AS a CROSS JOIN article AS b INDEXED BY article_search_idx
WHERE b.search = a.search AND b.search IS NOT NULL AND a.status = 'active' AND b.status = 'active' AND b.id < a.id
  AND ifnull(b.repost_of, b.id) <> ifnull(a.repost_of, a.id) AND b.published_on IS NULL
UNION ALL
SELECT a.id, b.id FROM article AS a CROSS JOIN article AS b INDEXED BY article_search_idx
WHERE b.search = a.search AND b.search IS NOT NULL AND a.status = 'active' AND b.status = 'active' AND b.id < a.id
  AND ifnull(b.repost_of, b.id) <> ifnull(a.repost_of, a.id) AND +a.published_on IS NULL
UNION ALL
SELECT a.id, b.id FROM article AS a CROSS JOIN article AS b INDEXED BY article_text_hash_idx
WHERE b.text_hash = a.text_hash AND b.text_hash IS NOT NULL AND a.status = 'active' AND b.status = 'active'
  AND b.id < a.id AND ifnull(b.repost_of, b.id) <> ifnull(a.repost_of, a.id);

-- judge_alike: puts an article among them or takes it out; writes only where that changes.
CREATE VIEW judge_alike AS SELECT NULL AS article_id WHERE 0;
CREATE TRIGGER judge_one_alike INSTEAD OF INSERT ON judge_alike BEGIN
  DELETE FROM alike WHERE article_id = NEW.article_id AND NOT EXISTS (
    SELECT 1 FROM earlier_alike WHERE earlier_alike.article_id = NEW.article_id AND NOT EXISTS (
      SELECT 1 FROM review_mark WHERE queue = 'duplicates' AND review_mark.article_id = NEW.article_id
        AND other_id = earlier_id AND marked = 1
    )
  );
  INSERT INTO alike (article_id) SELECT NEW.article_id WHERE EXISTS (
    SELECT 1 FROM earlier_alike WHERE earlier_alike.article_id = NEW.article_id AND NOT EXISTS (
      SELECT 1 FROM review_mark WHERE queue = 'duplicates' AND review_mark.article_id = NEW.article_id
        AND other_id = earlier_id AND marked = 1
    )
  ) ON CONFLICT DO NOTHING;
END;

-- What becomes of an article may make later ones of its headline or text another's, or no longer.
CREATE TRIGGER article_judged_alike AFTER UPDATE OF search, published_on, text_hash, status, repost_of ON article
WHEN OLD.search IS NOT NEW.search OR OLD.published_on IS NOT NEW.published_on OR OLD.text_hash IS NOT NEW.text_hash
  OR OLD.status <> NEW.status OR OLD.repost_of IS NOT NEW.repost_of
BEGIN
  INSERT INTO judge_alike (article_id) VALUES (NEW.id);
  INSERT INTO judge_alike (article_id) SELECT id FROM article WHERE status = 'active' AND search = OLD.search AND id > NEW.id;
  INSERT INTO judge_alike (article_id) SELECT id FROM article
  WHERE status = 'active' AND search = NEW.search AND id > NEW.id AND NEW.search IS NOT OLD.search;
  INSERT INTO judge_alike (article_id) SELECT id FROM article WHERE status = 'active' AND text_hash = OLD.text_hash AND id > NEW.id;
  INSERT INTO judge_alike (article_id) SELECT id FROM article
  WHERE status = 'active' AND text_hash = NEW.text_hash AND id > NEW.id AND NEW.text_hash IS NOT OLD.text_hash;
END;
-- Articles come with a headline only where they are put in whole.
CREATE TRIGGER article_came_alike AFTER INSERT ON article WHEN NEW.search IS NOT NULL OR NEW.text_hash IS NOT NULL BEGIN
  INSERT INTO judge_alike (article_id) VALUES (NEW.id);
  INSERT INTO judge_alike (article_id) SELECT id FROM article WHERE status = 'active' AND search = NEW.search AND id > NEW.id;
  INSERT INTO judge_alike (article_id) SELECT id FROM article WHERE status = 'active' AND text_hash = NEW.text_hash AND id > NEW.id;
END;
CREATE TRIGGER article_gone_alike AFTER DELETE ON article BEGIN
  DELETE FROM alike WHERE article_id = OLD.id;
END;

CREATE TRIGGER pair_marked AFTER INSERT ON review_mark WHEN NEW.queue = 'duplicates' BEGIN
  INSERT INTO judge_alike (article_id) VALUES (NEW.article_id);
END;
CREATE TRIGGER pair_marked_again AFTER UPDATE ON review_mark WHEN NEW.queue = 'duplicates' BEGIN
  INSERT INTO judge_alike (article_id) VALUES (NEW.article_id);
END;

-- What the database held before.
INSERT INTO judge_alike (article_id)
SELECT id FROM article AS a WHERE status = 'active' AND (
  EXISTS (SELECT 1 FROM article AS b WHERE b.status = 'active' AND b.search = a.search AND b.id <> a.id)
  OR EXISTS (SELECT 1 FROM article AS b WHERE b.status = 'active' AND b.text_hash = a.text_hash AND b.id <> a.id)
);
