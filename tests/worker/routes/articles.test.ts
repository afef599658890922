import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS } from '#shared/problem';
import { CSV_MAX } from '../../../worker/domain/list-articles.ts';
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
import { readCsv } from '../read-csv.ts';
import { store, stored } from '../stored.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

const list = (query: Record<string, string> = {}) => call('articles', { token, query });
const titles = async (query: Record<string, string> = {}) =>
  (await list(query)).articles.map((article) => article.title);
const csv = async (query: Record<string, string> = {}) => {
  const response = await send('articlesCsv', { token, query });
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
};

describe('the list', () => {
  beforeEach(async () => {
    const [head] = await store([
      stored({ title: 'Một cửa', publishedOn: '2023-05-20' }),
      stored({ title: 'Hoà giải', publishedOn: '2023-05-21', content: '0', form: 'bai', origin: null }),
      stored({ title: 'Chưa phân loại', publishedOn: '2023-05-22', content: null }),
      stored({ title: 'Đã rút', publishedOn: '2023-05-23', status: 'withdrawn' }),
      stored({ title: 'Không ngày', publishedOn: null, unit: null }),
      stored({ title: 'Tranh cãi', publishedOn: '2023-05-24', disputed: true, portal: OTHER_PORTAL.id }),
    ]);
    await store([
      stored({ title: 'Một cửa', publishedOn: '2023-05-20', status: 'merged', sameAs: head?.id ?? '' }),
    ]);
  });

  it('is newest first, the undated last, further addresses left out', async () => {
    expect(await titles()).toEqual([
      'Tranh cãi',
      'Đã rút',
      'Chưa phân loại',
      'Hoà giải',
      'Một cửa',
      'Không ngày',
    ]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ status: 'active' }, ['Tranh cãi', 'Chưa phân loại', 'Hoà giải', 'Một cửa', 'Không ngày']],
    [{ status: 'withdrawn' }, ['Đã rút']],
    [{ status: 'merged' }, ['Một cửa']],
    [{ status: 'undated' }, ['Không ngày']],
    [{ status: 'undated', from: '2023-01-01', to: '2023-12-31' }, ['Không ngày']],
    [{ status: 'unclassified' }, ['Chưa phân loại']],
    [{ status: 'disputed' }, ['Tranh cãi']],
    [{ from: '2023-05-22' }, ['Tranh cãi', 'Đã rút', 'Chưa phân loại']],
    [{ to: '2023-05-21' }, ['Hoà giải', 'Một cửa']],
    [{ from: '2023-05-21', to: '2023-05-21' }, ['Hoà giải']],
    [{ content: '0' }, ['Hoà giải']],
    [{ form: 'bai', content: '0,2' }, ['Hoà giải']],
    [{ origin: 'contributor' }, []],
    [{ portal: OTHER_PORTAL.id }, ['Tranh cãi']],
    [{ unit: UNIT.id, status: 'undated' }, []],
    [{ q: 'hòa' }, ['Hoà giải']],
    [{ q: 'GIAI hoa' }, ['Hoà giải']],
    [{ q: 'hoa cua' }, []],
    [{ q: '  ' }, ['Tranh cãi', 'Đã rút', 'Chưa phân loại', 'Hoà giải', 'Một cửa', 'Không ngày']],
    [{ q: '%' }, []],
    [{ q: 'cải cách thủ tục hành chính một cửa một cửa liên thông hiện đại' }, []],
    [{ url: 'https://elsewhere.example.vn/1' }, []],
    [{ url: 'not an address' }, []],
  ])('under %o holds %o', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it.each<[Record<string, string>, number, string]>([
    [{ from: '2023-02-01', to: '2023-01-31' }, 400, 'from-after-to'],
    [{ status: 'lost' }, 400, 'unknown-value'],
    [{ portal: 'khac' }, 400, 'unknown-value'],
    [{ unit: 'khac' }, 400, 'unknown-value'],
    [{ limit: '501' }, 400, 'unknown-value'],
    [{ limit: 'ten' }, 400, 'unknown-value'],
    [{ cursor: 'x' }, 400, 'bad-cursor'],
    [{ cursor: '' }, 400, 'bad-cursor'],
    [{ cursor: btoa('2023-02-30 00000000-0000-7000-8000-000000000001') }, 400, 'bad-cursor'],
    [{ cursor: '!!!!' }, 400, 'bad-cursor'],
    [{ page: '2' }, 400, 'unknown-parameter'],
  ])('refuses %o with %i %s', async (query, status, type) => {
    expect(await refused('articles', { token, query })).toMatchObject({ status, type });
  });
});

