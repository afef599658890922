// The outbox: every action of a person, kept on this machine until the server has acknowledged it.
import type { Action } from '#shared/action';
import type { Problem } from '#shared/problem';
import {
  type AccountKey,
  beginningWith,
  type Database,
  type OutboxEntry,
  type Standing,
  type Undoable,
} from '../database.ts';
import { standingOf } from '../mirror/overlay.ts';
import { ARTICLE_STORES, type ArticleTransaction, readView } from '../mirror/read-view.ts';

/** An action to be kept. Times in ms since 1970 UTC on this device's clock. */
export type NewEntry = {
  account: AccountKey;
  portal: string;
  key: string;
  action: Action;
  clickedAt: number;
  queuedAt: number;
  restores?: Standing;
};

/**
 * Keeps an action: resolves only once it is on the disk. A repeated id changes nothing, also after the first was sent.
 * A decision made after seeing another comes after it, and is sent after it, even when the clock was set back.
 */
export async function enqueue(db: Database, entry: NewEntry): Promise<'added' | 'repeated'> {
  const tx = db.transaction(ARTICLE_STORES, 'readwrite', { durability: 'strict' });
  const [done] = await Promise.all([enqueueIn(tx, entry), tx.done]);
  return done;
}

/** The same within a transaction that keeps more: it holds once that one is committed. */
export async function enqueueIn(
  tx: ArticleTransaction<'readwrite'>,
  entry: NewEntry,
): Promise<'added' | 'repeated'> {
  const added = await add(tx, entry, null);
  if (!added) return 'repeated';
  const { account, portal, key, action, before } = added;
  const undoables = tx.objectStore('undoables');
  if (action.undoes) await undoables.delete([account, portal, key]);
  else if (action.kind !== 'seen') await undoables.put(undoableOf(entry, action, before));
  return 'added';
}

/**
 * Lists an action that this device itself refuses, so that its person sees it; it changes no view, nor what can be taken
 * back, and is sent only when they try it again. A repeated id changes nothing.
 */
export async function listAsRefused(db: Database, entry: NewEntry, problem: Problem): Promise<void> {
  const tx = db.transaction(ARTICLE_STORES, 'readwrite', { durability: 'strict' });
  await Promise.all([add(tx, entry, problem), tx.done]);
}

/** Adds an entry, refused where a problem is given; gives it, or null where its id was recorded before. */
async function add(
  tx: ArticleTransaction<'readwrite'>,
  entry: NewEntry,
  problem: Problem | null,
): Promise<OutboxEntry | null> {
  const { account, portal, key } = entry;
  if (await tx.objectStore('recorded').get(entry.action.id)) return null;
  const view = await readView(tx, account, portal, key);
  const action: Action = { ...entry.action, decidedAt: after(view.lastDecidedAt, entry.action.decidedAt) };
  const added: OutboxEntry = {
    id: action.id,
    account,
    portal,
    key,
    state: problem ? 'refused' : 'waiting',
    action,
    before: standingOf(view),
    restores: entry.restores ?? null,
    attempts: 0,
    problem,
    queuedAt: Math.max(entry.queuedAt, (view.lastQueuedAt ?? 0) + 1),
  };
  await Promise.all([
    tx.objectStore('outbox').add(added),
    tx.objectStore('recorded').add({ id: action.id, account, at: entry.queuedAt }),
  ]);
  return added;
}

function undoableOf(
  { account, portal, key, clickedAt }: NewEntry,
  action: Action,
  before: Standing,
): Undoable {
  const { id, kind, decidedAt } = action;
  return { account, portal, key, id, kind, at: clickedAt, decidedAt, action, before };
}

function after(last: string | null, decidedAt: string): string {
  return last === null || last < decidedAt ? decidedAt : new Date(Date.parse(last) + 1).toISOString();
}

const inState = (account: AccountKey, state: OutboxEntry['state']) => beginningWith(account, state);

/** What an account has waiting, in the order queued; at most `limit`. */
export function listWaiting(db: Database, account: AccountKey, limit?: number): Promise<OutboxEntry[]> {
  return db.getAllFromIndex('outbox', 'byState', inState(account, 'waiting'), limit);
}

