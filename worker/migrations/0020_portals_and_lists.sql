-- What administrators set up: portals with versions, pauses and moves; and topics, forms and origins of the place's own.

-- version rises with every change of what people set up about a portal but its profile, which has a version of its own.
-- paused_at (ISO 8601 UTC): what was decided from then on is not taken; NULL: the portal is open.
ALTER TABLE portal ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE portal ADD COLUMN paused_at TEXT;

-- When a portal moved to an origin (local date), and the rule that writes its old paths as the new ones, as it stands
-- in the profile since: {"match": …, "replace": …}. The first origin, which keys are written on, is in portal.origins.
CREATE TABLE portal_move (
  portal_id TEXT NOT NULL REFERENCES portal (id),
  origin TEXT NOT NULL,
  moved_on TEXT NOT NULL,
  rule TEXT CHECK (rule IS NULL OR json_valid(rule)),
  PRIMARY KEY (portal_id, origin)
) STRICT, WITHOUT ROWID;

-- A code is never given twice and a row never deleted, so that what was tagged by it can always be read. A row under a
-- code of the program's own lists says only that this is retired. retired_at (ISO 8601 UTC): since when it is no longer
-- offered; it is still taken, read and counted.
CREATE TABLE list_item (
  list TEXT NOT NULL CHECK (list IN ('topics', 'forms', 'origins')),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  retired_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER list_item_added AFTER INSERT ON list_item BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER list_item_changed AFTER UPDATE ON list_item BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER list_item_never_deleted BEFORE DELETE ON list_item BEGIN SELECT RAISE(ABORT, 'list items are retired'); END;
CREATE TRIGGER list_item_keeps_code BEFORE UPDATE OF list, code ON list_item BEGIN SELECT RAISE(ABORT, 'codes stay'); END;
