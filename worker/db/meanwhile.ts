// What others decided of articles since somebody's page showed them.
import type { Action } from '#shared/action';
import type { Queue } from '#shared/api/review';
import { type Guard, type Known, type Pass, rowsOf, runGated } from './batch.ts';
import { type Filter, matches } from './stats.ts';

/** Up to which place the ledger and the audit trail are known now. */
export const KNOWN =
  'SELECT ifnull((SELECT max(n) FROM ledger), 0) AS acts, ifnull((SELECT max(n) FROM audit), 0) AS marks';

/** What somebody else decided: an act on the article, or (action null) a mark of the queue. */
export type Decided = { name: string; at: string; action: Action | null; mark: Queue | null };

const OTHERS = `person_id <> (SELECT person_id FROM bearer WHERE hash = ?5)`;

const isSeen = (row: string, filter: Filter) =>
  `EXISTS (SELECT 1 FROM article WHERE id = ${row}.article_id AND ${matches(filter)})`;

/** Filter ?1: of what is not for these eyes nothing is told. */
const actsSql = (filter: Filter) => `
  SELECT person.name, act.received_at AS at, act.body AS action, NULL AS mark
  FROM json_each(?2) AS asked JOIN article ON article.id = asked.value OR article.same_as = asked.value
    JOIN standing_act AS act ON act.article_id = article.id JOIN person ON person.id = act.person_id
  WHERE act.n > ?3 AND ifnull(act.undoes_n, 0) <= ?3 AND act.kind IN (SELECT value FROM json_each(?4)) AND act.${OTHERS}
    AND ${isSeen('act', filter)}
  GROUP BY act.n ORDER BY act.n`;

const marksSql = (filter: Filter) => `
  SELECT person.name, mark.marked_at AS at, NULL AS action, mark.queue AS mark
  FROM json_each(?2) AS asked JOIN standing_mark AS mark ON mark.article_id = asked.value
    JOIN person ON person.id = mark.person_id
  WHERE mark.n > ?3 AND mark.queue = ?4 AND (mark.other_id = '' OR mark.other_id IN (SELECT value FROM json_each(?2)))
    AND mark.${OTHERS} AND ${isSeen('mark', filter)}
  ORDER BY mark.n`;

type Row = { name: string; at: string; action: string | null; mark: Queue | null };

/** What stopped a guard, oldest first, and up to where it is known now; behind the gate. */
export async function readMeanwhile(
  db: D1Database,
  pass: Pass,
  filter: Filter,
  { articles, kinds, queue, known }: Guard,
): Promise<{ decided: Decided[]; known: Known }> {
  const [seen, asked] = [JSON.stringify(filter), JSON.stringify(articles)];
  const [acts, marks, last] = await runGated(db, pass, [
    db.prepare(actsSql(filter)).bind(seen, asked, known.acts, JSON.stringify(kinds), pass.tokenHash),
    db.prepare(marksSql(filter)).bind(seen, asked, known.marks, queue, pass.tokenHash),
    db.prepare(KNOWN),
  ]);
  const decided = [...rowsOf<Row>(acts), ...rowsOf<Row>(marks)].map(({ action, ...row }) => ({
    ...row,
    action: action === null ? null : (JSON.parse(action) as Action),
  }));
  return { decided, known: rowsOf<Known>(last)[0] ?? known };
}
