// Brings the mirror up to what the server knows, portal by portal, from where it last came to.
import type { ChangesAnswer } from '#shared/api/ledger';
import { type AccountKey, beginningWith, type Database } from '../database.ts';
import { troubleOf } from '../trouble.ts';
import { writeArticles } from './rows.ts';

/** Asks for what changed on a portal after a sequence number; throws WorkerError. */
export type FetchChanges = (portal: string, since: number) => Promise<ChangesAnswer>;

export type Refreshed = {
  portal: string;
  /** Keys of what changed; null when the portal was read anew. */
  keys: string[] | null;
  /** Version of the server's configuration. */
  config: number;
};

/** Reads a portal's changes until there are no more. Throws WorkerError; what was read until then is kept. */
export async function refreshPortal(
  db: Database,
  account: AccountKey,
  portal: string,
  fetchChanges: FetchChanges,
): Promise<Refreshed> {
  try {
    return await follow(db, account, portal, fetchChanges);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.kind !== 'refused' || trouble.problem.type !== 'ledger-restarted') throw error;
    await dropPortal(db, account, portal);
    return { ...(await follow(db, account, portal, fetchChanges)), keys: null };
  }
}

async function follow(
  db: Database,
  account: AccountKey,
  portal: string,
  fetchChanges: FetchChanges,
): Promise<Refreshed> {
  const keys: string[] = [];
  for (;;) {
    const since = (await db.get('cursors', [account, portal]))?.since ?? 0;
    const answer = await fetchChanges(portal, since);
    if (answer.next !== since || answer.articles.length > 0) await keep(db, account, portal, answer);
    keys.push(...answer.articles.map((article) => article.key));
    // An answer that promises more without going on would never end.
    if (!answer.more || answer.next <= since) return { portal, keys, config: answer.config };
  }
}

/** Articles and cursor in one transaction: a mirror cut off in the middle goes on where it stood. */
async function keep(
  db: Database,
  account: AccountKey,
  portal: string,
  { articles, next }: ChangesAnswer,
): Promise<void> {
  const tx = db.transaction(['articles', 'cursors'], 'readwrite');
  await writeArticles(tx.objectStore('articles'), account, articles);
  await tx.objectStore('cursors').put({ account, portal, since: next });
  await tx.done;
}

/** Forgets a portal's articles; actions that wait stay. */
async function dropPortal(db: Database, account: AccountKey, portal: string): Promise<void> {
  const tx = db.transaction(['articles', 'cursors'], 'readwrite');
  const articles = tx.objectStore('articles');
  const keys = await articles.index('byAddress').getAllKeys(beginningWith(account, portal));
  await Promise.all(keys.map((key) => articles.delete(key)));
  await tx.objectStore('cursors').delete([account, portal]);
  await tx.done;
}
