// What confirming and entering a list costs: each row is found by its number, however long the list is.
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import type { Pass } from '../../../worker/db/batch.ts';
import { addList, confirmList, noteOutcomes } from '../../../worker/db/imports.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { metered } from '../../metered.ts';
import { registerPortals, tokenOf } from '../client.ts';

const [FEW, MANY] = [100, 1000];

let pass: Pass;
beforeEach(async () => {
  await registerPortals();
  const tokenHash = await sha256(await tokenOf('editor'));
  const now = new Date().toISOString();
  pass = { tokenHash, role: 'editor', scope: null, config: null, now, today: now.slice(0, 10) };
});

/** The rows that D1 reads to confirm a list of so many rows, and to note what became of a hundred of them. */
async function costOf(count: number): Promise<{ confirming: number; noting: number }> {
  const { db, rowsRead } = metered(env.DB);
  const numbers = Array.from({ length: count }, (_, index) => index + 2);
  const rows = numbers.map((n) => ({ n, cells: ['Tin'], link: null, hidden: false }));
  const id = crypto.randomUUID();
  const sheets = [{ name: '', headings: ['Tiêu đề'], rows }];
  await addList(env.DB, pass, { id, name: 'a.csv', hash: id, sheets });
  const decided = numbers.map((n) => ({ sheet: 0, n, verdict: { kind: 'new' }, actions: [{ id: `${n}` }] }));
  await confirmList(db, pass, { id, name: 'a.csv' }, { token: id }, decided);
  const confirming = rowsRead();
  const outcomes = numbers.slice(0, FEW).map((n) => ({ sheet: 0, n, outcome: { status: 'entered' } }));
  await noteOutcomes(db, pass, id, outcomes);
  const noted = await env.DB.prepare(
    'SELECT count(verdict) AS decided, count(outcome) AS noted FROM import_row WHERE list_id = ?1',
  )
    .bind(id)
    .first();
  expect(noted).toEqual({ decided: count, noted: FEW });
  return { confirming, noting: rowsRead() - confirming };
}

it('grows with the rows and not with their square', async () => {
  const [few, many] = [await costOf(FEW), await costOf(MANY)];
  expect(many.confirming).toBeLessThan(12 * few.confirming);
  expect(many.noting).toBeLessThan(2 * few.noting);
});
