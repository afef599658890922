// Reading snapshots: the list with a year's gaps, and the articles of one, in pages and for spreadsheets.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { call, PORTAL, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { act, on, record, tag } from '../ledger.ts';
import { readCsv } from '../read-csv.ts';
import { about, everyKind, freeze } from '../snapshots.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

describe('the list', () => {
  it('has the newest first, in pages', async () => {
    const made: string[] = [];
    for (const period of ['c-quarter-2023-1', 'c-quarter-2023-2', 'c-quarter-2023-3'])
      made.unshift((await freeze(token, { period })).id);
    const first = await call('snapshots', { token, query: { limit: '2' } });
    expect(first.snapshots.map(({ id }) => id)).toEqual(made.slice(0, 2));
    const rest = await call('snapshots', { token, query: { limit: '2', cursor: first.next ?? '' } });
    expect([rest.snapshots.map(({ id }) => id), rest.next]).toEqual([made.slice(2), null]);
    expect(rest.coverage).toBeNull();
  });

  it('of a year has what touches it, and which of its days no report covers', async () => {
    await freeze(token, { period: undefined, from: '2023-01-01', to: '2023-10-25' });
    await freeze(token, { period: 'c-year-2022' });
    await freeze(token, { period: 's-month-2024-01' });
    await freeze(token, { filter: { portal: [PORTAL.id] } });
    const { snapshots, coverage } = await call('snapshots', { token, query: { year: '2023' } });
    expect(snapshots.map(({ period }) => period.from)).toEqual(['2023-01-01', '2023-12-15', '2023-01-01']);
    expect(coverage).toMatchObject({
      gaps: [{ from: '2023-10-26', to: '2023-12-14', days: 50 }],
      covered: 315,
      days: 365,
      partial: 1,
    });
  });

  it.each([
    [{ cursor: 'x' }, 'bad-cursor'],
    [{ limit: '0' }, 'unknown-value'],
    [{ year: 'x' }, 'unknown-value'],
  ])('refuses %j as %s', async (query, type) => {
    expect((await refused('snapshots', { token, query: query as Record<string, string> })).type).toBe(type);
  });
});

describe('the articles of a snapshot', () => {
  it.each<[Record<string, string>, number]>([
    [{ status: 'active', content: '0,1,2,3,4,5,6', from: '2023-01-01', to: '2023-12-31' }, 4],
    [{ status: 'distinct' }, 4],
    [{ status: 'undated' }, 2],
    [{ status: 'undated', from: '2023-01-01' }, 2],
    [{ status: 'unclassified', from: '2023-01-01' }, 1],
    [{ status: 'unclassified' }, 2],
    [{ status: 'withdrawn' }, 1],
    [{ from: '2023-06-01', to: '2023-06-30' }, 2],
    [{ unit: 'unknown', from: '2023-01-01' }, 1],
    [{ form: 'unknown,bai' }, 2],
    [{ content: '6', unit: UNIT.id }, 0],
    [{}, 9],
  ])('under %j are as many, in pages and as CSV', async (query, expected) => {
    await everyKind();
    const { id } = await freeze(token);
    const first = await call('snapshotArticles', about(token, id, { query: { ...query, limit: '1' } }));
    expect(first.count).toBe(expected);
    const rest =
      first.next === null
        ? []
        : (await call('snapshotArticles', about(token, id, { query: { ...query, cursor: first.next } })))
            .articles;
    expect(first.articles.length + rest.length).toBe(expected);
    const file = await send('snapshotArticlesCsv', about(token, id, { query }));
    expect(readCsv(await file.text()).length - 1).toBe(expected);
  });

  it.each<[Record<string, string>, string]>([
    [{ from: '2023-02-01', to: '2023-01-31' }, 'from-after-to'],
    [{ from: '2023-02-30' }, 'impossible-date'],
    [{ portal: 'khac' }, 'unknown-value'],
    [{ topic: 'khac' }, 'unknown-value'],
    [{ status: 'late' }, 'unknown-value'],
    [{ q: 'x' }, 'unknown-parameter'],
  ])('are refused under %j as %s', async (query, type) => {
    const { id } = await freeze(token);
    expect((await refused('snapshotArticles', about(token, id, { query }))).type).toBe(type);
  });
});

it.each([
  'snapshot',
  'snapshotArticles',
  'snapshotArticlesCsv',
  'snapshotFile',
  'verifySnapshot',
  'compareSnapshot',
] as const)('%s of a snapshot that is not there is not found', async (name) => {
  for (const id of [uuidv7(), 'mot', "'; --"]) {
    const told = await refused(name, about(token, id));
    expect([told.status, told.type]).toEqual([404, 'not-found']);
  }
});

describe('the articles', () => {
  it('come in pages by position', async () => {
    await everyKind();
    const { id } = await freeze(token);
    const first = await call('snapshotArticles', about(token, id, { query: { limit: '5' } }));
    const rest = await call('snapshotArticles', about(token, id, { query: { cursor: first.next ?? '' } }));
    expect([...first.articles, ...rest.articles].map(({ position }) => position)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect([first.next, rest.next]).toEqual(['5', null]);
  });

  it('come as CSV that a spreadsheet opens and runs nothing of', async () => {
    await record(
      await tokenOf('tagger'),
      tag('2', 1, {
        article: on(1, { title: '=HYPERLINK("x")', publishedOn: '2023-05-01' }),
        tag: { content: '2', note: 'Đã, kiểm' },
      }),
      act('seen', 1, { article: on(2, { title: 'Chưa xem', publishedOn: '2023-05-02' }) }),
    );
    const { id } = await freeze(token);
    for (const response of [
      await send('snapshotArticlesCsv', about(token, id)),
      await send('snapshotArticles', about(token, id, { headers: { Accept: 'text/csv' } })),
    ]) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(
        await response.arrayBuffer(),
      );
      expect(text.startsWith('\uFEFFSTT,')).toBe(true);
      const [header = [], first = [], second = []] = readCsv(text);
      const cell = (row: string[], name: string) => row[header.indexOf(name)];
      expect(['Tiêu đề', 'Ngày đăng', 'Đơn vị', 'Ghi chú'].map((name) => cell(first, name))).toEqual([
        `'=HYPERLINK("x")`,
        '01/05/2023',
        UNIT.name,
        'Đã, kiểm',
      ]);
      expect([cell(second, 'Được tính'), cell(second, 'Vì sao không tính')]).toEqual([
        'Không',
        'Chưa phân loại',
      ]);
    }
  });
});
