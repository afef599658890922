// Begins a scan, or says why not.
import { includesRole } from '#shared/api/access';
import { isLocalDate } from '#shared/local-date';
import { portalOf } from '#shared/portal-address';
import { type Problem, problem } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import type { Account, KeptScan } from '../database.ts';
import type { ScanPeriod } from '../scan/steps.ts';
import { currentAccount } from '../settings.ts';
import { beginScan } from './kept-scan.ts';
import type { ScanPorts } from './scanning.ts';

/** A scan that has begun, or why none has. */
export type ScanStart = { ok: true; scan: KeptScan } | { ok: false; problem: Problem };

/** Takes the address of a listing or feed and a period of local days, both included. */
export async function startScan(
  { db: open, now, granted }: Pick<ScanPorts, 'db' | 'now' | 'granted'>,
  listing: string,
  period: ScanPeriod,
): Promise<ScanStart> {
  const db = await open();
  const account = await currentAccount(db);
  const refused = refusal(account, listing, period);
  if (refused || !account) return { ok: false, problem: refused ?? problem('unauthorized') };
  if (!(await granted(listing))) return { ok: false, problem: problem('host-not-granted', listing) };
  const scan = newScan(account, listing, period, now());
  return (await beginScan(db, scan)) ? { ok: true, scan } : { ok: false, problem: problem('scan-running') };
}

function refusal(account: Account | undefined, listing: string, { from, to }: ScanPeriod): Problem | null {
  if (!account || account.needsSignIn) return problem('unauthorized', 'nobody is signed in');
  if (!includesRole(account.role, 'editor')) return problem('forbidden-role', account.role);
  const portal = portalOf(account.me.portals, listing);
  if (!portal) return problem('unknown-portal', listing);
  if (portal.pausedAt !== undefined) return problem('portal-paused', portal.id);
  const { username, password } = new URL(listing);
  if (username || password) return problem('url-with-user');
  if (!isLocalDate(from) || !isLocalDate(to)) return problem('impossible-date', `${from} to ${to}`);
  return from > to ? problem('from-after-to', `${from} to ${to}`) : null;
}

function newScan(account: Account, typed: string, period: ScanPeriod, now: number): KeptScan {
  const listing = new URL(typed);
  listing.hash = '';
  const { href } = listing;
  return {
    account: account.key,
    id: uuidv7(now),
    portal: portalOf(account.me.portals, href)?.id ?? '',
    listing: href,
    period: { from: period.from, to: period.to },
    progress: { visited: [], shown: [] },
    next: href,
    end: null,
    pages: null,
    articles: 0,
    fresh: 0,
    failures: 0,
    notBefore: 0,
    vanished: [],
  };
}
