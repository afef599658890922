// The audit trail: who set up, changed or removed what, as it was before and after.
import type { AuditKind } from '#shared/api/audit';
import type { Pass } from './batch.ts';

/** One change. `what`: kind and deed, `plan.changed`; before and after as JSON values, null where there is none. */
export type AuditedChange = {
  what: AuditKind;
  subject: string;
  before: unknown;
  after: unknown;
  /** Only if the statement right before this one in the batch changed a row: what is sent again leaves no second line. */
  ifChanged?: boolean;
};

const AUDIT = `
  INSERT INTO audit (at, person_id, token_hash, what, subject, before, after)
  SELECT ?1, person_id, hash, ?2, ?3, ?4, ?5 FROM token WHERE hash = ?6`;

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** The statement that writes a change down, in the name of the pass's person: for the batch of the change itself. */
export function audited(db: D1Database, pass: Pass, change: AuditedChange): D1PreparedStatement {
  const { what, subject, before, after, ifChanged = false } = change;
  return db
    .prepare(ifChanged ? `${AUDIT} AND changes() > 0` : AUDIT)
    .bind(pass.now, what, subject, json(before), json(after), pass.tokenHash);
}
