// What was found when the addresses of articles were last tried.
import type { KeyedCheck, LinkCheck } from '#shared/link-check';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { type Filter, matches } from './stats.ts';

/** The address of a check, where its article passes a filter, whose values are ?1. */
const at = (
  filter: Filter,
) => `JOIN address ON address.portal_id = given.value ->> 'portal' AND address.key = given.value ->> 'key'
    AND EXISTS (SELECT 1 FROM article AS own WHERE own.id = address.article_id AND ${matches(filter)})`;

/** The later day stands; of one day, that the page did answer: so nothing hangs on the order in which checks arrive. */
const recordSql = (filter: Filter) => `
  INSERT INTO link_check (article_id, checked_on, status, person_id)
  SELECT address.article_id, given.value ->> 'checkedOn', given.value ->> 'status', bearer.person_id
  FROM json_each(?2) AS given ${at(filter)} JOIN bearer ON bearer.hash = ?3
  WHERE TRUE
  ON CONFLICT (article_id) DO UPDATE
  SET checked_on = excluded.checked_on, status = excluded.status, person_id = excluded.person_id
  WHERE (excluded.checked_on, excluded.status) > (checked_on, status)`;

const recordedSql = (filter: Filter) => `
  SELECT given.key AS place, link_check.article_id, link_check.checked_on, link_check.status
  FROM json_each(?2) AS given ${at(filter)} JOIN link_check ON link_check.article_id = address.article_id`;

/** What stands for an address after the write. */
export type Standing = Pick<LinkCheck, 'status' | 'checkedOn'> & { article: string };

type StandingRow = { place: number; article_id: string; checked_on: string; status: LinkCheck['status'] };

/**
 * Writes checks of articles that pass a filter, behind the gate; gives what stands for each, by its place, where its
 * address is known.
 */
export async function recordChecks(
  db: D1Database,
  pass: Pass,
  filter: Filter,
  checks: readonly KeyedCheck[],
): Promise<Map<number, Standing>> {
  const [values, json] = [JSON.stringify(filter), JSON.stringify(checks)];
  const [, standing] = await runGated(db, pass, [
    db.prepare(recordSql(filter)).bind(values, json, pass.tokenHash),
    db.prepare(recordedSql(filter)).bind(values, json),
  ]);
  return new Map(
    rowsOf<StandingRow>(standing).map((row) => [
      row.place,
      { article: row.article_id, checkedOn: row.checked_on, status: row.status },
    ]),
  );
}
