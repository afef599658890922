// Totals of past periods without articles: the statement that reads them, for any batch behind the gate.
import type { Pass } from './batch.ts';
import { recordStatement } from './records.ts';

/** Local days, both included; totals that lie within them. */
export function pastTotalStatement(
  db: D1Database,
  pass: Pass,
  { from, to, status = 'active' }: { from: string | null; to: string | null; status?: 'active' | 'removed' },
): D1PreparedStatement {
  return recordStatement(db, pass, 'past_total', { status, from, until: to });
}
