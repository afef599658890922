// Merge and split: one article under several addresses, and reposts of one article on several portals.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '#shared/article';
import { recount } from '../../../worker/db/counters.ts';
import { call, OTHER_PORTAL, PORTAL, registerPortals } from '../client.ts';
import { act, on, record, recordEach, someone, tag, url } from '../ledger.ts';

/** a, b, c stand on the department's portal; x, y, z on the province's. */
const PLACES = Object.fromEntries(
  ['a', 'b', 'c'].map((name, item) => [name, { portal: PORTAL.id, url: url(item) }]),
);
for (const [item, name] of ['x', 'y', 'z'].entries())
  PLACES[name] = { portal: OTHER_PORTAL.id, url: url(item, OTHER_PORTAL.origins[0]) };

let tagger: { token: string; id: string };
let editor: { token: string; id: string };

beforeEach(async () => {
  await registerPortals();
  [tagger, editor] = [await someone('tagger'), await someone('editor')];
});

const merge = (own: string, into: string, hour = 12) =>
  act('merge', hour, { article: PLACES[own], into: PLACES[into] });
const split = (own: string) => act('split', 12, { article: PLACES[own] });

/** Merges (`ab`: a into b) and splits (`-a`), one request each. */
async function steps(...words: string[]) {
  const actions = words.map((word) =>
    word.startsWith('-') ? split(word.slice(1)) : merge(word[0] ?? '', word[1] ?? ''),
  );
  return recordEach(editor.token, ...actions);
}

async function articles(): Promise<Article[]> {
  const portals = [PORTAL.id, OTHER_PORTAL.id];
  const answers = await Promise.all(
    portals.map((portal) => call('changes', { token: tagger.token, query: { portal, since: '0' } })),
  );
  return answers.flatMap((answer) => answer.articles);
}

/** Who points where: `a=b` another address of b, `a>x` a repost of x. */
async function shape(): Promise<string> {
  const all = await articles();
  const name = (id: string | null) => {
    const found = all.find((article) => article.id === id);
    return Object.keys(PLACES).find((key) => PLACES[key]?.url === found?.url) ?? '?';
  };
  return all
    .flatMap((article) => [
      ...(article.sameAs ? [`${name(article.id)}=${name(article.sameAs)}`] : []),
      ...(article.repostOf ? [`${name(article.id)}>${name(article.repostOf)}`] : []),
    ])
    .sort()
    .join(' ');
}

const withoutSeq = (all: readonly Article[]) =>
  all.map(({ seq: _seq, ...shown }) => shown).sort((a, b) => (a.id < b.id ? -1 : 1));
const counted = () => env.DB.prepare('SELECT sum(n) AS n FROM count_month').first('n');

