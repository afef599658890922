-- The words of reports that people write, and what stands at the head and foot of a unit's reports.

-- Every version of every section: the one with the greatest version stands. Rows are added, never changed or removed.
CREATE TABLE report_text (
  unit_id TEXT NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1901 AND 9999),
  section TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  body TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES person (id),
  written_at TEXT NOT NULL,
  PRIMARY KEY (unit_id, year, section, version)
) STRICT;
CREATE TRIGGER report_text_never_changed BEFORE UPDATE ON report_text BEGIN SELECT RAISE(ABORT, 'a version of a report text never changes'); END;
CREATE TRIGGER report_text_never_removed BEFORE DELETE ON report_text BEGIN SELECT RAISE(ABORT, 'a version of a report text never changes'); END;

-- Beside what `unit` itself holds (sign, body above it, place). Lists are JSON arrays of lines; what it was before
-- stands in the audit trail.
CREATE TABLE letterhead (
  unit_id TEXT PRIMARY KEY REFERENCES unit (id),
  version INTEGER NOT NULL,
  issuer TEXT NOT NULL CHECK (json_valid(issuer)),
  addressees TEXT NOT NULL CHECK (json_valid(addressees)),
  recipients TEXT NOT NULL CHECK (json_valid(recipients)),
  signer_title TEXT NOT NULL CHECK (json_valid(signer_title)),
  signer TEXT,
  -- What the sentence of section 3 calls the unit; NULL: its official name.
  name_in_sentence TEXT
) STRICT;
