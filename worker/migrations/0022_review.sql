-- The review desk: what editors decided that is no act on an article, and samples that two people classify unseen by
-- each other.

-- Where the desk's queues begin: what is left is read, and nothing else.
CREATE INDEX article_unclassified_idx ON article (id) WHERE status = 'active' AND content IS NULL;
CREATE INDEX article_undated_idx ON article (id) WHERE status = 'active' AND published_on IS NULL;

-- What need not be asked again. duplicates: the pair (the later article, the earlier one) is two things; vanished: the
-- article counts although its address is dead; late: seen, it stays late. Of several words the greater id (UUIDv7)
-- stands, whatever arrives first; marked 0: taken back.
CREATE TABLE review_mark (
  queue TEXT NOT NULL CHECK (queue IN ('duplicates', 'vanished', 'late')),
  article_id TEXT NOT NULL REFERENCES article (id),
  -- The earlier article of a pair, else ''.
  other_id TEXT NOT NULL DEFAULT '',
  id TEXT NOT NULL UNIQUE,
  marked INTEGER NOT NULL CHECK (marked IN (0, 1)),
  person_id TEXT NOT NULL REFERENCES person (id),
  marked_at TEXT NOT NULL,
  PRIMARY KEY (queue, article_id, other_id),
  CHECK ((queue = 'duplicates') = (other_id <> ''))
) STRICT, WITHOUT ROWID;

-- An address that answered in between and is dead again is asked about again.
CREATE TRIGGER link_alive_again AFTER UPDATE OF status ON link_check WHEN OLD.status = 'dead' AND NEW.status = 'ok' BEGIN
  UPDATE review_mark SET marked = 0 WHERE queue = 'vanished' AND article_id = NEW.article_id;
END;

-- Articles of a period drawn by a seed, and the two people who classify them.
CREATE TABLE sample (
  -- UUIDv7 made by whoever asks for it, so that asking again changes nothing.
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Local dates, both included.
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL CHECK (to_on >= from_on),
  seed INTEGER NOT NULL,
  -- How many were asked for, and how many there were to draw from.
  size INTEGER NOT NULL CHECK (size > 0),
  population INTEGER NOT NULL,
  first_id TEXT NOT NULL REFERENCES person (id),
  second_id TEXT NOT NULL REFERENCES person (id),
  -- Whose eyes it was drawn by: NULL all.
  unit_id TEXT REFERENCES unit (id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  CHECK (first_id <> second_id)
) STRICT;
CREATE INDEX sample_created_at_idx ON sample (created_at, id);

CREATE TABLE sample_article (
  sample_id TEXT NOT NULL REFERENCES sample (id),
  -- From 1, in the order drawn.
  position INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (sample_id, position),
  UNIQUE (sample_id, article_id)
) STRICT, WITHOUT ROWID;

-- One answer a person and article; no tag, no part of the ledger. The greater id stands while they may change it.
-- NULL content: taken back, to be given again.
CREATE TABLE sample_answer (
  sample_id TEXT NOT NULL REFERENCES sample (id),
  article_id TEXT NOT NULL REFERENCES article (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  id TEXT NOT NULL UNIQUE,
  content TEXT,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (sample_id, article_id, person_id)
) STRICT, WITHOUT ROWID;

-- Both have answered for every article: from then on the answers are shown to both, and stand.
CREATE VIEW sample_done AS
SELECT sample.id FROM sample
WHERE 2 * (SELECT count(*) FROM sample_article WHERE sample_article.sample_id = sample.id)
  = (SELECT count(*) FROM sample_answer WHERE sample_answer.sample_id = sample.id AND content IS NOT NULL);

CREATE TRIGGER sample_answer_is_asked BEFORE INSERT ON sample_answer BEGIN
  SELECT RAISE(ABORT, 'sample:not-asked') WHERE NOT EXISTS (
    SELECT 1 FROM sample JOIN sample_article ON sample_article.sample_id = sample.id
    WHERE sample.id = NEW.sample_id AND sample_article.article_id = NEW.article_id
      AND NEW.person_id IN (sample.first_id, sample.second_id)
  );
END;
CREATE TRIGGER sample_answer_stands BEFORE UPDATE ON sample_answer
WHEN EXISTS (SELECT 1 FROM sample_done WHERE id = OLD.sample_id) BEGIN
  SELECT RAISE(ABORT, 'sample:done');
END;
CREATE TRIGGER sample_answer_never_removed BEFORE DELETE ON sample_answer BEGIN
  SELECT RAISE(ABORT, 'answers are never removed');
END;
CREATE TRIGGER sample_never_changes BEFORE UPDATE ON sample BEGIN SELECT RAISE(ABORT, 'a sample never changes'); END;
CREATE TRIGGER sample_never_removed BEFORE DELETE ON sample BEGIN SELECT RAISE(ABORT, 'a sample is never removed'); END;
CREATE TRIGGER sample_article_never_changes BEFORE UPDATE ON sample_article BEGIN SELECT RAISE(ABORT, 'a sample never changes'); END;
CREATE TRIGGER sample_article_never_removed BEFORE DELETE ON sample_article BEGIN SELECT RAISE(ABORT, 'a sample is never removed'); END;
