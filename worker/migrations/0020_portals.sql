-- Portals as administrators keep them: versions, pauses, and the addresses that they moved to.

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
