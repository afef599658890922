-- The audit trail of what people set up: plans, activities, snapshots, documents, tokens. (What they decide about
-- articles stands in the ledger.) Rows are added in the batch of the change itself, and never changed or removed.

-- what: the kind of thing and what was done, `plan.changed`; subject: the thing's id; before and after: the thing as
-- JSON, NULL where there was or is none. person_id and token_hash NULL: a command on the server.
CREATE TABLE audit (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  token_hash TEXT,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX audit_subject_idx ON audit (subject);

CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_never_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
