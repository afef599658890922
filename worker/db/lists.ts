// Groupings and list entries as administrators change them, with their lines in the audit trail.
import type { KeptGrouping } from '#shared/api/lists';
import type { Group, ListName } from '#shared/taxonomy';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';

/** An entry as it is stored; of the program's own only those that were retired once. */
export type StoredItem = { list: ListName; code: string; name: string; retired: boolean; version: number };

/** What is stored, and how many units there are beside those given (null: all are seen). */
export type StoredLists = { groupings: KeptGrouping[]; items: StoredItem[]; unseen: number };

/** Reads what is stored of lists, for who sees the units given. */
export async function readLists(
  db: D1Database,
  pass: Pass,
  bound: readonly string[] | null,
): Promise<StoredLists> {
  const [groupings, items, unseen] = await runGated(db, pass, [
    db.prepare('SELECT id, name, groups, position, version FROM grouping ORDER BY position, id'),
    db.prepare(
      'SELECT list, code, name, retired_at IS NOT NULL AS retired, version FROM list_item ORDER BY created_at, code',
    ),
    db
      .prepare(
        'SELECT count(*) AS n FROM unit WHERE ?1 IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?1))',
      )
      .bind(bound === null ? null : JSON.stringify(bound)),
  ]);
  return {
    groupings: rowsOf<Omit<KeptGrouping, 'groups'> & { groups: string }>(groupings).map((row) => ({
      ...row,
      groups: JSON.parse(row.groups) as KeptGrouping['groups'],
    })),
    items: rowsOf<Omit<StoredItem, 'retired'> & { retired: number }>(items).map((row) => ({
      ...row,
      retired: row.retired === 1,
    })),
    unseen: rowsOf<{ n: number }>(unseen)[0]?.n ?? 0,
  };
}

export type GroupingWanted = { id: string; name: string; groups: readonly Group[]; position: number };

/** Writes a grouping on top of what stands (null: nothing). */
export async function writeGrouping(
  db: D1Database,
  pass: Pass,
  before: KeptGrouping | null,
  wanted: GroupingWanted,
): Promise<void> {
  const { id, name, groups, position } = wanted;
  await runGated(db, pass, [
    db
      .prepare(
        `INSERT INTO grouping (id, name, groups, position) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, groups = excluded.groups, position = excluded.position,
           version = version + 1`,
      )
      .bind(id, name, JSON.stringify(groups), position),
    audited(db, pass, {
      what: before ? 'grouping.changed' : 'grouping.added',
      subject: id,
      before,
      after: wanted,
    }),
  ]);
}

/** Takes a grouping away; snapshots have their own copy. */
export async function removeGrouping(db: D1Database, pass: Pass, before: KeptGrouping): Promise<void> {
  await runGated(db, pass, [
    db.prepare('DELETE FROM grouping WHERE id = ?1').bind(before.id),
    audited(db, pass, { what: 'grouping.removed', subject: before.id, before, after: null }),
  ]);
}

export type ItemWanted = Omit<StoredItem, 'version'>;

/** Writes an entry on top of what stands (null: nothing). A code stays, and so does when it was first retired. */
export async function writeItem(
  db: D1Database,
  pass: Pass,
  before: StoredItem | null,
  wanted: ItemWanted,
): Promise<void> {
  const { list, code, name, retired } = wanted;
  await runGated(db, pass, [
    db
      .prepare(
        `INSERT INTO list_item (list, code, name, retired_at, created_at) VALUES (?1, ?2, ?3, iif(?4, ?5, NULL), ?5)
         ON CONFLICT (list, code) DO UPDATE SET name = excluded.name, version = version + 1,
           retired_at = iif(?4, ifnull(retired_at, ?5), NULL)`,
      )
      .bind(list, code, name, retired ? 1 : 0, pass.now),
    audited(db, pass, {
      what: before ? 'list.changed' : 'list.added',
      subject: `${list}/${code}`,
      before,
      after: wanted,
    }),
  ]);
}
