// GET /api/v1/stats: figures beside those of the year before, means, and what holds between periods.
import { beforeEach, describe, expect, it } from 'vitest';
import { averagesOf } from '#shared/averages';
import { addDays, addYears, localDate } from '#shared/local-date';
import { call, OTHER_PORTAL, registerPortals, send, tokenOf } from '../client.ts';
import { store, stored } from '../stored.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

const stats = (query: Record<string, string>) => call('stats', { token, query });
const posted = (...days: string[]) => days.map((publishedOn) => stored({ publishedOn }));

describe('compare=year', () => {
  it('sets each figure beside that of the year before', async () => {
    await store([
      ...posted('2021-05-20', '2021-05-21', '2020-05-20'),
      stored({ publishedOn: '2021-05-01', content: 'none' }),
      stored({ publishedOn: '2020-05-01', content: null }),
      stored({ publishedOn: null }),
    ]);
    const { comparison, undated } = await stats({ period: 'c-month-2021-05', compare: 'year' });
    expect(comparison).toEqual({
      total: { count: 3, previous: 1, difference: 2, percent: 200 },
      reform: { count: 2, previous: 1, difference: 1, percent: 100 },
      distinct: { count: 3, previous: 1, difference: 2, percent: 200 },
      unclassified: { count: 0, previous: 1, difference: -1, percent: -100 },
      withdrawn: { count: 0, previous: 0, difference: 0, percent: null },
    });
    expect(undated).toBe(1);
  });

  it.each([
    'content,form',
    'form,month',
    'month,unit',
    'unit,group',
    'section,origin',
  ])('names both values of every row of by=%s', async (by) => {
    await store([
      stored({ publishedOn: '2023-05-20', section: 'A', form: 'tin' }),
      stored({
        publishedOn: '2022-06-20',
        content: '4',
        section: 'B',
        form: 'video',
        unit: null,
        origin: null,
      }),
    ]);
    const { rows } = await stats({ period: 'c-year-2023', by, compare: 'year' });
    expect(rows.map(({ key }) => Object.keys(key).join())).toEqual(rows.map(() => by));
    expect(rows.reduce((sum, { previous }) => sum + (previous ?? 0), 0)).toBe(1);
  });

  it('sets each row beside its like, and shows what occurred a year earlier alone', async () => {
    await store([
      stored({ publishedOn: '2023-05-20', section: 'A', form: 'tin' }),
      stored({ publishedOn: '2022-05-20', section: 'A', form: 'bai' }),
      stored({ publishedOn: '2022-06-20', section: 'B', form: 'tin' }),
    ]);
    const { rows, comparison } = await stats({
      period: 'c-year-2023',
      by: 'section,form',
      compare: 'year',
    });
    expect(
      rows.map(({ label, count, previous, difference, percent }) => [
        label,
        count,
        previous,
        difference,
        percent,
      ]),
    ).toEqual([
      ['A · Tin', 1, 0, 1, null],
      ['A · Bài', 0, 1, -1, -100],
      ['B · Tin', 0, 1, -1, -100],
    ]);
    expect(comparison?.total.previous).toBe(2);
  });

  it.each([
    ['month', { from: '2023-01-31', to: '2024-02-29' }],
    ['day', { period: 'c-month-2024-02' }],
    ['day', { period: 'c-month-2025-02' }],
    ['day', { from: '2024-02-28', to: '2024-03-01' }],
    ['month', { period: 's-year-2024' }],
    ['portal,month', { period: 'c-quarter-2024-1' }],
  ])('by %s of %j leaves out none of the year before', async (by, query) => {
    const days = ['2022-01-31', '2022-12-31', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29'];
    await store([...posted(...days), stored({ portal: OTHER_PORTAL.id, publishedOn: '2023-02-28' })]);
    const { rows, comparison, previous } = await stats({ ...query, by, compare: 'year' });
    expect(rows.reduce((sum, row) => sum + (row.previous ?? 0), 0)).toBe(comparison?.total.previous);
    expect(previous?.rows.reduce((sum, row) => sum + row.count, 0)).toBe(comparison?.total.previous);
    expect(rows.every((row) => row.difference === row.count - (row.previous ?? 0))).toBe(true);
  });

  it('compares a period that is not over with the same days alone, as report and summary do', async () => {
    const today = localDate(Date.now());
    const lastYear = addYears(today, -1);
    await store(posted(today, lastYear, addDays(lastYear, 1)));
    // A day longer than has come: from today on until tomorrow.
    const query = { from: today, to: addDays(today, 1) };
    const { comparison, previous } = await stats({ ...query, compare: 'year' });
    expect(previous?.period).toMatchObject({ from: lastYear, to: lastYear });
    expect(comparison?.reform).toMatchObject({ count: 1, previous: 1 });
    const reporter = await tokenOf('reporter');
    const report = await call('reportJson', { token: reporter, query });
    expect(report.figures.reform).toEqual(comparison?.reform);
  });

  it('names a named period again, so that February is compared with all of the other', async () => {
    await store(posted('2024-02-29', '2025-02-28'));
    const { previous } = await stats({ period: 'c-month-2025-02', compare: 'year' });
    expect(previous).toMatchObject({ total: 1, period: { code: 'c-month-2024-02', label: 'Tháng 2/2024' } });
    const free = await stats({ from: '2025-02-01', to: '2025-02-28', compare: 'year' });
    expect(free.previous).toMatchObject({ total: 0, period: { code: null, to: '2024-02-28' } });
  });

  it('is a table with Vietnamese numbers as CSV', async () => {
    await store(posted('2023-05-20', '2023-05-21', '2022-05-20', '2022-05-21', '2022-05-22'));
    const csv = async (query: Record<string, string>) =>
      (await send('stats', { token, query, headers: { Accept: 'text/csv' } })).text();
    const query = { period: 'c-month-2023-05', compare: 'year' };
    expect((await csv({ ...query, by: 'group' })).split('\r\n').slice(2, 3)).toEqual([
      '01/05/2023,31/05/2023,B,Cải cách thủ tục hành chính,2,100,3,-1,"-33,33"',
    ]);
    const figures = (await csv(query)).split('\r\n');
    expect(figures[0]).toMatch(/Chỉ số,Số lượng,Cùng kỳ năm trước,Chênh lệch,"Tăng, giảm \(%\)"$/);
    expect(figures).toContain('01/05/2023,31/05/2023,Thuộc cải cách hành chính,2,3,-1,"-33,33"');
    expect(figures).toContain('01/05/2023,31/05/2023,Bình quân mỗi ngày làm việc (thuộc CCHC),"0,09",,,');
    expect(figures).toContain('01/05/2023,31/05/2023,Bổ sung sau khi chốt,,,,');
  });
});

describe('means', () => {
  it('of a period that is not over is by the days that have come', async () => {
    const today = localDate(Date.now());
    await store([stored({ publishedOn: today })]);
    const { averages } = await stats({ from: addDays(today, -9), to: addDays(today, 300) });
    expect(averages).toEqual(averagesOf(1, { from: addDays(today, -9), to: today }));
  });

  it('are of what is reform, over months and over Mondays to Fridays', async () => {
    await store([...posted('2023-10-20', '2023-10-21', '2023-10-22'), stored({ content: 'none' })]);
    const { averages } = await stats({ period: 'ytd-2023-10-25' });
    expect(averages).toEqual({
      months: 9 + 25 / 31,
      workingDays: 213,
      perMonth: 3 / (9 + 25 / 31),
      perWorkingDay: 3 / 213,
    });
  });
});

describe('periods', () => {
  const days = ['2022-12-14', '2022-12-15', '2022-12-31', '2023-01-01', '2023-01-14', '2023-01-15'];
  const more = ['2023-03-14', '2023-03-15', '2023-06-14', '2023-06-15', '2023-09-14', '2023-09-15'];
  const last = ['2023-12-14', '2023-12-15', '2023-12-31', '2024-01-01'];

  it.each([
    ['s-quarter-2023-', 4, 's-year-2023', 12],
    ['s-half-2023-', 2, 's-year-2023', 12],
    ['s-month-2023-', 12, 's-year-2023', 12],
    ['s-quarter-2023-', 3, 's-nine-2023', 10],
    ['c-month-2023-', 12, 'c-year-2023', 12],
    ['c-quarter-2023-', 4, 'c-year-2023', 12],
    ['c-half-2023-', 2, 'c-year-2023', 12],
  ])('%s1 to %i add up to %s, in every row', async (kind, count, whole, total) => {
    const contents = ['0', '2', 'none'];
    const all = [...days, ...more, ...last].map((publishedOn, index) =>
      stored({ publishedOn, content: contents[index % 3] ?? null }),
    );
    await store(all);
    const year = await stats({ period: whole, by: 'content' });
    expect(year.total).toBe(total);
    const sums = new Map<unknown, number>();
    for (let index = 1; index <= count; index++)
      for (const row of (await stats({ period: `${kind}${index}`, by: 'content' })).rows)
        sums.set(row.key.content, (sums.get(row.key.content) ?? 0) + row.count);
    expect([...sums.values()]).toEqual(year.rows.map((row) => row.count));
  });
});

describe('a filter by what the counters do not know', () => {
  beforeEach(() =>
    store([
      stored({ section: 'Tin tức, sự kiện', topics: ['PAPI', 'SIPAS'] }),
      stored({ section: 'Tin tức, sự kiện', content: null }),
      stored({ section: 'Tin tức, sự kiện', publishedOn: null }),
      stored({ section: 'CCHC', topics: ['PAPI'], status: 'withdrawn' }),
      stored({ section: 'CCHC', topics: ['PCI'], content: 'none', form: 'bai' }),
      stored({ section: 'CCHC', publishedOn: '2022-12-31' }),
    ]),
  );

  it.each([
    [{ section: 'Tin tức, sự kiện' }, { total: 1, reform: 1, unclassified: 1, undated: 1, withdrawn: 0 }],
    [{ section: 'CCHC' }, { total: 1, reform: 0, unclassified: 0, undated: 0, withdrawn: 1 }],
    [{ topic: 'PAPI' }, { total: 1, reform: 1, unclassified: 0, undated: 0, withdrawn: 1 }],
    [{ topic: 'PAPI,PCI' }, { total: 2, reform: 1, distinct: 2, withdrawn: 1 }],
    [{ topic: 'PCI', form: 'bai' }, { total: 1 }],
    [{ section: 'Không có' }, { total: 0, undated: 0 }],
  ])('%j reads the articles: %j', async (filter, figures) => {
    expect(await stats({ period: 'c-year-2023', ...filter })).toMatchObject({
      ...figures,
      readsArticles: true,
    });
  });

  it.each([
    ['section'],
    ['topic'],
    ['content'],
    ['month'],
    ['group'],
  ])('can be broken down by %s', async (by) => {
    const { rows, total } = await stats({ period: 'c-year-2023', topic: 'PAPI,PCI', by, compare: 'year' });
    const sum = rows.reduce((found, row) => found + row.count, 0);
    expect([total, sum]).toEqual([2, by === 'topic' ? 3 : 2]);
  });

  it.each([
    [{ section: 'Tin tức, sự kiện' }, 3],
    [{ topic: 'PAPI' }, 2],
    [{ topic: 'PAPI', status: 'active' }, 1],
  ])('%j has its list', async (query, count) => {
    expect((await call('articles', { token, query })).articles).toHaveLength(count);
  });
});
