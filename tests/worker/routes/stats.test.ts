// GET /api/v1/stats: which articles a figure counts, and how they are broken down.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAYS_MAX } from '#shared/query';
import { BREAKDOWNS } from '#shared/stats';
import { CONTENT_CODES, FORM_CODES, TOPIC_CODES } from '#shared/taxonomy';
import {
  anAction,
  call,
  OTHER_PORTAL,
  PORTAL,
  refused,
  registerPortals,
  send,
  tokenOf,
  UNIT,
} from '../client.ts';
import { type Stored, store, stored } from '../stored.ts';

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

const stats = (query: Record<string, string>) => call('stats', { token, query });
const problemOf = async (query: Record<string, string>) => {
  const { type, status } = await refused('stats', { token, query });
  return [status, type];
};
const rowsOf = async (query: Record<string, string>) =>
  (await stats({ ...YEAR, ...query })).rows.map((row) => [...Object.values(row.key), row.count]);

describe('a figure', () => {
  it('counts an article as what it is, and nothing twice', async () => {
    const [head] = await store([
      stored({ content: '0' }),
      stored({ content: 'none' }),
      stored({ content: null }),
      stored({ publishedOn: null }),
      stored({ publishedOn: null, content: null }),
      stored({ publishedOn: null, status: 'withdrawn' }),
      stored({ status: 'withdrawn' }),
      stored({ publishedOn: '2022-12-31' }),
      stored({ publishedOn: '2024-01-01' }),
    ]);
    await store([stored({ portal: OTHER_PORTAL.id, repostOf: head?.id ?? '' })]);
    await store([stored({ status: 'merged', sameAs: head?.id ?? '' })]);
    expect(await stats(YEAR)).toMatchObject({
      total: 3,
      reform: 2,
      distinct: 2,
      undated: 2,
      unclassified: 1,
      withdrawn: 1,
      rows: [],
      readsArticles: false,
      period: { from: '2023-01-01', to: '2023-12-31', label: 'Từ 01/01/2023 đến 31/12/2023' },
    });
  });

  it('comes out of actions, an alias counted once', async () => {
    const editor = await tokenOf('editor');
    const at = (item: number) => ({
      portal: PORTAL.id,
      url: `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=${item}`,
      publishedOn: '2023-05-20',
    });
    const actions = [
      anAction({ article: at(1) }),
      anAction({ article: at(2) }),
      anAction({ kind: 'merge', article: at(1), into: { portal: PORTAL.id, url: at(2).url } }),
    ];
    await call('actions', { token: editor, body: { actions } });
    expect(await stats({ period: 'c-year-2023' })).toMatchObject({ total: 1, reform: 1, distinct: 1 });
  });

  it.each([
    ['c-month-2023-05', 2],
    ['s-month-2023-05', 1],
    ['s-month-2023-06', 2],
    ['c-quarter-2023-2', 3],
    ['s-year-2023', 4],
    ['c-year-2023', 3],
    ['r-q1-2023', 1],
  ])('of %s counts the days of that period: %i', async (period, total) => {
    const days = ['2022-12-15', '2023-05-14', '2023-05-15', '2023-06-14'];
    await store(days.map((publishedOn) => stored({ publishedOn })));
    expect((await stats({ period })).total).toBe(total);
  });

  it.each([
    ['2023-05-20', '2023-05-20', 1],
    ['2023-05-01', '2023-05-31', 2],
    ['2023-05-02', '2023-05-31', 1],
    ['2023-05-01', '2023-06-01', 3],
    ['2023-04-30', '2023-06-30', 4],
    ['2023-04-15', '2023-07-01', 4],
    ['2000-01-01', '9999-12-31', 4],
  ])('from %s to %s puts months and days together: %i', async (from, to, total) => {
    const days = ['2023-05-01', '2023-05-20', '2023-06-01', '2023-06-30'];
    await store(days.map((publishedOn) => stored({ publishedOn })));
    expect((await stats({ from, to })).total).toBe(total);
    expect((await stats({ from, to, by: 'section' })).rows.reduce((sum, row) => sum + row.count, 0)).toBe(
      total,
    );
  });
});

