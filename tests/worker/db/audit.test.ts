// The audit trail: written in the name of whoever asked, in the batch of the change, and never touched again.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { type AuditedChange, audited } from '../../../worker/db/audit.ts';
import { type Pass, runGated } from '../../../worker/db/batch.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { tokenOf } from '../client.ts';

const CHANGE: AuditedChange = { what: 'plan.changed', subject: 'p1', before: { n: 1 }, after: null };

async function passOf(role: 'viewer' | 'reporter'): Promise<Pass> {
  const tokenHash = await sha256(await tokenOf(role));
  const [now, today] = ['2023-10-25T02:00:00.000Z', '2023-10-25'];
  return { tokenHash, role: 'reporter', scope: 'whole', config: null, now, today };
}
const rows = async () => (await env.DB.prepare('SELECT * FROM audit').all()).results;
const rename = (id: string) =>
  env.DB.prepare(`UPDATE person SET name = 'Lan' WHERE id = ?1 AND name <> 'Lan'`).bind(id);

it('writes down who did what and when, as it was before and after', async () => {
  const pass = await passOf('reporter');
  await runGated(env.DB, pass, [audited(env.DB, pass, CHANGE)]);
  expect(await rows()).toEqual([
    {
      n: 1,
      at: pass.now,
      person_id: expect.any(String),
      token_hash: pass.tokenHash,
      what: 'plan.changed',
      subject: 'p1',
      before: '{"n":1}',
      after: null,
    },
  ]);
});

it('writes nothing where the gate refuses', async () => {
  const pass = await passOf('viewer');
  await expect(runGated(env.DB, pass, [audited(env.DB, pass, CHANGE)])).rejects.toThrow();
  expect(await rows()).toEqual([]);
});

it('writes nothing for a change that changed nothing, if asked', async () => {
  const pass = await passOf('reporter');
  const person = await env.DB.prepare('SELECT id FROM person').first<string>('id');
  const change = () => [rename(person ?? ''), audited(env.DB, pass, { ...CHANGE, ifChanged: true })];
  await runGated(env.DB, pass, [...change(), ...change()]);
  expect(await rows()).toHaveLength(1);
});

it.each([
  ['changed', `UPDATE audit SET what = 'nothing'`],
  ['removed', 'DELETE FROM audit'],
  ['replaced', `REPLACE INTO audit (n, at, what, subject) SELECT n, at, 'nothing', subject FROM audit`],
])('is never %s', async (_, sql) => {
  const pass = await passOf('reporter');
  await runGated(env.DB, pass, [audited(env.DB, pass, CHANGE)]);
  await expect(env.DB.prepare(sql).run()).rejects.toThrow('append-only');
  expect(await rows()).toMatchObject([{ what: 'plan.changed' }]);
});
