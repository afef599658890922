// Likely duplicates: which pairs are proposed, why, and which are not.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { call, type Given, OTHER_PORTAL, PORTAL, refused, registerPortals, tokenOf } from '../client.ts';
import { act, on, record } from '../ledger.ts';
import { store, stored } from '../stored.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
});

const HEADLINE = 'Triển khai kế hoạch cải cách hành chính năm 2023';
const HASH = '0123456789abcdef';
const elsewhere = (item: number, read: object) => ({
  portal: OTHER_PORTAL.id,
  url: `${OTHER_PORTAL.origins[0]}/tin.aspx?ItemID=${item}`,
  ...read,
});
const see = (...articles: object[]) =>
  record(token, ...articles.map((article) => act('seen', 1, { article })));
const found = async (query: Given['query'] = {}) => (await call('duplicates', { token, query })).pairs;
const kinds = async () => (await found()).map(({ kind, because }) => [kind, ...because]);

describe('proposed', () => {
  it.each([
    ['the same headline and day', '2023-05-20', '2023-05-20', ['title', 'date']],
    ['a day between', '2023-05-31', '2023-06-01', ['title', 'date']],
    ['no date on one', '2023-05-20', undefined, ['title']],
    ['no date on the other', undefined, '2023-05-20', ['title']],
  ])('%s', async (_, first, second, because) => {
    await see(
      on(1, { title: HEADLINE, publishedOn: first }),
      on(2, { title: HEADLINE.toUpperCase(), publishedOn: second }),
    );
    expect(await kinds()).toEqual([['alias', ...because]]);
  });

  it('the same text under another headline and day', async () => {
    await see(
      on(1, { title: 'Một', publishedOn: '2023-05-20', textHash: HASH }),
      on(2, { title: 'Hai', publishedOn: '2023-08-20', textHash: HASH }),
    );
    expect(await kinds()).toEqual([['alias', 'text']]);
  });

  it('a repost on another portal, the later seen first', async () => {
    const read = { title: HEADLINE, publishedOn: '2023-05-20', textHash: HASH };
    await see(on(1, read), elsewhere(1, read));
    const [pair] = await found();
    expect(pair).toMatchObject({ kind: 'repost', because: ['title', 'date', 'text'] });
    expect(pair?.articles.map(({ portal }) => portal)).toEqual([OTHER_PORTAL.id, PORTAL.id]);
    expect(await found({ portal: PORTAL.id })).toHaveLength(1);
  });
});

describe('not proposed', () => {
  it.each([
    ['two days between', HEADLINE, HEADLINE, '2023-05-22'],
    ['another headline', HEADLINE, `${HEADLINE} (tiếp)`, '2023-05-20'],
    [
      'marks apart',
      'Tình hình mưa bão trên địa bàn tỉnh',
      'Tính hình mưa bão trên địa bàn tỉnh',
      '2023-05-20',
    ],
    ['a headline that many share', 'Thông báo', 'Thông báo', '2023-05-20'],
    [
      'a calendar of the week',
      'Lịch công tác tuần 12 năm 2023',
      'Lịch công tác tuần 12 năm 2023',
      '2023-05-20',
    ],
  ])('%s', async (_, one, two, day) => {
    await see(on(1, { title: one, publishedOn: '2023-05-20' }), on(2, { title: two, publishedOn: day }));
    expect(await found()).toEqual([]);
  });

  it('what is joined already, and what is withdrawn', async () => {
    const read = { title: HEADLINE, publishedOn: '2023-05-20' };
    await see(on(1, read), on(2, read), on(3, read), elsewhere(1, read));
    expect(await found()).toHaveLength(6);
    await record(token, act('merge', 2, { into: on(2) }));
    expect(await found()).toHaveLength(3);
    await record(token, act('merge', 3, { article: elsewhere(1, read), into: on(2) }));
    expect(await found()).toHaveLength(2);
    await record(token, act('withdraw', 4, { article: on(3) }));
    expect(await found()).toEqual([]);
  });
});

it('gives every pair once over its pages', async () => {
  await store(Array.from({ length: 2500 }, (_, n) => stored({ title: `${HEADLINE} số ${n % 1250}` })));
  const keys: string[] = [];
  let cursor: string | null = '';
  let pages = 0;
  while (cursor !== null) {
    const page: Answer<'duplicates'> = await call('duplicates', { token, query: cursor ? { cursor } : {} });
    keys.push(...page.pairs.map(({ articles }) => articles.map(({ id }) => id).join()));
    cursor = page.next;
    pages += 1;
  }
  expect([new Set(keys).size, keys.length]).toEqual([1250, 1250]);
  expect(pages).toBeGreaterThan(2);
});

it('shows no hash and makes no change of it', async () => {
  await see(on(1, { title: HEADLINE }));
  const before = await call('changes', { token, query: { portal: PORTAL.id } });
  await see(on(1, { textHash: HASH }));
  expect((await call('changes', { token, query: { portal: PORTAL.id } })).next).toBe(before.next);
  expect(await env.DB.prepare('SELECT text_hash FROM article').first('text_hash')).toBe(HASH);
});

it('refuses a hash that is none', async () => {
  const [result] = await see(on(1, { textHash: 'x' }));
  expect(result?.status).toBe('rejected');
});

it('is an editor’s', async () => {
  expect((await refused('duplicates', { token: await tokenOf('reporter') })).type).toBe('forbidden-role');
});
