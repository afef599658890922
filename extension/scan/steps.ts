// A scan of a portal, step by step: what a page adds, where it goes on, and what its end is worth. Pure.

/** Local days, both included. */
export type ScanPeriod = { from: string; to: string };

/** A row of a page, under the key of its article. */
export type ScanRow = {
  key: string;
  url: string;
  title: string;
  /** `YYYY-MM-DD` or null. */
  publishedOn: string | null;
  section: string | null;
};

/** What one page shows. */
export type ScanPage = {
  kind: 'listing' | 'feed';
  rows: readonly ScanRow[];
  /** Absolute address of the next page, or null. */
  next: string | null;
  /** It goes on where no address leads: by a script alone, or behind a fault of a feed. */
  hidden: boolean;
};

/**
 * How a scan ended. `reached`: at the period's first day; `ended`: at the listing's last page. All others are not
 * complete: `unreachable`: it goes on without an address; `repeats`: pages came again; `short`: a feed that does not
 * go back far enough; `unreadable`: a page without rows; `long`: more pages than a scan reads; `failed`: no answer;
 * `stopped`: by the person.
 */
export type ScanEnd =
  | 'reached'
  | 'ended'
  | 'unreachable'
  | 'repeats'
  | 'short'
  | 'unreadable'
  | 'long'
  | 'failed'
  | 'stopped';

/** How far a scan has come. */
export type ScanProgress = {
  /** Addresses of the pages read, in order. */
  visited: readonly string[];
  /** Keys of the articles that they showed. */
  shown: readonly string[];
};

/** What follows from a page: rows that no page before showed, those of them to be told, and how it goes on. */
export type ScanStep = {
  progress: ScanProgress;
  rows: ScanRow[];
  told: ScanRow[];
  next: string | null;
  end: ScanEnd | null;
};

/** More pages than these are not read in one scan. */
export const MOST_PAGES = 500;

/** Whether a local day lies in a period. */
function isWithin({ from, to }: ScanPeriod, day: string): boolean {
  return day >= from && day <= to;
}

/** Whether an end means that every article of the period that the listing has was shown. */
export function isComplete(end: ScanEnd | null): boolean {
  return end === 'reached' || end === 'ended';
}

/** Takes how far a scan came, the page read at an address, and the period; gives what follows from it. */
export function nextStep(before: ScanProgress, at: string, page: ScanPage, period: ScanPeriod): ScanStep {
  const shown = new Set(before.shown);
  const rows = page.rows.filter(({ key }) => !shown.has(key) && shown.add(key));
  const progress = { visited: [...before.visited, at], shown: [...shown] };
  const told = rows.filter(
    // Nobody knows of a row without a date that it is of another time.
    ({ publishedOn }) => publishedOn === null || isWithin(period, publishedOn),
  );
  const end = endAt(progress, rows, page, period);
  return { progress, rows, told, next: end ? null : page.next, end };
}

function endAt(
  { visited }: ScanProgress,
  rows: readonly ScanRow[],
  page: ScanPage,
  { from }: ScanPeriod,
): ScanEnd | null {
  if (page.rows.length === 0) return 'unreadable';
  const days = page.rows.flatMap(({ publishedOn }) => publishedOn ?? []);
  const past = days.filter((day) => day < from);
  // A feed holds its latest items, pinned ones seldom; a listing's old row may be pinned on top of newer ones.
  if (page.kind === 'feed') return past.length > 0 && !page.hidden ? 'reached' : 'short';
  if (days.length > 0 && past.length === days.length) return 'reached';
  if (rows.length === 0) return 'repeats';
  if (page.next === null) return page.hidden ? 'unreachable' : 'ended';
  if (visited.includes(page.next)) return 'repeats';
  return visited.length >= MOST_PAGES ? 'long' : null;
}

/** When an article was last shown by a listing, ms since 1970 UTC, by which scan, and the day that it said. */
export type LastSeen = { key: string; scan: string; seenAt: number; publishedOn: string | null };

/** What the ledger holds of an article, as far as it matters here. */
export type Held = {
  id: string;
  key: string;
  url: string;
  title: string | null;
  publishedOn: string | null;
  status: string;
  /** The article that this one was merged into. */
  sameAs: string | null;
};

/**
 * An article that a complete scan no longer showed; `seenAt`: when one showed it last, ms since 1970 UTC. `link`: what
 * its own address gave afterwards (`unknown`: nothing that tells), absent until it was tried.
 */
export type Vanished = {
  key: string;
  url: string;
  title: string | null;
  seenAt: number;
  link?: 'ok' | 'dead' | 'unknown';
};

/**
 * Candidates to withdraw: active articles of the period that an earlier scan of the same listing showed and this one,
 * which must be complete, did not, under none of their addresses. `lastSeen` is what that listing showed, and by which
 * scan last. Where the listing's own day is of another time, this scan may not have come to it.
 */
export function vanishedOf(
  held: readonly Held[],
  lastSeen: readonly LastSeen[],
  scan: string,
  period: ScanPeriod,
): Vanished[] {
  const seen = new Map(lastSeen.map((each) => [each.key, each]));
  const shown = (key: string) => seen.get(key)?.scan === scan;
  const shownOtherwise = new Set(held.flatMap(({ key, sameAs }) => (sameAs && shown(key) ? [sameAs] : [])));
  return held.flatMap(({ id, key, url, title, publishedOn, status }) => {
    const last = seen.get(key);
    const ofPeriod = publishedOn !== null && isWithin(period, publishedOn);
    if (status !== 'active' || !ofPeriod || !last || last.scan === scan || shownOtherwise.has(id)) return [];
    const listed = last.publishedOn === null || isWithin(period, last.publishedOn);
    return listed ? [{ key, url, title, seenAt: last.seenAt }] : [];
  });
}
