// Late articles: posted in a frozen period and in none of its snapshots. Kept by triggers, and equal to a look at all.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { call, OTHER_PORTAL, registerPortals, tokenOf } from '../client.ts';
import { store, stored } from '../stored.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
});

/** Freezes a period as it stands: rows first, then the snapshot that seals them. */
async function freeze(from: string, to: string, filter: Record<string, string[]> = {}): Promise<void> {
  const id = uuidv7();
  const [unit] = filter.unit ?? [];
  const inSnapshot = `
    FROM article WHERE status <> 'merged' AND (published_on IS NULL OR published_on BETWEEN ?2 AND ?3)
      AND (?4 IS NULL OR unit_id = ?4)`;
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO snapshot_article (snapshot_id, position, article_id, portal_id, url, published_on, content, topics,
         unit_id, status)
       SELECT ?1, row_number() OVER (ORDER BY id), id, portal_id, url, published_on, content, topics, unit_id, status
       ${inSnapshot}`,
    ).bind(id, from, to, unit ?? null),
    env.DB.prepare(
      `INSERT INTO snapshot (id, name, from_on, to_on, filter, grouping, totals, taxonomy_version, units, portals,
         row_count, ledger_n, created_at, created_by)
       SELECT ?1, 'Kỳ', ?2, ?3, ?5, '{}', '{}', '', '[]', '[]', (SELECT count(*) ${inSnapshot}), 0,
         '2023-12-31T00:00:00.000Z', (SELECT id FROM person LIMIT 1)`,
    ).bind(id, from, to, unit ?? null, JSON.stringify(filter)),
  ]);
}

/** The figure, after a look at all articles has told the same. */
async function late(query: Record<string, string> = { period: 'c-year-2023' }): Promise<number | null> {
  const [kept, real] = await env.DB.batch<{ day: string; article_id: string }>([
    env.DB.prepare('SELECT day, article_id FROM late_article ORDER BY article_id'),
    env.DB.prepare('SELECT day, article_id FROM late ORDER BY article_id'),
  ]);
  expect(kept?.results).toEqual(real?.results);
  const { articles } = await call('articles', { token, query: { status: 'late' } });
  expect(articles.map(({ id }) => id).sort()).toEqual(real?.results.map((row) => row.article_id).sort());
  return (await call('stats', { token, query })).late;
}

const change = (id: string | undefined, set: string) =>
  env.DB.prepare(`UPDATE article SET ${set} WHERE id = ?1`)
    .bind(id ?? '')
    .run();

describe('an article', () => {
  it('is late nowhere while nothing is frozen', async () => {
    await store([stored()]);
    expect(await late()).toBeNull();
    await freeze('2022-01-01', '2022-12-31');
    expect(await late()).toBeNull();
    expect(await late({ period: 's-year-2023' })).toBe(0);
  });

  it('is late when it comes into a frozen period, by its day and not by the day of its entry', async () => {
    await store([stored({ publishedOn: '2023-10-20' })]);
    await freeze('2023-01-01', '2023-10-25');
    expect(await late()).toBe(0);
    await store([
      stored({ publishedOn: '2023-10-20' }),
      stored({ publishedOn: '2023-10-25', content: '0' }),
      stored({ publishedOn: '2023-10-26' }),
      stored({ publishedOn: null }),
      stored({ publishedOn: '2023-10-20', content: null }),
      stored({ publishedOn: '2023-10-20', status: 'withdrawn' }),
    ]);
    expect(await late()).toBe(2);
    expect(await late({ period: 'c-year-2023', content: '0' })).toBe(1);
    expect(await late({ from: '2023-10-21', to: '2023-12-31' })).toBe(1);
    expect(await late({ from: '2023-11-01', to: '2023-12-31' })).toBeNull();
  });

  it('becomes late by what is decided of it later, and stops being so', async () => {
    const [undated, untagged, moved] = await store([
      stored({ publishedOn: null }),
      stored({ content: null }),
      stored({ publishedOn: '2022-05-20' }),
    ]);
    await freeze('2023-01-01', '2023-10-25');
    await change(undated?.id, `published_on = '2023-05-20'`);
    await change(untagged?.id, `content = '2'`);
    await change(moved?.id, `published_on = '2023-05-20'`);
    expect(await late()).toBe(3);
    await change(moved?.id, `published_on = '2022-05-20'`);
    await change(untagged?.id, `status = 'withdrawn'`);
    expect(await late()).toBe(1);
  });

  it('that was frozen is not late, whatever became of it in between', async () => {
    const [frozen] = await store([stored()]);
    await freeze('2023-01-01', '2023-10-25');
    await change(frozen?.id, `status = 'withdrawn'`);
    await change(frozen?.id, `status = 'active', content = '5'`);
    expect(await late()).toBe(0);
  });

  it('is late no more once a later snapshot of its day has it', async () => {
    await freeze('2023-01-01', '2023-03-14');
    await store([stored({ publishedOn: '2023-02-01' })]);
    expect(await late()).toBe(1);
    await freeze('2022-12-15', '2023-12-14');
    expect(await late()).toBe(0);
  });

  it('is late only where the frozen figures would have counted it', async () => {
    await freeze('2023-01-01', '2023-10-25', { unit: ['so-nnptnt'], portal: ['so'] });
    const [other] = await store([stored({ unit: null }), stored({ portal: OTHER_PORTAL.id }), stored()]);
    expect(await late()).toBe(1);
    await change(other?.id, `unit_id = 'so-nnptnt'`);
    expect(await late()).toBe(2);
  });

  it('is late for a bound snapshot too where its unit, form or origin is not known', async () => {
    const unknown = { unit: null, form: null, origin: null };
    await freeze('2023-01-01', '2023-06-30', { portal: ['so'], unit: ['so-nnptnt', ''] });
    await freeze('2023-07-01', '2023-12-31', { form: ['bai', ''], origin: [''] });
    await store([stored(unknown), stored({ ...unknown, publishedOn: '2023-07-20' })]);
    expect(await late()).toBe(2);
    // A database in which they came before the view knew them is put right by its migration.
    await env.DB.exec('DELETE FROM late_article');
    const migration = env.TEST_MIGRATIONS.find(({ name }) => name.startsWith('0025'));
    await env.DB.batch((migration?.queries ?? []).map((sql) => env.DB.prepare(sql)));
    expect(await late()).toBe(2);
  });

  it('follows its section and topics where a snapshot was limited to some', async () => {
    await freeze('2023-01-01', '2023-06-30', { section: ['CCHC'] });
    await freeze('2023-07-01', '2023-12-31', { topic: ['PAPI', 'PCI'] });
    const [first, second] = await store([stored(), stored({ publishedOn: '2023-07-20', topics: ['SIPAS'] })]);
    expect(await late()).toBe(0);
    await change(first?.id, `section = 'CCHC'`);
    await change(second?.id, `topics = '["PCI","SIPAS"]'`);
    expect(await late()).toBe(2);
    await change(first?.id, `section = NULL`);
    expect(await late()).toBe(1);
  });
});
