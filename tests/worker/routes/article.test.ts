// GET /api/v1/articles/{id}: one article with all that was done to it.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAction, call, PORTAL, refused, registerPortals, tokenOf } from '../client.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

describe('one article', () => {
  const at = (item: number) => `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=${item}`;

  it('comes with all that was done at any of its addresses, in the order received', async () => {
    const editor = await tokenOf('editor');
    const on = (item: number) => ({ portal: PORTAL.id, url: at(item) });
    const actions = [
      anAction({
        article: on(1),
        tag: { content: '0', note: 'xem lại' },
        decidedAt: '2023-10-25T05:00:00.000Z',
      }),
      anAction({ article: on(1), tag: { content: '2' }, decidedAt: '2023-10-25T04:00:00.000Z' }),
      anAction({ kind: 'correct', article: on(2), correction: { publishedOn: '2023-10-19' } }),
      anAction({ kind: 'merge', article: on(1), into: { portal: PORTAL.id, url: at(2) } }),
    ];
    const { results } = await call('actions', { token: editor, body: { actions } });
    const survivor = results[3]?.article?.id ?? '';
    const { article, history } = await call('article', { token, parameters: { id: survivor } });
    expect(article).toMatchObject({ id: survivor, content: '0', publishedOn: '2023-10-19' });
    expect(history.map(({ kind, status }) => [kind, status])).toEqual([
      ['tag', 'applied'],
      ['tag', 'superseded'],
      ['correct', 'applied'],
      ['merge', 'applied'],
    ]);
    expect(history[0]).toMatchObject({
      id: actions[0]?.id,
      url: at(1),
      person: { name: 'Thử editor' },
      tag: { content: '0', note: 'xem lại' },
    });
    expect(history[2]).toMatchObject({ correction: { publishedOn: '2023-10-19' } });
    expect(history[3]).toMatchObject({ into: { url: at(2) } });
    const alias = await env.DB.prepare(`SELECT id FROM article WHERE status = 'merged'`).first<{
      id: string;
    }>();
    const merged = await call('article', { token, parameters: { id: alias?.id ?? '' } });
    expect(merged.article).toMatchObject({ status: 'merged', sameAs: survivor });
    expect(merged.history).toEqual(history);
  });

  it.each(['00000000-0000-7000-8000-000000000000', 'x', '%00'])('is not found under %s', async (id) => {
    expect(await refused('article', { token, parameters: { id } })).toMatchObject({
      status: 404,
      type: 'not-found',
    });
  });
});
