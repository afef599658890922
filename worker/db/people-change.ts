// Changes of people, each with its line in the audit trail, in one batch; whom an administrator does not look after
// is not there. Every statement: ?1 the token, ?2 the units that are seen (NULL: all), ?3 what it is about, ?4 now.
import type { AuditKind } from '#shared/api/audit';
import type { HandOver, Invite, NewInvite, Person, PersonChange } from '#shared/api/people';
import { type Pass, runGated } from './batch.ts';
import { inviteRows, inviteStatement, looksAfter, personRows, personStatement } from './people-list.ts';

export type Bound = readonly string[] | null;
type Value = string | number | null;

/** One change; `more`: the values from ?5 on. */
export type Change = { pass: Pass; bound: Bound; id: string; more?: readonly Value[] };

/** A statement with its first four values, and those from ?5 on. */
export const bind = (db: D1Database, sql: string, { pass, bound, id, more = [] }: Change) =>
  db.prepare(sql).bind(pass.tokenHash, bound && JSON.stringify(bound), id, pass.now, ...more);

/** The one person that a change is about. */
const OWN = `person.id = ?3 AND ${looksAfter('person.unit_id')}`;

/** A line of the audit trail about a person, written before the change: the row still says how it was. */
export const auditSql = (what: AuditKind, before: string, after: string, from: string, where: string) => `
  INSERT INTO audit (at, person_id, token_hash, what, subject, before, after)
  SELECT ?4, actor.person_id, actor.hash, '${what}', person.id, ${before}, ${after}
  FROM token AS actor CROSS JOIN ${from} WHERE actor.hash = ?1 AND ${where}`;

const stateOf = (name: string, role: string, unit: string) =>
  `json_object('name', ${name}, 'role', ${role}, 'unit', ${unit})`;
const STATE = stateOf('person.name', 'person.role', 'person.unit_id');
const GIVEN = stateOf('?5', '?6', '?7');
/** ?8 to ?11: whether it is said how the person was, and how. */
const CHANGES = `${OWN} AND ${looksAfter('?7')} AND ${STATE} IS NOT ${GIVEN}
  AND (NOT ?8 OR ${STATE} IS ${stateOf('?9', '?10', '?11')})`;

/** A pair of statements: the line of the audit trail, then the change under the same condition. */
async function changePerson(db: D1Database, change: Change, sqls: readonly string[]): Promise<Person | null> {
  const { pass, bound, id } = change;
  const results = await runGated(db, pass, [
    ...sqls.map((sql) => bind(db, sql, change)),
    personStatement(db, { now: pass.now, bound, id }),
  ]);
  return personRows(results.at(-1))[0] ?? null;
}

/** Gives a person another name, role or unit; gives the person as they are then, null for none. */
export function updatePerson(
  db: D1Database,
  pass: Pass,
  change: { bound: Bound; id: string; given: PersonChange },
): Promise<Person | null> {
  const { bound, id, given } = change;
  const { name, role, unit, was = null } = given;
  const more = [
    name,
    role,
    unit,
    Number(was !== null),
    was?.name ?? null,
    was?.role ?? null,
    was?.unit ?? null,
  ];
  return changePerson(db, { pass, bound, id, more }, [
    auditSql('person.changed', STATE, GIVEN, 'person', CHANGES),
    `UPDATE person SET name = ?5, role = ?6, unit_id = ?7 WHERE ${CHANGES}`,
  ]);
}

const ACCESS = `json_object('revokedAt', person.revoked_at, 'leftAt', person.left_at)`;
const NO_ACCESS = `json_object('revokedAt', ifnull(person.revoked_at, ?4), 'leftAt', iif(?5, ifnull(person.left_at, ?4), person.left_at))`;
const ENDS = `${OWN} AND (person.revoked_at IS NULL OR (?5 AND person.left_at IS NULL))`;

/** Takes a person's access away; triggers shut devices and invites. */
export function revokePerson(
  db: D1Database,
  pass: Pass,
  { bound, id, left }: { bound: Bound; id: string; left: boolean },
): Promise<Person | null> {
  return changePerson(db, { pass, bound, id, more: [Number(left)] }, [
    auditSql('person.revoked', ACCESS, NO_ACCESS, 'person', ENDS),
    `UPDATE person SET revoked_at = ifnull(revoked_at, ?4), left_at = iif(?5, ifnull(left_at, ?4), left_at)
     WHERE ${ENDS}`,
  ]);
}

const SHUT = `${OWN} AND person.revoked_at <= ?4`;

/** Lets a person back in. */
export function reactivatePerson(
  db: D1Database,
  pass: Pass,
  { bound, id }: { bound: Bound; id: string },
): Promise<Person | null> {
  return changePerson(db, { pass, bound, id }, [
    auditSql('person.reactivated', ACCESS, `json_object('revokedAt', NULL, 'leftAt', NULL)`, 'person', SHUT),
    `UPDATE person SET revoked_at = NULL, left_at = NULL WHERE ${SHUT}`,
  ]);
}

/** Where the statement before changed a row. */
const CHANGED = 'changes() > 0';
const ADDED = auditSql('person.added', 'NULL', STATE, 'person', `person.id = ?3 AND ${CHANGED}`);

