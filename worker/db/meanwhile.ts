// What others decided of articles since somebody's page showed them.
import type { Action } from '#shared/action';
import type { Queue } from '#shared/api/review';
import { type Guard, type Known, type Pass, rowsOf, runGated } from './batch.ts';

/** Up to which place the ledger and the audit trail are known now. */
export const KNOWN =
  'SELECT ifnull((SELECT max(n) FROM ledger), 0) AS acts, ifnull((SELECT max(n) FROM audit), 0) AS marks';

/** What somebody else decided: an act on the article, or (action null) a mark of the queue. */
export type Decided = { name: string; at: string; action: Action | null; mark: Queue | null };

const OTHERS = `person_id <> (SELECT person_id FROM bearer WHERE hash = ?1)`;

const ACTS = `
  SELECT person.name, act.received_at AS at, act.body AS action, NULL AS mark
  FROM json_each(?2) AS asked JOIN article ON article.id = asked.value OR article.same_as = asked.value
    JOIN standing_act AS act ON act.article_id = article.id JOIN person ON person.id = act.person_id
  WHERE act.n > ?3 AND ifnull(act.undoes_n, 0) <= ?3 AND act.kind IN (SELECT value FROM json_each(?4)) AND act.${OTHERS}
  GROUP BY act.n ORDER BY act.n`;

const MARKS = `
  SELECT person.name, mark.marked_at AS at, NULL AS action, mark.queue AS mark
  FROM json_each(?2) AS asked JOIN standing_mark AS mark ON mark.article_id = asked.value
    JOIN person ON person.id = mark.person_id
  WHERE mark.n > ?3 AND mark.queue = ?4 AND (mark.other_id = '' OR mark.other_id IN (SELECT value FROM json_each(?2)))
    AND mark.${OTHERS}
  ORDER BY mark.n`;

type Row = { name: string; at: string; action: string | null; mark: Queue | null };

/** What stopped a guard, oldest first, and up to where it is known now; behind the gate. */
export async function readMeanwhile(
  db: D1Database,
  pass: Pass,
  { articles, kinds, queue, known }: Guard,
): Promise<{ decided: Decided[]; known: Known }> {
  const [acts, marks, last] = await runGated(db, pass, [
    db.prepare(ACTS).bind(pass.tokenHash, JSON.stringify(articles), known.acts, JSON.stringify(kinds)),
    db.prepare(MARKS).bind(pass.tokenHash, JSON.stringify(articles), known.marks, queue),
    db.prepare(KNOWN),
  ]);
  const decided = [...rowsOf<Row>(acts), ...rowsOf<Row>(marks)].map(({ action, ...row }) => ({
    ...row,
    action: action === null ? null : (JSON.parse(action) as Action),
  }));
  return { decided, known: rowsOf<Known>(last)[0] ?? known };
}
