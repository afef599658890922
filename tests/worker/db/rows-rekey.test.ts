// What identity costs: rows that D1 reads for a page of likely duplicates, and re-keying many addresses.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { runBatch } from '../../../worker/db/batch.ts';
import { recount } from '../../../worker/db/counters.ts';
import { findPairs, LOOKED_AT } from '../../../worker/db/duplicates.ts';
import { type Run, writeKeys } from '../../../worker/db/rekey.ts';
import { ADDRESSES_MAX, type Arrangement, rearrange } from '../../../worker/domain/rekey.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { call, PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { store, stored } from '../stored.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('admin');
});

/** The rows read by one page of duplicates. */
async function rowsRead(): Promise<number> {
  let rows = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await env.DB.batch(statements);
    rows += results.reduce((sum, { meta }) => sum + meta.rows_read, 0);
    return results;
  };
  const db = new Proxy(env.DB, {
    get: (target, name) => (name === 'batch' ? batch : Reflect.get(target, name).bind(target)),
  });
  const pass = {
    tokenHash: await sha256(token),
    role: 'editor' as const,
    scope: null,
    config: null,
    now: new Date().toISOString(),
    today: '2023-10-25',
  };
  await findPairs(db, pass, { portal: null, days: null, before: '~', filter: {} });
  return rows;
}

const different = (count: number, from = 0) =>
  store(Array.from({ length: count }, (_, n) => stored({ title: `Bài viết riêng số ${from + n}` })));

it('a page of likely duplicates costs the same with more articles', async () => {
  await different(LOOKED_AT);
  const few = await rowsRead();
  await different(2 * LOOKED_AT, LOOKED_AT);
  const many = await rowsRead();
  expect(many).toBeLessThan(few + 5);
  expect(many).toBeLessThan(100);
});

it('keys of many addresses are written anew at once, and the counters stay right', async () => {
  const count = 10_000;
  await different(count);
  await runBatch(env.DB, [
    env.DB.prepare(
      `UPDATE article SET url = 'https://snnptnt.example.vn/tin.aspx?ItemID=' || rowid || '&lang=vi',
        key = 'https://snnptnt.example.vn/tin.aspx?itemid=' || rowid`,
    ),
    env.DB.prepare('INSERT INTO address SELECT portal_id, key, id FROM article'),
  ]);
  const body = { profile: { identity: ['ItemID', 'lang'] }, version: 1 };
  const answer = await call('replaceProfile', { token, parameters: { id: PORTAL.id }, body });
  expect(answer).toMatchObject({ version: 2, articles: count, rekeyed: count });
  const led = `SELECT count(*) AS n FROM address JOIN article ON article.id = article_id AND article.key = address.key
    WHERE article.key LIKE '%&lang=vi'`;
  expect(await env.DB.prepare(led).first('n')).toBe(count);
  expect(await recount(env.DB)).toEqual([]);
}, 60_000);

it('many articles come to a portal within theirs at once, each counted there', async () => {
  const count = 10_000;
  await different(count);
  await runBatch(env.DB, [
    env.DB.prepare(`UPDATE article SET url = 'https://snnptnt.example.vn/cchc/tin-' || rowid,
      key = 'https://snnptnt.example.vn/cchc/tin-' || rowid`),
    env.DB.prepare('INSERT INTO address SELECT portal_id, key, id FROM article'),
  ]);
  const body = {
    ...{ name: 'Trang', channel: 'Trang', origin: PORTAL.origins[0], path: '/cchc' },
    ...{ unit: UNIT.id, from: '2000-01-01', take: true },
  };
  const made = await call('createPortal', { token, body });
  expect(made.came).toEqual({ moved: count, merged: 0 });
  const query = { from: '2023-01-01', to: '2023-12-31', by: 'portal' };
  const { rows } = await call('stats', { token, query });
  expect(rows.find(({ key }) => key.portal === made.id)?.count).toBe(count);
  expect(await recount(env.DB)).toEqual([]);
}, 60_000);

describe('too much at once', () => {
  const inner = { ...PORTAL, id: 'trong', path: '/cchc', unit: null, profileVersion: 1 };
  const work = (most: number, run: Run = (statements) => runBatch(env.DB, statements)): Arrangement => ({
    ...{ db: env.DB, run, most, changed: [inner], standing: [{ ...PORTAL, unit: null, profileVersion: 1 }] },
    ...{ tokenHash: null, now: new Date().toISOString(), dryRun: true },
  });

  const within = (count: number) =>
    env.DB.batch([
      env.DB.prepare(
        `UPDATE article SET url = 'https://snnptnt.example.vn/cchc/tin-' || rowid
         WHERE rowid IN (SELECT rowid FROM article LIMIT ?1)`,
      ).bind(count),
      env.DB.prepare('INSERT INTO address SELECT portal_id, key, id FROM article'),
    ]);
  const refusal = { problem: { type: 'too-many-addresses' } };

  it('is refused where too many come to another place, with nothing written', async () => {
    await different(5);
    await within(3);
    await expect(rearrange(work(2))).rejects.toMatchObject(refusal);
    const { articles, moved } = await rearrange(work(3));
    expect([articles.get(PORTAL.id), moved.length]).toEqual([5, 3]);
  });

  it('is refused where too many are to be looked at', async () => {
    await different(5);
    await within(1);
    await expect(rearrange(work(1))).rejects.toMatchObject(refusal);
    expect((await rearrange(work(2))).moved).toHaveLength(1);
  });

  it('is never one value that D1 refuses', async () => {
    const values: unknown[] = [];
    const statement = { bind: (...given: unknown[]) => values.push(...given) };
    const db = new Proxy(env.DB, { get: () => () => statement });
    const pairs = Array.from({ length: ADDRESSES_MAX }, (_, n): [string, string] => [
      `0190-${String(n).padStart(31, '0')}`,
      `0191-${String(n).padStart(31, '0')}`,
    ]);
    await writeKeys(db, async () => [], {
      ...{ read: [{ portal: 'a', version: 1, last: 1 }], profiled: [], rekeyed: [], moved: [], released: [] },
      ...{ taken: [], joined: pairs, merged: pairs, first: [], also: [] },
      ...{ tokenHash: null, now: '', today: '' },
    });
    const longest = Math.max(...values.map((value) => String(value).length));
    expect(longest).toBeGreaterThan(100_000);
    expect(longest).toBeLessThan(2_000_000);
  });
});
