// npm run rekey as a program, beside a running server: keys of earlier rules are written anew, and nothing else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionsAnswer } from '#shared/api/ledger';
import { uuidv7 } from '#shared/uuid';
import { registerDemo } from '../../scripts/demo-portals.mjs';
import { type LocalWorker, openLocalDatabase, startLocalWorker } from '../../scripts/local-worker.mjs';
import { freshFolder, runCommand } from './command.ts';

const ORIGIN = 'http://localhost:18700';
const PORTAL = 'so-nnptnt';
const { folder, remove } = freshFolder();
const rekey = (...args: string[]) => runCommand('rekey', '--data', folder, ...args);
const page = (id: number, query = '') => `${ORIGIN}/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=${id}${query}`;

let server: LocalWorker;
let token = '';

beforeAll(async () => {
  server = await startLocalWorker({ dataDir: folder, port: 0 });
  const { db, close } = await openLocalDatabase({ dataDir: folder });
  await registerDemo(db, ORIGIN);
  close();
  const { stdout } = await runCommand('token', '--role', 'editor', '--data', folder);
  token = stdout.trim();
  await record(
    ...[1, 2, 3, 4].map((id) => action('tag', page(id), { tag: { content: '2' } })),
    action('merge', page(4), { into: { portal: PORTAL, url: page(1) } }),
    action('tag', `${ORIGIN}/tinh/tin-tuc/tin-khac-9.html`, { tag: { content: '1' } }, 'tinh'),
  );
});
afterAll(async () => {
  await server.close();
  remove();
});

function action(kind: string, url: string, more: Record<string, unknown>, portal = PORTAL) {
  const article = { portal, url, publishedOn: '2023-05-20', publishedFrom: 'published' };
  return { id: uuidv7(), kind, decidedAt: new Date().toISOString(), article, ...more };
}

async function ask(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(server.url + path, {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return response.json();
}

async function record(...actions: unknown[]) {
  const { results } = (await ask('/api/v1/actions', { actions })) as ActionsAnswer;
  expect(results.map(({ status }) => status)).toEqual(actions.map(() => 'applied'));
  return results;
}

const figures = () => ask('/api/v1/stats?period=c-year-2023&by=content,portal');

/** Works on the database itself, and closes it. */
async function inside<T>(work: (sqlite: Awaited<ReturnType<typeof openLocalDatabase>>['sqlite']) => T) {
  const { sqlite, close } = await openLocalDatabase({ dataDir: folder });
  try {
    return work(sqlite);
  } finally {
    close();
  }
}

/** Keys with the articles they lead to, what each article is, and the version of each portal. */
const state = () =>
  inside((sqlite) => ({
    addresses: sqlite.prepare('SELECT * FROM address ORDER BY portal_id, key').all(),
    articles: sqlite.prepare('SELECT id, url, key, status, same_as FROM article ORDER BY id').all(),
    versions: sqlite.prepare('SELECT id, profile_version FROM portal ORDER BY id').all(),
  }));

/** Gives the portal's articles the keys that earlier rules would have written. */
const asBefore = () =>
  inside((sqlite) => {
    sqlite.prepare(`UPDATE article SET key = key || '&cu=1' WHERE portal_id = ?`).run(PORTAL);
    sqlite.prepare(`UPDATE address SET key = key || '&cu=1' WHERE portal_id = ?`).run(PORTAL);
  });

describe('npm run rekey', () => {
  it('changes nothing where every key is as the rules say', async () => {
    const before = await state();
    const { code, stdout, stderr } = await rekey();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('so-nnptnt: 0 / 4 địa chỉ');
    expect(await state()).toEqual(before);
  });

  it('only says with --try what it would change', async () => {
    await asBefore();
    const before = await state();
    const { code, stdout, stderr } = await rekey('--try');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain('so-nnptnt: 4 / 4 địa chỉ sẽ đổi khóa');
    expect(await state()).toEqual(before);
  });

  it('writes old keys anew; figures, articles and aliases stay', async () => {
    const [counted, before] = [await figures(), await state()];
    const { code, stdout } = await rekey();
    expect(code).toBe(0);
    const plain = (line: unknown) => JSON.parse(JSON.stringify(line).replaceAll('&cu=1', ''));
    const after = await state();
    expect(after.addresses).toEqual(plain(before.addresses));
    expect(after.articles).toEqual(plain(before.articles));
    expect(stdout.split('\n').sort()).toEqual(
      ['', ...[1, 2, 3, 4].map((id) => keyOf(id)).map((key) => `${key}&cu=1\t${key}`)].sort(),
    );
    expect(await figures()).toEqual(counted);
    const [later] = await record(action('tag', page(4, '&CatId=9'), { tag: { content: '3' } }));
    expect(later?.article?.url).toBe(page(1));
  });

  it('done again changes nothing', async () => {
    const before = await state();
    expect((await rekey()).stdout).toBe('');
    expect(await state()).toEqual(before);
  });

  it('refuses where two articles would become one, names both, and goes on with other portals', async () => {
    await asBefore();
    await inside((sqlite) =>
      sqlite.prepare('UPDATE article SET url = ? WHERE url = ?').run(page(3, '&CatId=7'), page(2)),
    );
    const before = await state();
    const { code, stdout, stderr } = await rekey();
    expect(code).toBe(1);
    expect(stdout).toContain(`\t${page(3)}\n`);
    expect(stdout).toContain(`\t${page(3, '&CatId=7')}\n`);
    expect(stderr).toMatch(/^so-nnptnt: .*keys would be shared/m);
    expect(stderr).toContain('tinh: 0 / 1 địa chỉ');
    expect(await state()).toEqual(before);
  });

  it('names a folder without a database, and makes none', async () => {
    const wrong = join(folder, 'khong-co');
    const { code, stdout, stderr } = await runCommand('rekey', '--data', wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`Không có cơ sở dữ liệu trong “${wrong}”`);
    expect(stderr).toContain('There is no database');
    expect(existsSync(wrong)).toBe(false);
  });

  it('names a portal that there is not', async () => {
    const { code, stderr } = await rekey('--portal', 'khong-co');
    expect(code).toBe(2);
    expect(stderr).toContain('Không có cổng “khong-co”');
    expect(stderr).toContain('There is no portal');
  });
});

/** The key of an article under the portal's profile. */
function keyOf(id: number): string {
  return page(id)
    .replace('http:', 'https:')
    .replace(/\/Pages.*ItemID/, '/pages/chi-tiet-tin.aspx?itemid');
}
