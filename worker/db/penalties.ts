// Penalties: a plan counts only those that its rule has, and a rule keeps those that plans count.
import { isForAll } from './owners.ts';
import type { RecordTable } from './records.ts';

/** A code as its list has it; `name` null where only the code is known; both null: the list is there, and empty. */
export type ListedCode = { code: string | null; name: string | null };

/** The penalties of a rule that a person may read; one row of nothing where it has none. */
const penaltiesOf = (rule: string, bound: string) => `
  SELECT penalty.value ->> 'code' AS code, penalty.value ->> 'name' AS name
  FROM scoring_rule LEFT JOIN json_each(scoring_rule.body, '$.penalties') AS penalty
  WHERE scoring_rule.id = ${rule} AND ${isForAll('scoring_rule.owner_id', bound)}`;
const codesIn = (list: string) => `SELECT value ->> 'code' FROM json_each(?2, '$.${list}')`;
/** What plans scored by a rule count, and the rule as it would be written does not have. */
const DROPPED = `
  SELECT lapse.value ->> 'code' AS code FROM plan, json_each(plan.body, '$.lapses') AS lapse
  WHERE plan.status = 'active' AND plan.body ->> 'rule' = ?1
  EXCEPT ${codesIn('penalties')}`;

const FITS: Partial<Record<RecordTable, string>> = {
  plan: `(?2 ->> 'status' = 'removed' OR NOT EXISTS (
    ${codesIn('lapses')} EXCEPT SELECT code FROM (${penaltiesOf(`?2 ->> 'rule'`, '?7')})
  ))`,
  scoring_rule: `NOT EXISTS (${DROPPED})`,
};

/** Whether what would be written goes with its other side: ?1 its id, ?2 its body, ?7 the units that are seen. */
export const fits = (table: RecordTable): string => FITS[table] ?? '1';

const CODES: Partial<Record<RecordTable, string>> = {
  plan: penaltiesOf(`?2 ->> 'rule'`, '?3'),
  scoring_rule: `SELECT code, NULL AS name, ?3 AS bound FROM (${DROPPED})`,
};

/**
 * Of a plan the penalties of the rule that it names, of a rule those that it may not drop: ?1 its id, ?2 its body, ?3
 * the units that are seen.
 */
export const codesSql = (table: RecordTable): string | null => CODES[table] ?? null;
