// Snapshots as asked for: freezing once whatever happens on the way, reading, listing, checking, issuing.
import type { Answer } from '#shared/api';
import type { FreezeBody, IssueBody, SnapshotArticlesQuery, SnapshotsQuery } from '#shared/api/snapshots';
import { ProblemError } from '#shared/problem';
import type {
  Snapshot,
  SnapshotArticle,
  SnapshotCheck,
  SnapshotComparison,
  SnapshotFilter,
  SnapshotHead,
} from '#shared/snapshot';
import { snapshotCoverage } from '#shared/snapshot-coverage';
import { TAXONOMY_VERSION } from '#shared/taxonomy';
import { checkedBehindGate, type Pass, runGated } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { freezePeriod } from '../db/snapshot-freeze.ts';
import { readSealed, writeHash } from '../db/snapshot-seal.ts';
import {
  type Freeze,
  issueStored,
  listSnapshots,
  readStored,
  type StoredSnapshot,
  snapshotStatements,
} from '../db/snapshots.ts';
import type { Filter } from '../db/stats.ts';
import { compareStored } from './compare-snapshot.ts';
import { oneSpelling } from './entry.ts';
import { sha256OfPieces } from './secrets.ts';
import { type FrozenPage, frozenArticles } from './snapshot-articles.ts';
import { headOf, snapshotOf } from './snapshot-view.ts';
import { checkLength, filterAsked, groupingAsked, periodAsked } from './statistics.ts';

