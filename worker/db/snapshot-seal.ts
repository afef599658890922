// What a snapshot's hash is made of, as the database writes it, and the figures worked out anew from the stored rows.
import { ProblemError } from '#shared/problem';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { boundOf } from './owners.ts';
import { figuresSql, frozenArticles, HASHED } from './snapshot-rows.ts';
import { isSnapshotSeen } from './snapshots.ts';

/** Articles in one piece of text: the longest that there can be stay below what a row of D1 may hold. */
const PIECE = 100;

/** The first line: what was frozen, when, and by whom. ?2: only while there is no hash yet. */
const HEAD = `
  SELECT json_array('so-tin-snapshot-1', id, name, period_code, from_on, to_on, json(filter), json(grouping),
    taxonomy_version, json(units), json(portals), row_count, ledger_n, created_at, created_by) || char(10) AS text
  FROM snapshot WHERE id = ?1 AND (hash IS NULL OR NOT ?2)`;

/** A line for each article, by position. */
const LINES = `
  SELECT group_concat(${HASHED} || char(10), '' ORDER BY position) AS text FROM snapshot_article
  WHERE snapshot_id = ?1 AND EXISTS (SELECT 1 FROM snapshot WHERE id = ?1 AND (hash IS NULL OR NOT ?2))
  GROUP BY (position - 1) / ${PIECE} ORDER BY min(position)`;

const FIGURES = `SELECT totals = (${figuresSql(frozenArticles('?1'))}) AS figures_match, hash FROM snapshot
  WHERE id = ?1 AND ${isSnapshotSeen('?2')}`;

const textsOf = (result: D1Result | undefined) => rowsOf<{ text: string }>(result).map(({ text }) => text);

/** The statements that read the text, in pieces; `unsealed`: nothing of a snapshot that has its hash. */
export function sealedStatements(db: D1Database, id: string, unsealed: boolean): D1PreparedStatement[] {
  return [HEAD, LINES].map((sql) => db.prepare(sql).bind(id, unsealed ? 1 : 0));
}

/** The pieces that these statements gave. */
export const piecesOf = (results: readonly D1Result[]): string[] => results.flatMap(textsOf);

/** The text that the hash of a snapshot is made of, in pieces, behind the gate. Throws not-found. */
export async function readSealed(
  db: D1Database,
  pass: Pass,
  id: string,
): Promise<{ pieces: string[]; hash: string | null; figuresMatch: boolean }> {
  const [checked, ...sealed] = await runGated(db, pass, [
    db.prepare(FIGURES).bind(id, boundOf(pass)),
    ...sealedStatements(db, id, false),
  ]);
  const [row] = rowsOf<{ figures_match: number; hash: string | null }>(checked);
  if (!row) throw new ProblemError('not-found', `no snapshot ${id}`, { parameter: 'snapshot' });
  return { pieces: piecesOf(sealed), hash: row.hash, figuresMatch: row.figures_match === 1 };
}

/** Writes the hash of a snapshot that has none yet. */
export async function writeHash(db: D1Database, pass: Pass, id: string, hash: string): Promise<void> {
  await runGated(db, pass, [
    db.prepare('UPDATE snapshot SET hash = ?2 WHERE id = ?1 AND hash IS NULL').bind(id, hash),
  ]);
}
