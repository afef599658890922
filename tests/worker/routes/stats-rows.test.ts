// GET /api/v1/stats: how figures are broken down.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { BREAKDOWNS } from '#shared/stats';
import { CONTENT_CODES, FORMS, TOPICS } from '#shared/taxonomy';
import { call, OTHER_PORTAL, registerPortals, tokenOf } from '../client.ts';
import { store, stored } from '../stored.ts';

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

const stats = (query: Record<string, string>) => call('stats', { token, query });
/** Rows without their share of the total. */
const bare = (rows: Answer<'stats'>['rows']) => rows.map(({ share: _, ...row }) => row);
const rowsOf = async (query: Record<string, string>) =>
  (await stats({ ...YEAR, ...query })).rows.map((row) => [...Object.values(row.key), row.count]);

describe('a breakdown', () => {
  it('by content has all eight in order, zeros included', async () => {
    await store([stored({ content: '2' }), stored({ content: '2' }), stored({ content: 'none' })]);
    const rows = await rowsOf({ by: 'content' });
    expect(rows.map(([code]) => code)).toEqual(CONTENT_CODES);
    expect(rows.filter(([, count]) => count !== 0)).toEqual([
      ['2', 2],
      ['none', 1],
    ]);
  });

  it('by group ends with what is not reform', async () => {
    await store([stored({ content: '2' }), stored({ content: '5' }), stored({ content: 'none' })]);
    const { rows } = await stats({ ...YEAR, by: 'group' });
    expect(bare(rows)).toEqual([
      { key: { group: 'A' }, label: 'chỉ đạo điều hành và hoạt động', count: 1 },
      { key: { group: 'B' }, label: 'Cải cách thủ tục hành chính', count: 1 },
      { key: { group: 'none' }, label: 'Không thuộc CCHC', count: 1 },
    ]);
  });

  it('by a grouping that places everything has its groups alone', async () => {
    const groups = [
      { code: 'A', name: 'hoạt động', contents: ['0', '1', '3', '4', '5', '6', 'none'] },
      { code: 'B', name: 'thủ tục', contents: ['2'] },
    ];
    await env.DB.prepare(`INSERT INTO grouping (id, name, groups, position) VALUES ('hai', 'Hai', ?1, 2)`)
      .bind(JSON.stringify(groups))
      .run();
    await store([stored({ content: '2' }), stored({ content: '5' }), stored({ content: 'none' })]);
    expect(await rowsOf({ by: 'group', grouping: 'hai' })).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  it('names what is not known, last and only where it occurs', async () => {
    await store([stored({ form: null, origin: null, unit: null, section: null })]);
    const last = async (by: string) => bare((await stats({ ...YEAR, by })).rows).at(-1);
    expect(await last('form')).toEqual({ key: { form: null }, label: 'Chưa rõ thể loại', count: 1 });
    expect(await last('origin')).toEqual({ key: { origin: null }, label: 'Chưa rõ nguồn', count: 1 });
    expect(await last('unit')).toEqual({ key: { unit: null }, label: 'Chưa rõ đơn vị', count: 1 });
    expect(await last('section')).toEqual({ key: { section: null }, label: 'Chưa rõ chuyên mục', count: 1 });
    expect((await stats({ ...YEAR, by: 'form', portal: OTHER_PORTAL.id })).rows).toHaveLength(FORMS.length);
  });

  it('by month and by day has each of the period', async () => {
    await store([stored({ publishedOn: '2023-05-20' })]);
    const query = { from: '2023-04-15', to: '2023-06-10' };
    expect(bare((await stats({ ...query, by: 'month' })).rows)).toEqual([
      { key: { month: '2023-04' }, label: 'Tháng 4/2023', count: 0 },
      { key: { month: '2023-05' }, label: 'Tháng 5/2023', count: 1 },
      { key: { month: '2023-06' }, label: 'Tháng 6/2023', count: 0 },
    ]);
    const days = bare((await stats({ ...query, by: 'day' })).rows);
    expect(days).toHaveLength(57);
    expect(days.filter((row) => row.count > 0)).toEqual([
      { key: { day: '2023-05-20' }, label: '20/05/2023', count: 1 },
    ]);
  });

  it('by topic does not add up, and says so; by section reads articles, and says so', async () => {
    await store([stored({ topics: ['SIPAS', 'PAPI'], section: 'Cải cách hành chính' }), stored()]);
    const topics = await stats({ ...YEAR, by: 'topic' });
    expect(topics).toMatchObject({ rowsSum: false, readsArticles: true, total: 2 });
    expect(topics.rows.map((row) => row.key.topic)).toEqual(TOPICS.map(({ code }) => code));
    expect(topics.rows.filter((row) => row.count > 0).map((row) => row.key.topic)).toEqual(['SIPAS', 'PAPI']);
    const sections = await stats({ ...YEAR, by: 'section' });
    expect(sections).toMatchObject({ rowsSum: true, readsArticles: true });
    expect(sections.rows.map((row) => [row.label, row.count])).toEqual([
      ['Cải cách hành chính', 1],
      ['Chưa rõ chuyên mục', 1],
    ]);
  });

  it('by two has a zero row of the first where the second has nothing', async () => {
    await store([stored({ content: '2', form: 'bai' }), stored({ content: '2', form: null })]);
    const rows = bare((await stats({ ...YEAR, by: 'content,form' })).rows);
    expect(rows.filter((row) => row.key.content === '2')).toEqual([
      { key: { content: '2', form: 'bai' }, label: 'Cải cách thủ tục hành chính · Bài', count: 1 },
      {
        key: { content: '2', form: null },
        label: 'Cải cách thủ tục hành chính · Chưa rõ thể loại',
        count: 1,
      },
    ]);
    expect(rows[0]).toMatchObject({ key: { content: '0', form: null }, count: 0 });
    expect(rows).toHaveLength(CONTENT_CODES.length + 1);
  });

  it('says what share of the total each row is', async () => {
    await store(['2', '2', '2', '0'].map((content) => stored({ content })));
    const { rows } = await stats({ ...YEAR, by: 'content' });
    expect(rows.map((row) => row.share)).toEqual([25, 0, 75, 0, 0, 0, 0, 0]);
    const none = await stats({ from: '2019-01-01', to: '2019-12-31', by: 'group' });
    expect(none.rows.map((row) => row.share)).toEqual([null, null, null]);
  });

  it('adds up to total, whatever the two', { timeout: 30_000 }, async () => {
    await store([
      stored({ content: '0', form: null, section: 'A', topics: ['PAPI'] }),
      stored({ content: 'none', origin: null, unit: null, publishedOn: '2023-12-31' }),
      stored({ portal: OTHER_PORTAL.id, publishedOn: '2023-01-01', form: 'cu-the' }),
    ]);
    const summing = BREAKDOWNS.filter((each) => each !== 'topic');
    for (const by of summing.flatMap((one) => [one, ...summing.map((two) => `${one},${two}`)])) {
      if (new Set(by.split(',')).size < by.split(',').length) continue;
      const { rows, total, rowsSum } = await stats({ from: '2022-12-20', to: '2024-01-10', by });
      expect([by, rowsSum, rows.reduce((sum, row) => sum + row.count, 0)]).toEqual([by, true, total]);
      expect(total).toBe(3);
    }
  });
});
