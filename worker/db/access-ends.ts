// A device shut out, an invite ended: what is taken away from a person without a change of them, each with its line in
// the audit trail.
import type { AuditKind } from '#shared/api/audit';
import type { Device, Invite } from '#shared/api/people';
import { type Pass, runGated } from './batch.ts';
import { auditSql, type Bound, bind, type Change } from './people-change.ts';
import { deviceRows, deviceStatement, inviteRows, inviteStatement, looksAfter } from './people-list.ts';

/** What is taken away: the table, whose rows belong to people, its condition, and how the audit trail tells it. */
type Taken = {
  table: 'token' | 'invite';
  which: string;
  ends: string;
  what: AuditKind;
  before: string;
  after: string;
};

/** The line of the audit trail, then the end of what it tells, under the same condition; then what is read of it. */
function takingAway(db: D1Database, change: Change, { table, which, ends, what, before, after }: Taken) {
  const people = `${table} CROSS JOIN person ON person.id = ${table}.person_id`;
  const condition = `${table}.id = ?3 AND ${which} AND ${looksAfter('person.unit_id')}`;
  return [
    bind(db, auditSql(what, before, after, people, condition), change),
    bind(
      db,
      `UPDATE ${table} SET ${ends} = ?4 WHERE hash IN (SELECT ${table}.hash FROM ${people} WHERE ${condition})`,
      change,
    ),
  ];
}

const DEVICE = (revokedAt: string) =>
  `json_object('device', token.device, 'kind', token.kind, 'revokedAt', ${revokedAt})`;

/** Shuts a device out; gives it as it is then, null for none. */
export async function revokeDevice(
  db: D1Database,
  pass: Pass,
  { bound, id }: { bound: Bound; id: string },
): Promise<Device | null> {
  const [, , found] = await runGated(db, pass, [
    ...takingAway(
      db,
      { pass, bound, id },
      {
        table: 'token',
        which: 'token.revoked_at IS NULL',
        ends: 'revoked_at',
        what: 'device.revoked',
        before: DEVICE('NULL'),
        after: DEVICE('?4'),
      },
    ),
    deviceStatement(db, { now: pass.now, bound, id }),
  ]);
  return deviceRows(found)[0] ?? null;
}

const INVITE = (expiresAt: string) => `json_object('invite', invite.id, 'expiresAt', ${expiresAt})`;

/** Ends an invite that was not used; gives it as it is then, null for none. */
export async function voidInvite(
  db: D1Database,
  pass: Pass,
  { bound, id }: { bound: Bound; id: string },
): Promise<Invite | null> {
  const [, , found] = await runGated(db, pass, [
    ...takingAway(
      db,
      { pass, bound, id },
      {
        table: 'invite',
        which: 'invite.token_hash IS NULL AND invite.expires_at > ?4',
        ends: 'expires_at',
        what: 'invite.voided',
        before: INVITE('invite.expires_at'),
        after: INVITE('?4'),
      },
    ),
    inviteStatement(db, { now: pass.now, bound, id }),
  ]);
  return inviteRows(found)[0] ?? null;
}
