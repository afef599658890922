// What was suggested is kept with the tag, and the documented query counts what people made of it.
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import query from '../../docs/overruled-suggestions.sql?raw';
import { registerPortals, tokenOf } from './client.ts';
import { act, on, recordEach } from './ledger.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

const counted = async () => (await env.DB.prepare(query).all()).results;
const tagged = (item: number, hour: number, content: string, suggested: string | null, lexicon = 'a') =>
  act('tag', hour, {
    article: on(item),
    tag: { content, ...(suggested && { suggested: { content: suggested, score: 9, lexicon } }) },
  });

it('counts overruled suggestions by lexicon version and content', async () => {
  await recordEach(
    token,
    tagged(1, 1, '2', '2'),
    tagged(2, 1, '6', '2'),
    tagged(3, 1, 'none', '0'),
    tagged(4, 1, '6', '2', 'b'),
    tagged(5, 1, '6', null),
  );
  expect(await counted()).toEqual([
    { lexicon: 'a', suggested: '0', tags: 1, overruled: 1 },
    { lexicon: 'a', suggested: '2', tags: 2, overruled: 1 },
    { lexicon: 'b', suggested: '2', tags: 1, overruled: 1 },
  ]);
});

it('takes each person’s last word alone, whatever the order of arrival', async () => {
  const colleague = await tokenOf('tagger');
  await recordEach(token, tagged(1, 3, '2', '2'), tagged(1, 2, '6', '2'));
  await recordEach(colleague, tagged(1, 1, '6', '2'));
  expect(await counted()).toEqual([{ lexicon: 'a', suggested: '2', tags: 2, overruled: 1 }]);
});

it('leaves out what was taken back, and counts again what stood before', async () => {
  const overruling = tagged(1, 2, '6', '2');
  const undo = act('tag', 3, { article: on(1), tag: { content: '2' }, undoes: overruling.id });
  await recordEach(token, tagged(1, 1, '2', '2'), overruling, undo);
  await recordEach(token, tagged(2, 1, '6', '2'), act('untag', 2, { article: on(2) }));
  expect(await counted()).toEqual([{ lexicon: 'a', suggested: '2', tags: 1, overruled: 0 }]);
});
