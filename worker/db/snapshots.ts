// Snapshots as they are stored: read, listed, and given the number and date of issue once.
import { ProblemError } from '#shared/problem';
import { SNAPSHOT_ROWS_MAX, type SnapshotArticle } from '#shared/snapshot';
import type { Covering } from '#shared/snapshot-coverage';
import { BUILT_IN, type Grouping, type Lists } from '#shared/taxonomy';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { boundOf, isOwn } from './owners.ts';
import { exportedName } from './pseudonym.ts';
import { FROZEN_COLUMNS, type FrozenRow, rowToFrozen, type StoredFigures } from './snapshot-rows.ts';
import type { Filter } from './stats.ts';

/** What is to be frozen, checked. Dates are local, both included. */
export type Freeze = {
  id: string;
  name: string;
  periodCode: string | null;
  from: string;
  to: string;
  filter: Filter;
  grouping: Grouping;
  taxonomy: string;
  /** Topics, forms and origins as they are called. */
  lists: Lists;
};

/** A unit as it was called on the day. */
export type FrozenUnit = {
  id: string;
  name: string;
  shortName: string;
  signCode: string | null;
  parentAuthority: string | null;
  place: string | null;
};

/** A snapshot as it is stored. `own`: frozen by the pass's person. */
export type StoredSnapshot = Freeze & {
  figures: StoredFigures;
  units: FrozenUnit[];
  portals: { id: string; name: string; channel: string }[];
  rows: number;
  ledger: number;
  hash: string | null;
  frozenAt: string;
  frozenBy: { id: string; name: string };
  issuedNumber: string | null;
  issuedOn: string | null;
  own: boolean;
};

type SnapshotRow = {
  id: string;
  name: string;
  period_code: string | null;
  from_on: string;
  to_on: string;
  filter: string;
  grouping: string;
  totals: string;
  taxonomy_version: string;
  lists: string | null;
  units: string;
  portals: string;
  row_count: number;
  ledger_n: number;
  hash: string | null;
  created_at: string;
  created_by: string;
  creator: string;
  issued_number: string | null;
  issued_on: string | null;
  own: number;
};

function rowToSnapshot(row: SnapshotRow): StoredSnapshot {
  return {
    id: row.id,
    name: row.name,
    periodCode: row.period_code,
    from: row.from_on,
    to: row.to_on,
    filter: JSON.parse(row.filter) as Filter,
    grouping: JSON.parse(row.grouping) as Grouping,
    taxonomy: row.taxonomy_version,
    lists: row.lists === null ? BUILT_IN : (JSON.parse(row.lists) as Lists),
    figures: JSON.parse(row.totals) as StoredFigures,
    units: JSON.parse(row.units) as FrozenUnit[],
    portals: JSON.parse(row.portals) as StoredSnapshot['portals'],
    rows: row.row_count,
    ledger: row.ledger_n,
    hash: row.hash,
    frozenAt: row.created_at,
    frozenBy: { id: row.created_by, name: row.creator },
    issuedNumber: row.issued_number,
    issuedOn: row.issued_on,
    own: row.own === 1,
  };
}

/**
 * A snapshot is for those who see whose it is: it holds all that its maker saw. The whole's is for those who see the
 * whole. `bound` is a parameter.
 */
export const isSnapshotSeen = (bound: string): string => isOwn('snapshot.owner_id', bound);

/** The pass's token is ?1 in every statement that reads snapshots. */
const SNAPSHOT = `
  SELECT snapshot.*, ${exportedName('person', undefined)} AS creator,
    snapshot.created_by = (SELECT person_id FROM bearer WHERE hash = ?1) AS own
  FROM snapshot JOIN person ON person.id = snapshot.created_by`;

/** The statement that reads one snapshot that may be seen. */
export const oneStatement = (db: D1Database, pass: Pass, id: string) =>
  db
    .prepare(`${SNAPSHOT} WHERE snapshot.id = ?2 AND ${isSnapshotSeen('?3')}`)
    .bind(pass.tokenHash, id, boundOf(pass));

/** The one that reads whatever stands under an id that is to be taken. */
export const takenStatement = (db: D1Database, pass: Pass, id: string) =>
  db.prepare(`${SNAPSHOT} WHERE snapshot.id = ?2`).bind(pass.tokenHash, id);

/** The snapshot that `oneStatement` found. Throws not-found. */
export function foundIn(result: D1Result | undefined, id: string): StoredSnapshot {
  const [row] = rowsOf<SnapshotRow>(result);
  if (!row) throw new ProblemError('not-found', `no snapshot ${id}`, { parameter: 'snapshot' });
  return rowToSnapshot(row);
}

