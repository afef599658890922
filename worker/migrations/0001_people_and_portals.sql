-- Who may do what, for which portals and units, and the version of all that.

-- Roles in order; each includes the ones below.
CREATE TABLE role (name TEXT PRIMARY KEY, rank INTEGER NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
INSERT INTO role (name, rank) VALUES ('viewer', 1), ('tagger', 2), ('reporter', 3), ('editor', 4), ('admin', 5);

-- A public body or a part of one. Equal names are not the same unit: each has its own time.
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT;

CREATE TABLE portal (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  channel TEXT NOT NULL,
  origins TEXT NOT NULL CHECK (json_valid(origins)),
  path TEXT NOT NULL DEFAULT '/',
  profile TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(profile)),
  profile_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Which unit a portal speaks for, from day to day (local dates, both included; no valid_to: until today).
CREATE TABLE portal_unit (
  portal_id TEXT NOT NULL REFERENCES portal (id),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  PRIMARY KEY (portal_id, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL REFERENCES role (name),
  unit_id TEXT REFERENCES unit (id),
  created_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;

-- Secrets are never stored, only their SHA-256. ext: a browser extension, web: a page's session, api: a script.
CREATE TABLE token (
  hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('ext', 'web', 'api')),
  -- JSON list; NULL: all that the role allows.
  scopes TEXT CHECK (scopes IS NULL OR json_valid(scopes)),
  device TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT,
  last_used_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX token_person_id_idx ON token (person_id);

CREATE TABLE invite (
  hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  -- The token that the invite was turned into: the same device may ask again, another may not.
  token_hash TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX invite_person_id_idx ON invite (person_id);

-- Named partitions of the contents for reports.
CREATE TABLE grouping (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  groups TEXT NOT NULL CHECK (json_valid(groups)),
  position INTEGER NOT NULL
) STRICT;

-- One row: rises with every change of what devices and isolates keep a copy of. Never below the clock (ms), so that
-- a database that was restored or made anew does not come to a number that a copy already knows.
CREATE TABLE config (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO config (id, version) VALUES (1, CAST(unixepoch('subsec') * 1000 AS INTEGER));

CREATE TRIGGER unit_added AFTER INSERT ON unit BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER unit_changed AFTER UPDATE ON unit BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER portal_added AFTER INSERT ON portal BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER portal_changed AFTER UPDATE ON portal BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER portal_removed AFTER DELETE ON portal BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER portal_unit_added AFTER INSERT ON portal_unit BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER portal_unit_changed AFTER UPDATE ON portal_unit BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER portal_unit_removed AFTER DELETE ON portal_unit BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER grouping_added AFTER INSERT ON grouping BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER grouping_changed AFTER UPDATE ON grouping BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;
CREATE TRIGGER grouping_removed AFTER DELETE ON grouping BEGIN UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)); END;

INSERT INTO grouping (id, name, groups, position) VALUES (
  'hai-nhom',
  'Hai nhóm: chỉ đạo, điều hành và hoạt động; thủ tục hành chính',
  '[{"code":"A","name":"chỉ đạo điều hành và hoạt động","contents":["0","1","3","4","5","6"]},{"code":"B","name":"Cải cách thủ tục hành chính","contents":["2"]}]',
  1
);

-- A token that works, with whom it speaks for.
CREATE VIEW bearer AS
SELECT token.hash, token.kind, token.scopes, token.device, token.expires_at, token.last_used_on,
  person.id AS person_id, person.name, person.role, role.rank, person.unit_id
FROM token
JOIN person ON person.id = token.person_id
JOIN role ON role.name = person.role
WHERE token.revoked_at IS NULL AND person.revoked_at IS NULL;

-- The gate: the first statement of every batch inserts here. It raises an error on a token that does not work, a
-- role or scope that does not reach, or a stale copy of the configuration, and so rolls the whole batch back;
-- later statements need no check. (SQLite has no procedures; a view with an INSTEAD OF trigger is one.)
CREATE VIEW gate AS
SELECT NULL AS token_hash, NULL AS role, NULL AS scope, NULL AS config, NULL AS now, NULL AS today WHERE 0;

CREATE TRIGGER gate_check INSTEAD OF INSERT ON gate BEGIN
  SELECT RAISE(ABORT, 'gate:unauthorized') WHERE NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash AND (expires_at IS NULL OR expires_at > NEW.now)
  );
  SELECT RAISE(ABORT, 'gate:forbidden-role') WHERE NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash AND rank >= (SELECT rank FROM role WHERE name = NEW.role)
  );
  SELECT RAISE(ABORT, 'gate:forbidden-scope') WHERE NEW.scope IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash
      AND (scopes IS NULL OR EXISTS (SELECT 1 FROM json_each(scopes) WHERE value = NEW.scope))
  );
  SELECT RAISE(ABORT, 'gate:stale-config') WHERE NEW.config IS NOT NULL AND NEW.config <> (SELECT version FROM config);
  UPDATE token SET last_used_on = NEW.today WHERE hash = NEW.token_hash AND last_used_on IS NOT NEW.today;
END;
