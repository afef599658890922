// Portals that are served from several origins, or from another one than before.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { movePortal, portalIds } from '../../../worker/db/setup.ts';
import { call, OTHER_PORTAL, PORTAL, registerPortals, tokenOf } from '../client.ts';
import { on, record, tag, url } from '../ledger.ts';

const [FIRST = ''] = PORTAL.origins;
const [SECOND, THIRD] = ['http://localhost:8788', 'http://localhost:9000'];
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

async function originsOf(id: string): Promise<string[] | undefined> {
  return (await call('me', { token })).portals.find((portal) => portal.id === id)?.origins;
}

describe('a portal that moves', () => {
  it.each<[string, string[], string[]]>([
    ['nowhere', [FIRST], [FIRST]],
    ['once', [SECOND], [FIRST, SECOND]],
    ['on', [SECOND, THIRD], [FIRST, THIRD]],
    ['and back', [SECOND, FIRST], [FIRST]],
  ])('%s keeps its first origin first', async (_, moves, expected) => {
    for (const origin of moves) await movePortal(env.DB, PORTAL.id, origin);
    expect(await originsOf(PORTAL.id)).toEqual(expected);
    expect(await originsOf(OTHER_PORTAL.id)).toEqual(OTHER_PORTAL.origins);
  });

  it('keeps its articles: their keys, whichever origin served them', async () => {
    const [before] = await record(token, tag('0', 1));
    await movePortal(env.DB, PORTAL.id, SECOND);
    const moved = { ...on(1), url: url(1, SECOND) };
    const results = await record(token, tag('2', 2, { article: moved }), tag('2', 3));
    expect(results.map(({ article }) => article?.id)).toEqual([before?.article?.id, before?.article?.id]);
    const listed = await call('articles', { token, query: { url: moved.url } });
    expect(listed.articles.map(({ id, key }) => [id, key])).toEqual([
      [before?.article?.id, before?.article?.key],
    ]);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM article').first('n')).toBe(1);
  });

  it('that stays where it is does not make copies of the configuration old', async () => {
    const version = async () => (await call('me', { token })).config;
    const before = await version();
    await movePortal(env.DB, PORTAL.id, FIRST);
    expect(await version()).toBe(before);
  });
});

it('names the registered portals', async () => {
  expect(await portalIds(env.DB)).toEqual([PORTAL.id, OTHER_PORTAL.id]);
});
