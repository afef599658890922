// POST /api/v1/actions: what becomes of actions on one article.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { recount } from '../../../worker/db/counters.ts';
import { anAction, call, registerPortals, tokenOf } from '../client.ts';
import { act, at, on, record, recordEach, tag, url } from '../ledger.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

const statuses = (results: readonly { status: string }[]) => results.map(({ status }) => status);

describe('an action', () => {
  it('makes an unknown article known, tagged and counted', async () => {
    const [result] = await record(token, anAction());
    expect(result).toMatchObject({
      status: 'applied',
      article: {
        content: '2',
        form: 'tin',
        publishedOn: '2023-10-20',
        unit: 'so-nnptnt',
        status: 'active',
        seq: expect.any(Number),
      },
    });
    expect(await recount(env.DB)).toEqual([]);
    const buckets = await env.DB.prepare('SELECT day, content, form, n FROM count_day').all();
    expect(buckets.results).toEqual([{ day: '2023-10-20', content: '2', form: 'tin', n: 1 }]);
  });

  it('is a duplicate when it comes again, in the same request or later', async () => {
    const action = anAction();
    expect(statuses(await record(token, action, action))).toEqual(['applied', 'duplicate']);
    expect(statuses(await record(token, action))).toEqual(['duplicate']);
    expect(await env.DB.prepare('SELECT sum(n) AS n FROM count_day').first()).toEqual({ n: 1 });
  });

  it('takes its place in the request by where it first stands in it', async () => {
    const [late, early] = [tag('0', 5), tag('2', 4)];
    expect(statuses(await record(token, late, early, late))).toEqual(['applied', 'superseded', 'duplicate']);
  });

  it('is superseded when a later decision stands', async () => {
    const results = await record(token, tag('0', 5), tag('2', 4));
    expect(statuses(results)).toEqual(['applied', 'superseded']);
    expect(results[1]?.article?.content).toBe('0');
  });

  it('wins over another of the same moment by the greater id', async () => {
    const [lesser, greater] = [uuidv7(1000), uuidv7(2000)];
    const results = await record(token, tag('0', 5, { id: greater }), tag('2', 5, { id: lesser }));
    expect(statuses(results)).toEqual(['applied', 'superseded']);
  });

  it('comes with 99 others in one request', async () => {
    const actions = Array.from({ length: 100 }, (_, item) => tag('2', 1, { article: on(item) }));
    expect(new Set(statuses(await record(token, ...actions)))).toEqual(new Set(['applied']));
    expect(await env.DB.prepare('SELECT sum(n) AS n FROM count_day').first()).toEqual({ n: 100 });
    expect(await recount(env.DB)).toEqual([]);
  });

  it.each([
    ['http for https', 'http://snnptnt.example.vn/Pages/tin.aspx?ItemID=1'],
    ['the default port', 'https://snnptnt.example.vn:443/Pages/tin.aspx?ItemID=1'],
    ['www', 'https://www.snnptnt.example.vn/Pages/tin.aspx?ItemID=1'],
    ['another case of path and name', 'https://SNNPTNT.example.vn/PAGES/Tin.ASPX?itemid=1'],
    [
      'parameters that name nothing',
      'https://snnptnt.example.vn/Pages/tin.aspx?utm_source=x&ItemID=1&mau=den#top',
    ],
  ])('knows the article by %s', async (_, spelling) => {
    const results = await record(token, tag('0', 1), tag('2', 2, { article: { ...on(1), url: spelling } }));
    expect(results[1]?.article).toMatchObject({ url: url(1), content: '2' });
    expect(results[1]?.article?.id).toBe(results[0]?.article?.id);
  });

  it('knows two articles by the parameter that its portal names', async () => {
    const results = await record(token, tag('0', 1), tag('0', 1, { article: on(2) }));
    expect(results[0]?.article?.id).not.toBe(results[1]?.article?.id);
  });
});

describe('a clock', () => {
  it('more than two minutes ahead counts as the time of receipt', async () => {
    const ahead = anAction({ decidedAt: new Date(Date.now() + 3_600_000).toISOString() });
    const answer = await call('actions', { token, body: { actions: [ahead] } });
    expect(answer.results[0]?.article?.decidedAt).toBe(answer.serverTime);
  });

  it('less than two minutes ahead is believed', async () => {
    const decidedAt = new Date(Date.now() + 60_000).toISOString();
    expect((await record(token, anAction({ decidedAt })))[0]?.article?.decidedAt).toBe(decidedAt);
  });

  it('in another zone says the same instant', async () => {
    const [result] = await record(token, anAction({ decidedAt: '2023-10-25T09:00:00+07:00' }));
    expect(result?.article?.decidedAt).toBe('2023-10-25T02:00:00.000Z');
  });
});

describe('a withdrawal', () => {
  it('and a tag do not compete', async () => {
    const last = await recordEach(token, act('withdraw', 9), tag('2', 1));
    expect(last).toMatchObject({ status: 'applied', article: { status: 'withdrawn', content: '2' } });
  });

  it('is taken back by a later restore alone', async () => {
    const last = await recordEach(token, act('withdraw', 5), act('restore', 4));
    expect(last).toMatchObject({ status: 'superseded', article: { status: 'withdrawn' } });
    expect(await recordEach(token, act('restore', 6))).toMatchObject({ article: { status: 'active' } });
  });
});

it('keeps the time of an action as the device said it', async () => {
  await record(token, tag('2', 3));
  const row = await env.DB.prepare('SELECT decided_at, received_at FROM ledger').first<
    Record<string, string>
  >();
  expect(row?.decided_at).toBe(at(3));
  expect(localDate(Date.parse(row?.received_at ?? ''))).toBe(localDate(Date.now()));
});

it('never lets a row of the ledger be changed or removed', async () => {
  await record(token, tag('2', 3));
  const columns =
    'request, person_id, token_hash, kind, status, article_id, url, decided_at, received_at, settles';
  for (const sql of [
    "UPDATE ledger SET kind = 'untag'",
    'DELETE FROM ledger',
    'INSERT OR REPLACE INTO ledger SELECT * FROM ledger',
    `INSERT OR REPLACE INTO ledger (id, ${columns}, aspects, body) SELECT id, ${columns}, '[]', '{}' FROM ledger`,
  ])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow('append-only');
});
