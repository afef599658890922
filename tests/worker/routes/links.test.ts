// POST /api/v1/links: which addresses still answer, and the figure of those that do not.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, localDate } from '#shared/local-date';
import { anAction, call, OTHER_PORTAL, PORTAL, refused, registerPortals, tokenOf } from '../client.ts';
import { on, url } from '../ledger.ts';

let token: string;

const dead = (item: number, parts: Record<string, unknown> = {}) => ({
  portal: PORTAL.id,
  url: url(item),
  status: 'dead',
  checkedOn: '2023-10-25',
  ...parts,
});
const alive = (item: number, parts: Record<string, unknown> = {}) => dead(item, { status: 'ok', ...parts });

const check = async (...checks: unknown[]) => (await call('links', { token, body: { checks } })).results;
const statuses = async (...checks: unknown[]) =>
  (await check(...checks)).map(({ status, problem }) => problem?.type ?? status);
const deadLinks = async (query: Record<string, string> = {}) =>
  (await call('stats', { token, query: { period: 'c-year-2023', ...query } })).deadLinks;
const listed = async () => {
  const { articles } = await call('articles', { token, query: { status: 'dead' } });
  return articles.map((article) => article.url).sort();
};

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
  const actions = [1, 2, 3].map((item) => anAction({ article: on(item, { publishedOn: '2023-05-20' }) }));
  await call('actions', { token, body: { actions } });
});

describe('a check', () => {
  it('is counted with the figures of the article’s period and filter, and has its list', async () => {
    expect(await deadLinks()).toBe(0);
    const [first, second] = await check(dead(1), alive(2));
    expect([first?.status, second?.status]).toEqual(['recorded', 'recorded']);
    expect(await deadLinks()).toBe(1);
    expect(await deadLinks({ content: '2', portal: PORTAL.id })).toBe(1);
    expect(await deadLinks({ content: '0' })).toBe(0);
    expect(await deadLinks({ period: 'c-year-2022' })).toBe(0);
    expect(await listed()).toEqual([url(1)]);
    expect((await call('stats', { token, query: { period: 'c-year-2023' } })).total).toBe(3);
  });

  it('counts no article that is not counted itself', async () => {
    await check(dead(1), dead(2), dead(3));
    const actions = [
      anAction({ kind: 'withdraw', article: on(1) }),
      anAction({ kind: 'untag', article: on(2), decidedAt: '2023-10-26T00:00:00.000Z' }),
      anAction({ kind: 'correct', article: on(3), correction: { publishedOn: '2022-05-20' } }),
    ];
    await call('actions', { token, body: { actions } });
    expect(await deadLinks()).toBe(0);
    expect(await deadLinks({ period: 'c-year-2022' })).toBe(1);
    expect(await listed()).toEqual([url(3)]);
  });

  it('sent again changes nothing', async () => {
    const sent = [dead(1), alive(2)];
    await check(...sent);
    const stood = await env.DB.prepare('SELECT * FROM link_check ORDER BY article_id').all();
    token = await tokenOf('editor');
    expect(await statuses(...sent)).toEqual(['recorded', 'recorded']);
    expect((await env.DB.prepare('SELECT * FROM link_check ORDER BY article_id').all()).results).toEqual(
      stood.results,
    );
  });

  const checks = [
    dead(1, { checkedOn: '2023-10-24' }),
    alive(1, { checkedOn: '2023-10-25' }),
    dead(1, { checkedOn: '2023-10-25' }),
  ];
  it.each([
    [[0, 1, 2]],
    [[0, 2, 1]],
    [[1, 0, 2]],
    [[1, 2, 0]],
    [[2, 0, 1]],
    [[2, 1, 0]],
  ])('of a later day stands, and of one day that it answered, in the order %j too', async (order) => {
    for (const index of order) await check(checks[index]);
    expect(await statuses(...checks)).toEqual(['superseded', 'recorded', 'superseded']);
    expect(await deadLinks()).toBe(0);
  });

  it('is right within one request too', async () => {
    expect(await statuses(alive(1, { checkedOn: '2023-10-24' }), dead(1))).toEqual([
      'superseded',
      'recorded',
    ]);
    expect(await deadLinks()).toBe(1);
  });
});

describe('a check that is wrong', () => {
  it.each<[unknown, string]>([
    [null, 'bad-shape'],
    [dead(1, { status: 'gone' }), 'bad-shape'],
    [dead(1, { checkedOn: '2023-02-30' }), 'impossible-date'],
    [dead(1, { checkedOn: addDays(localDate(Date.now()), 2) }), 'checked-after-tomorrow'],
    [dead(1, { portal: 'khac' }), 'unknown-portal'],
    [dead(1, { portal: OTHER_PORTAL.id }), 'url-outside-portal'],
    [dead(1, { url: 'https://a:b@snnptnt.example.vn/x' }), 'url-with-user'],
    [dead(1, { url: `${url(1)}\0` }), 'bad-text'],
    [dead(9), 'unknown-article'],
  ])('%j is refused by itself as %s', async (wrong, type) => {
    expect(await statuses(dead(1), wrong, dead(2))).toEqual(['recorded', type, 'recorded']);
    expect(await deadLinks()).toBe(2);
  });

  it.each([0, 101])('is one of %i in a request', async (count) => {
    const body = { checks: Array.from({ length: count }, () => dead(1)) };
    expect((await refused('links', { token, body })).type).toBe('bad-check-count');
    expect(await deadLinks()).toBe(0);
  });

  it('takes a hundred', async () => {
    expect(new Set(await statuses(...Array.from({ length: 100 }, () => dead(1))))).toEqual(
      new Set(['recorded']),
    );
  });
});
