// Keeps what a page of a scan showed: actions, the scan's state and when each article was last seen, all or nothing.
import { checkAction } from '#shared/action';
import { uuidv7 } from '#shared/uuid';
import { type Account, beginningWith, type Database, type KeptScan } from '../database.ts';
import { stateOf } from '../mirror/overlay.ts';
import { ARTICLE_STORES, type ArticleTransaction, readView } from '../mirror/read-view.ts';
import { enqueueIn, refusedSeen } from '../outbox/queue.ts';
import type { ReadPage } from '../scan/read-page.ts';
import {
  isComplete,
  nextStep,
  type ScanRow,
  type ScanStep,
  type Vanished,
  vanishedOf,
} from '../scan/steps.ts';
import { cleanRead } from './clean-read.ts';
import { editorIn, type ScanTransaction } from './kept-scan.ts';
import { tellsNothing } from './seen.ts';

const STORES = [...ARTICLE_STORES, 'scans', 'lastSeen', 'accounts', 'settings'] as const;

/**
 * Takes the scan as it was when the page was asked for, and the page. Gives the scan as it is now kept; undefined, with
 * nothing kept, when it was stopped meanwhile or its person is no longer the one signed in. `now` in ms since 1970 UTC.
 */
export async function keepScanPage(
  db: Database,
  asked: KeptScan,
  page: ReadPage,
  now: number,
): Promise<KeptScan | undefined> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const [scan, editor] = await Promise.all([tx.objectStore('scans').get(asked.account), editorIn(tx)]);
  // The same page may come twice when a worker died and another began: only the one still awaited counts.
  const awaited = scan && scan.id === asked.id && scan.end === null && scan.next === asked.next;
  if (!awaited || !editor?.portalOf(scan)) {
    await tx.done;
    return undefined;
  }
  const step = nextStep(scan.progress, scan.next ?? scan.listing, page, scan.period);
  let fresh = 0;
  for (const row of step.told) if (await tell(tx, editor.account, scan, row, now)) fresh += 1;
  await noteSeen(tx, scan, step.rows, now);
  const after: KeptScan = {
    ...scan,
    ...{ progress: step.progress, next: step.next, end: step.end },
    // A pager names only the pages near by.
    pages: page.pages === null ? scan.pages : Math.max(page.pages, scan.pages ?? 0),
    articles: scan.articles + step.told.length,
    fresh: scan.fresh + fresh,
    ...{ failures: 0, notBefore: 0 },
    vanished: await vanished(tx, scan, step),
  };
  await tx.objectStore('scans').put(after);
  await tx.done;
  return after;
}

async function noteSeen(
  tx: ScanTransaction,
  { account, portal, listing, id }: KeptScan,
  rows: readonly ScanRow[],
  seenAt: number,
): Promise<void> {
  const store = tx.objectStore('lastSeen');
  for (const { key, publishedOn } of rows)
    await store.put({ account, portal, listing, key, scan: id, seenAt, publishedOn });
}

async function vanished(
  tx: ScanTransaction,
  { account, portal, listing, id, period }: KeptScan,
  { end }: ScanStep,
): Promise<Vanished[]> {
  if (!isComplete(end)) return [];
  const held = await tx.objectStore('articles').index('byAddress').getAll(beginningWith(account, portal));
  const seen = await tx.objectStore('lastSeen').getAll(beginningWith(account, portal, listing));
  return vanishedOf(held, seen, id, period);
}

/** Queues a `seen` where it tells something; true when nobody had entered the article before. */
async function tell(
  tx: ArticleTransaction<'readwrite'>,
  account: Account,
  { portal }: KeptScan,
  row: ScanRow,
  now: number,
): Promise<boolean> {
  const correctedNow = now + account.clockOffset;
  const { title, url, publishedOn, section } = row;
  const read = {
    portal,
    url,
    title,
    ...(publishedOn ? { publishedOn, publishedFrom: 'listing' as const } : {}),
    ...(section ? { section } : {}),
  };
  const check = checkAction(
    {
      kind: 'seen',
      id: uuidv7(now),
      decidedAt: new Date(correctedNow).toISOString(),
      article: cleanRead(read, correctedNow, account.me.portals),
    },
    { portals: account.me.portals, lists: account.me.taxonomy, now: correctedNow },
  );
  if (!check.ok) return false;
  const { action, key } = check.checked;
  const state = stateOf(await readView(tx, account.key, portal, key));
  const place = { account: account.key, portal, key };
  if (tellsNothing(action.article, state)) return false;
  if (await tx.objectStore('recorded').get(refusedSeen(place))) return false;
  await enqueueIn(tx, { ...place, action, clickedAt: now, queuedAt: now });
  return !state.known;
}
