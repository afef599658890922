// What differs between a snapshot and the ledger as it stands.
import type { Status } from '#shared/article';
import { COMPARED_MAX } from '#shared/snapshot';
import { type Pass, rowsOf, runGated } from './batch.ts';
import {
  COUNTED,
  FROZEN_COLUMNS,
  figuresSql,
  type KeptRow,
  LIVE_COLUMNS,
  type StoredFigures,
  spokenOf,
} from './snapshot-rows.ts';
import type { StoredSnapshot } from './snapshots.ts';
import type { Filter } from './stats.ts';

/** How an article that counts now stood in the snapshot; null: not at all. `known`: the ledger knew it already. */
export type AddedRow = KeptRow & {
  was_status: 'active' | 'withdrawn' | null;
  was_published_on: string | null;
  was_content: string | null;
  known: number;
};
/** How an article that counted stands now. */
export type GoneRow = KeptRow & {
  now_status: Status | null;
  now_published_on: string | null;
  now_content: string | null;
};

/** Every statement: filter ?1, from ?2, to ?3, the snapshot's id ?4. */
const live = (filter: Filter) => `SELECT ${LIVE_COLUMNS} FROM article WHERE ${spokenOf(filter)}`;
const liveCounted = (filter: Filter) => `SELECT * FROM (${live(filter)}) WHERE ${COUNTED}`;

const addedSql = (filter: Filter) => `
  WITH live AS (${liveCounted(filter)})
  SELECT live.*, was.status AS was_status, was.published_on AS was_published_on, was.content AS was_content,
    EXISTS (
      SELECT 1 FROM ledger WHERE ledger.article_id = live.article_id
        AND ledger.n <= (SELECT ledger_n FROM snapshot WHERE id = ?4)
    ) AS known, count(*) OVER () AS n
  FROM live LEFT JOIN snapshot_article AS was ON was.snapshot_id = ?4 AND was.article_id = live.article_id
  WHERE was.counted IS NOT 1 ORDER BY live.published_on, live.article_id LIMIT ${COMPARED_MAX}`;

const FROZEN = `SELECT ${FROZEN_COLUMNS} FROM snapshot_article WHERE snapshot_id = ?4 AND counted = 1`;

const goneSql = (filter: Filter) => `
  WITH live AS MATERIALIZED (SELECT article_id AS id FROM (${liveCounted(filter)})), was AS (${FROZEN})
  SELECT was.*, article.status AS now_status, article.published_on AS now_published_on,
    article.content AS now_content, count(*) OVER () AS n
  FROM was LEFT JOIN article ON article.id = was.article_id
  WHERE was.article_id NOT IN (SELECT id FROM live) ORDER BY was.published_on, was.article_id LIMIT ${COMPARED_MAX}`;

/** Columns whose values are compared, by the names of articles. */
const COMPARED = [
  'content',
  'form',
  'origin',
  'published_on',
  'title',
  'unit_id',
  'section',
  'author',
  'topics',
  'url',
  'repost_of',
] as const;

const changedSql = (filter: Filter) => `
  WITH live AS (${liveCounted(filter)})
  SELECT live.*, json_object(${COMPARED.map((name) => `'${name}', was.${name}`).join(', ')}) AS was,
    count(*) OVER () AS n
  FROM live JOIN snapshot_article AS was ON was.snapshot_id = ?4 AND was.article_id = live.article_id
  WHERE was.counted = 1 AND (${COMPARED.map((name) => `was.${name} IS NOT live.${name}`).join(' OR ')})
  ORDER BY live.published_on, live.article_id LIMIT ${COMPARED_MAX}`;

/** The values of an article that are compared. */
export type ComparedValues = Pick<KeptRow, (typeof COMPARED)[number]>;
export type ChangedRow = KeptRow & { was: string };

/** Rows of a list, the first COMPARED_MAX, and how many there are. */
export type Listed<Row> = { rows: Row[]; count: number };

export type Differences = {
  now: StoredFigures;
  added: Listed<AddedRow>;
  gone: Listed<GoneRow>;
  changed: Listed<ChangedRow>;
};

function listed<Row>(result: D1Result | undefined): Listed<Row> {
  const rows = rowsOf<Row & { n: number }>(result);
  return { rows, count: rows[0]?.n ?? 0 };
}

/** Compares a snapshot with the articles as they stand, in one transaction behind the gate. */
export async function readDifferences(
  db: D1Database,
  pass: Pass,
  { id, from, to, filter }: StoredSnapshot,
): Promise<Differences> {
  const values = JSON.stringify(filter);
  const lists = [addedSql(filter), goneSql(filter), changedSql(filter)];
  const [figures, added, gone, changed] = await runGated(db, pass, [
    db.prepare(`SELECT (${figuresSql(live(filter))}) AS figures`).bind(values, from, to),
    ...lists.map((sql) => db.prepare(sql).bind(values, from, to, id)),
  ]);
  const [row] = rowsOf<{ figures: string }>(figures);
  if (!row) throw new Error('the figures of the period were not read');
  return {
    now: JSON.parse(row.figures) as StoredFigures,
    added: listed<AddedRow>(added),
    gone: listed<GoneRow>(gone),
    changed: listed<ChangedRow>(changed),
  };
}
