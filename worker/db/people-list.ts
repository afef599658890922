// The people whom an administrator looks after, their devices, and the invites that wait for them.
import type { Role } from '#shared/api/access';
import {
  DEVICE_DAYS,
  DEVICES_MAX,
  type Device,
  type Invite,
  PEOPLE_MAX,
  type Person,
} from '#shared/api/people';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { exportedName, pseudonym } from './pseudonym.ts';

/**
 * Whether people of a unit are looked after by an administrator who sees the units ?2 (JSON list; NULL: all).
 * Who belongs to no unit is looked after by who sees all there are.
 */
export const looksAfter = (unit: string) => `(?2 IS NULL OR ${unit} IN (SELECT value FROM json_each(?2))
  OR (${unit} IS NULL AND NOT EXISTS (SELECT 1 FROM unit AS any_unit WHERE any_unit.id NOT IN (SELECT value FROM json_each(?2)))))`;

/** Whom and what the statements are about: ?1 the time, ?2 the units that are seen, ?3 one id alone, or NULL. */
type Asked = { now: string; bound: readonly string[] | null; id?: string | null };

type PersonRow = {
  id: string;
  name: string;
  role: Role;
  unit_id: string | null;
  created_at: string;
  revoked_at: string | null;
  left_at: string | null;
  pseudonym: string | null;
  succeeds: string | null;
  devices: number;
  last_seen_on: string | null;
};

type Names = 'real' | undefined;

const LIVE = '(token.revoked_at IS NULL AND (token.expires_at IS NULL OR token.expires_at > ?1))';

const peopleSql = (names: Names) => `
  SELECT person.id, ${exportedName('person', names)} AS name, person.role, person.unit_id, person.created_at, person.revoked_at, person.left_at,
    ${pseudonym('person')} AS pseudonym, person.succeeds, count(token.hash) FILTER (WHERE ${LIVE}) AS devices,
    max(token.last_used_on) AS last_seen_on
  FROM person LEFT JOIN token ON token.person_id = person.id
  WHERE ${looksAfter('person.unit_id')} AND (?3 IS NULL OR person.id = ?3)
  GROUP BY person.id ORDER BY person.revoked_at IS NOT NULL, person.name, person.id LIMIT ${PEOPLE_MAX}`;

function rowToPerson(row: PersonRow): Person {
  const { left_at: leftAt, revoked_at: revokedAt } = row;
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    unit: row.unit_id,
    status: leftAt !== null ? 'left' : revokedAt !== null ? 'revoked' : 'active',
    createdAt: row.created_at,
    revokedAt,
    leftAt,
    pseudonym: row.pseudonym,
    succeeds: row.succeeds,
    devices: row.devices,
    lastSeenOn: row.last_seen_on,
  };
}

type DeviceRow = {
  id: string;
  person_id: string;
  person_name: string;
  kind: Device['kind'];
  device: string;
  created_at: string;
  last_used_on: string | null;
  expires_at: string | null;
  revoked_at: string | null;
};

const devicesSql = (names: Names, which: string) => `
  SELECT token.id, token.person_id, ${exportedName('person', names)} AS person_name, token.kind, token.device, token.created_at,
    token.last_used_on, token.expires_at, token.revoked_at
  FROM token JOIN person ON person.id = token.person_id
  WHERE ${looksAfter('person.unit_id')} AND ${which}
  ORDER BY token.created_at DESC, token.id DESC LIMIT ${DEVICES_MAX}`;

/** Those that work, and those that stopped working of late. */
const OF_LATE = `(?3 IS NULL OR token.person_id = ?3)
  AND min(ifnull(token.revoked_at, '~'), ifnull(token.expires_at, '~')) > strftime('%FT%TZ', ?1, '-${DEVICE_DAYS} days')`;

