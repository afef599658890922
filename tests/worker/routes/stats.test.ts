// GET /api/v1/stats: which articles a figure counts.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAYS_MAX, MONTHS_MAX } from '#shared/query';
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
      rows: [{ key: { month: '2022-05' }, label: 'Tháng 5/2022', count: 2, share: 100 }],
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
    [{ from: '2020-01-01', to: '2023-12-31', by: 'day' }, 400, 'period-too-long'],
    [{ from: '1900-01-01', to: '9999-12-31', by: 'month' }, 400, 'period-too-long'],
    [{ from: '1974-01-01', to: '2024-01-01', by: 'content,month' }, 400, 'period-too-long'],
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

  it.each<[Record<string, string>, object]>([
    [{ by: 'content,colour' }, { parameter: 'by', possible: expect.arrayContaining([{ code: 'month' }]) }],
    [{ content: '2,7' }, { parameter: 'content', possible: expect.arrayContaining([{ code: 'none' }]) }],
    [{ form: 'tin,ảnh' }, { parameter: 'form' }],
    [
      { form: 'tin,anh' },
      { parameter: 'form', value: 'anh', possible: expect.arrayContaining([{ code: 'tin', name: 'Tin' }]) },
    ],
    [{ origin: 'x' }, { value: 'x', possible: expect.arrayContaining([{ code: 'unknown' }]) }],
    [{ topic: 'x' }, { value: 'x', possible: expect.not.arrayContaining([{ code: 'unknown' }]) }],
    [{ unit: `${UNIT.id},khac` }, { parameter: 'unit', value: 'khac' }],
    [{ grouping: 'khac' }, { parameter: 'grouping', value: 'khac' }],
  ])('%o is named by its parameter, and told with what the list has', async (query, told) => {
    expect(await refused('stats', { token, query: { ...YEAR, ...query } })).toMatchObject(told);
  });

  it('takes as many days as are allowed', async () => {
    expect((await stats({ from: '2020-01-01', to: '2023-01-04', by: 'day' })).rows).toHaveLength(DAYS_MAX);
    const months = await stats({ from: '1974-01-31', to: '2023-12-01', by: 'month' });
    expect(months.rows).toHaveLength(MONTHS_MAX);
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
      '\uFEFFTừ ngày,Đến ngày,Chuyên mục,Nội dung,Tên,Số lượng,Tỷ trọng (%),Cùng kỳ năm trước,Chênh lệch,"Tăng, giảm (%)"\r\n' +
        `01/01/2023,31/12/2023,"'=1+1, ""x""",2,"'=1+1, ""x"" · Cải cách thủ tục hành chính",1,100,0,1,\r\n`,
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
