-- People as administrators look after them: who left, who took over from whom, invites that are listed and ended, and
-- an administrator that always remains.

-- left_at: when a person left for good (then revoked_at too): exports name them by their pseudonym from then on.
-- pseudonym: its number, drawn when they leave and kept if they come back. succeeds: whose work the person took over.
ALTER TABLE person ADD COLUMN left_at TEXT;
ALTER TABLE person ADD COLUMN pseudonym INTEGER;
ALTER TABLE person ADD COLUMN succeeds TEXT REFERENCES person (id);
CREATE UNIQUE INDEX person_pseudonym_idx ON person (pseudonym);

-- Numbers that nobody is called by yet. They are drawn at random, so that neither the id nor the order of leaving
-- tells whose one is.
CREATE VIEW free_pseudonym AS
WITH RECURSIVE number (n) AS (
  SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < (SELECT max(99, 10 * count(pseudonym)) FROM person)
)
SELECT n FROM number WHERE n NOT IN (SELECT pseudonym FROM person WHERE pseudonym IS NOT NULL);

CREATE TRIGGER person_left AFTER UPDATE OF left_at ON person WHEN NEW.left_at IS NOT NULL AND NEW.pseudonym IS NULL BEGIN
  UPDATE person SET pseudonym = (SELECT n FROM free_pseudonym ORDER BY random() LIMIT 1) WHERE id = NEW.id;
END;

-- Whoever takes a person's access away: no device, invite or code of theirs works then, also when they come back.
CREATE TRIGGER person_revoked AFTER UPDATE OF revoked_at ON person WHEN OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL BEGIN
  UPDATE token SET revoked_at = NEW.revoked_at WHERE person_id = NEW.id AND revoked_at IS NULL;
  UPDATE invite SET expires_at = NEW.revoked_at
  WHERE person_id = NEW.id AND token_hash IS NULL AND expires_at > NEW.revoked_at;
  DELETE FROM session_code WHERE person_id = NEW.id;
END;

-- id: how an invite is called without its code. created_by NULL: a command on the server.
ALTER TABLE invite ADD COLUMN id TEXT;
ALTER TABLE invite ADD COLUMN created_by TEXT REFERENCES person (id);
CREATE UNIQUE INDEX invite_id_idx ON invite (id);
CREATE TRIGGER invite_named AFTER INSERT ON invite WHEN NEW.id IS NULL BEGIN
  UPDATE invite SET id = lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
    || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
  ) WHERE hash = NEW.hash;
END;
UPDATE invite SET id = lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
);

-- Each unit with itself and every unit above it.
CREATE VIEW unit_above AS
WITH RECURSIVE above (unit_id, above_id) AS (
  SELECT id, id FROM unit
  UNION SELECT above.unit_id, unit.parent_id FROM above JOIN unit ON unit.id = above.above_id
  WHERE unit.parent_id IS NOT NULL
)
SELECT unit_id, above_id FROM above;

-- Administrators who came in with a device or browser that nobody has taken away.
CREATE VIEW administrator AS
SELECT person.id, person.unit_id FROM person
WHERE person.role = 'admin' AND person.revoked_at IS NULL AND EXISTS (
  SELECT 1 FROM token WHERE token.person_id = person.id AND token.kind <> 'api' AND token.revoked_at IS NULL
);

-- Whatever is done, and by however many at once: what an administrator looks after is left to another one.
CREATE TRIGGER last_administrator_stays BEFORE UPDATE OF role, revoked_at, unit_id ON person
WHEN OLD.role = 'admin' AND OLD.revoked_at IS NULL AND (
  NEW.role <> 'admin' OR NEW.revoked_at IS NOT NULL OR (
    NEW.unit_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM unit_above WHERE unit_id = OLD.unit_id AND above_id = NEW.unit_id)
  )
)
BEGIN
  SELECT RAISE(ABORT, 'people:last-administrator') WHERE NOT EXISTS (
    SELECT 1 FROM administrator WHERE id <> OLD.id AND (
      unit_id IS NULL OR unit_id IN (SELECT above_id FROM unit_above WHERE unit_above.unit_id = OLD.unit_id)
    )
  );
END;

-- The audit trail is read from its end.
CREATE INDEX audit_at_idx ON audit (at, n);
