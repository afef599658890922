// A portal within another: its articles are its own whenever it is registered, each counted once and none lost.
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerPortal, registerUnit } from '../../../worker/db/setup.ts';
import { call, PORTAL, refused, registerPortals, tokenOf, UNIT } from '../client.ts';
import { personOf } from '../departments.ts';
import { act, record, recordEach, someone } from '../ledger.ts';
import { freeze } from '../snapshots.ts';

const INNER_UNIT = { id: 'chi-cuc', name: 'Chi cục Thủy lợi', shortName: 'CCTL' };
const ORIGIN = PORTAL.origins[0] ?? '';
const INNER = 'snnptnt-example-vn-chi-cuc';
const given = (parts: Record<string, unknown> = {}) => ({
  ...{ name: 'Trang Chi cục', channel: 'Trang TTĐT Chi cục', origin: ORIGIN, path: '/chi-cuc' },
  ...{ unit: INNER_UNIT.id, from: '2020-01-01', take: true, ...parts },
});
const inner = (item: number, more = '') => `${ORIGIN}/chi-cuc/tin.aspx?ItemID=${item}${more}`;
const outer = (item: number) => `${ORIGIN}/Pages/tin.aspx?ItemID=${item}`;
let admin: string;
let tagger: string;

beforeEach(async () => {
  await registerPortals();
  await registerUnit(env.DB, { ...INNER_UNIT, validFrom: null, validTo: null });
  [admin, tagger] = [await tokenOf('admin'), await tokenOf('tagger')];
});

const register = (parts: Record<string, unknown> = {}) =>
  call('createPortal', { token: admin, body: given(parts) });
const tagOf = (url: string, hour = 1, content = '2', portal: string = PORTAL.id) =>
  act('tag', hour, { article: { portal, url, publishedOn: '2023-05-02' }, tag: { content } });
const year = { from: '2023-01-01', to: '2023-12-31' };
const counted = async () => {
  const { total, distinct, rows } = await call('stats', { token: admin, query: { ...year, by: 'portal' } });
  const by = Object.fromEntries(
    rows.filter(({ count }) => count > 0).map(({ key, count }) => [key.portal, count]),
  );
  return { total, distinct, by };
};
const drift = async () => (await env.DB.prepare('SELECT * FROM drift').all()).results;
const took = async () => {
  const { results } = await env.DB.prepare(
    `SELECT subject, after FROM audit WHERE what = 'portal.took' ORDER BY n`,
  ).all<{ subject: string; after: string }>();
  return results.map(({ subject, after }) => ({ subject, ...JSON.parse(after) }));
};