describe('distinct', () => {
  const repost = (head: Stored, parts: Partial<Stored> = {}) =>
    stored({ portal: OTHER_PORTAL.id, repostOf: head.id, ...parts });

  it.each<[string, Partial<Stored>, Partial<Stored>[], number, number]>([
    ['head and two reposts', {}, [{}, {}], 3, 1],
    ['a head outside the period', { publishedOn: '2022-01-01' }, [{}, {}], 2, 1],
    ['reposts outside the period', {}, [{ publishedOn: '2022-01-01' }], 1, 1],
    ['a withdrawn head', { status: 'withdrawn' }, [{}], 1, 1],
    ['an unclassified repost', {}, [{ content: null }], 1, 1],
  ])('takes %s as one thing', async (_, head, reposts, total, distinct) => {
    const [first] = await store([stored(head)]);
    if (!first) throw new Error('not stored');
    await store(reposts.map((parts) => repost(first, parts)));
    expect(await stats(YEAR)).toMatchObject({ total, distinct });
  });

  it('looks at the filter as total does', async () => {
    const [first] = await store([stored()]);
    if (!first) throw new Error('not stored');
    await store([repost(first), stored()]);
    expect(await stats({ ...YEAR, portal: OTHER_PORTAL.id })).toMatchObject({ total: 1, distinct: 1 });
    expect(await stats({ ...YEAR, portal: PORTAL.id })).toMatchObject({ total: 2, distinct: 2 });
  });
});

