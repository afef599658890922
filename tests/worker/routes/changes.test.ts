// GET /api/v1/changes: how a mirror follows a portal.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { CHANGES_MAX } from '#shared/api/ledger';
import { call, OTHER_PORTAL, PORTAL, refused, registerPortals, send, tokenOf } from '../client.ts';
import { act, on, record, seen, tag, url } from '../ledger.ts';
import { readCsv } from '../read-csv.ts';

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

describe('changes of all portals', () => {
  /** Follows what is new from a number on, to its end; gives every article as it was told, in order. */
  async function follow(since: number): Promise<{ told: Answer<'changes'>['articles']; next: number }> {
    const { articles, next, more } = await call('changes', { token, query: { since: String(since) } });
    if (!more) return { told: articles, next };
    const rest = await follow(next);
    return { told: [...articles, ...rest.told], next: rest.next };
  }

  it('come together, in one order', async () => {
    const elsewhere = { portal: OTHER_PORTAL.id, url: url(2, OTHER_PORTAL.origins[0]) };
    await record(token, tag('2', 1), tag('0', 1, { article: elsewhere }), tag('1', 1, { article: on(3) }));
    const { told, next } = await follow(0);
    expect(told.map(({ portal, url }) => [portal, url])).toEqual([
      [PORTAL.id, url(1)],
      [OTHER_PORTAL.id, elsewhere.url],
      [PORTAL.id, url(3)],
    ]);
    expect(await follow(next)).toEqual({ told: [], next });
  });

  it('miss nothing and tell nothing twice while many write at once', async () => {
    const origins = [PORTAL, OTHER_PORTAL].map(({ id, origins }) => ({ id, origin: origins[0] ?? '' }));
    const articleOf = (item: number) => {
      const { id, origin } = origins[item % 2] ?? { id: '', origin: '' };
      return { portal: id, url: url(item % 60, origin) };
    };
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let round = 0; round < 6; round++) {
        const items = Array.from({ length: 20 }, (_, index) => writer * 7 + round * 11 + index);
        const content = String((writer + round) % 7);
        await record(token, ...items.map((item) => tag(content, round, { article: articleOf(item) })));
      }
    });
    let writing = true;
    const written = Promise.all(writers).finally(() => {
      writing = false;
    });
    const numbers: number[] = [];
    const kept = new Map<string, Answer<'changes'>['articles'][number]>();
    let next = 0;
    const fetchNew = async () => {
      const answer = await follow(next);
      for (const article of answer.told) {
        numbers.push(article.seq);
        kept.set(article.id, article);
      }
      next = answer.next;
    };
    while (writing) await fetchNew();
    await written;
    await fetchNew();
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    const { told } = await follow(0);
    expect(told).toHaveLength(60);
    expect([...kept.values()].toSorted((a, b) => a.seq - b.seq)).toEqual(told);
  });

  it('are CSV for whoever asks for it, with where to go on in the headers', async () => {
    await record(token, tag('2', 1, { article: on(1, { title: '=1+1, "tin"', publishedOn: '2023-10-20' }) }));
    const response = await send('changes', { token, headers: { Accept: 'text/csv' } });
    const [header, ...rows] = readCsv(await response.text());
    const row = Object.fromEntries((header ?? []).map((name, at) => [name, rows[0]?.[at]]));
    const { next } = await follow(0);
    expect(row).toMatchObject({
      'Tiêu đề': `'=1+1, "tin"`,
      'Ngày đăng': '20/10/2023',
      'Người phân loại': 'Thử tagger',
      'Số của thay đổi': String(next),
    });
    expect(rows).toHaveLength(1);
    expect([response.headers.get('Sotin-Next'), response.headers.get('Sotin-More')]).toEqual([
      String(next),
      'false',
    ]);
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Sotin-Next');
    const again = await send('changes', {
      token,
      query: { since: String(next) },
      headers: { Accept: 'text/csv' },
    });
    expect(readCsv(await again.text())).toEqual([header]);
    expect(again.headers.get('Sotin-Next')).toBe(String(next));
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
