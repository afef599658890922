-- Lists that people add to: topics, forms and origins of their own beside those of the program, and groupings by version.

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

-- Rises with every change of a grouping. What a snapshot was grouped by is kept with it and never changes.
ALTER TABLE grouping ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- The lists as they were called when the figures were frozen; NULL: before anything could be added to them.
ALTER TABLE snapshot ADD COLUMN lists TEXT CHECK (lists IS NULL OR json_valid(lists));
CREATE TRIGGER snapshot_keeps_lists BEFORE UPDATE OF lists ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot:sealed'); END;
