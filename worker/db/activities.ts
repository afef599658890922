// The sums of activities that are no articles, by kind and measure.
import type { ActivityKind } from '#shared/activity';
import { type Pass, rowsOf } from './batch.ts';
import { boundOf, isOwn } from './owners.ts';

/** Activities of a kind counted in one measure; `measure` null: what the kind is usually counted in. */
export type KindSum = {
  kind: ActivityKind;
  measure: string | null;
  entries: number;
  quantity: number;
  evidenced: number;
};

const SUMS = `
  SELECT kind, body ->> 'measure' AS measure, count(*) AS entries, sum(quantity) AS quantity,
    count(body ->> 'evidence') AS evidenced
  FROM activity
  WHERE from_on BETWEEN ?1 AND ?2 AND status = 'active' AND (?3 IS NULL OR unit_id IN (SELECT value FROM json_each(?3)))
    AND ${isOwn('ifnull(unit_id, owner_id)', '?4')}
  GROUP BY 1, 2 ORDER BY 1, 2`;

/**
 * The statement that adds up the activities that began in some days (local, both included), of some units; null: of all
 * that the pass's person may see.
 */
export function activityStatement(
  db: D1Database,
  pass: Pass,
  { from, to, units }: { from: string; to: string; units: readonly string[] | null },
): D1PreparedStatement {
  return db.prepare(SUMS).bind(from, to, units && JSON.stringify(units), boundOf(pass));
}

/** What the statement read. */
export const activityRows = (result: D1Result | undefined): KindSum[] => rowsOf<KindSum>(result);
