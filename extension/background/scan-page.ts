// Keeps what a page of a scan showed: actions, the scan's state and when each article was last seen, all or nothing.
import { checkAction } from '#shared/action';
import { includesRole } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import type { Account, AccountKey, Database, KeptScan } from '../database.ts';
import { beginningWith } from '../database.ts';
import { stateOf } from '../mirror/overlay.ts';
import { ARTICLE_STORES, type ArticleTransaction, readView } from '../mirror/read-view.ts';
import { enqueueIn, refusedSeen } from '../outbox/queue.ts';
import type { ReadPage } from '../scan/read-page.ts';
import { isComplete, nextStep, type ScanRow, vanishedOf } from '../scan/steps.ts';
import { cleanRead } from './clean-read.ts';
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
  const [kept, account, current] = await Promise.all([
    tx.objectStore('scans').get(asked.account),
    tx.objectStore('accounts').get(asked.account),
    tx.objectStore('settings').get('current'),
  ]);
  const here = current?.name === 'current' && current.account === asked.account;
  const may = here && account?.token != null && includesRole(account.role, 'editor');
  // The same page may come twice when a worker died and another began: only the one still awaited counts.
  if (!kept || !may || !account || kept.id !== asked.id || kept.end || kept.next !== asked.next) {
    await tx.done;
    return undefined;
  }
  const step = nextStep(kept.progress, asked.next ?? asked.listing, page, kept.period);
  let fresh = 0;
  for (const row of step.told) if (await tell(tx, account, kept, row, now)) fresh += 1;
  const { account: key, portal, listing, id } = kept;
  const lastSeen = tx.objectStore('lastSeen');
  for (const row of step.rows)
    await lastSeen.put({ account: key, portal, listing, key: row.key, scan: id, seenAt: now });
  const held = isComplete(step.end) ? await tx.objectStore('articles').getAll(beginningWith(key)) : [];
  const seen = held.length > 0 ? await lastSeen.getAll(beginningWith(key, portal, listing)) : [];
  const after: KeptScan = {
    ...kept,
    progress: step.progress,
    next: step.next,
    end: step.end,
    pages: page.pages ?? kept.pages,
    articles: kept.articles + step.told.length,
    fresh: kept.fresh + fresh,
    failures: 0,
    vanished: vanishedOf(
      held.filter((article) => article.portal === portal),
      seen,
      id,
      kept.period,
    ),
  };
  await tx.objectStore('scans').put(after);
  await tx.done;
  return after;
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
      article: cleanRead(read, correctedNow),
    },
    { portals: account.me.portals, now: correctedNow },
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

/** Changes an account's scan while it runs; undefined when none does. */
export async function changeScan(
  db: Database,
  account: AccountKey,
  id: string | null,
  to: (scan: KeptScan) => KeptScan,
): Promise<KeptScan | undefined> {
  const tx = db.transaction('scans', 'readwrite', { durability: 'strict' });
  const kept = await tx.store.get(account);
  const running = kept && kept.end === null && (id === null || kept.id === id) ? to(kept) : undefined;
  if (running) await tx.store.put(running);
  await tx.done;
  return running;
}
