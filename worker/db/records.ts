// Records that people set up: read as lists, written whole, each change with its line in the audit trail.
import { type Pass, rowsOf, runGated } from './batch.ts';

/** Tables of one form: an id, a JSON body, a version, who changed it when. */
export type RecordTable = 'plan' | 'target' | 'activity' | 'scoring_rule' | 'estimate' | 'past_total';

/** A record as stored; `changedBy` null: it came with the program. */
export type StoredRecord = {
  id: string;
  body: string;
  version: number;
  changedAt: string;
  changedBy: { id: string; name: string } | null;
};

/** A record to write. `version`: the one that was read, 0 for a new one; `needs`: another that must be there. */
export type NewRecord = {
  table: RecordTable;
  id: string;
  /** JSON in one spelling, so that equal bodies are equal texts. */
  body: string;
  version: number;
  needs: { table: RecordTable; id: string } | null;
};

type Row = {
  id: string;
  body: string;
  version: number;
  changed_at: string;
  changed_by: string | null;
  name: string | null;
};

const toRecord = (row: Row): StoredRecord => ({
  id: row.id,
  body: row.body,
  version: row.version,
  changedAt: row.changed_at,
  changedBy: row.changed_by === null ? null : { id: row.changed_by, name: row.name ?? '' },
});

const columns = (table: RecordTable) =>
  `${table}.id, ${table}.body, ${table}.version, ${table}.changed_at, ${table}.changed_by, person.name`;
const joined = (table: RecordTable) => `${table} LEFT JOIN person ON person.id = ${table}.changed_by`;

/** What is needed is there: always where nothing is. */
const isThere = ({ needs }: NewRecord) =>
  needs === null ? '?5 IS NULL' : `EXISTS (SELECT 1 FROM ${needs.table} WHERE id = ?5)`;

/** What was removed may be made anew where its id is not the caller's to choose: there is one estimate a year and unit. */
const isBase = ({ table }: NewRecord) =>
  table === 'estimate' || table === 'past_total'
    ? `(ifnull(old.version, 0) = ?3 OR (?3 = 0 AND old.status = 'removed'))`
    : 'ifnull(old.version, 0) = ?3';

/** What would be written changes something, and is based on what stands. */
const applies = (record: NewRecord) => `${isBase(record)} AND old.body IS NOT ?2 AND ${isThere(record)}`;

/** Written before the change itself, for then the row still says how it was. */
const auditSql = (record: NewRecord) => `
  INSERT INTO audit (at, person_id, token_hash, what, subject, before, after)
  SELECT ?4, token.person_id, token.hash, '${record.table}.' || CASE
      WHEN ?2 ->> 'status' = 'removed' THEN 'removed' WHEN old.id IS NULL THEN 'added' ELSE 'changed' END,
    ?1, old.body, ?2
  FROM token LEFT JOIN ${record.table} AS old ON old.id = ?1
  WHERE token.hash = ?6 AND ${applies(record)}`;

const writeSql = (record: NewRecord) => `
  INSERT INTO ${record.table} (id, body, version, changed_at, changed_by)
  SELECT ?1, ?2, ifnull(old.version, 0) + 1, ?4, token.person_id
  FROM token LEFT JOIN ${record.table} AS old ON old.id = ?1
  WHERE token.hash = ?6 AND ${applies(record)}
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, version = excluded.version,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by`;

/**
 * Writes records behind the gate, in one transaction, and gives what stands under each id then: null where nothing
 * does. What is the same as before changes nothing, nor does what is based on another version, or lacks what it needs.
 */
export async function writeRecords(
  db: D1Database,
  pass: Pass,
  records: readonly NewRecord[],
): Promise<(StoredRecord | null)[]> {
  const statements = records.flatMap((record) => {
    const { table, id, body, version, needs } = record;
    const values = [id, body, version, pass.now, needs?.id ?? null, pass.tokenHash];
    return [
      db.prepare(auditSql(record)).bind(...values),
      db.prepare(writeSql(record)).bind(...values),
      db.prepare(`SELECT ${columns(table)} FROM ${joined(table)} WHERE ${table}.id = ?1`).bind(id),
    ];
  });
  const results = await runGated(db, pass, statements);
  return records.map((_, index) => {
    const [row] = rowsOf<Row>(results[index * 3 + 2]);
    return row ? toRecord(row) : null;
  });
}

/** Which records: by what their columns say. Dates are local, both included; null: any. */
export type RecordFilter = {
  status: 'active' | 'removed';
  id?: string | null;
  year?: number | null;
  plan?: string | null;
  kind?: string | null;
  unit?: string | null;
  from?: string | null;
  to?: string | null;
  /** That end on this day or before. */
  until?: string | null;
  /** Only what comes after the record that began on this day, with this id. */
  after?: { from: string; id: string } | null;
  limit?: number;
};

const CONDITIONS: Record<Exclude<keyof RecordFilter, 'limit'>, (table: RecordTable) => string> = {
  status: () => `status = ?1 ->> 'status'`,
  id: (table) => `${table}.id = ?1 ->> 'id'`,
  year: () => `year = ?1 ->> 'year'`,
  plan: () => `plan_id = ?1 ->> 'plan'`,
  kind: () => `kind = ?1 ->> 'kind'`,
  unit: (table) => `${table}.unit_id = ?1 ->> 'unit'`,
  from: () => `from_on >= ?1 ->> 'from'`,
  to: () => `from_on <= ?1 ->> 'to'`,
  until: () => `to_on <= ?1 ->> 'until'`,
  after: (table) => `(from_on, ${table}.id) < (?1 ->> '$.after.from', ?1 ->> '$.after.id')`,
};

const ORDER: Record<RecordTable, string> = {
  plan: `year DESC, plan.body ->> 'issuedOn' DESC, plan.id DESC`,
  target: 'from_on, target.id',
  activity: 'from_on DESC, activity.id DESC',
  scoring_rule: `scoring_rule.body ->> 'name', scoring_rule.id`,
  estimate: 'year DESC, estimate.id',
  past_total: 'from_on DESC, to_on, past_total.id',
};

/** The statement that reads a list of records, for any batch behind the gate. */
export function recordStatement(
  db: D1Database,
  table: RecordTable,
  filter: RecordFilter,
): D1PreparedStatement {
  const { limit = -1, ...given } = filter;
  const conditions = Object.entries(given)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name]) => CONDITIONS[name as keyof typeof CONDITIONS](table));
  return db
    .prepare(
      `SELECT ${columns(table)} FROM ${joined(table)} WHERE ${conditions.join(' AND ')} ORDER BY ${ORDER[table]} LIMIT ?2`,
    )
    .bind(JSON.stringify(given), limit);
}

/** The records of such a statement's result. */
export const recordRows = (result: D1Result | undefined): StoredRecord[] => rowsOf<Row>(result).map(toRecord);
