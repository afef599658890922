-- Groupings by version, and lists kept with what was frozen.

-- Rises with every change of a grouping. What a snapshot was grouped by is kept with it and never changes.
ALTER TABLE grouping ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- The lists as they were called when the figures were frozen; NULL: before anything could be added to them.
ALTER TABLE snapshot ADD COLUMN lists TEXT CHECK (lists IS NULL OR json_valid(lists));
CREATE TRIGGER snapshot_keeps_lists BEFORE UPDATE OF lists ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot:sealed'); END;
