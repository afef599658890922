-- Lists that people import, row by row until each is in the ledger; and totals of periods that have no list at all.

-- A file as it was read. sheets: JSON, per sheet its name and headings. confirmed_at, choices (JSON) NULL: shown to
-- its person, nothing entered yet. finished_at NULL: rows are still to be entered.
CREATE TABLE import_list (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  -- SHA-256 of the file, hexadecimal.
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  confirmed_at TEXT,
  choices TEXT CHECK (choices IS NULL OR json_valid(choices)),
  finished_at TEXT,
  CHECK ((confirmed_at IS NULL) = (choices IS NULL)),
  CHECK (finished_at IS NULL OR confirmed_at IS NOT NULL)
) STRICT;
-- The same file chosen again before it is done is the same list.
CREATE UNIQUE INDEX import_list_open_idx ON import_list (person_id, hash) WHERE finished_at IS NULL;
CREATE INDEX import_list_person_id_idx ON import_list (person_id, created_at);

-- verdict (JSON): what was found of the row when the person confirmed; actions (JSON): what it sends into the ledger,
-- with their ids, so that sending again is a repeat; outcome (JSON): what the ledger said.
CREATE TABLE import_row (
  list_id TEXT NOT NULL REFERENCES import_list (id),
  sheet INTEGER NOT NULL,
  n INTEGER NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  link TEXT,
  hidden INTEGER NOT NULL,
  verdict TEXT CHECK (verdict IS NULL OR json_valid(verdict)),
  actions TEXT CHECK (actions IS NULL OR json_valid(actions)),
  outcome TEXT CHECK (outcome IS NULL OR json_valid(outcome)),
  PRIMARY KEY (list_id, sheet, n)
) STRICT, WITHOUT ROWID;

-- Figures of a period as a document gave them, without articles behind them: a record as in 0016. One for each span of
-- days, unit, portal, contents and form, which its id is made of.
CREATE TABLE past_total (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES person (id),
  status TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'status') VIRTUAL CHECK (status IN ('active', 'removed')),
  from_on TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'from') VIRTUAL,
  to_on TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'to') VIRTUAL CHECK (to_on >= from_on),
  unit_id TEXT GENERATED ALWAYS AS (body ->> 'unit') VIRTUAL,
  count INTEGER NOT NULL GENERATED ALWAYS AS (body ->> 'count') VIRTUAL CHECK (count >= 0)
) STRICT;
CREATE INDEX past_total_from_on_idx ON past_total (from_on, to_on);
CREATE TRIGGER past_total_never_deleted BEFORE DELETE ON past_total BEGIN SELECT RAISE(ABORT, 'past totals are removed by status'); END;