describe('a filter', () => {
  beforeEach(() =>
    store([
      stored({ content: '0', form: 'bai', origin: null }),
      stored({ content: '2', portal: OTHER_PORTAL.id, unit: null, form: null }),
      stored({ content: 'none' }),
      stored({ publishedOn: null, content: '0' }),
    ]),
  );

  it.each([
    [{ content: '0,none' }, 2, 1],
    [{ content: '2' }, 1, 0],
    [{ form: 'bai' }, 1, 0],
    [{ origin: 'own' }, 2, 1],
    [{ portal: 'so' }, 2, 1],
    [{ portal: 'so,tinh' }, 3, 1],
    [{ unit: UNIT.id }, 2, 1],
    [{ portal: 'tinh', content: '0' }, 0, 0],
  ])('%o leaves %i, and %i undated', async (query, total, undated) => {
    expect(await stats({ ...YEAR, ...query })).toMatchObject({ total, undated });
  });
});

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
    expect(rows).toEqual([
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
    const last = async (by: string) => (await stats({ ...YEAR, by })).rows.at(-1);
    expect(await last('form')).toEqual({ key: { form: null }, label: 'Chưa rõ thể loại', count: 1 });
    expect(await last('origin')).toEqual({ key: { origin: null }, label: 'Chưa rõ nguồn', count: 1 });
    expect(await last('unit')).toEqual({ key: { unit: null }, label: 'Chưa rõ đơn vị', count: 1 });
    expect(await last('section')).toEqual({ key: { section: null }, label: 'Chưa rõ chuyên mục', count: 1 });
    expect((await stats({ ...YEAR, by: 'form', portal: OTHER_PORTAL.id })).rows).toHaveLength(
      FORM_CODES.length,
    );
  });

  it('by month and by day has each of the period', async () => {
    await store([stored({ publishedOn: '2023-05-20' })]);
    const query = { from: '2023-04-15', to: '2023-06-10' };
    expect((await stats({ ...query, by: 'month' })).rows).toEqual([
      { key: { month: '2023-04' }, label: 'Tháng 4/2023', count: 0 },
      { key: { month: '2023-05' }, label: 'Tháng 5/2023', count: 1 },
      { key: { month: '2023-06' }, label: 'Tháng 6/2023', count: 0 },
    ]);
    const days = (await stats({ ...query, by: 'day' })).rows;
    expect(days).toHaveLength(57);
    expect(days.filter((row) => row.count > 0)).toEqual([
      { key: { day: '2023-05-20' }, label: '20/05/2023', count: 1 },
    ]);
  });

  it('by topic does not add up, and says so; by section reads articles, and says so', async () => {
    await store([stored({ topics: ['SIPAS', 'PAPI'], section: 'Cải cách hành chính' }), stored()]);
    const topics = await stats({ ...YEAR, by: 'topic' });
    expect(topics).toMatchObject({ rowsSum: false, readsArticles: true, total: 2 });
    expect(topics.rows.map((row) => row.key.topic)).toEqual(TOPIC_CODES);
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
    const rows = (await stats({ ...YEAR, by: 'content,form' })).rows;
    expect(rows.filter((row) => row.key.content === '2')).toEqual([
      { key: { content: '2', form: 'bai' }, label: 'Cải cách thủ tục hành chính · Bài', count: 1 },
      {
        key: { content: '2', form: null },
        label: 'Cải cách thủ tục hành chính · Chưa rõ thể loại',
        count: 1,
      },
    ]);
    expect(rows[0]).toMatchObject({ key: { content: '0' }, count: 0 });
    expect(rows).toHaveLength(CONTENT_CODES.length + 1);
  });

  it('adds up to total, whatever the two', async () => {
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

describe('compare=year', () => {
  it('gives the same figures of the days a year earlier', async () => {
    await store([
      stored({ publishedOn: '2023-05-20' }),
      stored({ publishedOn: '2022-05-20', content: '0' }),
      stored({ publishedOn: '2022-05-21', content: 'none' }),
    ]);
    const { previous, total } = await stats({ period: 'c-month-2023-05', by: 'month', compare: 'year' });
    expect(total).toBe(1);
    expect(previous).toMatchObject({
      total: 2,
      reform: 1,
      distinct: 2,
      period: { from: '2022-05-01', to: '2022-05-31' },
      rows: [{ key: { month: '2022-05' }, label: 'Tháng 5/2022', count: 2 }],
    });
  });
});

describe('what cannot be asked', () => {
  it.each<[Record<string, string>, number, string]>([
    [{}, 400, 'bad-period'],
    [{ from: '2023-01-01' }, 400, 'bad-period'],
    [{ to: '2023-01-01' }, 400, 'bad-period'],
    [{ ...YEAR, period: 'c-year-2023' }, 400, 'bad-period'],
    [{ from: '2023-01-01', period: 'c-year-2023' }, 400, 'bad-period'],
    [{ period: 'c-week-2023-1' }, 400, 'bad-period'],
    [{ from: '2023-02-01', to: '2023-01-31' }, 400, 'from-after-to'],
    [{ from: '2023-02-30', to: '2023-12-31' }, 422, 'impossible-date'],
    [{ from: '2020-01-01', to: '2023-12-31', by: 'day' }, 400, 'bad-period'],
    [{ ...YEAR, by: 'colour' }, 400, 'unknown-value'],
    [{ ...YEAR, by: 'content,form,unit' }, 400, 'unknown-value'],
    [{ ...YEAR, by: 'form,form' }, 400, 'unknown-value'],
    [{ ...YEAR, by: '' }, 400, 'unknown-value'],
    [{ ...YEAR, content: '7' }, 400, 'unknown-value'],
    [{ ...YEAR, content: '2,,3' }, 400, 'unknown-value'],
    [{ ...YEAR, portal: 'khac' }, 400, 'unknown-value'],
    [{ ...YEAR, portal: '' }, 400, 'unknown-value'],
    [{ ...YEAR, unit: `${UNIT.id},khac` }, 400, 'unknown-value'],
    [{ ...YEAR, grouping: 'khac' }, 400, 'unknown-value'],
    [{ ...YEAR, compare: 'month' }, 400, 'unknown-value'],
    [{ ...YEAR, limit: '10' }, 400, 'unknown-parameter'],
  ])('%o is refused with %i %s', async (query, status, type) => {
    expect(await problemOf(query)).toEqual([status, type]);
  });

  it('takes as many days as are allowed', async () => {
    expect((await stats({ from: '2020-01-01', to: '2023-01-04', by: 'day' })).rows).toHaveLength(DAYS_MAX);
  });

  it('tells nobody without a token which portals exist', async () => {
    const answer = await refused('stats', { token: 'sotin_no', query: { ...YEAR, portal: 'khac' } });
    expect(answer.type).toBe('unauthorized');
  });

  it('knows a portal that was registered a moment ago', async () => {
    await stats(YEAR);
    await env.DB.prepare(
      `INSERT INTO portal (id, name, channel, origins) VALUES ('moi', 'Cổng mới', 'Cổng mới', '["https://moi.example.vn"]')`,
    ).run();
    expect((await stats({ ...YEAR, portal: 'moi' })).total).toBe(0);
  });
});

describe('the same as CSV', () => {
  it('has the rows, for those who ask for it', async () => {
    await store([stored({ content: '2', section: '=1+1, "x"' })]);
    const response = await send('stats', {
      token,
      query: { ...YEAR, by: 'section,content', compare: 'year' },
      headers: { Accept: 'text/csv' },
    });
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await response.arrayBuffer(),
    );
    expect(text).toBe(
      '\uFEFFTừ ngày,Đến ngày,Chuyên mục,Nội dung,Tên,Số lượng\r\n' +
        `01/01/2023,31/12/2023,"'=1+1, ""x""",2,"'=1+1, ""x"" · Cải cách thủ tục hành chính",1\r\n`,
    );
  });

  it('has the figures when nothing is broken down', async () => {
    await store([stored()]);
    const response = await send('stats', { token, query: YEAR, headers: { Accept: 'text/csv' } });
    expect((await response.text()).split('\r\n')).toContain(
      '01/01/2023,31/12/2023,Thuộc cải cách hành chính,1',
    );
  });
});
