// After a complete scan: tries the pages of articles that vanished, and tells the server which are gone.
import { includesRole } from '#shared/api/access';
import { CHECKS_MAX, type LinkCheck } from '#shared/link-check';
import { localDate } from '#shared/local-date';
import type { Portal } from '#shared/portal';
import { articleKey } from '#shared/portal-address';
import type { Account, Database, KeptScan } from '../database.ts';
import { isComplete, type Vanished } from '../scan/steps.ts';
import { currentAccount } from '../settings.ts';
import { troubleOf } from '../trouble.ts';
import { PortalError } from '../worker-client/portal-page.ts';
import type { ScanPorts } from './scanning.ts';

/** A server that was not reached is told later. */
const TELL_AGAIN_MS = 5 * 60_000;

/** A complete scan of whoever is signed in, as it stands. */
type Ended = { account: Account & { token: string }; portal: Portal; scan: KeptScan };

async function endedScan(db: Database): Promise<Ended | undefined> {
  const account = await currentAccount(db);
  if (!account || account.token === null || !includesRole(account.role, 'editor')) return undefined;
  const scan = await db.get('scans', account.key);
  const portal = account.me.portals.find(({ id }) => id === scan?.portal);
  if (!scan || !portal || !isComplete(scan.end)) return undefined;
  return { account: { ...account, token: account.token }, portal, scan };
}

/** Keeps something of a scan, unless another one has begun meanwhile. */
async function keep(
  db: Database,
  { account, id }: KeptScan,
  to: (scan: KeptScan) => KeptScan,
): Promise<void> {
  const tx = db.transaction('scans', 'readwrite', { durability: 'strict' });
  const scan = await tx.store.get(account);
  if (scan?.id === id) await tx.store.put(to(scan));
  await tx.done;
}

/** What the portal gives at an address. A page under another address is not the article's: many lead home instead. */
async function tried(
  { fetchPage, report }: ScanPorts,
  portal: Portal,
  { key, url }: Vanished,
): Promise<NonNullable<Vanished['link']>> {
  try {
    const page = await fetchPage(portal, url);
    return articleKey(page.url, portal) === key ? 'ok' : 'unknown';
  } catch (error) {
    if (error instanceof PortalError) return error.gone ? 'dead' : 'unknown';
    report(error, 'link');
    return 'unknown';
  }
}

/** What a scan found of its links, to be told. */
function checksOf({ portal, vanished }: KeptScan, checkedOn: string): LinkCheck[] {
  return vanished.flatMap(({ url, link }) =>
    link === 'ok' || link === 'dead' ? [{ portal, url, status: link, checkedOn }] : [],
  );
}

/** Tells the server, once; gives when to try again (ms since 1970 UTC), or null. */
async function tell(ports: ScanPorts, db: Database, { account, scan }: Ended): Promise<number | null> {
  if (scan.linksTold) return null;
  const checks = checksOf(scan, localDate(ports.now() + account.clockOffset));
  try {
    for (let first = 0; first < checks.length; first += CHECKS_MAX)
      await ports.tellLinks(account, checks.slice(first, first + CHECKS_MAX));
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    if (trouble.kind === 'offline' || trouble.kind === 'busy') return ports.now() + TELL_AGAIN_MS;
    // Asking again is no use: the next scan tries these addresses anew.
    ports.report(error, 'links');
  }
  await keep(db, scan, (now) => ({ ...now, linksTold: true }));
  return null;
}

/**
 * Tries each address once, one at a time after a `pause`, and keeps what it gave, so that a worker that died is followed
 * by one that goes on; then tells the server. Gives when to be woken to tell it again, or null.
 */
export async function checkVanished(ports: ScanPorts, pause: () => Promise<void>): Promise<number | null> {
  const db = await ports.db();
  for (;;) {
    const ended = await endedScan(db);
    const open = ended?.scan.vanished.find(({ link }) => link === undefined);
    if (!ended || !open) return ended ? tell(ports, db, ended) : null;
    await pause();
    const link = await tried(ports, ended.portal, open);
    await keep(db, ended.scan, (scan) => ({
      ...scan,
      vanished: scan.vanished.map((each) => (each.key === open.key ? { ...each, link } : each)),
    }));
  }
}
