-- What became of suggestions, counted as words come in: nobody has to read the whole ledger for it.

-- The last word of each person on an address, where something was suggested for it. Tags that were taken back, and those
-- that an undo restored, are no words; the unit is the one that the article has now.
CREATE TABLE suggested_word (
  article_id TEXT NOT NULL REFERENCES article (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  lexicon TEXT NOT NULL,
  suggested TEXT NOT NULL,
  chosen TEXT NOT NULL,
  stamp TEXT NOT NULL,
  portal_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  PRIMARY KEY (article_id, person_id)
) STRICT;
CREATE INDEX suggested_word_overruled_idx ON suggested_word (lexicon, suggested, portal_id, stamp) WHERE chosen <> suggested;

-- How many there are, and how many chose another content; a bucket at 0 is deleted.
CREATE TABLE suggested_count (
  lexicon TEXT NOT NULL,
  suggested TEXT NOT NULL,
  portal_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  tags INTEGER NOT NULL,
  overruled INTEGER NOT NULL,
  PRIMARY KEY (lexicon, suggested, portal_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER suggested_word_counted AFTER INSERT ON suggested_word BEGIN
  INSERT INTO suggested_count (lexicon, suggested, portal_id, unit_id, tags, overruled)
  VALUES (NEW.lexicon, NEW.suggested, NEW.portal_id, NEW.unit_id, 1, NEW.chosen <> NEW.suggested)
  ON CONFLICT DO UPDATE SET tags = tags + 1, overruled = overruled + excluded.overruled;
END;
CREATE TRIGGER suggested_word_uncounted AFTER DELETE ON suggested_word BEGIN
  UPDATE suggested_count SET tags = tags - 1, overruled = overruled - (OLD.chosen <> OLD.suggested)
  WHERE lexicon = OLD.lexicon AND suggested = OLD.suggested AND portal_id = OLD.portal_id AND unit_id = OLD.unit_id;
  DELETE FROM suggested_count
  WHERE tags = 0 AND lexicon = OLD.lexicon AND suggested = OLD.suggested AND portal_id = OLD.portal_id
    AND unit_id = OLD.unit_id;
END;

-- weigh: what a person said last of an address, read from the ledger again.
CREATE VIEW weigh AS SELECT NULL AS article_id, NULL AS person_id WHERE 0;
CREATE TRIGGER weigh_word INSTEAD OF INSERT ON weigh BEGIN
  DELETE FROM suggested_word WHERE article_id = NEW.article_id AND person_id = NEW.person_id;
  INSERT INTO suggested_word (article_id, person_id, lexicon, suggested, chosen, stamp, portal_id, unit_id)
  SELECT article.id, NEW.person_id, word.body ->> '$.tag.suggested.lexicon', word.body ->> '$.tag.suggested.content',
    word.body ->> '$.tag.content', word.decided_at || ' ' || word.id, article.portal_id, ifnull(article.unit_id, '')
  FROM (
    SELECT ledger.kind, ledger.body, ledger.decided_at, ledger.id FROM ledger
    WHERE ledger.article_id = NEW.article_id AND ledger.person_id = NEW.person_id
      AND ledger.kind IN ('tag', 'untag') AND ledger.undoes IS NULL AND NOT EXISTS (
        SELECT 1 FROM ledger AS back
        WHERE back.acts_on = NEW.article_id AND back.undoes = ledger.id AND back.status = 'applied'
      )
    ORDER BY ledger.decided_at DESC, ledger.id DESC LIMIT 1
  ) AS word JOIN article ON article.id = NEW.article_id
  WHERE word.kind = 'tag' AND word.body ->> '$.tag.suggested.content' IS NOT NULL;
END;

-- A word of one's own, where something was suggested now or before; an undo, for what it takes back.
CREATE TRIGGER ledger_word_weighed AFTER INSERT ON ledger
WHEN NEW.kind IN ('tag', 'untag') AND NEW.undoes IS NULL BEGIN
  INSERT INTO weigh (article_id, person_id)
  SELECT NEW.article_id, NEW.person_id
  WHERE NEW.body ->> '$.tag.suggested.content' IS NOT NULL OR EXISTS (
    SELECT 1 FROM suggested_word WHERE article_id = NEW.article_id AND person_id = NEW.person_id
  );
END;
CREATE TRIGGER ledger_undo_weighed AFTER INSERT ON ledger WHEN NEW.undoes IS NOT NULL AND NEW.status = 'applied' BEGIN
  INSERT INTO weigh (article_id, person_id)
  SELECT undone.article_id, undone.person_id FROM ledger AS undone
  WHERE undone.id = NEW.undoes AND undone.kind IN ('tag', 'untag');
END;
CREATE TRIGGER article_word_moved AFTER UPDATE OF unit_id, portal_id ON article
WHEN OLD.unit_id IS NOT NEW.unit_id OR OLD.portal_id <> NEW.portal_id BEGIN
  INSERT INTO weigh (article_id, person_id)
  SELECT article_id, person_id FROM suggested_word WHERE article_id = NEW.id;
END;

-- What the ledger held before.
INSERT INTO weigh (article_id, person_id)
SELECT DISTINCT article_id, person_id FROM ledger
WHERE kind = 'tag' AND undoes IS NULL AND body ->> '$.tag.suggested.content' IS NOT NULL;
