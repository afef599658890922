// People and their tokens: who a token speaks for, and how an invite becomes a token.
import type { Role, Scope } from '#shared/api/access';
import { includesRole, SCOPE_ROLES, SCOPES } from '#shared/api/access';
import { ProblemError } from '#shared/problem';
import { type Pass, rowsOf, runBatch, runGated } from './batch.ts';

/** Who a token speaks for. */
export type Bearer = {
  person: { id: string; name: string };
  role: Role;
  scopes: Scope[];
  unitId: string | null;
};

type BearerRow = {
  person_id: string;
  name: string;
  role: Role;
  scopes: string | null;
  unit_id: string | null;
};

const BEARER = 'SELECT person_id, name, role, scopes, unit_id FROM bearer WHERE hash = ?1';

/** Rights are role ∩ scopes: what the token lists, as far as the role reaches. */
function rowToBearer(row: BearerRow): Bearer {
  const listed = row.scopes === null ? SCOPES : (JSON.parse(row.scopes) as Scope[]);
  return {
    person: { id: row.person_id, name: row.name },
    role: row.role,
    scopes: SCOPES.filter((scope) => listed.includes(scope) && includesRole(row.role, SCOPE_ROLES[scope])),
    unitId: row.unit_id,
  };
}

/** Who the pass's token speaks for. */
export async function readBearer(db: D1Database, pass: Pass): Promise<Bearer> {
  const [bearer] = await runGated(db, pass, [db.prepare(BEARER).bind(pass.tokenHash)]);
  const [row] = rowsOf<BearerRow>(bearer);
  if (!row) throw new ProblemError('unauthorized');
  return rowToBearer(row);
}

type InviteRow = { expires_at: string; token_hash: string | null };

/**
 * Turns an invite into a token of the invited person. One of several calls at once wins; the same device may repeat
 * its call, also after the invite ran out. Throws invite-unknown, invite-used, invite-expired or token-taken.
 */
export async function redeemInvite(
  db: D1Database,
  invite: { codeHash: string; tokenHash: string; device: string; now: string },
): Promise<Bearer> {
  const { codeHash, tokenHash, device, now } = invite;
  const [, , found, bearer] = await runBatch(db, [
    db
      .prepare(
        `UPDATE invite SET used_at = ?3, token_hash = ?2
         WHERE hash = ?1 AND token_hash IS NULL AND expires_at > ?3
           AND NOT EXISTS (SELECT 1 FROM token WHERE hash = ?2)`,
      )
      .bind(codeHash, tokenHash, now),
    db
      .prepare(
        `INSERT INTO token (hash, person_id, kind, device, created_at)
         SELECT ?2, person_id, 'ext', ?4, ?3 FROM invite WHERE hash = ?1 AND token_hash = ?2 AND used_at = ?3
         ON CONFLICT DO NOTHING`,
      )
      .bind(codeHash, tokenHash, now, device),
    db.prepare('SELECT expires_at, token_hash FROM invite WHERE hash = ?1').bind(codeHash),
    db.prepare(BEARER).bind(tokenHash),
  ]);
  const [row] = rowsOf<InviteRow>(found);
  if (!row) throw new ProblemError('invite-unknown');
  const [person] = rowsOf<BearerRow>(bearer);
  if (row.token_hash === tokenHash && person) return rowToBearer(person);
  if (row.token_hash !== null)
    throw new ProblemError(row.token_hash === tokenHash ? 'unauthorized' : 'invite-used');
  throw new ProblemError(row.expires_at <= now ? 'invite-expired' : 'token-taken');
}
