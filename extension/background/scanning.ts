// Runs a scan: one page at a time with a pause between, going on by an alarm after the worker or the browser closed.
import { includesRole } from '#shared/api';
import type { Portal } from '#shared/portal';
import { portalOf } from '#shared/portal-address';
import { uuidv7 } from '#shared/uuid';
import type { Database, KeptScan } from '../database.ts';
import type { PageToRead, ReadPage } from '../scan/read-page.ts';
import type { ScanPeriod } from '../scan/steps.ts';
import { serially } from '../serially.ts';
import { currentAccount } from '../settings.ts';
import type { FetchedPage } from '../worker-client/portal-page.ts';
import { changeScan, keepScanPage } from './scan-page.ts';

/** Between two pages of a portal, ms. */
export const PAUSE_MS = 2_000;
/** Failures in a row after which a scan gives up. */
const MOST_FAILURES = 3;

/** The world that a scan needs. */
export type ScanPorts = {
  db: () => Promise<Database>;
  /** ms since 1970 UTC, this device's clock. */
  now: () => number;
  fetchPage: (portal: Portal, url: string) => Promise<FetchedPage>;
  readPage: (page: PageToRead) => Promise<ReadPage>;
  /** Wakes the scan after half a minute or a little more, should this worker not live so long; false: no longer. */
  wake: (on: boolean) => Promise<void>;
  pause: (ms: number) => Promise<void>;
  /** Something waits to be sent. */
  kick: () => void;
  report: (error: unknown, when: string) => void;
};

export type Scanning = {
  /** Begins at a listing; false when the person may not, or when the address is on no portal. */
  start(listing: string, period: ScanPeriod): Promise<boolean>;
  stop(): Promise<void>;
  view(): Promise<KeptScan | null>;
  /** Goes on with the scan that runs, if one does; settles when it has ended or waits for its alarm. */
  resume(): Promise<void>;
};

/** A scan on the world given; at most one page is under way at any time. */
export function createScanning(ports: ScanPorts): Scanning {
  const chain = serially();
  return {
    resume: () => chain(() => run(ports)),
    start: async (listing, period) => {
      const db = await ports.db();
      const account = await currentAccount(db);
      const portal = account && portalOf(account.me.portals, listing);
      if (!portal || !includesRole(account.role, 'editor')) return false;
      await db.put('scans', newScan(account.key, portal.id, listing, period, ports.now()));
      return true;
    },
    stop: async () => {
      const db = await ports.db();
      const account = await currentAccount(db);
      if (account)
        await changeScan(db, account.key, null, (scan) => ({ ...scan, next: null, end: 'stopped' }));
      await ports.wake(false);
    },
    view: async () => {
      const db = await ports.db();
      const account = await currentAccount(db);
      return (account && (await db.get('scans', account.key))) ?? null;
    },
  };
}

function newScan(
  account: string,
  portal: string,
  listing: string,
  period: ScanPeriod,
  now: number,
): KeptScan {
  const progress = { visited: [], shown: [] };
  const found = { pages: null, articles: 0, fresh: 0, failures: 0, vanished: [] };
  return { account, id: uuidv7(now), portal, listing, period, progress, next: listing, end: null, ...found };
}

/** Page after page until the scan ends, or until a failure leaves it to the alarm. */
async function run(ports: ScanPorts): Promise<void> {
  const db = await ports.db();
  for (;;) {
    const account = await currentAccount(db);
    const scan = account && (await db.get('scans', account.key));
    const portal = account?.me.portals.find(({ id }) => id === scan?.portal);
    if (!account || !scan || scan.end !== null || scan.next === null || !portal) break;
    // Before the page: a worker that dies while it is under way is woken for it.
    await ports.wake(true);
    const page = await readNext(ports, portal, account.me.portals, scan.next);
    if (page === null) {
      const failed = await changeScan(db, account.key, scan.id, afterFailure);
      if (failed?.end === null) return;
      continue;
    }
    if (await keepScanPage(db, scan, page, ports.now())) ports.kick();
    await ports.pause(PAUSE_MS);
  }
  await ports.wake(false);
}

function afterFailure(scan: KeptScan): KeptScan {
  const failures = scan.failures + 1;
  return failures < MOST_FAILURES ? { ...scan, failures } : { ...scan, failures, next: null, end: 'failed' };
}

/** A page read; null when the portal gave none. */
async function readNext(
  { fetchPage, readPage, report }: ScanPorts,
  portal: Portal,
  portals: readonly Portal[],
  url: string,
): Promise<ReadPage | null> {
  try {
    const page = await fetchPage(portal, url);
    return await readPage({ ...page, portal, portals });
  } catch (error) {
    report(error, 'scan');
    return null;
  }
}
