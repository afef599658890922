// The recount: proves that counters say what the articles say, and repairs them where they do not.
import { rowsOf, runBatch } from './batch.ts';

/** One bucket whose counter is not what the articles say. */
export type Drift = {
  kept_by: 'day' | 'month';
  date: string;
  portal_id: string;
  unit_id: string;
  content: string;
  form: string;
  origin: string;
  status: string;
  kept: number;
  real: number;
};

/** Compares all counters with the articles; an empty list is the proof. */
export async function recount(db: D1Database): Promise<Drift[]> {
  const [drift] = await runBatch(db, [db.prepare('SELECT * FROM drift')]);
  return rowsOf<Drift>(drift);
}

/** Makes all counters anew from the articles, in one transaction. */
export async function repairCounters(db: D1Database): Promise<void> {
  const key = 'portal_id, unit_id, content, form, origin, status';
  await runBatch(db, [
    // Copies of the figures that devices keep are told apart by this number too.
    db.prepare('UPDATE config SET version = version + 1'),
    db.prepare('DELETE FROM count_day'),
    db.prepare('DELETE FROM count_month'),
    db.prepare(
      `INSERT INTO count_day (day, ${key}, n) SELECT day, ${key}, count(*) FROM counted GROUP BY day, ${key}`,
    ),
    db.prepare(
      `INSERT INTO count_month (month, ${key}, n) SELECT month, ${key}, count(*) FROM counted GROUP BY month, ${key}`,
    ),
  ]);
}
