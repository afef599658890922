// The write of a snapshot: its articles, then the row that seals them, in one transaction.
import { SNAPSHOT_ROWS_MAX } from '#shared/snapshot';
import { audited } from './audit.ts';
import { type Pass, runGated } from './batch.ts';
import { boundOf, isOwn } from './owners.ts';
import { FROZEN_COLUMNS, figuresSql, frozenArticles, LIVE_COLUMNS, spokenOf } from './snapshot-rows.ts';
import { piecesOf, sealedStatements } from './snapshot-seal.ts';
import { type Freeze, foundIn, type StoredSnapshot, takenStatement } from './snapshots.ts';
import type { Filter } from './stats.ts';

/** One more than a snapshot may hold, so that the seal notices; none for an id that is taken. */
const freezeArticlesSql = (filter: Filter) => `
  INSERT INTO snapshot_article (snapshot_id, position, ${FROZEN_COLUMNS})
  SELECT ?4, row_number() OVER (ORDER BY published_on IS NULL, published_on, id), ${LIVE_COLUMNS}
  FROM article
  WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE id = ?4) AND ${spokenOf(filter)}
  ORDER BY published_on IS NULL, published_on, id LIMIT ${SNAPSHOT_ROWS_MAX + 1}`;

const SEAL = `
  INSERT INTO snapshot (id, name, period_code, from_on, to_on, filter, grouping, totals, taxonomy_version, units,
    portals, row_count, ledger_n, created_at, created_by, owner_id, lists)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, (${figuresSql(frozenArticles('?1'))}), ?8,
    (SELECT json_group_array(json_object('id', id, 'name', name, 'shortName', short_name, 'signCode', sign_code,
      'parentAuthority', parent_authority, 'place', place)) FROM (SELECT * FROM unit WHERE ${isOwn('id', '?11')} ORDER BY name, id)),
    (SELECT json_group_array(json_object('id', id, 'name', name, 'channel', channel))
      FROM (SELECT * FROM portal WHERE ${isOwn('id', '?12')} ORDER BY name, id)),
    (SELECT count(*) FROM snapshot_article WHERE snapshot_id = ?1),
    (SELECT ifnull(max(n), 0) FROM ledger), ?9, person_id, unit_id, ?13
  FROM bearer WHERE hash = ?10 AND NOT EXISTS (SELECT 1 FROM snapshot WHERE id = ?1)`;

/**
 * Writes a snapshot with its articles unless its id is taken, behind the gate; gives what stands under the id, and as
 * long as that has no hash the text that the hash is made of. `portals`: those that may be seen (null: all), whose names
 * it keeps.
 */
export async function freezePeriod(
  db: D1Database,
  pass: Pass,
  freeze: Freeze,
  portals: readonly string[] | null,
): Promise<{ stored: StoredSnapshot; pieces: string[] }> {
  const { id, name, periodCode, from, to, filter, grouping, taxonomy, lists } = freeze;
  const values = JSON.stringify(filter);
  const [, , , found, ...sealed] = await runGated(db, pass, [
    db.prepare(freezeArticlesSql(filter)).bind(values, from, to, id),
    db
      .prepare(SEAL)
      .bind(
        id,
        name,
        periodCode,
        from,
        to,
        values,
        JSON.stringify(grouping),
        taxonomy,
        pass.now,
        pass.tokenHash,
        boundOf(pass),
        portals === null ? null : JSON.stringify(portals),
        JSON.stringify(lists),
      ),
    audited(db, pass, {
      what: 'snapshot.frozen',
      subject: id,
      before: null,
      after: { name, from, to, filter },
      ifChanged: true,
    }),
    takenStatement(db, pass, id),
    ...sealedStatements(db, id, true),
  ]);
  return { stored: foundIn(found, id), pieces: piecesOf(sealed) };
}
