-- Snapshots: the figures of a period as they stood when they were reported, with every article behind them.

-- One frozen period. Rows are never changed or taken away; the hash, and the number and date of issue, are added once.
CREATE TABLE snapshot (
  -- UUIDv7 made by whoever asks for it, so that asking again changes nothing.
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- The code of the period where it has one, and its local dates, both included.
  period_code TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  -- What the figures were limited to: lists of ids and codes by name.
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  -- The grouping itself, not its id: it may be changed later.
  grouping TEXT NOT NULL CHECK (json_valid(grouping)),
  -- Worked out from snapshot_article in the same transaction; see worker/db/snapshot-totals.ts.
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  taxonomy_version TEXT NOT NULL,
  -- Units and portals as they were called on that day.
  units TEXT NOT NULL CHECK (json_valid(units)),
  portals TEXT NOT NULL CHECK (json_valid(portals)),
  row_count INTEGER NOT NULL,
  -- The last entry of the ledger that the figures include.
  ledger_n INTEGER NOT NULL,
  -- SHA-256 of the stored rows, hexadecimal; NULL until it was worked out.
  hash TEXT CHECK (hash IS NULL OR (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  -- What the registry gave the report on issue; never before the figures were frozen.
  issued_number TEXT,
  issued_on TEXT,
  CHECK (from_on <= to_on),
  CHECK ((issued_number IS NULL) = (issued_on IS NULL)),
  CHECK (issued_on IS NULL OR issued_on >= date(created_at, '+7 hours'))
) STRICT;
CREATE INDEX snapshot_created_at_idx ON snapshot (created_at, id);
CREATE INDEX snapshot_to_on_idx ON snapshot (to_on, from_on);

-- Every article that a figure of the snapshot speaks of, as it was: those counted, and those that were not because they
-- were unclassified, withdrawn, or without a date. Nothing here refers to what may change: the rows stand by themselves.
CREATE TABLE snapshot_article (
  snapshot_id TEXT NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  -- From 1, by date, then id.
  position INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  portal_id TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT,
  published_on TEXT,
  section TEXT,
  author TEXT,
  content TEXT,
  topics TEXT NOT NULL CHECK (json_valid(topics)),
  form TEXT,
  origin TEXT,
  unit_id TEXT,
  note TEXT,
  repost_of TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'withdrawn')),
  -- Whether it is one of the snapshot's total.
  counted INTEGER NOT NULL GENERATED ALWAYS AS (
    status = 'active' AND published_on IS NOT NULL AND content IS NOT NULL
  ) VIRTUAL,
  PRIMARY KEY (snapshot_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX snapshot_article_article_id_idx ON snapshot_article (snapshot_id, article_id);

-- The articles are written first, then the snapshot that seals them: from then on none can be added. (This holds
-- against REPLACE too, for which no delete trigger fires.)
CREATE TRIGGER snapshot_article_added BEFORE INSERT ON snapshot_article BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed') WHERE EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.snapshot_id);
END;
CREATE TRIGGER snapshot_article_changed BEFORE UPDATE ON snapshot_article BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed');
END;
CREATE TRIGGER snapshot_article_removed BEFORE DELETE ON snapshot_article BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed');
END;

CREATE TRIGGER snapshot_added BEFORE INSERT ON snapshot BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed') WHERE EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'snapshot:too-large') WHERE NEW.row_count > 50000;
  SELECT RAISE(ABORT, 'snapshot:rows-differ')
  WHERE NEW.row_count <> (SELECT count(*) FROM snapshot_article WHERE snapshot_id = NEW.id);
END;
CREATE TRIGGER snapshot_removed BEFORE DELETE ON snapshot BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed');
END;
CREATE TRIGGER snapshot_changed BEFORE UPDATE ON snapshot
WHEN NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.period_code IS NOT OLD.period_code OR NEW.from_on <> OLD.from_on
  OR NEW.to_on <> OLD.to_on OR NEW.filter <> OLD.filter OR NEW.grouping <> OLD.grouping OR NEW.totals <> OLD.totals
  OR NEW.taxonomy_version <> OLD.taxonomy_version OR NEW.units <> OLD.units OR NEW.portals <> OLD.portals
  OR NEW.row_count <> OLD.row_count OR NEW.ledger_n <> OLD.ledger_n OR NEW.created_at <> OLD.created_at
  OR NEW.created_by <> OLD.created_by
  OR (OLD.hash IS NOT NULL AND NEW.hash IS NOT OLD.hash)
  OR (OLD.issued_number IS NOT NULL AND (NEW.issued_number IS NOT OLD.issued_number OR NEW.issued_on IS NOT OLD.issued_on))
BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed');
END;
