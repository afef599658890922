// Records that people set up: read as lists, written whole, each change with its line in the audit trail.
import type { AuditKind } from '#shared/api/audit';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { boundOf, isForAll, isOwn } from './owners.ts';
import { codesSql, fits, type ListedCode } from './penalties.ts';
import { exportedName } from './pseudonym.ts';

/** Tables of one form: an id, a JSON body, a version, who changed it when. */
export type RecordTable = 'plan' | 'target' | 'activity' | 'scoring_rule' | 'estimate' | 'past_total';

/** Whose a row of each table is, by the table's name or an alias; NULL: the whole's. */
const OWNER: Record<RecordTable, (row: string) => string> = {
  plan: (row) => `${row}.owner_id`,
  target: (row) => `(SELECT plan.owner_id FROM plan WHERE plan.id = ${row}.plan_id)`,
  activity: (row) => `ifnull(${row}.unit_id, ${row}.owner_id)`,
  scoring_rule: (row) => `${row}.owner_id`,
  estimate: (row) => `${row}.body ->> 'unit'`,
  // A total of a portal alone is the unit's that the portal speaks for.
  past_total: (row) => `ifnull(${row}.body ->> 'unit', (
    SELECT portal_unit.unit_id FROM portal_unit WHERE portal_unit.portal_id = ${row}.body ->> 'portal'
    ORDER BY portal_unit.valid_from DESC LIMIT 1
  ))`,
};
/** Tables whose maker's unit is kept. */
const KEEPS_OWNER: readonly RecordTable[] = ['plan', 'activity', 'scoring_rule'];

/** What is a figure: that of the whole is for those who see the whole. */
const FIGURES: readonly RecordTable[] = ['activity', 'estimate', 'past_total'];

/** A target for one unit is for the eyes of those who see that unit. */
const ofUnit = (table: RecordTable, row: string, bound: string) =>
  table === 'target' ? ` AND ${isForAll(`${row}.body ->> 'unit'`, bound)}` : '';

/**
 * Who may read: plans, their targets and rules of the whole are for everybody; activities, estimates and past
 * totals are figures, and those of the whole for those who see the whole.
 */
function isRead(table: RecordTable, row: string, bound: string): string {
  const open = FIGURES.includes(table) ? isOwn : isForAll;
  return open(OWNER[table](row), bound) + ofUnit(table, row, bound);
}

/** Who may change: those who see whose it is. What is the whole's, those who see the whole. */
const isWritten = (table: RecordTable, row: string, bound: string): string =>
  isOwn(OWNER[table](row), bound) + ofUnit(table, row, bound);

/** A record as stored; `changedBy` null: it came with the program. */
export type StoredRecord = {
  id: string;
  body: string;
  version: number;
  changedAt: string;
  changedBy: { id: string; name: string } | null;
};

/**
 * A record to write. `version`: the one that was read, 0 for a new one; `needs`: another that must be there, and the
 * member of the body that names it.
 */
export type NewRecord = {
  table: RecordTable;
  id: string;
  /** JSON in one spelling, so that equal bodies are equal texts. */
  body: string;
  version: number;
  needs: { table: RecordTable; name: string; id: string } | null;
};

type Row = {
  id: string;
  body: string;
  version: number;
  changed_at: string;
  changed_by: string | null;
  name: string | null;
};
type WrittenRow = Row & { own: number };

const toRecord = (row: Row): StoredRecord => ({
  id: row.id,
  body: row.body,
  version: row.version,
  changedAt: row.changed_at,
  changedBy: row.changed_by === null ? null : { id: row.changed_by, name: row.name ?? '' },
});

const columns = (table: RecordTable) =>
  `${table}.id, ${table}.body, ${table}.version, ${table}.changed_at, ${table}.changed_by,
    ${exportedName('person', undefined)} AS name`;
const joined = (table: RecordTable) => `${table} LEFT JOIN person ON person.id = ${table}.changed_by`;

/**
 * What is needed is there: always where nothing is. A target is a part of its plan: who adds one changes the plan, which
 * was not removed; a rule is only read, and one that was removed stays with the plans that have it.
 */
function isThere({ needs }: NewRecord): string {
  if (needs === null) return '?5 IS NULL';
  const { table } = needs;
  const [may, also] =
    table === 'plan' ? [isWritten, `?2 ->> 'status' = 'removed'`] : [isRead, `old.body ->> 'rule' = ?5`];
  return `EXISTS (
    SELECT 1 FROM ${table} WHERE id = ?5 AND (status = 'active' OR ${also}) AND ${may(table, table, '?7')}
  )`;
}

/** What was removed may be made anew where its id is not the caller's to choose: there is one estimate a year and unit. */
const isBase = ({ table }: NewRecord) =>
  table === 'estimate' || table === 'past_total'
    ? `(ifnull(old.version, 0) = ?3 OR (?3 = 0 AND old.status = 'removed'))`
    : 'ifnull(old.version, 0) = ?3';

