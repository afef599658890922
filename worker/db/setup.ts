// What an administrator sets up: units, portals, people, invites, tokens. Secrets come in as hashes only.
import type { Role, Scope } from '#shared/api/access';
import type { Portal } from '#shared/portal';
import { rowsOf, runBatch } from './batch.ts';

/** Days are local dates (Asia/Ho_Chi_Minh); null: without end on that side. */
export type NewUnit = {
  id: string;
  name: string;
  shortName: string;
  validFrom: string | null;
  validTo: string | null;
  /** The unit above it, whose people see it too. */
  parent?: string | null;
};

/** Adds a unit; one that is there already stays as it is. */
export async function registerUnit(db: D1Database, unit: NewUnit): Promise<void> {
  const { id, name, shortName, validFrom, validTo, parent } = unit;
  await runBatch(db, [
    db
      .prepare(
        `INSERT INTO unit (id, name, short_name, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING`,
      )
      .bind(id, name, shortName, validFrom, validTo),
    ...(parent
      ? [db.prepare('UPDATE unit SET parent_id = ?2 WHERE id = ?1 AND parent_id IS NULL').bind(id, parent)]
      : []),
  ]);
}

/** A portal to register; `speaksFor`: units by the days from which the portal speaks for them. */
export type NewPortal = Omit<Portal, 'unit' | 'profileVersion'> & {
  speaksFor: { unit: string; from: string; to: string | null }[];
};

/** Adds a portal and the units it speaks for; one that is there already stays as it is. */
export async function registerPortal(db: D1Database, portal: NewPortal): Promise<void> {
  await runBatch(db, [
    db
      .prepare(
        `INSERT INTO portal (id, name, channel, origins, path, profile) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING`,
      )
      .bind(
        portal.id,
        portal.name,
        portal.channel,
        JSON.stringify(portal.origins),
        portal.path,
        JSON.stringify(portal.profile),
      ),
    ...portal.speaksFor.map((span) =>
      db
        .prepare(
          `INSERT INTO portal_unit (portal_id, valid_from, valid_to, unit_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING`,
        )
        .bind(portal.id, span.from, span.to, span.unit),
    ),
  ]);
}

export type NewPerson = { id: string; name: string; role: Role; unit: string | null; now: string };

/** Adds a person; one that is there already stays as it is. `now` is ISO 8601 UTC. */
export async function createPerson(db: D1Database, person: NewPerson): Promise<void> {
  await runBatch(db, [
    db
      .prepare(
        'INSERT INTO person (id, name, role, unit_id, created_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING',
      )
      .bind(person.id, person.name, person.role, person.unit, person.now),
  ]);
}

export type NewInvite = { codeHash: string; person: string; now: string; expiresAt: string };

/** Adds an invite for a person; `codeHash` is the SHA-256 of the code's plain spelling, hexadecimal. */
export async function createInvite(db: D1Database, invite: NewInvite): Promise<void> {
  await runBatch(db, [
    db
      .prepare('INSERT INTO invite (hash, person_id, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)')
      .bind(invite.codeHash, invite.person, invite.now, invite.expiresAt),
  ]);
}

export type NewToken = {
  hash: string;
  person: string;
  kind: 'ext' | 'web' | 'api';
  /** null: all that the role allows. */
  scopes: Scope[] | null;
  device: string;
  now: string;
};

/** Adds a token for a person. */
export async function createToken(db: D1Database, token: NewToken): Promise<void> {
  await runBatch(db, [
    db
      .prepare(
        'INSERT INTO token (hash, person_id, kind, scopes, device, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
      )
      .bind(
        token.hash,
        token.person,
        token.kind,
        token.scopes === null ? null : JSON.stringify(token.scopes),
        token.device,
        token.now,
      ),
  ]);
}

/** Revokes a token at once. */
export async function revokeToken(db: D1Database, hash: string, now: string): Promise<void> {
  await runBatch(db, [db.prepare('UPDATE token SET revoked_at = ?2 WHERE hash = ?1').bind(hash, now)]);
}

/** Administrators who see all: of no unit, or of the one that every other is below. Scripts' own were never invited. */
const WHOLE = `
  SELECT id FROM person WHERE role = 'admin' AND revoked_at IS NULL
    AND EXISTS (SELECT 1 FROM invite WHERE invite.person_id = person.id)
    AND (unit_id IS NULL OR NOT EXISTS (
      SELECT 1 FROM unit WHERE unit.id NOT IN (
        SELECT unit_above.unit_id FROM unit_above WHERE unit_above.above_id = person.unit_id
      )
    ))`;

/**
 * Whether an administrator who sees all has come in by a device, or by a session of pages that still runs at `now` (ISO
 * 8601): those of a unit cannot let them in again. Where none sees all, whether any administrator has.
 */
export async function hasAdministrator(db: D1Database, now: string): Promise<boolean> {
  const [found] = await runBatch(db, [
    db
      .prepare(
        `SELECT 1 AS yes FROM bearer
         WHERE role = 'admin' AND kind <> 'api' AND (expires_at IS NULL OR expires_at > ?1)
           AND (person_id IN (${WHOLE}) OR NOT EXISTS (${WHOLE})) LIMIT 1`,
      )
      .bind(now),
  ]);
  return rowsOf(found).length > 0;
}

/**
 * Whom of the administrators to invite where none can come in, those who see all before others: `first` if still one,
 * else the one of longest standing.
 */
export async function administratorToInvite(db: D1Database, first: string): Promise<string | null> {
  const [found] = await runBatch(db, [
    db
      .prepare(
        `SELECT id FROM person WHERE role = 'admin' AND revoked_at IS NULL
         ORDER BY id NOT IN (${WHOLE}), id <> ?1, unit_id IS NOT NULL, created_at, id LIMIT 1`,
      )
      .bind(first),
  ]);
  return rowsOf<{ id: string }>(found)[0]?.id ?? null;
}

/** The ids of all registered portals. */
export async function portalIds(db: D1Database): Promise<string[]> {
  const [found] = await runBatch(db, [db.prepare('SELECT id FROM portal ORDER BY id')]);
  return rowsOf<{ id: string }>(found).map(({ id }) => id);
}

/**
 * Says that a portal is now at another origin. Its first origin stays first, for the keys of its articles are written
 * on it; origins between the two are forgotten. Nothing is written where nothing changes.
 */
export async function movePortal(db: D1Database, portal: string, origin: string): Promise<void> {
  await runBatch(db, [
    db
      .prepare(
        `UPDATE portal SET origins = moved.origins
         FROM (
           SELECT id, iif(origins ->> 0 IS ?2, json_array(?2), json_array(origins ->> 0, ?2)) AS origins FROM portal
         ) AS moved
         WHERE portal.id = ?1 AND moved.id = portal.id AND portal.origins <> moved.origins`,
      )
      .bind(portal, origin),
  ]);
}

/** Ends the unused invites of people, so that only the newest one of a first administrator works. */
export async function voidUnusedInvites(db: D1Database, person: string): Promise<void> {
  await runBatch(db, [
    db.prepare('DELETE FROM invite WHERE person_id = ?1 AND token_hash IS NULL').bind(person),
  ]);
}
