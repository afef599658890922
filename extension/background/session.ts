// Signing in and out on this machine.
import { type Me, TOKEN_PREFIX } from '#shared/api/sign-in';
import { plainInviteCode } from '#shared/invite-code';
import { problem } from '#shared/problem';
import { type Account, accountKey, type Database, type SignIn } from '../database.ts';
import { parseServer } from '../invite-link.ts';
import type { AskAnswer } from '../messages.ts';
import { toldAs, troubleOf } from '../trouble.ts';
import type { Redemption } from '../worker-client/worker-client.ts';
import { stopScans } from './kept-scan.ts';

export type SignInPorts = {
  db: Database;
  /** Throws WorkerError. */
  redeem: (server: string, redemption: Redemption) => Promise<{ me: Me; clockOffset: number }>;
  /** How this device names itself in the list of tokens. */
  device: string;
  /** ms since 1970 UTC. */
  now: number;
};

/** Redeems an invite. After a lost answer the same call repeats the same secret, and the server lets it. */
export async function signIn(
  ports: SignInPorts,
  typed: { server: string; code: string },
): Promise<AskAnswer> {
  const server = parseServer(typed.server);
  const code = typed.code.trim();
  if (server === null || code === '') return { ok: false, problem: problem('invite-unknown', 'no invite') };
  const begun = await beginSignIn(ports.db, server, code, ports.now);
  try {
    const tokenHash = await sha256Hex(begun.token);
    const { me, clockOffset } = await ports.redeem(server, { code, device: ports.device, tokenHash });
    await finishSignIn(ports.db, begun, { me, clockOffset, now: ports.now });
    return { ok: true };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    if (trouble.kind === 'refused') await ports.db.delete('signIns', begun.key);
    return { ok: false, problem: toldAs(trouble) };
  }
}

/** Keeps the secret before it is used, or finds the one of the attempt before. */
async function beginSignIn(db: Database, server: string, code: string, now: number): Promise<SignIn> {
  const tx = db.transaction('signIns', 'readwrite', { durability: 'strict' });
  const key = `${server}|${plainInviteCode(code)}`;
  const earlier = await tx.store.get(key);
  const begun = earlier ?? { key, server, code, token: newToken(), startedAt: now };
  if (!earlier) await tx.store.put(begun);
  await tx.done;
  return begun;
}

/** Makes the person the current one. Whoever was here before is signed out; what they left stays theirs. */
async function finishSignIn(
  db: Database,
  { key: signInKey, server, token }: SignIn,
  { me, clockOffset, now }: { me: Me; clockOffset: number; now: number },
): Promise<void> {
  const key = accountKey(server, me.person.id);
  const { person, role } = me;
  const account: Account = {
    key,
    server,
    person,
    role,
    token,
    me,
    clockOffset,
    needsSignIn: false,
    reachedAt: now,
  };
  const tx = db.transaction(['accounts', 'signIns', 'settings', 'scans'], 'readwrite', {
    durability: 'strict',
  });
  const accounts = tx.objectStore('accounts');
  const others = (await accounts.getAll()).filter((each) => each.key !== key && each.token !== null);
  await Promise.all(others.map((each) => accounts.put({ ...each, token: null })));
  await accounts.put(account);
  await tx.objectStore('signIns').delete(signInKey);
  await tx.objectStore('settings').put({ name: 'current', account: key });
  await tx.objectStore('settings').delete(`retry:${key}`);
  await stopScans(tx.objectStore('scans'), key);
  await tx.done;
}

/** Forgets the token of whoever is signed in. What waits stays on this machine, under their name; a scan stops. */
export async function signOut(db: Database): Promise<void> {
  const tx = db.transaction(['accounts', 'settings', 'scans'], 'readwrite', { durability: 'strict' });
  const accounts = tx.objectStore('accounts');
  for (const account of await accounts.getAll())
    if (account.token !== null) await accounts.put({ ...account, token: null });
  await tx.objectStore('settings').delete('current');
  await stopScans(tx.objectStore('scans'), null);
  await tx.done;
}

/** A new secret: 32 random bytes behind the prefix that scanners for leaked secrets know. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const base64 = btoa(String.fromCharCode(...bytes));
  return TOKEN_PREFIX + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
