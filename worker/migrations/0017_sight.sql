-- What a person may see: their own unit and those below it; who belongs to no unit sees all.

-- Which unit took over from which, on which local day: a new name, a merger, or a split. The new body sees what its
-- predecessors posted.
CREATE TABLE unit_successor (
  from_id TEXT NOT NULL REFERENCES unit (id),
  to_id TEXT NOT NULL REFERENCES unit (id),
  on_day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split')),
  PRIMARY KEY (from_id, to_id),
  CHECK (from_id <> to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_successor_to_id_idx ON unit_successor (to_id);

CREATE TRIGGER unit_successor_added AFTER INSERT ON unit_successor BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER unit_successor_changed AFTER UPDATE ON unit_successor BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER unit_successor_removed AFTER DELETE ON unit_successor BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
-- Devices fetch `me` again when somebody moves to another unit: their portals are others then.
CREATE TRIGGER person_moved AFTER UPDATE OF unit_id ON person WHEN OLD.unit_id IS NOT NEW.unit_id BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;

-- The second statement of a batch that was prepared for the eyes of one unit: it rolls the batch back when the
-- token's person belongs to another one by now.
CREATE VIEW sight AS SELECT NULL AS token_hash, NULL AS unit_id WHERE 0;

CREATE TRIGGER sight_check INSTEAD OF INSERT ON sight BEGIN
  SELECT RAISE(ABORT, 'gate:stale-sight') WHERE NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash AND unit_id IS NEW.unit_id
  );
END;
