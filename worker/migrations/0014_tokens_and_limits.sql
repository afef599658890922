-- Tokens that people see in a list and take back, and how often each script may call.

-- id: how a token is called without its secret. window_at, window_count: since when the requests of an API token are
-- counted, and how many there were; NULL before the first.
ALTER TABLE token ADD COLUMN id TEXT;
ALTER TABLE token ADD COLUMN window_at TEXT;
ALTER TABLE token ADD COLUMN window_count INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX token_id_idx ON token (id);
CREATE INDEX token_api_idx ON token (created_at) WHERE kind = 'api';

-- A token has an id, whoever makes it: a random UUID where it was given none.
CREATE TRIGGER token_named AFTER INSERT ON token WHEN NEW.id IS NULL BEGIN
  UPDATE token SET id = lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
    || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
  ) WHERE hash = NEW.hash;
END;
UPDATE token SET id = lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
);

-- What an API token has used of its quota, as text that an error can carry: since when, and how many requests.
CREATE VIEW quota AS
SELECT hash, ' ' || ifnull(window_at, '-') || ' ' || window_count AS used FROM token WHERE kind = 'api';

-- The gate, as before, and the quota of API tokens: `most` requests in a window; one that began at `since` or before
-- is over. `most` NULL: not counted. What the gate refuses is rolled back, and so never counted; the error says what
-- was used.
DROP TRIGGER gate_check;
DROP VIEW gate;
CREATE VIEW gate AS
SELECT NULL AS token_hash, NULL AS role, NULL AS scope, NULL AS config, NULL AS now, NULL AS today, NULL AS most,
  NULL AS since WHERE 0;

CREATE TRIGGER gate_check INSTEAD OF INSERT ON gate BEGIN
  SELECT RAISE(ABORT, 'gate:unauthorized') WHERE NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash AND (expires_at IS NULL OR expires_at > NEW.now)
  );
  SELECT RAISE(ABORT, 'gate:too-many-requests' || (SELECT used FROM quota WHERE hash = NEW.token_hash))
  WHERE EXISTS (
    SELECT 1 FROM token
    WHERE hash = NEW.token_hash AND kind = 'api' AND window_at > NEW.since AND window_count >= NEW.most
  );
  SELECT RAISE(ABORT, 'gate:forbidden-role' || ifnull((SELECT used FROM quota WHERE hash = NEW.token_hash), ''))
  WHERE NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash AND rank >= (SELECT rank FROM role WHERE name = NEW.role)
  );
  SELECT RAISE(ABORT, 'gate:forbidden-scope' || ifnull((SELECT used FROM quota WHERE hash = NEW.token_hash), ''))
  WHERE NEW.scope IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM bearer WHERE hash = NEW.token_hash
      AND (scopes IS NULL OR EXISTS (SELECT 1 FROM json_each(scopes) WHERE value = NEW.scope))
  );
  SELECT RAISE(ABORT, 'gate:stale-config') WHERE NEW.config IS NOT NULL AND NEW.config <> (SELECT version FROM config);
  UPDATE token SET
    last_used_on = NEW.today,
    window_at = iif(kind = 'api' AND NEW.most IS NOT NULL, iif(window_at > NEW.since, window_at, NEW.now), window_at),
    window_count = iif(kind = 'api' AND NEW.most IS NOT NULL, iif(window_at > NEW.since, window_count + 1, 1), window_count)
  WHERE hash = NEW.token_hash AND (last_used_on IS NOT NEW.today OR (kind = 'api' AND NEW.most IS NOT NULL));
END;
