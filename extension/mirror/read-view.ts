// Reads one article as this device sees it, within a transaction that may go on to write.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { AccountKey, MirrorRow, SoTinSchema, Undoable } from '../database.ts';
import { type ArticleView, baseView, laterOf, overlay } from './overlay.ts';

/** The stores that a look needs, and those that an action writes. */
export const ARTICLE_STORES = ['articles', 'outbox', 'undoables', 'recorded'] as const;

/** A transaction over them, and over whatever else is kept together with an action. */
export type ArticleTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  SoTinSchema,
  readonly StoreNames<SoTinSchema>[],
  Mode
>;

/** Merges point straight at the survivor; the bound only guards against a broken answer. */
const HOPS = 4;

async function survivorOf<Mode extends IDBTransactionMode>(
  tx: ArticleTransaction<Mode>,
  row: MirrorRow | undefined,
): Promise<MirrorRow | undefined> {
  let found = row;
  for (let hop = 0; hop < HOPS && found?.status === 'merged' && found.sameAs !== null; hop += 1) {
    const next: MirrorRow | undefined = await tx.objectStore('articles').get([found.account, found.sameAs]);
    if (!next) return found;
    found = next;
  }
  return found;
}

type Found = { row: MirrorRow | undefined; keys: string[] };

/** An address' row, or the survivor's when it was merged, and the keys under which actions on it may stand. */
async function find<Mode extends IDBTransactionMode>(
  tx: ArticleTransaction<Mode>,
  account: AccountKey,
  portal: string,
  key: string,
): Promise<Found> {
  const rows = await tx.objectStore('articles').index('byAddress').getAll([account, portal, key]);
  const row = await survivorOf(tx, newest(rows));
  return { row, keys: row && row.portal === portal && row.key !== key ? [key, row.key] : [key] };
}

async function lastUndoable<Mode extends IDBTransactionMode>(
  tx: ArticleTransaction<Mode>,
  account: AccountKey,
  portal: string,
  keys: readonly string[],
): Promise<Undoable | undefined> {
  const found = await Promise.all(keys.map((key) => tx.objectStore('undoables').get([account, portal, key])));
  return found.reduce((best, each) => (best && each && best.at > each.at ? best : (each ?? best)), undefined);
}

/** The person's last action on an article, under any of its addresses; undefined when none can be taken back. */
export async function readUndoable<Mode extends IDBTransactionMode>(
  tx: ArticleTransaction<Mode>,
  account: AccountKey,
  portal: string,
  key: string,
): Promise<Undoable | undefined> {
  const { keys } = await find(tx, account, portal, key);
  return lastUndoable(tx, account, portal, keys);
}

/**
 * Gives what is known of an address: its row, or the survivor's when it was merged into another article, with this
 * account's waiting actions laid over it.
 */
export async function readView<Mode extends IDBTransactionMode>(
  tx: ArticleTransaction<Mode>,
  account: AccountKey,
  portal: string,
  key: string,
): Promise<ArticleView> {
  const { row, keys } = await find(tx, account, portal, key);
  const outbox = tx.objectStore('outbox').index('byArticle');
  const [undoable, ...entries] = await Promise.all([
    lastUndoable(tx, account, portal, keys),
    ...keys.map((each) => outbox.getAll([account, portal, each])),
  ]);
  const waiting = entries.flat().filter((entry) => entry.state === 'waiting');
  return withUndoable(overlay(baseView(key, row), waiting), undoable);
}

function newest(rows: MirrorRow[]): MirrorRow | undefined {
  return rows.reduce<MirrorRow | undefined>(
    (best, row) => (best && best.seq > row.seq ? best : row),
    undefined,
  );
}

function withUndoable(view: ArticleView, last: Undoable | undefined): ArticleView {
  if (!last) return view;
  return {
    ...view,
    undoable: { id: last.id, at: last.at },
    lastDecidedAt: laterOf(view.lastDecidedAt, last.decidedAt),
  };
}
