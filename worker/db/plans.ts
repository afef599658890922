// How far plans are: what their targets count, out of the counters, whose cost does not grow with the articles.
import { rowsOf } from './batch.ts';
import type { Config } from './config.ts';
import { isForAll, isOwn } from './owners.ts';
import type { StoredRecord } from './records.ts';
import { togethersOf } from './sight.ts';

/** Which days, and whose targets: those set for these units; null: every target. Dates are local, both included. */
export type AskedProgress = { from: string; to: string; units: readonly string[] | null };

/**
 * A target that reaches into the days asked for; `ask`: which of several; `from`–`to`: the days it counted; `owner`:
 * whose plan it is in (null: the whole's), which says what all together is.
 */
export type CountedTarget = {
  ask: number;
  id: string;
  body: string;
  owner: string | null;
  from: string;
  to: string;
  done: number;
};

/** A plan with the body of the rule that scores it; `targets`: how many it has in the first stretch, seen or not. */
export type PlanRow = Pick<StoredRecord, 'id' | 'body'> & { rule: string | null; targets: number };

/** What `planStatements` read. */
export type PlanRows = { targets: CountedTarget[]; plans: PlanRow[] };

/** What all together is for an owner, as a list of units or portals in ?2; of the whole it is everything. */
const together = (owner: string, what: 'unit' | 'portal') =>
  `(SELECT value FROM json_each(?2, '$."' || ${owner} || '".${what}'))`;
const isWhole = (owner: string) => `json_type(?2, '$."' || ifnull(${owner}, '') || '"') IS NULL`;

/**
 * The targets that may be seen: of plans that are, about units that are; and what a plan wants of all together only by
 * those who see all of that. Their bound is a parameter.
 */
const seenSql = (
  bound: string,
) => `target.status = 'active' AND plan.status = 'active' AND ${isForAll('plan.owner_id', bound)}
  AND ${isOwn(`ifnull(target.body ->> 'unit', plan.owner_id)`, bound)}`;

/** The counters' buckets that a target is about: reform articles that are neither withdrawn nor merged. */
const FITS = `status = 'active' AND content NOT IN ('', 'none')
  AND (unit_id = span.unit OR (span.unit IS NULL AND (${isWhole('span.owner')} OR (
    portal_id IN ${together('span.owner', 'portal')} AND unit_id IN ${together('span.owner', 'unit')}
  ))))
  AND (span.content IS NULL OR content = span.content) AND (span.form IS NULL OR form = span.form)`;

/**
 * The targets set for the units that are asked for. What an owner's units have to reach together is theirs where all of
 * them are asked for; what the whole has to, nobody's part.
 */
const ASKED = `(SELECT value FROM json_each(asked.value, '$.units'))`;
const OWN = `(asked.value ->> 'units' IS NULL OR unit IN ${ASKED} OR (
  unit IS NULL AND owner IN ${ASKED} AND NOT ${isWhole('owner')} AND NOT EXISTS (
    SELECT value FROM ${together('owner', 'unit')} WHERE value <> '' EXCEPT SELECT value FROM ${ASKED}
  )
))`;

/**
 * Each target's days: of a pace the part asked for, else all since it began. Whole months come from one table, the
 * days before and after them from the other. What is of all comes before its parts.
 */
const COUNTED = `
  WITH span AS (
    SELECT asked.key AS ask, target.id, target.body, target.body ->> 'unit' AS unit, plan.owner_id AS owner,
      target.body ->> 'content' AS content, target.body ->> 'form' AS form, target.body ->> 'activity' AS activity,
      iif(target.body ->> 'pace' = 'period', target.from_on, max(target.from_on, asked.value ->> 'from')) AS first,
      min(target.to_on, asked.value ->> 'to') AS last
    FROM json_each(?1) AS asked
    CROSS JOIN target ON target.from_on <= asked.value ->> 'to' AND target.to_on >= asked.value ->> 'from'
    JOIN plan ON plan.id = target.plan_id
    WHERE ${seenSql('?3')} AND ${OWN}
  ), months AS (
    SELECT span.*, substr(date(first, '-1 day', 'start of month', '+1 month'), 1, 7) AS whole,
      substr(date(last, '+1 day', 'start of month', '-1 day'), 1, 7) AS whole_last
    FROM span
  ), cut AS (
    SELECT months.*, iif(whole <= whole_last, date(whole || '-01', '-1 day'), last) AS head_last,
      iif(whole <= whole_last, date(whole_last || '-01', '+1 month'), date(last, '+1 day')) AS tail
    FROM months
  )
  SELECT ask, id, body, owner, first AS "from", last AS "to", iif(activity IS NULL, (
      SELECT ifnull(sum(n), 0) FROM (
        SELECT n FROM count_month WHERE month BETWEEN span.whole AND span.whole_last AND ${FITS}
        UNION ALL SELECT n FROM count_day WHERE day BETWEEN span.first AND span.head_last AND ${FITS}
        UNION ALL SELECT n FROM count_day WHERE day BETWEEN span.tail AND span.last AND ${FITS}
      )
    ), (
      SELECT ifnull(sum(quantity), 0) FROM activity
      WHERE from_on BETWEEN span.first AND span.last AND kind = span.activity AND activity.status = 'active'
        AND (unit_id = span.unit OR (span.unit IS NULL AND (
          ${isWhole('span.owner')} OR ifnull(unit_id, owner_id) IN ${together('span.owner', 'unit')}
        )))
    )) AS done
  FROM cut AS span
  ORDER BY ask, span.body ->> 'from', unit IS NOT NULL, unit, activity, content IS NOT NULL, content, form, id`;

const PLANS = `
  SELECT plan.id, plan.body, scoring_rule.body AS rule, (
      SELECT count(*) FROM target
      WHERE target.plan_id = plan.id AND target.status = 'active'
        AND target.from_on <= ?1 ->> '$[0].to' AND target.to_on >= ?1 ->> '$[0].from'
    ) AS targets
  FROM plan LEFT JOIN scoring_rule ON scoring_rule.id = plan.body ->> 'rule'
  WHERE EXISTS (
    SELECT 1 FROM json_each(?1) AS asked CROSS JOIN target ON target.plan_id = plan.id
    WHERE ${seenSql('?2')} AND target.from_on <= asked.value ->> 'to' AND target.to_on >= asked.value ->> 'from'
  )
  ORDER BY plan.body ->> 'issuedOn', plan.id`;

/** The two statements that read the progress of plans over one or several stretches, for any batch behind the gate. */
export function planStatements(
  db: D1Database,
  config: Config,
  asked: readonly AskedProgress[],
): [D1PreparedStatement, D1PreparedStatement] {
  const bound = config.bound === null ? null : JSON.stringify(config.bound);
  const [values, togethers] = [JSON.stringify(asked), JSON.stringify(togethersOf(config))];
  return [db.prepare(COUNTED).bind(values, togethers, bound), db.prepare(PLANS).bind(values, bound)];
}

/** What the two statements read. */
export function planRows(results: readonly (D1Result | undefined)[]): PlanRows {
  const [counted, plans] = results;
  return { targets: rowsOf<CountedTarget>(counted), plans: rowsOf<PlanRow>(plans) };
}
