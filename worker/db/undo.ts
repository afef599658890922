// What stood before an action: read from the ledger, so that it can be taken back from a page that keeps no copy.
import type { Action } from '#shared/action';
import { ACTIONS_MAX } from '#shared/api/ledger';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { unmarking } from './review-marks.ts';

/** An action of the pass's person, and what stood before in each aspect that it is about (null: nothing). */
export type Undoable = { action: Action; before: Record<string, unknown> };

/**
 * The actions of the request that ?1 was recorded in, by the same person, in their order. A request has at most 100,
 * and they follow each other in the ledger.
 */
export const SAME_REQUEST = `own.n BETWEEN asked.n - ${ACTIONS_MAX} AND asked.n + ${ACTIONS_MAX}
  AND own.request = asked.request AND asked.person_id = (SELECT person_id FROM bearer WHERE hash = ?2)`;

const UNDOABLE = `
  SELECT own.body, (
    SELECT json_group_object(said.value ->> 'name', json(ifnull((
      SELECT earlier_said.value -> 'value'
      FROM article AS address
      JOIN ledger AS earlier ON earlier.article_id = address.id OR earlier.acts_on = address.id
      JOIN json_each(earlier.aspects) AS earlier_said
      WHERE (address.id = ifnull(place.same_as, place.id) OR address.same_as = ifnull(place.same_as, place.id))
        AND earlier.n < own.n AND earlier.status = 'applied'
        AND earlier_said.value ->> 'name' = said.value ->> 'name' AND earlier_said.value ->> 'decisive'
      ORDER BY earlier.decided_at DESC, earlier.id DESC LIMIT 1
    ), 'null')))
    FROM json_each(own.aspects) AS said WHERE said.value ->> 'decisive'
  ) AS before
  FROM ledger AS asked CROSS JOIN ledger AS own ON ${SAME_REQUEST} JOIN article AS place ON place.id = own.article_id
  WHERE asked.id = ?1 AND own.status = 'applied' ORDER BY own.n`;

/**
 * What can be taken back under an id: the actions that were recorded with it; a mark is taken back at once, `unmarked`
 * says that it is. `id`: the new one. Behind the gate.
 */
export async function readUndoable(
  db: D1Database,
  pass: Pass,
  undoes: string,
  id: string,
): Promise<{ actions: Undoable[]; unmarked: boolean }> {
  const [actions, , , unmarked] = await runGated(db, pass, [
    db.prepare(UNDOABLE).bind(undoes, pass.tokenHash),
    ...unmarking(db, pass, undoes, id),
  ]);
  return {
    actions: rowsOf<{ body: string; before: string }>(actions).map(({ body, before }) => ({
      action: JSON.parse(body) as Action,
      before: JSON.parse(before) as Record<string, unknown>,
    })),
    unmarked: rowsOf(unmarked).length > 0,
  };
}
