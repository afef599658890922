// How a person comes to the server's own pages: by a code of their signed-in extension, or by an invite.
import { plainInviteCode } from '#shared/invite-code';
import { ProblemError } from '#shared/problem';
import type { Pass } from '../db/batch.ts';
import { redeemInvite } from '../db/people.ts';
import { createSessionCode, openSession } from '../db/sessions.ts';
import { newInviteCode } from './invite-code.ts';
import { sha256 } from './secrets.ts';
import { newSecret } from './setup.ts';

/** A code is for the page that opens next: a minute is enough. */
const CODE_MS = 60_000;
/** A working day and what comes after it. */
export const SESSION_MS = 12 * 3_600_000;

/** A code for the pass's person; `now` in ms UTC. */
export async function newSessionCode(
  db: D1Database,
  pass: Pass,
  now: number,
): Promise<{ code: string; expiresAt: string }> {
  const code = newInviteCode();
  const expiresAt = new Date(now + CODE_MS).toISOString();
  await createSessionCode(db, pass, { hash: await sha256(plainInviteCode(code)), expiresAt });
  return { code, expiresAt };
}

/**
 * The secret of a new session for who holds a session code or an unused invite code; `device` names the browser.
 * Throws code-unknown, invite-used or invite-expired.
 */
export async function signIn(
  db: D1Database,
  given: { code: string; device: string; now: number },
): Promise<string> {
  const secret = newSecret();
  const session = {
    codeHash: await sha256(plainInviteCode(given.code)),
    tokenHash: await sha256(secret),
    device: given.device,
    now: new Date(given.now).toISOString(),
  };
  const until = new Date(given.now + SESSION_MS).toISOString();
  try {
    await openSession(db, { ...session, until });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.type !== 'code-unknown') throw error;
    await redeemInvite(db, { ...session, webUntil: until }).catch(asUnknownCode);
  }
  return secret;
}

/** Whoever typed a code need not know that there are two kinds of them. */
function asUnknownCode(error: unknown): never {
  const unknown = error instanceof ProblemError && error.problem.type === 'invite-unknown';
  throw unknown ? new ProblemError('code-unknown') : error;
}
