// What editors told the review desk not to ask again: pairs that are two things, dead links that stay, late ones seen.
import type { AuditKind } from '#shared/api/audit';
import type { Queue } from '#shared/api/review';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { type Filter, matches } from './stats.ts';

export type MarkedQueue = Extract<Queue, 'duplicates' | 'vanished' | 'late'>;

/** A mark as it is given; `other`: the earlier article of a pair, else ''. */
export type Mark = { id: string; queue: MarkedQueue; article: string; other: string };

/** What stands for the subject of a mark, and under its id. */
export type MarkStanding = { id: string; marked: boolean };

const isThere = (place: string, filter: Filter) =>
  `EXISTS (SELECT 1 FROM article WHERE id = ${place} AND ${matches(filter)})`;

/**
 * Of several words the greater id stands. An article that is not there, or not for these eyes, is left alone, and so is
 * what an id that was used before would say.
 */
const markSql = (filter: Filter) => `
  INSERT INTO review_mark (queue, article_id, other_id, id, marked, person_id, marked_at)
  SELECT ?2, ?3, ?4, ?5, 1, bearer.person_id, ?6 FROM bearer
  WHERE bearer.hash = ?7 AND ${isThere('?3', filter)} AND (?4 = '' OR ${isThere('?4', filter)})
    AND NOT EXISTS (SELECT 1 FROM review_mark WHERE id = ?5)
  ON CONFLICT (queue, article_id, other_id) DO UPDATE
  SET id = excluded.id, marked = 1, person_id = excluded.person_id, marked_at = excluded.marked_at
  WHERE excluded.id > review_mark.id`;

const standsSql = (filter: Filter) => `
  SELECT id, marked FROM review_mark
  WHERE queue = ?2 AND article_id = ?3 AND other_id = ?4 AND ?1 IS NOT NULL AND ${isThere('?3', filter)}`;

/** Writes a mark behind the gate; gives what stands for its subject then, null where there is no such article. */
export async function writeMark(
  db: D1Database,
  pass: Pass,
  filter: Filter,
  mark: Mark,
): Promise<MarkStanding | null> {
  const { id, queue, article, other } = mark;
  const [, , stands] = await runGated(db, pass, [
    db
      .prepare(markSql(filter))
      .bind(JSON.stringify(filter), queue, article, other, id, pass.now, pass.tokenHash),
    audited(db, pass, {
      what: 'review.marked',
      subject: article,
      before: null,
      after: { queue, other: other || null },
      ifChanged: true,
    }),
    db.prepare(standsSql(filter)).bind(JSON.stringify(filter), queue, article, other),
  ]);
  const [row] = rowsOf<{ id: string; marked: number }>(stands);
  return row ? { id: row.id, marked: row.marked === 1 } : null;
}

const UNMARK = `
  UPDATE review_mark SET id = ?2, marked = 0, marked_at = ?3
  WHERE id = ?1 AND marked = 1 AND person_id = (SELECT person_id FROM bearer WHERE hash = ?4)`;

const UNMARKED: AuditKind = 'review.unmarked';
const TELL_UNMARKED = `
  INSERT INTO audit (at, person_id, token_hash, what, subject, before)
  SELECT ?2, token.person_id, token.hash, '${UNMARKED}', article_id, json_object('queue', queue, 'other', nullif(other_id, ''))
  FROM review_mark JOIN token ON token.hash = ?3 WHERE review_mark.id = ?1 AND changes() > 0`;

/**
 * The statements that take a mark of the pass's person back while it still stands, under a new id, and the one that says whether the new id
 * is there.
 */
export const unmarking = (db: D1Database, pass: Pass, undoes: string, id: string) => [
  db.prepare(UNMARK).bind(undoes, id, pass.now, pass.tokenHash),
  db.prepare(TELL_UNMARKED).bind(id, pass.now, pass.tokenHash),
  db.prepare('SELECT 1 AS yes FROM review_mark WHERE id = ?1').bind(id),
];
