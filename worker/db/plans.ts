// How far plans are: what their targets count, out of the counters, whose cost does not grow with the articles.
import { rowsOf } from './batch.ts';
import type { StoredRecord } from './records.ts';

/** Which days, and whose targets: a unit's and those of all together; null: every target. Dates are local. */
export type AskedProgress = { from: string; to: string; unit: string | null };

/** A target that reaches into the days asked for; `ask`: which of several; `from`–`to`: the days it counted. */
export type CountedTarget = {
  ask: number;
  id: string;
  body: string;
  from: string;
  to: string;
  done: number;
};

/** A plan with the body of the rule that scores it. */
export type PlanRow = Pick<StoredRecord, 'id' | 'body'> & { rule: string | null };

/** What `planStatements` read. */
export type PlanRows = { targets: CountedTarget[]; plans: PlanRow[] };

/** The counters' buckets that a target is about: reform articles that are neither withdrawn nor merged. */
const FITS = `status = 'active' AND content NOT IN ('', 'none') AND (span.unit IS NULL OR unit_id = span.unit)
  AND (span.content IS NULL OR content = span.content) AND (span.form IS NULL OR form = span.form)`;

/**
 * Each target's days: of a pace the part asked for, else all since it began. Whole months come from one table, the
 * days before and after them from the other. What is of all comes before its parts.
 */
const COUNTED = `
  WITH span AS (
    SELECT asked.key AS ask, target.id, target.body, target.body ->> 'unit' AS unit,
      target.body ->> 'content' AS content, target.body ->> 'form' AS form, target.body ->> 'activity' AS activity,
      iif(target.body ->> 'pace' = 'period', target.from_on, max(target.from_on, asked.value ->> 'from')) AS first,
      min(target.to_on, asked.value ->> 'to') AS last
    FROM json_each(?1) AS asked
    CROSS JOIN target ON target.from_on <= asked.value ->> 'to' AND target.to_on >= asked.value ->> 'from'
    JOIN plan ON plan.id = target.plan_id
    WHERE target.status = 'active' AND plan.status = 'active'
      AND (asked.value ->> 'unit' IS NULL OR unit IS NULL OR unit = asked.value ->> 'unit')
  ), months AS (
    SELECT span.*, substr(date(first, '-1 day', 'start of month', '+1 month'), 1, 7) AS whole,
      substr(date(last, '+1 day', 'start of month', '-1 day'), 1, 7) AS whole_last
    FROM span
  ), cut AS (
    SELECT months.*, iif(whole <= whole_last, date(whole || '-01', '-1 day'), last) AS head_last,
      iif(whole <= whole_last, date(whole_last || '-01', '+1 month'), date(last, '+1 day')) AS tail
    FROM months
  )
  SELECT ask, id, body, first AS "from", last AS "to", iif(activity IS NULL, (
      SELECT ifnull(sum(n), 0) FROM (
        SELECT n FROM count_month WHERE month BETWEEN span.whole AND span.whole_last AND ${FITS}
        UNION ALL SELECT n FROM count_day WHERE day BETWEEN span.first AND span.head_last AND ${FITS}
        UNION ALL SELECT n FROM count_day WHERE day BETWEEN span.tail AND span.last AND ${FITS}
      )
    ), (
      SELECT ifnull(sum(quantity), 0) FROM activity
      WHERE from_on BETWEEN span.first AND span.last AND kind = span.activity AND activity.status = 'active'
        AND (span.unit IS NULL OR unit_id = span.unit)
    )) AS done
  FROM cut AS span
  ORDER BY ask, span.body ->> 'from', unit IS NOT NULL, unit, activity, content IS NOT NULL, content, form, id`;

const PLANS = `
  SELECT plan.id, plan.body, scoring_rule.body AS rule
  FROM plan LEFT JOIN scoring_rule ON scoring_rule.id = plan.body ->> 'rule'
  WHERE plan.status = 'active' AND EXISTS (
    SELECT 1 FROM json_each(?1) AS asked
    CROSS JOIN target ON target.plan_id = plan.id AND target.status = 'active'
    WHERE target.from_on <= asked.value ->> 'to' AND target.to_on >= asked.value ->> 'from'
  )
  ORDER BY plan.body ->> 'issuedOn', plan.id`;

/** The two statements that read the progress of plans over one or several stretches, for any batch behind the gate. */
export function planStatements(
  db: D1Database,
  asked: readonly AskedProgress[],
): [D1PreparedStatement, D1PreparedStatement] {
  const values = JSON.stringify(asked);
  return [db.prepare(COUNTED).bind(values), db.prepare(PLANS).bind(values)];
}

/** What the two statements read. */
export function planRows(results: readonly (D1Result | undefined)[]): PlanRows {
  const [counted, plans] = results;
  return { targets: rowsOf<CountedTarget>(counted), plans: rowsOf<PlanRow>(plans) };
}