describe('a portal registered within another', () => {
  it('tells how many articles lie within it, and takes them only when told to', async () => {
    await record(tagger, tagOf(inner(1)), tagOf(outer(2)));
    const told = await refused('createPortal', { token: admin, body: given({ take: false }) });
    expect(told.type).toBe('portal-takes-articles');
    expect((await register({ take: false, try: true })).came).toEqual({ moved: 1, merged: 0 });
    expect((await call('portals', { token: admin })).portals).toHaveLength(2);
    expect(await counted()).toMatchObject({ total: 2, by: { [PORTAL.id]: 2 } });
  });

  it('has the articles that were entered before: marked again they are the same, once, for its own unit', async () => {
    const [first] = await record(tagger, tagOf(inner(1)), tagOf(outer(2)));
    const made = await register();
    expect(made).toMatchObject({ id: INNER, profile: PORTAL.profile, came: { moved: 1, merged: 0 } });
    for (const [hour, portal] of [
      [2, INNER],
      [3, PORTAL.id],
    ] as const) {
      const [again] = await record(tagger, tagOf(inner(1, '&menu=3'), hour, '3', portal));
      expect(again).toMatchObject({ status: 'applied', article: { id: first?.article?.id, portal: INNER } });
      expect(again?.article?.unit).toBe(INNER_UNIT.id);
    }
    expect(await counted()).toEqual({ total: 2, distinct: 2, by: { [PORTAL.id]: 1, [INNER]: 1 } });
    expect(await took()).toEqual([
      { subject: INNER, taken: [{ portal: PORTAL.id, articles: 1 }], urls: [inner(1)], merged: 0 },
    ]);
    expect(await drift()).toEqual([]);
    expect((await register()).came).toBeUndefined();
  });

  it('keeps the unit that a person gave an article', async () => {
    await recordEach(
      tagger,
      tagOf(inner(1)),
      act('correct', 2, { article: { portal: PORTAL.id, url: inner(1) }, correction: { unit: UNIT.id } }),
    );
    await register();
    const { articles } = await call('articles', { token: admin, query: { portal: INNER } });
    expect(articles.map(({ unit }) => unit)).toEqual([UNIT.id]);
  });

  it('brings its articles to mirrors as news', async () => {
    const [first] = await record(tagger, tagOf(inner(1)));
    await register();
    const { articles } = await call('changes', { token: tagger, query: { portal: INNER, since: '0' } });
    expect(articles.map(({ id }) => id)).toEqual([first?.article?.id]);
    expect(articles[0]?.seq).toBeGreaterThan(first?.article?.seq ?? Infinity);
  });

  it('lets every later act find the article under either name: undo, correction, withdrawal', async () => {
    const { token } = await someone('tagger');
    const tagged = tagOf(inner(1));
    await recordEach(token, tagged);
    await register();
    const named = { portal: PORTAL.id, url: inner(1) };
    const undone = await recordEach(token, act('untag', 2, { article: named, undoes: tagged.id }));
    expect(undone).toMatchObject({ status: 'applied', article: { content: null, portal: INNER } });
    const fixed = await recordEach(
      token,
      act('correct', 3, { article: named, correction: { title: 'Đúng' } }),
      act('withdraw', 4, { article: named }),
    );
    expect(fixed?.article).toMatchObject({ title: 'Đúng', status: 'withdrawn', portal: INNER });
    const { articles } = await call('articles', { token: admin });
    expect(articles).toHaveLength(1);
  });

  it('leaves aliases with their survivor, on whichever side each lies', async () => {
    const editor = await tokenOf('editor');
    await record(tagger, tagOf(inner(1)), tagOf(outer(2)));
    const [alias, survivor] = [
      { portal: PORTAL.id, url: inner(1) },
      { portal: PORTAL.id, url: outer(2) },
    ];
    await record(editor, act('merge', 2, { article: alias, into: survivor }));
    await register();
    expect(await counted()).toMatchObject({ total: 1, distinct: 1 });
    const [tagged] = await record(tagger, tagOf(inner(1), 3, '4', INNER));
    expect(tagged?.article).toMatchObject({ url: outer(2), content: '4' });
    const [apart] = await record(editor, act('split', 4, { article: alias }));
    expect(apart?.article).toMatchObject({ url: inner(1), portal: INNER, status: 'active' });
    expect(await counted()).toMatchObject({ total: 2, by: { [PORTAL.id]: 1, [INNER]: 1 } });
    expect(await drift()).toEqual([]);
  });

  it('changes nothing of what was frozen, and what was frozen is not late', async () => {
    await record(tagger, tagOf(inner(1)), tagOf(outer(2)));
    const frozen = await freeze(admin);
    await register();
    await record(tagger, tagOf(inner(1), 5, '2', INNER));
    const parameters = { id: frozen.id };
    expect((await call('verifySnapshot', { token: admin, parameters })).matches).toBe(true);
    const { articles } = await call('snapshotArticles', { token: admin, parameters });
    expect(articles.map(({ portal }) => portal)).toEqual([PORTAL.id, PORTAL.id]);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM late_article').first('n')).toBe(0);
  });

  it('that is paused refuses new tags under either name, and keeps what it has', async () => {
    await record(tagger, tagOf(inner(1)));
    const { name, channel, version } = await register();
    const body = { name, channel, paused: true, version };
    await call('changePortal', { token: admin, parameters: { id: INNER }, body });
    const decidedAt = new Date().toISOString();
    for (const portal of [PORTAL.id, INNER]) {
      const [result] = await record(tagger, { ...tagOf(inner(3), 1, '2', portal), decidedAt });
      expect(result?.problem?.type).toBe('portal-paused');
    }
    expect(await counted()).toEqual({ total: 1, distinct: 1, by: { [INNER]: 1 } });
  });
});