/** Lists in one spelling, so that asking again for the same is seen to be the same. */
function oneFilter(filter: SnapshotFilter, config: Config): Filter {
  const known = filterAsked(filter, config);
  return Object.fromEntries(
    Object.entries(known)
      .map(([name, values]) => [name, [...new Set(values)].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What is to be frozen. Throws bad-period, from-after-to, period-too-long, period-not-begun, unknown-value. */
function freezeAsked(body: FreezeBody, config: Config, today: string): Freeze {
  const { id, name, filter = {}, grouping } = body;
  const period = periodAsked(body);
  checkLength(period, ['month']);
  // A snapshot is for ever: one of days that have not come would hold nothing, mostly for a mistyped year.
  if (period.from > today) throw new ProblemError('period-not-begun', `begins on ${period.from}`);
  return {
    id,
    name,
    periodCode: period.code,
    from: period.from,
    to: period.to,
    filter: oneFilter(filter, config),
    grouping: groupingAsked(grouping, config),
    taxonomy: TAXONOMY_VERSION,
    lists: config.lists,
  };
}

/** Whether what stands under an id is what is asked for, by the person who asked. The grouping may have changed since. */
function isSame(stored: StoredSnapshot, freeze: Freeze): boolean {
  const asked = ({ name, periodCode, from, to, filter, grouping }: Freeze) =>
    oneSpelling({ name, periodCode, from, to, filter, grouping: grouping.id });
  return stored.own && asked(stored) === asked(freeze);
}

/** A snapshot that has its hash: worked out from the stored rows, written if it was not there yet. */
async function sealed(
  db: D1Database,
  pass: Pass,
  stored: StoredSnapshot,
  pieces: readonly string[],
): Promise<StoredSnapshot & { hash: string }> {
  if (stored.hash !== null) return { ...stored, hash: stored.hash };
  const hash = await sha256OfPieces(pieces);
  await writeHash(db, pass, stored.id, hash);
  return { ...stored, hash };
}

/** Finishes what a crash between freezing and sealing left without its hash. */
async function finished(db: D1Database, pass: Pass, stored: StoredSnapshot) {
  const pieces = stored.hash === null ? (await readSealed(db, pass, stored.id)).pieces : [];
  return sealed(db, pass, stored, pieces);
}

/**
 * Freezes a period. Repeatable with the same id for the same thing: then nothing is written, or what is missing of it.
 * Throws id-reused for anything else under the id, snapshot-too-large, and what is wrong with the body.
 */
export async function freeze(
  db: D1Database,
  pass: Pass,
  config: Config,
  body: FreezeBody,
): Promise<Snapshot> {
  const asked = await checkedBehindGate(db, pass, () => freezeAsked(body, config, pass.today));
  const portals = config.bound === null ? null : config.portals.map(({ id }) => id);
  const { stored, pieces } = await freezePeriod(db, pass, asked, portals);
  if (!isSame(stored, asked)) throw new ProblemError('id-reused', `${asked.id} is another snapshot`);
  return snapshotOf(await sealed(db, pass, stored, pieces));
}

/** A snapshot by its id. Throws not-found. */
export async function snapshotById(db: D1Database, pass: Pass, id: string): Promise<Snapshot> {
  return snapshotOf(await finished(db, pass, await readStored(db, pass, id)));
}

/** A snapshot with all its articles: what a report is assembled from. Throws not-found. */
export async function readSnapshot(
  db: D1Database,
  pass: Pass,
  id: string,
): Promise<{ snapshot: Snapshot & { hash: string }; articles: SnapshotArticle[] }> {
  const { statements, read } = snapshotStatements(db, pass, id);
  const { stored, articles } = read(await runGated(db, pass, statements));
  const whole = await finished(db, pass, stored);
  return { snapshot: { ...snapshotOf(whole), hash: whole.hash }, articles };
}

/** A snapshot, one page of its articles, and what differs now: what its page shows. Throws as `frozenArticles`. */
export async function lookAt(
  db: D1Database,
  pass: Pass,
  id: string,
  query: SnapshotArticlesQuery,
  limit: number,
): Promise<{ snapshot: Snapshot; list: FrozenPage; comparison: SnapshotComparison }> {
  const list = await frozenArticles(db, pass, id, query, limit);
  const snapshot = snapshotOf(await finished(db, pass, list.stored));
  return { snapshot, list, comparison: await compareStored(db, pass, list.stored) };
}

/** Snapshots in one answer unless asked otherwise. */
const LISTED = 50;

/** One page of snapshots, and with a year how they fill its days. Throws bad-cursor. */
export async function snapshotsPage(
  db: D1Database,
  pass: Pass,
  config: Config,
  query: SnapshotsQuery,
): Promise<Answer<'snapshots'> & { years: string[] }> {
  const { year = null, cursor = null, limit = LISTED } = query;
  await checkedBehindGate(db, pass, () => {
    if (cursor !== null && !/^[0-9a-f-]{36}$/.test(cursor))
      throw new ProblemError('bad-cursor', 'not a cursor of this list', { parameter: 'cursor' });
  });
  const whole = oneFilter({}, config);
  const found = await listSnapshots(db, pass, { year, after: cursor, limit: limit + 1, whole });
  const snapshots = found.snapshots.slice(0, limit).map(headOf);
  return {
    snapshots,
    next: found.snapshots.length > limit ? (snapshots.at(-1)?.id ?? null) : null,
    coverage: year === null ? null : snapshotCoverage(found.covering, year, pass.today),
    years: found.years,
  };
}

/** Whether the stored rows are what was frozen. Throws not-found. */
export async function verify(db: D1Database, pass: Pass, id: string): Promise<SnapshotCheck> {
  const { pieces, hash, figuresMatch } = await readSealed(db, pass, id);
  const computed = await sha256OfPieces(pieces);
  if (hash === null) await writeHash(db, pass, id, computed);
  const hashMatches = (hash ?? computed) === computed;
  return {
    hash: hash ?? computed,
    computed,
    matches: hashMatches && figuresMatch,
    hashMatches,
    figuresMatch,
  };
}

/** Notes number and date of issue. Throws not-found, already-issued, issued-before-frozen, issued-in-future. */
export async function issue(db: D1Database, pass: Pass, id: string, body: IssueBody): Promise<SnapshotHead> {
  const { number, on } = body;
  await checkedBehindGate(db, pass, () => {
    if (on > pass.today) throw new ProblemError('issued-in-future', `${on} is after ${pass.today}`);
  });
  const stored = await issueStored(db, pass, id, { number, on });
  if (stored.issuedNumber === null)
    throw new ProblemError('issued-before-frozen', `frozen at ${stored.frozenAt}, issued on ${on}`);
  if (stored.issuedNumber !== number || stored.issuedOn !== on)
    throw new ProblemError('already-issued', `${stored.issuedNumber} of ${stored.issuedOn}`);
  return headOf(stored);
}
