// The articles of a snapshot as a list: filters, paging by position, and how many there are.
import type { FROZEN_LISTED } from '#shared/query';
import type { SnapshotArticle } from '#shared/snapshot';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { FROZEN_COLUMNS, type FrozenRow, rowToFrozen } from './snapshot-rows.ts';
import { foundIn, oneStatement, type StoredSnapshot } from './snapshots.ts';
import { type Filter, matches } from './stats.ts';

/** Which articles of a snapshot: days are local, both included, null: no bound; a page begins after a position. */
export type FrozenWanted = {
  filter: Filter;
  from: string | null;
  to: string | null;
  reading: (typeof FROZEN_LISTED)[number] | null;
  after: number;
  limit: number;
};

/** Readings of the status as the list of the ledger has them; without one, all that is kept. */
const READINGS: Record<(typeof FROZEN_LISTED)[number] | 'any', string> = {
  any: 'TRUE',
  active: `status = 'active'`,
  withdrawn: `status = 'withdrawn'`,
  undated: `status = 'active' AND published_on IS NULL`,
  unclassified: `status = 'active' AND content IS NULL`,
  distinct: 'counted = 1',
};

/** In ?1 the filter's values, in ?2 the snapshot, in ?3 and ?4 the days. */
function fitsSql({ filter, reading }: FrozenWanted): string {
  const within = '(?3 IS NULL OR published_on >= ?3) AND (?4 IS NULL OR published_on <= ?4)';
  const fits = `snapshot_id = ?2 AND ${READINGS[reading ?? 'any']} AND ${matches(filter)} AND ${within}`;
  if (reading !== 'distinct') return fits;
  return `snapshot_id = ?2 AND position IN (
    SELECT min(position) FROM snapshot_article WHERE ${fits} GROUP BY ifnull(repost_of, article_id)
  )`;
}

/** What is read of a snapshot: one page of its list, and the length of the whole list. */
export type FrozenList = { stored: StoredSnapshot; articles: SnapshotArticle[]; count: number };

/** Articles of a snapshot, behind the gate. Throws not-found for an unknown snapshot. */
export async function readFrozen(
  db: D1Database,
  pass: Pass,
  id: string,
  wanted: FrozenWanted,
): Promise<FrozenList> {
  const fits = fitsSql(wanted);
  // What has no date belongs to no days: it is asked for whatever they are.
  const [from, to] = wanted.reading === 'undated' ? [null, null] : [wanted.from, wanted.to];
  const values = [JSON.stringify(wanted.filter), id, from, to];
  const [found, articles, counted] = await runGated(db, pass, [
    oneStatement(db, pass, id),
    db
      .prepare(
        `SELECT position, ${FROZEN_COLUMNS}, counted FROM snapshot_article
        WHERE ${fits} AND position > ?5 ORDER BY position LIMIT ?6`,
      )
      .bind(...values, wanted.after, wanted.limit),
    db.prepare(`SELECT count(*) AS n FROM snapshot_article WHERE ${fits}`).bind(...values),
  ]);
  return {
    stored: foundIn(found, id),
    articles: rowsOf<FrozenRow>(articles).map(rowToFrozen),
    count: rowsOf<{ n: number }>(counted)[0]?.n ?? 0,
  };
}