describe('an article counted at both portals', () => {
  it('is one again when a profile of either is given again, the one that came first', async () => {
    const [first] = await record(tagger, tagOf(inner(1), 1, '2'));
    await registerPortal(env.DB, {
      ...{ id: INNER, name: 'Trang', channel: 'Trang', profile: PORTAL.profile },
      ...{ origins: [ORIGIN], path: '/chi-cuc', speaksFor: [] },
    });
    const [second] = await record(tagger, tagOf(inner(1), 2, '3', INNER));
    expect(second?.article?.id).not.toBe(first?.article?.id);
    expect((await counted()).total).toBe(2);
    const again = { profile: PORTAL.profile, version: 1 };
    const done = await call('replaceProfile', { token: admin, parameters: { id: PORTAL.id }, body: again });
    expect(done).toMatchObject({ moved: 1, merged: 1 });
    const { articles } = await call('articles', { token: admin });
    expect(articles).toMatchObject([{ id: first?.article?.id, portal: INNER, content: '3' }]);
    expect(await took()).toMatchObject([{ subject: INNER, merged: 1 }]);
    expect(await drift()).toEqual([]);
  });
});

describe('an address within that was merged into an article without', () => {
  const merge = (hour: number, url: string, into: string) =>
    act('merge', hour, { article: { portal: PORTAL.id, url }, into: { portal: PORTAL.id, url: into } });

  it('is that article still, and not for the inner unit’s people to act on or to join others to', async () => {
    const [of, merged] = await record(tagger, tagOf(outer(1)), tagOf(inner(1), 2));
    await record(admin, merge(3, inner(1), outer(1)));
    await register();
    const own = await personOf(INNER_UNIT.id, 'editor');
    const parameters = { id: merged?.article?.id ?? '' };
    const historyFor = async (token: string) =>
      (await call('article', { token, parameters })).history.map(({ url }) => url);
    expect(await historyFor(admin)).toEqual([outer(1), inner(1), inner(1)]);
    expect(await historyFor(own)).toEqual([inner(1), inner(1)]);
    const at = { portal: INNER, url: inner(1) };
    const told = await record(
      own,
      tagOf(inner(1), 4, '5', INNER),
      act('split', 5, { article: at }),
      tagOf(inner(2), 6, '3', INNER),
      act('merge', 7, { article: { portal: INNER, url: inner(2) }, into: at }),
    );
    expect(told.map(({ problem, article }) => problem?.type ?? article?.portal)).toEqual([
      'article-of-other-unit',
      'article-of-other-unit',
      INNER,
      'article-of-other-unit',
    ]);
    expect(await counted()).toEqual({ total: 2, distinct: 2, by: { [PORTAL.id]: 1, [INNER]: 1 } });
    const [again] = await record(tagger, tagOf(inner(1), 8, '6'));
    expect(again?.article).toMatchObject({ id: of?.article?.id, content: '6' });
    expect(await drift()).toEqual([]);
  });
});

