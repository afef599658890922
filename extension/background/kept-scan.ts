// What is kept of a scan: at most one runs for an account, and only while its person is signed in as an editor.
import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { includesRole } from '#shared/api/access';
import type { Portal } from '#shared/portal';
import type { Account, AccountKey, Database, KeptScan, SoTinSchema } from '../database.ts';

/** A scan that goes on, with whose it is and where. */
export type RunningScan = { account: Account; portal: Portal; scan: KeptScan };

/** A transaction over scans and over who is signed in, and over whatever else is kept together with them. */
export type ScanTransaction = IDBPTransaction<SoTinSchema, readonly StoreNames<SoTinSchema>[], 'readwrite'>;

type ScanStore = IDBPObjectStore<SoTinSchema, StoreNames<SoTinSchema>[], 'scans', 'readwrite'>;

const stopped = (scan: KeptScan): KeptScan => ({ ...scan, next: null, end: 'stopped' });

type Editor = { account: Account; portalOf: (scan: KeptScan) => Portal | undefined };

/** Whoever may scan here now, and on which open portal of theirs a scan is; none for another's scan. */
export async function editorIn(tx: ScanTransaction): Promise<Editor | undefined> {
  const current = await tx.objectStore('settings').get('current');
  const account =
    current?.name === 'current' ? await tx.objectStore('accounts').get(current.account) : undefined;
  if (!account || account.token === null || !includesRole(account.role, 'editor')) return undefined;
  const { portals } = account.me;
  const portalOf = (scan: KeptScan) =>
    scan.account === account.key
      ? // What is read while it is paused would be refused, and the scan complete with articles that nobody has.
        portals.find(({ id, pausedAt }) => id === scan.portal && pausedAt === undefined)
      : undefined;
  return { account, portalOf };
}

/** The scan to go on with. Those of people who are no longer here, or may not any more, are stopped for good. */
export async function runningScan(db: Database): Promise<RunningScan | undefined> {
  const tx = db.transaction(['scans', 'accounts', 'settings'], 'readwrite');
  const editor = await editorIn(tx);
  let found: RunningScan | undefined;
  for (const scan of await tx.objectStore('scans').getAll()) {
    if (scan.end !== null) continue;
    const portal = editor?.portalOf(scan);
    if (editor && portal) found = { account: editor.account, portal, scan };
    else await tx.objectStore('scans').put(stopped(scan));
  }
  await tx.done;
  return found;
}

/** Stops every scan but the one of an account, within a transaction that signs people in or out. */
export async function stopScans(
  store: Pick<ScanStore, 'getAll' | 'put'>,
  but: AccountKey | null,
): Promise<void> {
  for (const scan of await store.getAll())
    if (scan.end === null && scan.account !== but) await store.put(stopped(scan));
}

/** Stops the scan of an account, if one runs; the page under way is not kept then. */
export async function stopScan(db: Database, account: AccountKey): Promise<void> {
  await changeScan(db, account, null, stopped);
}

/** Keeps a scan that begins, in place of the last one; false, with nothing changed, while that one still runs. */
export async function beginScan(db: Database, scan: KeptScan): Promise<boolean> {
  const tx = db.transaction('scans', 'readwrite', { durability: 'strict' });
  const last = await tx.store.get(scan.account);
  const free = !last || last.end !== null;
  if (free) await tx.store.put(scan);
  await tx.done;
  return free;
}

/** Changes an account's scan while it runs; undefined when none does, or another than `id`. */
export async function changeScan(
  db: Database,
  account: AccountKey,
  id: string | null,
  to: (scan: KeptScan) => KeptScan,
): Promise<KeptScan | undefined> {
  const tx = db.transaction('scans', 'readwrite', { durability: 'strict' });
  const kept = await tx.store.get(account);
  const changed = kept && kept.end === null && (id === null || kept.id === id) ? to(kept) : undefined;
  if (changed) await tx.store.put(changed);
  await tx.done;
  return changed;
}
