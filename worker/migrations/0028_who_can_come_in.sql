-- A session of pages ends by itself, after hours: an administrator who came in by nothing else does not remain.
DROP VIEW administrator;
CREATE VIEW administrator AS
SELECT person.id, person.unit_id FROM person
WHERE person.role = 'admin' AND person.revoked_at IS NULL AND EXISTS (
  SELECT 1 FROM token WHERE token.person_id = person.id AND token.kind <> 'api' AND token.revoked_at IS NULL
    AND (token.expires_at IS NULL OR token.expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
