// Reads one article as this device sees it, within a transaction that may go on to write.
import type { IDBPTransaction } from 'idb';
import type { AccountKey, MirrorRow, OutboxEntry, SoTinSchema, Undoable } from '../database.ts';
import { type ArticleView, baseView, laterOf, overlay } from './overlay.ts';

/** The stores that a look needs, and those that an action writes. */
export const ARTICLE_STORES = ['articles', 'outbox', 'undoables', 'recorded'] as const;

type ArticleTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  SoTinSchema,
  typeof ARTICLE_STORES,
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
  const rows = await tx.objectStore('articles').index('byAddress').getAll([account, portal, key]);
  const row = await survivorOf(tx, newest(rows));
  const keys = row && row.portal === portal && row.key !== key ? [key, row.key] : [key];
  const entries = await Promise.all(
    keys.map((each) => tx.objectStore('outbox').index('byArticle').getAll([account, portal, each])),
  );
  const undoables = await Promise.all(
    keys.map((each) => tx.objectStore('undoables').get([account, portal, each])),
  );
  const waiting = entries.flat().filter((entry: OutboxEntry) => entry.state === 'waiting');
  return withUndoable(overlay(baseView(key, row), waiting), undoables);
}

function newest(rows: MirrorRow[]): MirrorRow | undefined {
  return rows.reduce<MirrorRow | undefined>(
    (best, row) => (best && best.seq > row.seq ? best : row),
    undefined,
  );
}

function withUndoable(view: ArticleView, undoables: (Undoable | undefined)[]): ArticleView {
  const last = undoables
    .filter((undoable) => undoable !== undefined)
    .reduce<Undoable | undefined>((best, each) => (best && best.at > each.at ? best : each), undefined);
  if (!last) return view;
  return {
    ...view,
    undoable: { id: last.id, at: last.at },
    lastDecidedAt: laterOf(view.lastDecidedAt, last.decidedAt),
  };
}
