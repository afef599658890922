// Runs a scan: one page at a time with a pause between, going on by an alarm after the worker or the browser closed.
import type { LinkCheck } from '#shared/link-check';
import type { Portal } from '#shared/portal';
import type { Database, KeptScan } from '../database.ts';
import { isSamePage, type PageToRead, type ReadPage } from '../scan/read-page.ts';
import type { ScanPeriod } from '../scan/steps.ts';
import { serially } from '../serially.ts';
import { currentAccount } from '../settings.ts';
import { type FetchedPage, PortalError } from '../worker-client/portal-page.ts';
import { checkVanished } from './check-links.ts';
import { changeScan, type RunningScan, runningScan, stopScan } from './kept-scan.ts';
import { keepScanPage } from './scan-page.ts';
import { type ScanStart, startScan } from './scan-start.ts';

/** Between two pages of a portal, ms. Builds for tests alone do not take the time. */
export const PAUSE_MS = import.meta.env.SOTIN_SHORT_PAUSES ? 50 : 2_000;
/** Failures in a row after which a scan gives up, and how long it waits after the first; each wait is four times it. */
const MOST_FAILURES = 4;
const FIRST_WAIT_MS = 30_000;
/** A portal that asks to be left alone for longer is not waited for. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** A worker that dies is followed by the next one after so long; alarms go no shorter. */
const AWAKE_MS = 30_000;
/** Pages whose articles are sent together. */
const PAGES_SENT = 5;

/** The world that a scan needs. */
export type ScanPorts = {
  db: () => Promise<Database>;
  /** ms since 1970 UTC, this device's clock. */
  now: () => number;
  /** Whether the browser may read pages from there. */
  granted: (url: string) => Promise<boolean>;
  /** Throws a PortalError. */
  fetchPage: (portal: Portal, url: string) => Promise<FetchedPage>;
  readPage: (page: PageToRead) => Promise<ReadPage>;
  /** No page is read for a while. */
  closeReader: () => Promise<void>;
  /** Has `resume` called at an instant (ms since 1970 UTC), should this worker not live so long; null: no longer. */
  wake: (at: number | null) => Promise<void>;
  pause: (ms: number) => Promise<void>;
  /** Tells the server what addresses of articles gave; throws a WorkerError. */
  tellLinks: (session: { server: string; token: string }, checks: readonly LinkCheck[]) => Promise<void>;
  /** Something waits to be sent. */
  kick: () => void;
  report: (error: unknown, when: string) => void;
};

export type Scanning = {
  /** Begins at a listing or feed; `resume` is still to be called. */
  start(listing: string, period: ScanPeriod): Promise<ScanStart>;
  /** Stops the scan that runs, and gives it as it stands. */
  stop(): Promise<KeptScan | null>;
  /** The scan of the person signed in, under way or last. */
  view(): Promise<KeptScan | null>;
  /** Goes on with the scan that runs, if one does; settles when it has ended or waits for its alarm. */
  resume(): Promise<void>;
};

/** A scan on the world given; at most one page is under way at any time. */
export function createScanning(ports: ScanPorts): Scanning {
  const chain = serially();
  const view = async () => {
    const db = await ports.db();
    const account = await currentAccount(db);
    return (account && (await db.get('scans', account.key))) ?? null;
  };
  return {
    view,
    resume: () => chain(() => run(ports)),
    start: async (listing, period) => {
      const begun = await startScan(ports, listing, period);
      if (begun.ok) await ports.wake(ports.now() + AWAKE_MS);
      return begun;
    },
    stop: async () => {
      const db = await ports.db();
      const account = await currentAccount(db);
      if (account) await stopScan(db, account.key);
      return view();
    },
  };
}

/** Page after page until the scan ends, or until a failure leaves it to the alarm. */
async function run(ports: ScanPorts): Promise<void> {
  const db = await ports.db();
  let asked = 0;
  let wakeAt: number | null = null;
  for (;;) {
    const running = await runningScan(db);
    wakeAt = running && running.scan.notBefore > ports.now() ? running.scan.notBefore : null;
    if (!running || wakeAt !== null) break;
    // Before the page: a worker that dies while it is under way is followed by one that reads it.
    await ports.wake(ports.now() + AWAKE_MS);
    const after = await nextPage(ports, db, running);
    asked += 1;
    if (after?.end !== null || after.notBefore > 0) continue;
    if (asked % PAGES_SENT === 0) ports.kick();
    await ports.pause(PAUSE_MS);
  }
  if (asked > 0) ports.kick();
  await ports.closeReader();
  wakeAt ??= await checkVanished(ports, async () => {
    await ports.wake(ports.now() + AWAKE_MS);
    await ports.pause(PAUSE_MS);
  });
  await ports.wake(wakeAt === null ? null : Math.max(wakeAt, ports.now() + AWAKE_MS));
}

/** Asks for the next page and keeps it, or that there was none; undefined when the scan was stopped meanwhile. */
async function nextPage(
  ports: ScanPorts,
  db: Database,
  { account, portal, scan }: RunningScan,
): Promise<KeptScan | undefined> {
  const page = await readNext(ports, portal, account.me.portals, scan);
  if ('failed' in page)
    return changeScan(db, account.key, scan.id, (now) => afterFailure(now, page.failed, ports.now()));
  return keepScanPage(db, scan, page, ports.now());
}

function afterFailure(scan: KeptScan, askedMs: number | null, now: number): KeptScan {
  const failures = scan.failures + 1;
  if (askedMs === null || askedMs > LONGEST_WAIT_MS || failures >= MOST_FAILURES)
    return { ...scan, failures, notBefore: 0, next: null, end: 'failed' };
  const waitMs = Math.max(askedMs, FIRST_WAIT_MS * 4 ** (failures - 1));
  return { ...scan, failures, notBefore: now + waitMs };
}

/** A page read; where there is none, after how many ms to ask again at the earliest, or null for never. */
async function readNext(
  { fetchPage, readPage, report }: ScanPorts,
  portal: Portal,
  portals: readonly Portal[],
  { listing, next, progress }: KeptScan,
): Promise<ReadPage | { failed: number | null }> {
  const url = next ?? listing;
  try {
    const page = await fetchPage(portal, url);
    // A front page has rows too, and no next page: it would pass for the listing's end.
    if (!isSamePage(url, page.url, progress.visited.length === 0)) return { failed: null };
    return await readPage({ ...page, portal, portals });
  } catch (error) {
    if (error instanceof PortalError) return { failed: error.retryAfterMs };
    report(error, 'scan');
    return { failed: 0 };
  }
}
