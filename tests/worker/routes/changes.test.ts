// GET /api/v1/changes: how a mirror follows a portal.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { CHANGES_MAX } from '#shared/api/ledger';
import { call, OTHER_PORTAL, PORTAL, refused, registerPortals, tokenOf } from '../client.ts';
import { act, on, record, seen, tag, url } from '../ledger.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

const changes = (since: number, portal = PORTAL.id): Promise<Answer<'changes'>> =>
  call('changes', { token, query: { portal, since: String(since) } });

describe('changes', () => {
  it('come in pages that give each article once, whatever happens between the pages', async () => {
    const many = CHANGES_MAX + 120;
    for (let from = 0; from < many; from += 100) {
      const items = Array.from({ length: Math.min(100, many - from) }, (_, index) => from + index);
      await record(token, ...items.map((item) => act('seen', 1, { article: on(item) })));
    }
    const first = await changes(0);
    expect([first.articles.length, first.more]).toEqual([CHANGES_MAX, true]);
    expect(first.next).toBe(first.articles.at(-1)?.seq);
    await record(token, tag('2', 2, { article: on(5) }), tag('2', 2, { article: on(many - 1) }));
    const second = await changes(first.next);
    expect(second.more).toBe(false);
    expect(second.articles.map((article) => article.url).slice(-2)).toEqual([url(5), url(many - 1)]);
    const mirror = new Map([...first.articles, ...second.articles].map((article) => [article.id, article]));
    expect(mirror.size).toBe(many);
    expect((await changes(second.next)).articles).toEqual([]);
  });

  it('are in the order of their numbers, and end where they say', async () => {
    await record(token, ...[3, 1, 2].map((item) => tag('2', 1, { article: on(item) })));
    const { articles, next, more } = await changes(0);
    expect(articles.map((article) => article.seq)).toEqual(
      articles.map((article) => article.seq).toSorted((a, b) => a - b),
    );
    expect([next, more]).toEqual([articles.at(-1)?.seq, false]);
    expect(await changes(next)).toMatchObject({ articles: [], next, more: false });
  });

  it('begin at 0 when nothing is said', async () => {
    await record(token, tag('2', 1));
    const answer = await call('changes', { token, query: { portal: PORTAL.id } });
    expect(answer.articles).toHaveLength(1);
  });

  it('are one portal’s', async () => {
    await record(token, tag('2', 1));
    expect((await changes(0, OTHER_PORTAL.id)).articles).toEqual([]);
  });

  it('are for every reader, and for no token without the right', async () => {
    const query = { portal: PORTAL.id };
    expect((await call('changes', { token: await tokenOf('viewer'), query })).articles).toEqual([]);
    const scoped = await tokenOf('editor', ['stats:read']);
    expect(await refused('changes', { token: scoped, query })).toMatchObject({ type: 'forbidden-scope' });
  });

  it('beyond the last number say that the ledger was made anew', async () => {
    await record(token, tag('2', 1));
    const { next } = await changes(0);
    const problem = await refused('changes', {
      token,
      query: { portal: PORTAL.id, since: String(next + 1) },
    });
    expect(problem).toMatchObject({ type: 'ledger-restarted', status: 409 });
  });
});

describe('a new number', () => {
  const read = { title: 'Tin', publishedOn: '2023-10-20' };
  it.each<[string, ReturnType<typeof act>, boolean]>([
    ['a reading that says the same', seen(2, read), false],
    ['a reading that says nothing', seen(2, {}), false],
    ['an older reading', seen(0, { title: 'Khác' }), false],
    [
      'another address of the same article',
      act('seen', 2, { article: { ...on(1), url: `${url(1)}#x` } }),
      false,
    ],
    ['a restore of what was never withdrawn', act('restore', 2), false],
    ['a superseded tag', tag('0', 0), false],
    ['a new title', seen(2, { title: 'Khác' }), true],
    ['the same class, decided again', tag('2', 2), true],
  ])('for %s', async (_, action, given) => {
    await record(token, tag('2', 1, { article: on(1, read) }));
    const { next } = await changes(0);
    await record(token, action);
    expect((await changes(next)).articles).toHaveLength(given ? 1 : 0);
  });
});
