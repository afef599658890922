-- Signing in to the Worker's own pages, and what a report's letterhead needs to know of a unit.

-- A code that a signed-in device asks for, to be turned once and soon into a page's session in the same person's name.
CREATE TABLE session_code (
  hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX session_code_expires_at_idx ON session_code (expires_at);

-- The sign of its documents (`BC-SNN` without the kind: `SNN`), the body above it as a letterhead names it, the place
-- that its documents are dated at, and the unit above it in this deployment.
ALTER TABLE unit ADD COLUMN sign_code TEXT;
ALTER TABLE unit ADD COLUMN parent_authority TEXT;
ALTER TABLE unit ADD COLUMN place TEXT;
ALTER TABLE unit ADD COLUMN parent_id TEXT REFERENCES unit (id);
CREATE INDEX unit_parent_id_idx ON unit (parent_id);
