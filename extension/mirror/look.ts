// Looks answered from this machine alone: states of articles, who is signed in, what has no date.
import type { AccountKey, Database, KeptFigures } from '../database.ts';
import type { ArticleState, SessionView } from '../messages.ts';
import { countWaiting, listWaiting } from '../outbox/queue.ts';
import { currentAccount } from '../settings.ts';
import { type ArticleView, stateOf } from './overlay.ts';
import { ARTICLE_STORES, readView } from './read-view.ts';

async function views(
  db: Database,
  account: AccountKey,
  wanted: readonly { portal: string; key: string }[],
): Promise<ArticleView[]> {
  const tx = db.transaction(ARTICLE_STORES);
  return Promise.all(wanted.map(({ portal, key }) => readView(tx, account, portal, key)));
}

/** States of articles by portal and key, in the order asked: the mirror, overlaid by what waits. */
export async function lookUpEach(
  db: Database,
  account: AccountKey,
  wanted: readonly { portal: string; key: string }[],
): Promise<ArticleState[]> {
  return (await views(db, account, wanted)).map(stateOf);
}

/** The same for articles of one portal, by key. */
export async function lookUp(
  db: Database,
  account: AccountKey,
  portal: string,
  keys: readonly string[],
): Promise<ArticleState[]> {
  return lookUpEach(
    db,
    account,
    keys.map((key) => ({ portal, key })),
  );
}

/** Who is signed in here, and how much of theirs waits. */
export async function sessionView(db: Database): Promise<SessionView> {
  const account = await currentAccount(db);
  if (!account) return { state: 'signed-out', person: null, role: null, waiting: 0 };
  const { key, needsSignIn, shutOut = false, person, role } = account;
  const state = needsSignIn ? 'needs-sign-in' : 'ready';
  const told = needsSignIn && shutOut ? { shutOut } : {};
  return { state, ...told, person, role, waiting: await countWaiting(db, key) };
}

/** The last figures fetched for an account, with their time; undefined before the first. */
export function keptFigures(db: Database, account: AccountKey): Promise<KeptFigures | undefined> {
  return db.get('figures', account);
}

/** Articles of an account that have no date yet, here or on the server; at most about `limit`. */
export async function listUndated(
  db: Database,
  account: AccountKey,
  limit = 200,
): Promise<{ portal: string; url: string; state: ArticleState }[]> {
  const rows = await db.getAllFromIndex('articles', 'byUndated', IDBKeyRange.only([account, 1]), limit);
  const waiting = await listWaiting(db, account, limit);
  const wanted = new Map(
    [...rows, ...waiting].map(({ portal, key }) => [`${portal} ${key}`, { portal, key }]),
  );
  const at = [...wanted.values()];
  const found = await views(db, account, at);
  return found.flatMap((view, index) => {
    const undated = view.publishedOn === null && view.status === 'active' && view.url !== null;
    return undated ? [{ portal: at[index]?.portal ?? '', url: view.url ?? '', state: stateOf(view) }] : [];
  });
}