/** What the server refused for good and the person has not dealt with yet. */
export function listRefused(db: Database, account: AccountKey): Promise<OutboxEntry[]> {
  return db.getAllFromIndex('outbox', 'byState', inState(account, 'refused'));
}

/** How many actions of an account wait to be sent. */
export function countWaiting(db: Database, account: AccountKey): Promise<number> {
  return db.countFromIndex('outbox', 'byState', inState(account, 'waiting'));
}

/** How many of them are a person's decisions: a page seen changes no figure. */
export async function countDecisions(db: Database, account: AccountKey): Promise<number> {
  return (await listWaiting(db, account)).filter(({ action }) => action.kind !== 'seen').length;
}

/** What other people left on this machine: by name, so that they can be called. Without the account given. */
export async function countOthers(
  db: Database,
  account: AccountKey | undefined,
): Promise<{ account: AccountKey; name: string; server: string; waiting: number; refused: number }[]> {
  const others = (await db.getAll('accounts')).filter((each) => each.key !== account);
  const counted = await Promise.all(
    others.map(async ({ key, person, server }) => ({
      account: key,
      name: person.name,
      server,
      waiting: await countWaiting(db, key),
      refused: await db.countFromIndex('outbox', 'byState', inState(key, 'refused')),
    })),
  );
  return counted.filter(({ waiting, refused }) => waiting + refused > 0);
}

/** Changes one entry within a strict transaction; gives it as it was, undefined when it is no longer there. */
async function change(
  db: Database,
  id: string,
  to: (entry: OutboxEntry) => OutboxEntry | null,
): Promise<OutboxEntry | undefined> {
  const tx = db.transaction(['outbox', 'undoables'], 'readwrite', { durability: 'strict' });
  const entry = await tx.objectStore('outbox').get(id);
  const next = entry && to(entry);
  if (next) await tx.objectStore('outbox').put(next);
  if (entry && next?.state !== 'waiting') await dropUndoable(tx.objectStore('undoables'), entry);
  if (entry && !next) await tx.objectStore('outbox').delete(id);
  await tx.done;
  return entry;
}

type UndoableStore = {
  get(key: [AccountKey, string, string]): Promise<Undoable | undefined>;
  put(undoable: Undoable): Promise<unknown>;
  delete(key: [AccountKey, string, string]): Promise<void>;
};

/** Forgets how to undo an action that does not stand: there is nothing to take back. */
export async function dropUndoable(store: UndoableStore, entry: OutboxEntry): Promise<void> {
  const at: [AccountKey, string, string] = [entry.account, entry.portal, entry.key];
  if ((await store.get(at))?.id === entry.id) await store.delete(at);
}

/** Notes that the server took an action for no later than `received` (ISO 8601), and at which portal. */
export async function settleUndoable(
  store: UndoableStore,
  { id, account, portal, key }: OutboxEntry,
  received: string,
  at: string,
): Promise<void> {
  const kept = await store.get([account, portal, key]);
  if (kept?.id !== id || (kept.decidedAt <= received && at === portal)) return;
  if (at !== portal) await store.delete([account, portal, key]);
  const decidedAt = kept.decidedAt > received ? received : kept.decidedAt;
  await store.put({ ...kept, portal: at, decidedAt });
}

/** Throws one entry away; on the person's word only. */
export function remove(db: Database, id: string): Promise<OutboxEntry | undefined> {
  return change(db, id, () => null);
}

/** Puts a refused entry back among those that wait, in its old place. */
export function requeue(db: Database, id: string): Promise<OutboxEntry | undefined> {
  return change(db, id, (entry) => ({ ...entry, state: 'waiting', problem: null }));
}

/** Under which id it is recorded that the server wants no `seen` of an article; forgotten as the other ids are. */
export function refusedSeen({
  account,
  portal,
  key,
}: Pick<OutboxEntry, 'account' | 'portal' | 'key'>): string {
  return `seen ${account} ${portal} ${key}`;
}

/** Forgets the ids recorded before an instant (ms since 1970 UTC): nobody repeats a click of last week. */
export async function forgetRecorded(db: Database, before: number): Promise<void> {
  const tx = db.transaction('recorded', 'readwrite');
  const old = await tx.store.index('byTime').getAllKeys(IDBKeyRange.upperBound(before));
  await Promise.all(old.map((id) => tx.store.delete(id)));
  await tx.done;
}
