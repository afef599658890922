-- Samples whose people do not finish: a half given to somebody else, or an end with what is there.

-- Who goes on with a half (1: the first person's, 2: the second's), in the order given; answers that are there stay.
CREATE TABLE sample_coder (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  sample_id TEXT NOT NULL REFERENCES sample (id),
  place INTEGER NOT NULL CHECK (place IN (1, 2)),
  person_id TEXT NOT NULL REFERENCES person (id),
  assigned_at TEXT NOT NULL,
  assigned_by TEXT NOT NULL REFERENCES person (id),
  UNIQUE (sample_id, person_id)
) STRICT;

-- From then on nobody answers, and what both answered is shown.
CREATE TABLE sample_end (
  sample_id TEXT PRIMARY KEY REFERENCES sample (id),
  ended_at TEXT NOT NULL,
  ended_by TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;

-- All who were ever asked for a half, and who is asked now.
CREATE VIEW sample_half AS
SELECT id AS sample_id, 1 AS place, first_id AS person_id, 0 AS n FROM sample
UNION ALL SELECT id, 2, second_id, 0 FROM sample
UNION ALL SELECT sample_id, place, person_id, n FROM sample_coder;

CREATE VIEW sample_asked AS
SELECT sample_id, place, person_id FROM sample_half AS half WHERE NOT EXISTS (
  SELECT 1 FROM sample_coder AS later
  WHERE later.sample_id = half.sample_id AND later.place = half.place AND later.n > half.n
);

-- Done: there is one answer of each half for every article, or it was ended.
DROP VIEW sample_done;
CREATE VIEW sample_done AS
SELECT sample.id FROM sample
WHERE EXISTS (SELECT 1 FROM sample_end WHERE sample_end.sample_id = sample.id)
  OR 2 * (SELECT count(*) FROM sample_article WHERE sample_article.sample_id = sample.id)
    = (SELECT count(*) FROM sample_answer WHERE sample_answer.sample_id = sample.id AND content IS NOT NULL);

DROP TRIGGER sample_answer_is_asked;
CREATE TRIGGER sample_answer_is_asked BEFORE INSERT ON sample_answer BEGIN
  SELECT RAISE(ABORT, 'sample:not-asked') WHERE NOT EXISTS (
    SELECT 1 FROM sample_asked JOIN sample_article ON sample_article.sample_id = sample_asked.sample_id
    WHERE sample_asked.sample_id = NEW.sample_id AND sample_asked.person_id = NEW.person_id
      AND sample_article.article_id = NEW.article_id AND NOT EXISTS (
        SELECT 1 FROM sample_half JOIN sample_answer AS former ON former.sample_id = sample_half.sample_id
          AND former.person_id = sample_half.person_id
        WHERE sample_half.sample_id = NEW.sample_id AND sample_half.place = sample_asked.place
          AND former.article_id = NEW.article_id AND former.person_id <> NEW.person_id AND former.content IS NOT NULL
      )
  );
  SELECT RAISE(ABORT, 'sample:done') WHERE EXISTS (SELECT 1 FROM sample_end WHERE sample_id = NEW.sample_id);
END;
DROP TRIGGER sample_answer_stands;
CREATE TRIGGER sample_answer_stands BEFORE UPDATE ON sample_answer BEGIN
  SELECT RAISE(ABORT, 'sample:done') WHERE EXISTS (SELECT 1 FROM sample_done WHERE id = OLD.sample_id);
  SELECT RAISE(ABORT, 'sample:not-asked') WHERE NOT EXISTS (
    SELECT 1 FROM sample_asked WHERE sample_id = OLD.sample_id AND person_id = OLD.person_id
  );
END;

-- Nobody classifies both halves, and nothing is given away of what is done.
CREATE TRIGGER sample_coder_is_another BEFORE INSERT ON sample_coder BEGIN
  SELECT RAISE(ABORT, 'sample:done') WHERE EXISTS (SELECT 1 FROM sample_done WHERE id = NEW.sample_id);
  SELECT RAISE(ABORT, 'sample:same-coder') WHERE EXISTS (
    SELECT 1 FROM sample_half WHERE sample_id = NEW.sample_id AND person_id = NEW.person_id
  );
END;
CREATE TRIGGER sample_coder_never_changes BEFORE UPDATE ON sample_coder BEGIN SELECT RAISE(ABORT, 'a sample never changes'); END;
CREATE TRIGGER sample_coder_never_removed BEFORE DELETE ON sample_coder BEGIN SELECT RAISE(ABORT, 'a sample is never removed'); END;
CREATE TRIGGER sample_end_never_changes BEFORE UPDATE ON sample_end BEGIN SELECT RAISE(ABORT, 'a sample never changes'); END;
CREATE TRIGGER sample_end_never_removed BEFORE DELETE ON sample_end BEGIN SELECT RAISE(ABORT, 'a sample is never removed'); END;
