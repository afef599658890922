-- Many articles may come to another portal at once: the words about each go along as they are, not read from the ledger
-- again, for what a person said does not change with the place.

CREATE TRIGGER suggested_word_moved AFTER UPDATE OF portal_id, unit_id ON suggested_word BEGIN
  UPDATE suggested_count SET tags = tags - 1, overruled = overruled - (OLD.chosen <> OLD.suggested)
  WHERE lexicon = OLD.lexicon AND suggested = OLD.suggested AND portal_id = OLD.portal_id AND unit_id = OLD.unit_id;
  DELETE FROM suggested_count
  WHERE tags = 0 AND lexicon = OLD.lexicon AND suggested = OLD.suggested AND portal_id = OLD.portal_id
    AND unit_id = OLD.unit_id;
  INSERT INTO suggested_count (lexicon, suggested, portal_id, unit_id, tags, overruled)
  VALUES (NEW.lexicon, NEW.suggested, NEW.portal_id, NEW.unit_id, 1, NEW.chosen <> NEW.suggested)
  ON CONFLICT DO UPDATE SET tags = tags + 1, overruled = overruled + excluded.overruled;
END;

DROP TRIGGER article_word_moved;
CREATE TRIGGER article_word_moved AFTER UPDATE OF unit_id, portal_id ON article
WHEN OLD.unit_id IS NOT NEW.unit_id OR OLD.portal_id <> NEW.portal_id BEGIN
  UPDATE suggested_word SET portal_id = NEW.portal_id, unit_id = ifnull(NEW.unit_id, '') WHERE article_id = NEW.id;
END;
