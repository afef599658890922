// People and their tokens: who a token speaks for, and how an invite becomes a token.
import { ProblemError } from '#shared/problem';
import { type Pass, rowsOf, runBatch, runGated } from './batch.ts';
import { BEARER, type Bearer, type BearerRow, rowToBearer } from './bearer.ts';

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
  invite: {
    codeHash: string;
    tokenHash: string;
    device: string;
    now: string;
    /** A browser's session on the server's own pages, rather than an extension; ends then, ISO 8601. */
    webUntil?: string;
  },
): Promise<Bearer> {
  const { codeHash, tokenHash, device, now, webUntil = null } = invite;
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
        `INSERT INTO token (hash, person_id, kind, device, created_at, expires_at)
         SELECT ?2, person_id, iif(?5 IS NULL, 'ext', 'web'), ?4, ?3, ?5 FROM invite WHERE hash = ?1 AND token_hash = ?2 AND used_at = ?3
         ON CONFLICT DO NOTHING`,
      )
      .bind(codeHash, tokenHash, now, device, webUntil),
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
