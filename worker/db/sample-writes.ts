// What is written of a sample once it is drawn: answers, a half given to somebody else, an early end.
import type { Content } from '#shared/taxonomy';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';

const ANSWER = `
  INSERT INTO sample_answer (sample_id, article_id, person_id, id, content, answered_at)
  SELECT ?1, ?2, person_id, ?3, ?4, ?5 FROM bearer
  WHERE hash = ?6 AND NOT EXISTS (SELECT 1 FROM sample_answer WHERE id = ?3)
  ON CONFLICT (sample_id, article_id, person_id) DO UPDATE
  SET id = excluded.id, content = excluded.content, answered_at = excluded.answered_at
  WHERE excluded.id > sample_answer.id`;

export type Answer = { id: string; sample: string; article: string; content: Content };

/** Writes one's answer behind the gate. Throws sample-not-yours, and sample-done once both are. */
export async function writeAnswer(db: D1Database, pass: Pass, answer: Answer): Promise<void> {
  const { id, sample, article, content } = answer;
  await runGated(db, pass, [db.prepare(ANSWER).bind(sample, article, id, content, pass.now, pass.tokenHash)]);
}

/** Takes one's answer back, to give it again; gives whether there was one. Throws sample-done once both are. */
export async function takeAnswerBack(
  db: D1Database,
  pass: Pass,
  { id, undoes }: { id: string; undoes: string },
): Promise<boolean> {
  const [, there] = await runGated(db, pass, [
    db
      .prepare(
        `UPDATE sample_answer SET id = ?2, content = NULL, answered_at = ?3
         WHERE id = ?1 AND person_id = (SELECT person_id FROM bearer WHERE hash = ?4)`,
      )
      .bind(undoes, id, pass.now, pass.tokenHash),
    db.prepare('SELECT 1 AS yes FROM sample_answer WHERE id = ?1').bind(id),
  ]);
  return rowsOf(there).length > 0;
}

/** Asks somebody else for a half. Throws sample-done, sample-same-coder. */
export async function writeCoder(
  db: D1Database,
  pass: Pass,
  { id, place, from, to }: { id: string; place: 1 | 2; from: string; to: string },
): Promise<void> {
  await runGated(db, pass, [
    db
      .prepare(
        `INSERT INTO sample_coder (sample_id, place, person_id, assigned_at, assigned_by)
         SELECT ?1, ?2, ?3, ?4, bearer.person_id FROM bearer WHERE hash = ?5
           AND EXISTS (SELECT 1 FROM sample_asked WHERE sample_id = ?1 AND place = ?2 AND person_id = ?6)`,
      )
      .bind(id, place, to, pass.now, pass.tokenHash, from),
    audited(db, pass, {
      what: 'sample.reassigned',
      subject: id,
      before: { coder: from },
      after: { coder: to },
      ifChanged: true,
    }),
  ]);
}

/** Ends a sample that is not done; what has ended stays as it is. */
export async function writeEnd(db: D1Database, pass: Pass, id: string): Promise<void> {
  await runGated(db, pass, [
    db
      .prepare(
        `INSERT INTO sample_end (sample_id, ended_at, ended_by)
         SELECT ?1, ?2, person_id FROM bearer WHERE hash = ?3
           AND NOT EXISTS (SELECT 1 FROM sample_done WHERE id = ?1)`,
      )
      .bind(id, pass.now, pass.tokenHash),
    audited(db, pass, { what: 'sample.ended', subject: id, before: null, after: {}, ifChanged: true }),
  ]);
}