function rowToDevice(row: DeviceRow): Device {
  return {
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    kind: row.kind,
    name: row.device,
    createdAt: row.created_at,
    lastUsedOn: row.last_used_on,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

type InviteRow = {
  id: string;
  person_id: string;
  person_name: string;
  created_by: string | null;
  creator_name: string | null;
  created_at: string;
  expires_at: string;
};

const invitesSql = (names: Names, which: string) => `
  SELECT invite.id, invite.person_id, ${exportedName('person', names)} AS person_name, invite.created_by,
    ${exportedName('creator', names)} AS creator_name,
    invite.created_at, invite.expires_at
  FROM invite JOIN person ON person.id = invite.person_id LEFT JOIN person AS creator ON creator.id = invite.created_by
  WHERE ${looksAfter('person.unit_id')} AND ${which}
  ORDER BY invite.created_at DESC, invite.id DESC LIMIT ${DEVICES_MAX}`;

const WAITING =
  '(?3 IS NULL OR invite.person_id = ?3) AND invite.token_hash IS NULL AND invite.expires_at > ?1';

function rowToInvite(row: InviteRow): Invite {
  const { created_by: creator, creator_name: creatorName } = row;
  return {
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    createdBy: creator === null ? null : { id: creator, name: creatorName ?? '' },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

/** Whom a person took over from, and who took over from them (`after`). */
export type Kin = { id: string; name: string; after: 0 | 1 };

const KIN = `
  SELECT person.id, person.name, person.succeeds IS ?3 AS after FROM person
  WHERE ${looksAfter('person.unit_id')} AND ?1 IS NOT NULL AND (
    person.succeeds = ?3 OR person.id = (SELECT succeeds FROM person AS heir WHERE heir.id = ?3)
  ) ORDER BY person.created_at, person.id`;

const bind = (db: D1Database, sql: string, { now, bound, id = null }: Asked) =>
  db.prepare(sql).bind(now, bound && JSON.stringify(bound), id);

/** Statements for any batch behind the gate, and what they read. */
export const personStatement = (db: D1Database, asked: Asked) => bind(db, peopleSql('real'), asked);
export const deviceStatement = (db: D1Database, asked: Asked) =>
  bind(db, devicesSql('real', 'token.id = ?3'), asked);
export const inviteStatement = (db: D1Database, asked: Asked) =>
  bind(db, invitesSql('real', 'invite.id = ?3'), asked);
export const personRows = (result: D1Result | undefined) => rowsOf<PersonRow>(result).map(rowToPerson);
export const deviceRows = (result: D1Result | undefined) => rowsOf<DeviceRow>(result).map(rowToDevice);
export const inviteRows = (result: D1Result | undefined) => rowsOf<InviteRow>(result).map(rowToInvite);

/** `kin`: of the one person that was asked for; `own`: the device that asks. */
export type PeopleList = {
  people: Person[];
  devices: Device[];
  invites: Invite[];
  kin: Kin[];
  own: string | null;
};

/**
 * People, their devices and the invites that wait, in one round trip; `id`: one person's alone. Who left is named by a
 * pseudonym, unless `names` asks otherwise.
 */
export async function listPeople(
  db: D1Database,
  pass: Pass,
  { bound, id = null, names }: { bound: readonly string[] | null; id?: string | null; names?: Names },
): Promise<PeopleList> {
  const asked = { now: pass.now, bound, id };
  const [people, devices, invites, kin, asking] = await runGated(db, pass, [
    bind(db, peopleSql(names), asked),
    bind(db, devicesSql(names, OF_LATE), asked),
    bind(db, invitesSql(names, WAITING), asked),
    bind(db, KIN, asked),
    db.prepare('SELECT id FROM token WHERE hash = ?1').bind(pass.tokenHash),
  ]);
  const [own] = rowsOf<{ id: string }>(asking);
  return {
    ...{ people: personRows(people), devices: deviceRows(devices), invites: inviteRows(invites) },
    kin: rowsOf<Kin>(kin),
    own: own?.id ?? null,
  };
}
