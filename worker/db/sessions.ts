// Sessions of the server's own pages: a code made by a signed-in device becomes a token that a cookie holds.
import { ProblemError } from '#shared/problem';
import { type Pass, rowsOf, runBatch, runGated } from './batch.ts';

/** Keeps a code's hash for the pass's person, until `expiresAt` (ISO 8601); codes that ran out are forgotten. */
export async function createSessionCode(
  db: D1Database,
  pass: Pass,
  code: { hash: string; expiresAt: string },
): Promise<void> {
  await runGated(db, pass, [
    db.prepare('DELETE FROM session_code WHERE expires_at <= ?1').bind(pass.now),
    db
      .prepare(
        `INSERT INTO session_code (hash, person_id, created_at, expires_at)
         SELECT ?1, person_id, ?2, ?3 FROM bearer WHERE hash = ?4`,
      )
      .bind(code.hash, pass.now, code.expiresAt, pass.tokenHash),
  ]);
}

/**
 * Turns a code into a page's token of the same person. One of several calls at once wins. Throws code-unknown for a
 * code that is wrong, used, or ran out.
 */
export async function openSession(
  db: D1Database,
  session: { codeHash: string; tokenHash: string; device: string; now: string; until: string },
): Promise<void> {
  const { codeHash, tokenHash, device, now, until } = session;
  const [, opened] = await runBatch(db, [
    db
      .prepare(
        `INSERT INTO token (hash, person_id, kind, device, created_at, expires_at)
         SELECT ?2, person_id, 'web', ?3, ?4, ?5 FROM session_code
         WHERE hash = ?1 AND used_at IS NULL AND expires_at > ?4`,
      )
      .bind(codeHash, tokenHash, device, now, until),
    db
      .prepare(
        'UPDATE session_code SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL AND expires_at > ?2 RETURNING hash',
      )
      .bind(codeHash, now),
  ]);
  if (rowsOf(opened).length === 0) throw new ProblemError('code-unknown');
}

/** Ends a page's session; nothing happens where there is none. */
export async function endSession(db: D1Database, tokenHash: string, now: string): Promise<void> {
  await runBatch(db, [
    db
      .prepare(`UPDATE token SET revoked_at = ?2 WHERE hash = ?1 AND kind = 'web' AND revoked_at IS NULL`)
      .bind(tokenHash, now),
  ]);
}