/** What would be written changes something, is based on what stands, and that is the person's to change. */
const applies = (record: NewRecord) => `${isBase(record)} AND old.body IS NOT ?2 AND ${isThere(record)}
  AND (old.id IS NULL OR (${isWritten(record.table, 'old', '?7')})) AND ${fits(record.table)}`;

const kindOf = (table: RecordTable, deed: 'added' | 'changed' | 'removed'): AuditKind => `${table}.${deed}`;

/** Written before the change itself, for then the row still says how it was. */
const auditSql = (record: NewRecord) => `
  INSERT INTO audit (at, person_id, token_hash, what, subject, before, after)
  SELECT ?4, token.person_id, token.hash, CASE
      WHEN ?2 ->> 'status' = 'removed' THEN '${kindOf(record.table, 'removed')}'
      WHEN old.id IS NULL THEN '${kindOf(record.table, 'added')}' ELSE '${kindOf(record.table, 'changed')}' END,
    ?1, old.body, ?2
  FROM token LEFT JOIN ${record.table} AS old ON old.id = ?1
  WHERE token.hash = ?6 AND ${applies(record)}`;

const ownerColumn = ({ table }: NewRecord, column: string) =>
  KEEPS_OWNER.includes(table) ? `, ${column}` : '';

const writeSql = (record: NewRecord) => `
  INSERT INTO ${record.table} (id, body, version, changed_at, changed_by${ownerColumn(record, 'owner_id')})
  SELECT ?1, ?2, ifnull(old.version, 0) + 1, ?4, token.person_id${ownerColumn(record, 'person.unit_id')}
  FROM token JOIN person ON person.id = token.person_id LEFT JOIN ${record.table} AS old ON old.id = ?1
  WHERE token.hash = ?6 AND ${applies(record)}
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, version = excluded.version,
    changed_at = excluded.changed_at, changed_by = excluded.changed_by`;

const readBackSql = ({ table }: NewRecord) => `
  SELECT ${columns(table)}, ${isWritten(table, table, '?2')} AS own FROM ${joined(table)}
  WHERE ${table}.id = ?1 AND ${isRead(table, table, '?2')}`;

/**
 * What stands under an id after a write, and whether that is the person's to change: null where nothing does, or nothing
 * for their eyes. `codes`: of a plan the penalties of its rule (nothing where that is not there), of a rule those that it may not drop.
 */
export type Standing = { stands: (StoredRecord & { own: boolean }) | null; codes: ListedCode[] };

/**
 * Writes records of one table behind the gate, in one transaction, and gives what stands under each id then. What is
 * the same as before changes nothing, nor does what is based on another version, lacks what it needs, is not theirs, or
 * counts what its rule has no penalty for.
 */
export async function writeRecords(
  db: D1Database,
  pass: Pass,
  records: readonly NewRecord[],
): Promise<Standing[]> {
  const bound = boundOf(pass);
  const statements = records.map((record) => {
    const { id, body, version, needs, table } = record;
    const codes = codesSql(table);
    const values = [id, body, version, pass.now, needs?.id ?? null, pass.tokenHash, bound];
    return [
      db.prepare(auditSql(record)).bind(...values),
      db.prepare(writeSql(record)).bind(...values),
      db.prepare(readBackSql(record)).bind(id, bound),
      ...(codes === null ? [] : [db.prepare(codes).bind(id, body, bound)]),
    ];
  });
  const results = await runGated(db, pass, statements.flat());
  return statements.map((own) => {
    const [, , found, codes] = results.splice(0, own.length);
    const [row] = rowsOf<WrittenRow>(found);
    return {
      stands: row ? { ...toRecord(row), own: row.own === 1 } : null,
      codes: rowsOf<ListedCode>(codes),
    };
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

/** The statement that reads a list of records for the eyes of the pass's person, for any batch behind the gate. */
export function recordStatement(
  db: D1Database,
  pass: Pass,
  table: RecordTable,
  filter: RecordFilter,
): D1PreparedStatement {
  const { limit = -1, ...given } = filter;
  const conditions = Object.entries(given)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name]) => CONDITIONS[name as keyof typeof CONDITIONS](table));
  return db
    .prepare(
      `SELECT ${columns(table)} FROM ${joined(table)}
       WHERE ${conditions.join(' AND ')} AND ${isRead(table, table, '?3')} ORDER BY ${ORDER[table]} LIMIT ?2`,
    )
    .bind(JSON.stringify(given), limit, boundOf(pass));
}

/** The records of such a statement's result. */
export const recordRows = (result: D1Result | undefined): StoredRecord[] => rowsOf<Row>(result).map(toRecord);