describe('a portal that moves', () => {
  const to = (id: string, body: Record<string, unknown>) =>
    call('movePortal', { token: admin, parameters: { id }, body: { on: '2024-01-01', ...body } });

  it('to within another takes what was entered there, and counts once what was entered at both', async () => {
    const made = await register({ origin: 'https://chi-cuc.example.vn' });
    const own = (item: number) => `https://chi-cuc.example.vn/chi-cuc/tin.aspx?ItemID=${item}`;
    await record(tagger, tagOf(own(1), 1, '2', made.id), tagOf(inner(1)), tagOf(inner(2)), tagOf(outer(3)));
    expect((await counted()).total).toBe(4);
    const tried = await to(made.id, { origin: ORIGIN, version: 1, try: true });
    expect(tried).toMatchObject({ moved: 2, merged: 1 });
    const done = await to(made.id, { origin: ORIGIN, version: 1 });
    expect(done).toMatchObject({ moved: 2, merged: 1 });
    expect(await counted()).toEqual({ total: 3, distinct: 3, by: { [PORTAL.id]: 1, [made.id]: 2 } });
    for (const url of [own(1), inner(1), inner(2)]) await record(tagger, tagOf(url, 5, '3', made.id));
    expect((await counted()).total).toBe(3);
    expect(await drift()).toEqual([]);
  });

  it('takes those within it along: an article is theirs at the new origin and at the old', async () => {
    await record(tagger, tagOf(inner(1)));
    await register();
    const moved = 'https://nnmt.example.vn';
    await to(PORTAL.id, { origin: moved, version: 1 });
    const url = inner(1).replace(ORIGIN, moved);
    const [again] = await record(tagger, tagOf(url, 3, '3', PORTAL.id));
    expect(again?.article).toMatchObject({ portal: INNER, url: inner(1) });
    expect((await counted()).total).toBe(1);
  });

  it('and had moved before gives its old origins to what is registered within it', async () => {
    const moved = 'https://nnmt.example.vn';
    await record(tagger, tagOf(inner(1)));
    await to(PORTAL.id, { origin: moved, version: 1 });
    const made = await register({ origin: moved });
    expect(made).toMatchObject({ origins: [ORIGIN, moved], came: { moved: 1 } });
    const [again] = await record(tagger, tagOf(inner(1).replace(ORIGIN, moved), 3, '3', made.id));
    expect(again?.article?.url).toBe(inner(1));
  });
});

const marks = fc.record({ item: fc.nat(3), path: fc.constantFrom('', '/chi-cuc', '/chi-cuc/to') });
const steps = fc.array(fc.oneof(marks, fc.constantFrom('/chi-cuc', '/chi-cuc/to')), {
  minLength: 1,
  maxLength: 9,
});
let story = 0;

/** Registers a site, then marks and registers as told; gives what was marked and the portals by their paths. */
async function play(told: typeof steps extends fc.Arbitrary<infer T> ? T : never) {
  const site = { origin: `https://s${++story}.example.vn`, take: true };
  const portals = new Map<string, string>();
  const add = async (path: string) => portals.set(path, (await register({ ...site, path: path || '/' })).id);
  await add('');
  const whole = portals.get('') ?? '';
  const marked = new Map<string, string>();
  for (const [hour, one] of told.entries()) {
    if (typeof one === 'string') await add(one);
    else {
      const url = `${site.origin}${one.path}/tin-${one.item}`;
      const [result] = await record(tagger, tagOf(url, hour, '2', whole));
      expect(result?.problem).toBeUndefined();
      marked.set(url, one.path);
    }
  }
  return { marked, portals };
}

it('whatever the order of registering and marking, each article is counted once, at its own portal', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (told) => {
      const { marked, portals } = await play(told);
      const home = (path: string) =>
        portals.get(path) ??
        (path === '/chi-cuc/to' ? portals.get('/chi-cuc') : undefined) ??
        portals.get('');
      const portal = [...portals.values()].join();
      const { articles } = await call('articles', { token: admin, query: { portal } });
      const wanted = [...marked].map(([url, path]) => [url, home(path)]);
      expect(articles.map(({ url, portal: at }) => [url, at]).sort()).toEqual(wanted.sort());
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(await drift()).toEqual([]);
}, 60_000);