/** A snapshot by its id, behind the gate. Throws not-found. */
export async function readStored(db: D1Database, pass: Pass, id: string): Promise<StoredSnapshot> {
  const [found] = await runGated(db, pass, [oneStatement(db, pass, id)]);
  return foundIn(found, id);
}

const ARTICLES = `
  SELECT position, ${FROZEN_COLUMNS}, counted FROM snapshot_article WHERE snapshot_id = ?1 ORDER BY position LIMIT ?2`;

/** What is read of a whole snapshot. */
export type WholeSnapshot = { stored: StoredSnapshot; articles: SnapshotArticle[] };

/**
 * What reads a whole snapshot, for a batch behind the gate with other work; `read` takes the results of these
 * statements. It throws not-found.
 */
export function snapshotStatements(db: D1Database, pass: Pass, id: string) {
  return {
    statements: [oneStatement(db, pass, id), db.prepare(ARTICLES).bind(id, SNAPSHOT_ROWS_MAX)],
    read: ([found, articles]: readonly D1Result[]): WholeSnapshot => ({
      stored: foundIn(found, id),
      articles: rowsOf<FrozenRow>(articles).map(rowToFrozen),
    }),
  };
}

const TOUCHES = `(?2 IS NULL OR (to_on >= ?2 || '-01-01' AND from_on <= ?2 || '-12-31'))`;

const LIST = `${SNAPSHOT}
  WHERE ${isSnapshotSeen('?5')} AND ${TOUCHES} AND (?3 IS NULL OR (snapshot.created_at, snapshot.id) < (SELECT created_at, id FROM snapshot WHERE id = ?3))
  ORDER BY snapshot.created_at DESC, snapshot.id DESC LIMIT ?4`;

const COVERING = `
  SELECT id, name, from_on, to_on, filter IN ('{}', ?3) AS whole FROM snapshot
  WHERE ${isSnapshotSeen('?2')} AND ?1 IS NOT NULL AND to_on >= ?1 || '-01-01' AND from_on <= ?1 || '-12-31' ORDER BY from_on, to_on, id`;

const YEARS = `SELECT DISTINCT substr(to_on, 1, 4) AS year FROM snapshot WHERE ${isSnapshotSeen('?1')} ORDER BY 1 DESC`;

/** Which snapshots: of a year or all, after one of them (its id). `whole`: the filter of all that the reader sees. */
export type SnapshotsWanted = { year: string | null; after: string | null; limit: number; whole: Filter };
export type SnapshotsFound = { snapshots: StoredSnapshot[]; covering: Covering[]; years: string[] };

type CoveringRow = { id: string; name: string; from_on: string; to_on: string; whole: number };

/** Snapshots, newest first; all that touch the year, as far as days go; and the years that periods end in. */
export async function listSnapshots(
  db: D1Database,
  pass: Pass,
  { year, after, limit, whole }: SnapshotsWanted,
): Promise<SnapshotsFound> {
  const [found, covering, years] = await runGated(db, pass, [
    db.prepare(LIST).bind(pass.tokenHash, year, after, limit, boundOf(pass)),
    db.prepare(COVERING).bind(year, boundOf(pass), JSON.stringify(whole)),
    db.prepare(YEARS).bind(boundOf(pass)),
  ]);
  return {
    snapshots: rowsOf<SnapshotRow>(found).map(rowToSnapshot),
    covering: rowsOf<CoveringRow>(covering).map((row) => ({
      id: row.id,
      name: row.name,
      from: row.from_on,
      to: row.to_on,
      whole: row.whole === 1,
    })),
    years: rowsOf<{ year: string }>(years).map((row) => row.year),
  };
}

const ISSUE = `
  UPDATE snapshot SET issued_number = ?2, issued_on = ?3
  WHERE id = ?1 AND ${isSnapshotSeen('?4')} AND issued_number IS NULL AND ?3 >= date(created_at, '+7 hours')`;

/** Notes number and date of issue where there are none, and none before the freeze; gives what stands then. */
export async function issueStored(
  db: D1Database,
  pass: Pass,
  id: string,
  issued: { number: string; on: string },
): Promise<StoredSnapshot> {
  const [, , found] = await runGated(db, pass, [
    db.prepare(ISSUE).bind(id, issued.number, issued.on, boundOf(pass)),
    audited(db, pass, { what: 'snapshot.issued', subject: id, before: null, after: issued, ifChanged: true }),
    oneStatement(db, pass, id),
  ]);
  return foundIn(found, id);
}
