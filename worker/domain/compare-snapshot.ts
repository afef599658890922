// “Đã thay đổi so với bản chốt”: what counts now that did not, counts no longer, or counts as something else.
import type {
  ADDED_REASONS,
  ComparedArticle,
  ComparedField,
  FieldChange,
  GONE_REASONS,
  SnapshotComparison,
} from '#shared/snapshot';
import { COMPARED_TABLES } from '#shared/snapshot';
import type { Pass } from '../db/batch.ts';
import {
  type AddedRow,
  type ChangedRow,
  type ComparedValues,
  type GoneRow,
  readDifferences,
} from '../db/snapshot-compare.ts';
import { figuresOf, type KeptRow, type StoredFigures } from '../db/snapshot-rows.ts';
import { readStored, type StoredSnapshot } from '../db/snapshots.ts';
import { placedRows } from './snapshot-view.ts';

const articleOf = (row: KeptRow): ComparedArticle => ({
  id: row.article_id,
  portal: row.portal_id,
  url: row.url,
  title: row.title,
  publishedOn: row.published_on,
  content: row.content,
  form: row.form,
  unit: row.unit_id,
});

function addedReason(row: AddedRow): (typeof ADDED_REASONS)[number] {
  if (row.was_status === 'withdrawn') return 'restored';
  if (row.was_status === null) return row.known === 1 ? 'moved' : 'new';
  return row.was_published_on === null ? 'dated' : 'classified';
}

function goneReason(row: GoneRow, { from, to }: StoredSnapshot): (typeof GONE_REASONS)[number] {
  if (row.now_status === 'merged') return 'merged';
  if (row.now_status === 'withdrawn') return 'withdrawn';
  if (row.now_content === null) return 'unclassified';
  if (row.now_published_on === null) return 'undated';
  return row.now_published_on < from || row.now_published_on > to ? 'moved' : 'filtered';
}

/** Fields of articles by their columns, in the order in which changes are told. */
const COLUMNS: readonly [ComparedField, keyof ComparedValues][] = [
  ['content', 'content'],
  ['form', 'form'],
  ['origin', 'origin'],
  ['publishedOn', 'published_on'],
  ['title', 'title'],
  ['unit', 'unit_id'],
  ['section', 'section'],
  ['author', 'author'],
  ['topics', 'topics'],
  ['url', 'url'],
  ['repostOf', 'repost_of'],
];

const told = (column: keyof ComparedValues, value: string | null): string | string[] | null =>
  column === 'topics' && value !== null ? (JSON.parse(value) as string[]) : value;

function changesOf(row: ChangedRow): FieldChange[] {
  const was = JSON.parse(row.was) as ComparedValues;
  return COLUMNS.filter(([, column]) => was[column] !== row[column]).map(([field, column]) => ({
    field,
    before: told(column, was[column]),
    after: told(column, row[column]),
  }));
}

/** The groups and contents whose counts are others now. */
function rowsThatDiffer(stored: StoredSnapshot, present: StoredFigures): SnapshotComparison['rows'] {
  const [then, now] = [placedRows(stored, stored.figures), placedRows(stored, present)];
  return COMPARED_TABLES.flatMap((by) =>
    then[by].flatMap(({ key, label, count }) => {
      const code = key[by] ?? null;
      const current = now[by].find((row) => row.key[by] === code)?.count ?? 0;
      return current === count ? [] : [{ by, code, label, frozen: count, now: current }];
    }),
  );
}

/** Compares a snapshot with the ledger as it stands. Throws not-found. */
export async function compare(db: D1Database, pass: Pass, id: string): Promise<SnapshotComparison> {
  return compareStored(db, pass, await readStored(db, pass, id));
}

/** The same of a snapshot that was read already. */
export async function compareStored(
  db: D1Database,
  pass: Pass,
  stored: StoredSnapshot,
): Promise<SnapshotComparison> {
  const { now, added, gone, changed } = await readDifferences(db, pass, stored);
  return {
    at: pass.now,
    frozen: figuresOf(stored.figures),
    now: figuresOf(now),
    rows: rowsThatDiffer(stored, now),
    counts: { added: added.count, gone: gone.count, changed: changed.count },
    added: added.rows.map((row) => ({ article: articleOf(row), reason: addedReason(row) })),
    gone: gone.rows.map((row) => ({ article: articleOf(row), reason: goneReason(row, stored) })),
    changed: changed.rows.map((row) => ({ article: articleOf(row), changes: changesOf(row) })),
  };
}
