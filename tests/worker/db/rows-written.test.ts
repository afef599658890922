// What an action costs: rows written by D1's own count, which D1 bills and limits by the day.
import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { createApp } from '../../../worker/app.ts';
import { deviceOf, ORIGIN, registerPortals, tokenOf } from '../client.ts';
import { databaseWith } from '../faulty-database.ts';
import { act, on, seen, tag } from '../ledger.ts';

const app = createApp();
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await deviceOf('tagger');
});

async function written(...actions: unknown[]): Promise<number> {
  const { db, seen: kept } = databaseWith(() => null);
  const response = await app.request(
    `${ORIGIN}${routes.actions.path}`,
    { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify({ actions }) },
    { DB: db },
  );
  expect(response.status).toBe(200);
  return kept.results.reduce((sum, result) => sum + result.meta.rows_written, 0);
}

describe('rows written', () => {
  const read = { title: 'Tin một', publishedOn: '2023-10-20', section: 'Tin tức', author: 'An' };
  const first = (item: number) => tag('2', 1, { article: on(item, read) });

  it('are at most 40 for a new article’s tag, however many there are', async () => {
    await written(first(0));
    const one = await written(first(1));
    expect(one).toBeLessThanOrEqual(40);
    await written(...Array.from({ length: 98 }, (_, item) => first(item + 2)));
    expect(await written(first(200))).toBeLessThanOrEqual(one);
  });

  it('are none for an action that is known', async () => {
    const action = first(1);
    await written(action);
    expect(await written(action)).toBe(0);
  });

  it('are one more for a script’s, whose requests are counted', async () => {
    token = await tokenOf('tagger');
    const action = first(1);
    await written(action);
    expect(await written(action)).toBe(1);
  });

  it('are few where nothing shown changes', async () => {
    await written(first(1));
    expect(await written(seen(0, {}))).toBeLessThan(10);
    expect(await written(act('restore', 2))).toBeLessThan(10);
  });
});