describe('an address', () => {
  const at = (item: number) => `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=${item}`;

  it('finds its article in any spelling, an alias its survivor', async () => {
    const editor = await tokenOf('editor');
    const on = (item: number) => ({ portal: PORTAL.id, url: at(item), title: `Tin ${item}` });
    const actions = [
      anAction({ article: on(1) }),
      anAction({ article: on(2) }),
      anAction({ kind: 'merge', article: on(1), into: { portal: PORTAL.id, url: at(2) } }),
    ];
    await call('actions', { token: editor, body: { actions } });
    expect(await titles({ url: `${at(2).replace('https', 'http')}&utm_source=x#top` })).toHaveLength(1);
    const [survivor] = (await list({ url: at(1) })).articles;
    expect(survivor?.url).toBe(at(2));
    const [alias] = (await list({ url: at(1), status: 'merged' })).articles;
    expect(alias).toMatchObject({ url: at(1), sameAs: survivor?.id });
  });
});

describe('paging', () => {
  it('gives each article once, in one order, whatever the size of a page', { timeout: 30_000 }, async () => {
    const days = [null, '2023-05-20', '2023-05-21', '2023-05-22'];
    await store(
      Array.from({ length: 40 }, (_, index) =>
        stored({ publishedOn: days[index % days.length] ?? null, title: `Tin ${index}` }),
      ),
    );
    const whole = (await list({ limit: '500' })).articles.map((article) => article.id);
    expect(new Set(whole).size).toBe(40);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 45 }), async (limit) => {
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page = await list({ limit: String(limit), ...(cursor ? { cursor } : {}) });
          expect(page.articles.length).toBeLessThanOrEqual(limit);
          seen.push(...page.articles.map((article) => article.id));
          cursor = page.next;
        }
        expect(seen).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it('stays within the dates asked for', async () => {
    await store(
      ['2023-05-20', '2023-05-21', '2023-05-22', '2023-05-23'].map((publishedOn) => stored({ publishedOn })),
    );
    await store([stored({ publishedOn: null })]);
    const query = { from: '2023-05-21', to: '2023-05-22', limit: '1' };
    const first = await list(query);
    const second = await list({ ...query, cursor: first.next ?? '' });
    expect([first.articles[0]?.publishedOn, second.articles[0]?.publishedOn]).toEqual([
      '2023-05-22',
      '2023-05-21',
    ]);
    expect(second.next).toBeNull();
  });
});

describe('the list as CSV', () => {
  it('says in words what an article is', async () => {
    const [article] = await store([
      stored({ title: 'Tin "một", cửa', topics: ['SIPAS', 'DVCTT'], section: '-1+2' }),
      stored({ publishedOn: null, content: null, form: null, origin: null, unit: null, title: null }),
    ]);
    const text = await csv();
    expect(text.startsWith('\uFEFFMã,Tiêu đề,Ngày đăng,Nội dung,')).toBe(true);
    const [header = [], first = [], second = []] = readCsv(text);
    expect(header).toHaveLength(18);
    expect(Object.fromEntries(header.map((name, index) => [name, first[index]]))).toEqual({
      Mã: article?.id,
      'Tiêu đề': 'Tin "một", cửa',
      'Ngày đăng': '20/05/2023',
      'Nội dung': '2',
      'Tên nội dung': 'Cải cách thủ tục hành chính',
      'Chủ đề': 'SIPAS; DVCTT',
      'Thể loại': 'Tin',
      Nguồn: 'Tự viết',
      'Chuyên mục': "'-1+2",
      'Tác giả': '',
      'Đơn vị': UNIT.name,
      Cổng: PORTAL.name,
      'Địa chỉ': `https://snnptnt.example.vn/${article?.id}`,
      'Trạng thái': 'Đang tính',
      'Trùng với': '',
      'Đăng lại của': '',
      'Người phân loại': '',
      'Thời điểm phân loại': '',
    });
    expect(second.filter((cell) => cell !== '')).toHaveLength(4);
  });

  it('holds the whole list, and names who classified and when', { timeout: 30_000 }, async () => {
    const tagger = await tokenOf('tagger');
    await call('actions', { token: tagger, body: { actions: [anAction()] } });
    await store(Array.from({ length: 600 }, () => stored({ publishedOn: '2022-01-01' })));
    const rows = readCsv(await csv());
    expect(rows).toHaveLength(602);
    expect(rows[1]?.slice(16)).toEqual(['Thử tagger', '25/10/2023 09:00']);
  });

  it('comes from the list itself by Accept, a page where a limit is given', async () => {
    await store(Array.from({ length: 3 }, () => stored()));
    const response = await send('articles', {
      token,
      query: { limit: '2' },
      headers: { Accept: 'text/csv' },
    });
    expect(response.headers.get('Content-Disposition')).toContain('.csv');
    expect(readCsv(await response.text())).toHaveLength(3);
  });

  it('is refused rather than cut when it is too long', { timeout: 30_000 }, async () => {
    await store(Array.from({ length: 5001 }, () => stored()));
    expect(await refused('articlesCsv', { token })).toMatchObject({ status: 400, type: 'too-many-rows' });
    expect(PROBLEMS['too-many-rows'][1]).toContain(CSV_MAX.toLocaleString('vi-VN'));
    expect(readCsv(await csv({ limit: '500' }))).toHaveLength(501);
  });
});
