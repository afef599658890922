// Which migrations the database has had.
import { rowsOf, runBatch } from './batch.ts';

/** The name of the last migration applied, as wrangler and the local scripts record it. */
export async function schemaVersion(db: D1Database): Promise<string> {
  const [result] = await runBatch(db, [
    db.prepare('SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1'),
  ]);
  return rowsOf<{ name: string }>(result)[0]?.name ?? '';
}
