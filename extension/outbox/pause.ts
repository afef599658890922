// The pause between attempts to send, kept on the disk: the background forgets, and starts often.
import type { AccountKey, Database, RetrySetting } from '../database.ts';
import { nextDelayMs } from './backoff.ts';

/** What to respect: every pause, only one that the server asked for, or none because a person said “now”. */
export type Patience = 'every-pause' | 'asked-pause' | 'none';

/** A server that asks for more than this is tried all the same. */
const ASKED_MAX_MS = 60 * 60_000;

const retryName = (account: AccountKey): RetrySetting['name'] => `retry:${account}`;

async function readRetry(db: Database, account: AccountKey): Promise<RetrySetting | undefined> {
  return (await db.get('settings', retryName(account))) as RetrySetting | undefined;
}

/** How long an account still has to wait, in ms; 0 when it may send. */
export async function pauseLeft(
  db: Database,
  account: AccountKey,
  patience: Patience,
  now: number,
): Promise<number> {
  const retry = await readRetry(db, account);
  const respected = patience === 'every-pause' || (patience === 'asked-pause' && retry?.asked);
  return retry && respected ? Math.max(0, retry.notBefore - now) : 0;
}

/** Notes one more failure; `askedMs` is what the server asked for. Gives when to try again by itself, in ms. */
export async function notePause(
  db: Database,
  account: AccountKey,
  { now, askedMs, random }: { now: number; askedMs: number | null; random: number },
): Promise<number> {
  const attempts = ((await readRetry(db, account))?.attempts ?? 0) + 1;
  const asked = askedMs === null ? null : Math.min(askedMs, ASKED_MAX_MS);
  const retryInMs = Math.max(asked ?? 0, nextDelayMs(attempts, random));
  await db.put('settings', {
    name: retryName(account),
    attempts,
    notBefore: now + (asked ?? retryInMs),
    asked: asked !== null,
  });
  return retryInMs;
}

/** Everything was sent: the next failure is a first one. */
export async function forgetPause(db: Database, account: AccountKey): Promise<void> {
  await db.delete('settings', retryName(account));
}
