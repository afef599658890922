// The estimate of a whole year, as a person entered it.
import type { Pass } from './batch.ts';
import { type RecordFilter, recordRows, recordStatement } from './records.ts';

/** “Ước thực hiện cả năm”: how many, who entered it and when (ISO 8601). */
export type YearEstimate = { count: number; by: string; at: string };

/** The statement that reads an estimate by its id (`estimateId`), for any batch behind the gate. */
export function estimateStatement(db: D1Database, pass: Pass, id: string): D1PreparedStatement {
  const filter: RecordFilter = { status: 'active', id };
  return recordStatement(db, pass, 'estimate', filter);
}

/** What the statement read; null where nobody has entered any. */
export function estimateOf(result: D1Result | undefined): YearEstimate | null {
  const [row] = recordRows(result);
  if (!row) return null;
  const { count } = JSON.parse(row.body) as { count: number };
  return { count, by: row.changedBy?.name ?? '', at: row.changedAt };
}
