// Before each test: an empty database with the real migrations.
import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach } from 'vitest';

const ATTEMPTS = 5;

/** After much data one reset at times leaves the database as it was: it is asked, and reset again. */
async function emptyDatabase(): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await reset();
    const left = await env.DB.prepare(
      "SELECT count(*) AS n FROM sqlite_schema WHERE name = 'ledger'",
    ).first<number>('n');
    if (left === 0) return;
  }
  throw new Error(`the database is not empty after ${ATTEMPTS} resets`);
}

beforeEach(async () => {
  await emptyDatabase();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});
