// POST /api/v1/actions: what becomes of actions.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { recount } from '../../../worker/db/counters.ts';
import { anAction, call, PORTAL, registerPortals, tokenOf } from '../client.ts';

const url = (item: number) => `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=${item}`;
const on = (item: number) => ({
  portal: PORTAL.id,
  url: url(item),
  title: `Tin ${item}`,
  publishedOn: '2023-10-20',
});
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

async function record(actions: unknown[], by = token) {
  return (await call('actions', { token: by, body: { actions } })).results;
}

describe('an action', () => {
  it('makes an unknown article known, tagged and counted', async () => {
    const [result] = await record([anAction()]);
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
    expect((await record([action, action])).map((r) => r.status)).toEqual(['applied', 'duplicate']);
    expect((await record([action])).map((r) => r.status)).toEqual(['duplicate']);
  });

  it('is refused when its id was used for other content', async () => {
    const action = anAction();
    const other = { ...action, tag: { content: '3' } };
    const [, second] = await record([action, other]);
    expect(second).toMatchObject({ status: 'rejected', id: action.id, problem: { type: 'id-reused' } });
  });

  it('is superseded when a later decision stands', async () => {
    const late = anAction({ decidedAt: '2023-10-25T05:00:00Z', tag: { content: '0' } });
    const early = anAction({
      id: uuidv7(Date.now()),
      decidedAt: '2023-10-25T04:00:00Z',
      tag: { content: '2' },
    });
    const results = await record([late, early]);
    expect(results.map((r) => r.status)).toEqual(['applied', 'superseded']);
    expect(results[1]?.article?.content).toBe('0');
  });
});

describe('a dispute', () => {
  it('stands from two people’s different tags until an editor tags', async () => {
    const [other, editor] = [await tokenOf('tagger'), await tokenOf('editor')];
    const tag = (content: string, hour: number) =>
      anAction({ id: uuidv7(), decidedAt: `2023-10-25T0${hour}:00:00Z`, tag: { content } });
    await record([tag('0', 1)]);
    expect((await record([tag('2', 2)], other))[0]?.article?.disputed).toBe(true);
    expect((await record([tag('2', 3)], editor))[0]?.article?.disputed).toBe(false);
  });
});

describe('merge and split', () => {
  it('count an alias once, and take it back', async () => {
    const editor = await tokenOf('editor');
    await record([
      anAction({ id: uuidv7(), article: on(1), tag: { content: '0' } }),
      anAction({ id: uuidv7(), article: on(2), tag: { content: '2' }, decidedAt: '2023-10-25T09:00:00Z' }),
    ]);
    const [merged] = await record(
      [
        anAction({
          id: uuidv7(),
          kind: 'merge',
          article: { portal: PORTAL.id, url: url(1) },
          into: { portal: PORTAL.id, url: url(2) },
        }),
      ],
      editor,
    );
    expect(merged).toMatchObject({ status: 'applied', article: { content: '2', url: url(2) } });
    expect(await recount(env.DB)).toEqual([]);
    expect((await env.DB.prepare('SELECT sum(n) AS n FROM count_month').first())?.n).toBe(1);
    const [split] = await record(
      [anAction({ id: uuidv7(), kind: 'split', article: { portal: PORTAL.id, url: url(1) } })],
      editor,
    );
    expect(split).toMatchObject({
      status: 'applied',
      article: { content: '0', sameAs: null, status: 'active' },
    });
    expect((await env.DB.prepare('SELECT sum(n) AS n FROM count_month').first())?.n).toBe(2);
    expect(await recount(env.DB)).toEqual([]);
  });
});