const ADD_PERSON = `
  INSERT INTO person (id, name, role, unit_id, created_at)
  SELECT ?3, ?5, ?6, ?7, ?4 WHERE ${looksAfter('?7')} ON CONFLICT DO NOTHING`;

/** ?5 the invite's id, ?6 its hash, ?7 when it ends. */
const ADD_INVITE = `
  INSERT INTO invite (hash, person_id, created_at, expires_at, id, created_by)
  SELECT ?6, person.id, ?4, ?7, ?5, actor.person_id FROM token AS actor CROSS JOIN person
  WHERE actor.hash = ?1 AND ${OWN} AND person.revoked_at IS NULL ON CONFLICT DO NOTHING`;
const INVITED = auditSql(
  'invite.created',
  'NULL',
  `json_object('invite', ?5, 'expiresAt', ?7)`,
  'person',
  `person.id = ?3 AND ${CHANGED}`,
);

type Hashed = { id: string; codeHash: string };

const inviteStatements = (
  db: D1Database,
  change: Omit<Change, 'more'>,
  invite: Hashed,
  expiresAt: string,
) => {
  const more = [invite.id, invite.codeHash, expiresAt];
  return [bind(db, ADD_INVITE, { ...change, more }), bind(db, INVITED, { ...change, more })];
};

/** The invite of this id, if it is for this person and has this code. */
const inviteOf = (db: D1Database, person: string, { id, codeHash }: Hashed) =>
  db
    .prepare('SELECT 1 AS yes FROM invite WHERE id = ?1 AND hash = ?2 AND person_id = ?3')
    .bind(id, codeHash, person);

/** What stands after an invitation; `made`: whether the invite is the one that was asked for. */
export type Invited = { person: Person | null; invite: Invite | null; made: boolean };

/** Adds somebody new, where the request says who, and invites them; or somebody known to a further device. */
export async function invitePerson(
  db: D1Database,
  pass: Pass,
  { bound, wanted, expiresAt }: { bound: Bound; wanted: NewInvite; expiresAt: string },
): Promise<Invited> {
  const { as, person: id } = wanted;
  const change = { pass, bound, id };
  const results = await runGated(db, pass, [
    ...(as
      ? [bind(db, ADD_PERSON, { ...change, more: [as.name, as.role, as.unit] }), bind(db, ADDED, change)]
      : []),
    ...inviteStatements(db, change, wanted, expiresAt),
    personStatement(db, { now: pass.now, bound, id }),
    inviteStatement(db, { now: pass.now, bound, id: wanted.id }),
    inviteOf(db, id, wanted),
  ]);
  const [people, invites, same] = results.slice(-3);
  return {
    person: personRows(people)[0] ?? null,
    invite: inviteRows(invites)[0] ?? null,
    made: (same?.results.length ?? 0) > 0,
  };
}

/** ?3 the successor, ?5 the name, ?6 who leaves. */
const ADD_SUCCESSOR = `
  INSERT INTO person (id, name, role, unit_id, created_at, succeeds)
  SELECT ?3, ?5, person.role, person.unit_id, ?4, person.id FROM person
  WHERE person.id = ?6 AND person.revoked_at IS NULL AND ${looksAfter('person.unit_id')}
  ON CONFLICT DO NOTHING`;

/** ?3 who leaves, ?5 the successor, who was added just now: heard of again, it ends nobody's access who is back. */
const SUCCEEDED = `${OWN} AND person.left_at IS NULL AND EXISTS (
  SELECT 1 FROM person AS next WHERE next.id = ?5 AND next.succeeds = person.id AND next.created_at = ?4
)`;
const HANDED_OVER = auditSql(
  'person.handed-over',
  ACCESS,
  `json_object('revokedAt', ?4, 'leftAt', ?4, 'successor', ?5)`,
  'person',
  SUCCEEDED,
);
const LEAVES = `UPDATE person SET revoked_at = ifnull(revoked_at, ?4), left_at = ?4 WHERE ${SUCCEEDED}`;

/** What stands after a hand-over; `succeeds`: whether the successor is this person's. */
export type HandedOver = Invited & { successor: Person | null };

/** Adds and invites the successor, and ends the access of who leaves. */
export async function handOverPerson(
  db: D1Database,
  pass: Pass,
  asked: { bound: Bound; id: string; wanted: HandOver; expiresAt: string },
): Promise<HandedOver> {
  const { bound, id, wanted, expiresAt } = asked;
  const { to, invite } = wanted;
  const [next, old] = [
    { pass, bound, id: to.id },
    { pass, bound, id, more: [to.id] },
  ];
  const results = await runGated(db, pass, [
    bind(db, ADD_SUCCESSOR, { ...next, more: [to.name, id] }),
    bind(db, ADDED, next),
    ...inviteStatements(db, next, invite, expiresAt),
    bind(db, HANDED_OVER, old),
    bind(db, LEAVES, old),
    personStatement(db, { now: pass.now, bound, id }),
    personStatement(db, { now: pass.now, bound, id: to.id }),
    inviteStatement(db, { now: pass.now, bound, id: invite.id }),
    inviteOf(db, to.id, invite),
  ]);
  const [people, successors, invites, same] = results.slice(-4);
  return {
    person: personRows(people)[0] ?? null,
    successor: personRows(successors)[0] ?? null,
    invite: inviteRows(invites)[0] ?? null,
    made: (same?.results.length ?? 0) > 0,
  };
}
