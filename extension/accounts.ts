// Changing what is kept of a person's account.
import type { Account, Database } from './database.ts';

/** Changes an account unless its person has signed in anew or out since: then the answer was to an old token. */
export async function changeAccount(
  db: Database,
  { key, token }: Account,
  change: Partial<Pick<Account, 'clockOffset' | 'needsSignIn' | 'shutOut' | 'reachedAt' | 'me' | 'role'>>,
): Promise<void> {
  const tx = db.transaction('accounts', 'readwrite');
  const kept = await tx.store.get(key);
  if (kept && kept.token === token) await tx.store.put({ ...kept, ...change });
  await tx.done;
}