describe('what points where', () => {
  it.each<[string, string[], string]>([
    ['an alias', ['ab'], 'a=b'],
    ['a repost', ['ax'], 'a>x'],
    ['aliases in a row point at the survivor', ['ab', 'bc'], 'a=c b=c'],
    ['an alias of an alias points at the survivor', ['bc', 'ab'], 'a=c b=c'],
    ['an alias merged elsewhere takes its survivor along', ['ab', 'ac'], 'a=c b=c'],
    ['reposts in a row point at the head', ['ax', 'xb'], 'a>b x>b'],
    ['a group comes under the head of the other', ['ax', 'by', 'ab'], 'a=b b>y x>y'],
    ['reposts of an alias are reposts of its survivor', ['xa', 'ab'], 'a=b x>b'],
    ['a survivor takes the head of its alias', ['ax', 'ab'], 'a=b b>x'],
    ['a repost that becomes the survivor of its head is the head', ['xa', 'bx', 'ab'], 'a=b x>b'],
    ['into an alias is into its survivor', ['ab', 'xa'], 'a=b x>b'],
    ['a group is joined by a repost of a repost', ['ax', 'ya'], 'a>x y>x'],
  ])('%s', async (_, words, expected) => {
    await steps(...words);
    expect(await shape()).toBe(expected);
    expect(await recount(env.DB)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['what was never merged', ['ax'], 'x'],
    ['what nobody knew', [], 'z'],
    ['what others were merged into', ['ab'], 'b'],
    ['what was split before', ['ab', '-a'], 'a'],
  ])('a split of %s is superseded', async (_, words, own) => {
    await steps(...words);
    const before = await shape();
    expect(await steps(`-${own}`)).toMatchObject({ status: 'superseded' });
    expect(await shape()).toBe(before);
  });

  it.each<[string, string[], string[], string]>([
    ['an alias, with what came to it before', ['ab', 'bc'], ['-b'], 'a=b'],
    ['an alias that came first', ['ab', 'bc'], ['-a'], 'b=c'],
    ['a repost', ['ax', 'bx'], ['-a'], 'b>x'],
    ['a head that was merged, with its own reposts', ['ax', 'by', 'xc', 'cy'], ['-x'], 'a>x b>y c>y'],
    ['an alias whose group had its survivor’s head', ['xa', 'ay', 'ab'], ['-a'], 'a>y x>y'],
    ['an alias that brought its head', ['ya', 'xb', 'ay', 'ab'], ['-a'], 'x>b y>a'],
    ['the last merge of two', ['ax', 'ab'], ['-a', '-a'], ''],
    ['what was never merged', ['ax'], ['-x'], 'a>x'],
    ['what nobody knew', [], ['-z'], ''],
  ])('a split takes out %s', async (_, words, splits, expected) => {
    await steps(...words);
    await steps(...splits);
    expect(await shape()).toBe(expected);
    expect(await recount(env.DB)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['two articles', [], 'ab'],
    ['two portals', [], 'ax'],
    ['an article with reposts', ['xa', 'ya'], 'ab'],
    ['a repost with reposts', ['ya', 'ax'], 'ab'],
    ['into one with reposts', ['xb', 'yb'], 'ab'],
    ['into its own repost’s repost', ['xa', 'bx'], 'ab'],
    ['reposts of different heads', ['ax', 'by'], 'ab'],
    ['a repost into another group', ['ax', 'by'], 'ay'],
    ['aliases', ['ab', 'xy'], 'bx'],
  ])('a merge and its split leave %s as they were', async (_, words, word) => {
    for (const [index, name] of ['a', 'b', 'x', 'y'].entries())
      await record(
        tagger.token,
        tag(String(index), index + 1, { article: { ...PLACES[name], title: name } }),
      );
    await steps(...words);
    const before = withoutSeq(await articles());
    await steps(word);
    expect(withoutSeq(await articles())).not.toEqual(before);
    await steps(`-${word[0]}`);
    expect(withoutSeq(await articles())).toEqual(before);
    expect(await recount(env.DB)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['again', ['ab'], 'ab'],
    ['the other way round', ['ab'], 'ba'],
    ['into an alias of the same', ['ab', 'cb'], 'ac'],
    ['as a repost again', ['ax'], 'ax'],
    ['as a repost the other way round', ['ax'], 'xa'],
    ['two reposts of one', ['ax', 'ya'], 'ay'],
  ])('merging what is one changes nothing: %s', async (_, words, word) => {
    await steps(...words);
    const before = await articles();
    expect(await steps(word)).toMatchObject({ status: 'applied' });
    expect(await articles()).toEqual(before);
  });
});

describe('an alias', () => {
  it('competes with its survivor as one article, and is counted once', async () => {
    await record(tagger.token, tag('0', 5, { article: on(0, { publishedOn: '2023-10-01' }) }));
    await record(tagger.token, tag('2', 4, { article: on(1, { publishedOn: '2023-09-01', title: 'Tin' }) }));
    expect(await steps('ab')).toMatchObject({
      article: { url: url(1), content: '0', publishedOn: '2023-10-01', title: 'Tin' },
    });
    expect(await counted()).toBe(1);
  });

  it('hands actions on to its survivor', async () => {
    await steps('ab');
    const [result] = await record(
      tagger.token,
      tag('2', 1, { article: on(0, { publishedOn: '2023-10-01' }) }),
    );
    expect(result?.article).toMatchObject({ url: url(1), content: '2', status: 'active' });
    expect(await counted()).toBe(1);
  });

  it('takes along what was decided on its own address when it is split', async () => {
    await steps('ab');
    await record(tagger.token, tag('2', 1, { article: on(0) }), tag('0', 2, { article: on(1) }));
    expect(await steps('-a')).toMatchObject({ article: { url: url(0), content: '2', status: 'active' } });
    expect(await recordEach(tagger.token, act('seen', 1, { article: on(1) }))).toMatchObject({
      article: { content: '0' },
    });
    expect(await counted()).toBe(2);
  });

  it('takes along what was undone through another address', async () => {
    const tagged = tag('2', 1, { article: on(0) });
    await record(tagger.token, tagged);
    await steps('ab');
    const undo = act('untag', 2, { article: on(1, { title: 'Tin b' }), undoes: tagged.id });
    expect((await record(tagger.token, undo))[0]).toMatchObject({
      status: 'applied',
      article: { content: null, title: 'Tin b' },
    });
    expect(await steps('-a')).toMatchObject({ article: { url: url(0), content: null, title: null } });
    expect(await recordEach(tagger.token, act('seen', 1, { article: on(1) }))).toMatchObject({
      article: { url: url(1), content: null, title: 'Tin b' },
    });
    const parts = {
      token: tagger.token,
      parameters: { id: (await articles()).find((one) => one.url === url(0))?.id ?? '' },
    };
    const { history } = await call('article', parts);
    expect(history.map(({ id }) => id)).toContain(undo.id);
  });

  it('keeps an undo of an undo with what was done first', async () => {
    const tagged = tag('2', 1, { article: on(0) });
    await steps('ab');
    const undo = act('untag', 2, { article: on(1), undoes: tagged.id });
    await record(tagger.token, tagged, undo, tag('2', 3, { article: on(1), undoes: undo.id }));
    expect(await steps('-a')).toMatchObject({ article: { url: url(0), content: '2' } });
    expect(await counted()).toBe(2);
  });

  it('lets two people’s words on two addresses differ on one article', async () => {
    const other = await someone('tagger');
    await record(tagger.token, tag('0', 1, { article: on(0) }));
    await record(other.token, tag('2', 2, { article: on(1) }));
    expect(await steps('ab')).toMatchObject({ article: { disputed: true } });
    expect(await steps('-a')).toMatchObject({ article: { disputed: false } });
  });

  it('tells mirrors of all its addresses when the survivor goes on', async () => {
    await steps('ab');
    const { next } = await call('changes', { token: tagger.token, query: { portal: PORTAL.id, since: '0' } });
    await steps('bc');
    const later = await call('changes', {
      token: tagger.token,
      query: { portal: PORTAL.id, since: String(next) },
    });
    expect(later.articles.map((article) => article.url).sort()).toEqual([url(0), url(1), url(2)]);
  });
});

describe('a repost', () => {
  it('is counted on both portals', async () => {
    await record(tagger.token, tag('2', 1, { article: PLACES.a }), tag('2', 1, { article: PLACES.x }));
    await steps('ax');
    expect(await counted()).toBe(2);
  });
});

describe('an undo of a merge', () => {
  it('is not kept from it by a split that had nothing to split', async () => {
    const merged = merge('a', 'b');
    await record(editor.token, split('a'), merged);
    await steps('-b');
    const [undone] = await record(editor.token, { ...split('a'), undoes: merged.id });
    expect(undone?.status).toBe('applied');
  });

  it('applies while it is the last that was done to the address', async () => {
    const merged = merge('a', 'b');
    await record(editor.token, merged);
    const [undone] = await record(editor.token, { ...split('a'), undoes: merged.id });
    expect(undone?.status).toBe('applied');
    expect(await shape()).toBe('');
  });

  it('is superseded once somebody split and merged it again', async () => {
    const merged = merge('a', 'b');
    await record(editor.token, merged);
    await steps('-a', 'ac');
    const [undone] = await record(editor.token, { ...split('a'), undoes: merged.id });
    expect(undone?.status).toBe('superseded');
    expect(await shape()).toBe('a=c');
  });
});
