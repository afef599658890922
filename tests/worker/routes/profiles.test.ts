// A portal's profile: read, tried, replaced, and the keys of its articles written anew with it.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PortalProfile } from '#shared/portal';
import { recount } from '../../../worker/db/counters.ts';
import { call, PORTAL, refused, registerPortals, tokenOf } from '../client.ts';
import { act, on, record, tag, url } from '../ledger.ts';

let admin: string;
let editor: string;

beforeEach(async () => {
  await registerPortals();
  admin = await tokenOf('admin');
  editor = await tokenOf('editor');
});

const parameters = { id: PORTAL.id };
const put = (profile: unknown, version: number, more = {}) => ({
  token: admin,
  parameters,
  body: { profile, version, ...more },
});
const replace = (profile: PortalProfile, version: number, more = {}) =>
  call('replaceProfile', put(profile, version, more));
const read = () => call('profile', { token: admin, parameters });
const changes = (since: number) =>
  call('changes', { token: admin, query: { portal: PORTAL.id, since: String(since) } });
const at = (query: string) => ({ portal: PORTAL.id, url: `${PORTAL.origins[0]}/Pages/tin.aspx?${query}` });
/** Keys and the articles that they lead to. */
const addresses = async () =>
  (await env.DB.prepare('SELECT key, article_id FROM address ORDER BY key').all()).results;

/** ItemID alone names an article at first; `lang` is dropped. */
const WIDER = { identity: ['ItemID', 'lang'] };

it('is read with its version', async () => {
  expect(await read()).toEqual({ portal: PORTAL.id, profile: PORTAL.profile, version: 1 });
});

it('replaced writes the keys that change, and no others, to the mirrors', async () => {
  await record(editor, tag('2', 1, { article: at('ItemID=1&lang=vi') }), tag('3', 1, { article: on(2) }));
  const before = await changes(0);
  expect(await replace(WIDER, 1)).toEqual({
    ...{ profile: WIDER, version: 2, articles: 2, rekeyed: 1 },
    ...{ moved: 0, merged: 0 },
  });
  const after = await changes(before.next);
  expect(after.articles.map(({ key }) => key)).toEqual([
    'https://snnptnt.example.vn/pages/tin.aspx?itemid=1&lang=vi',
  ]);
  expect(after.config).not.toBe(before.config);
  expect(await read()).toMatchObject({ profile: WIDER, version: 2 });
  expect((await call('me', { token: admin })).portals[0]).toMatchObject({ profileVersion: 2 });
  expect(await recount(env.DB)).toEqual([]);
});

it('leads every later action to the article that was there, under its new key', async () => {
  const [first] = await record(editor, tag('2', 1, { article: at('ItemID=1&lang=vi') }));
  await replace(WIDER, 1);
  const [same, other] = await record(
    editor,
    tag('3', 2, { article: at('lang=vi&ItemID=1&page=2') }),
    tag('3', 2, { article: at('ItemID=1&lang=en') }),
  );
  expect(same?.article?.id).toBe(first?.article?.id);
  expect(other?.article?.id).not.toBe(first?.article?.id);
});

it('lets articles change keys with each other', async () => {
  const swap = { identity: ['ItemID'], rewrites: [{ match: '^/x/([ab])', replace: '/$1' }] };
  await replace({}, 1);
  const path = (rest: string) => ({ portal: PORTAL.id, url: `${PORTAL.origins[0]}/${rest}` });
  await record(editor, act('seen', 1, { article: path('x/a') }), act('seen', 1, { article: path('b') }));
  expect(await replace(swap, 2)).toMatchObject({ articles: 2, rekeyed: 1 });
  expect(await replace({}, 3)).toMatchObject({ articles: 2, rekeyed: 1 });
  expect((await addresses()).map(({ key }) => key)).toEqual([
    'https://snnptnt.example.vn/b',
    'https://snnptnt.example.vn/x/a',
  ]);
});

describe('a profile that would take different articles for one', () => {
  const NARROW = { identity: ['lang'] };

  it('is refused by name and changes nothing', async () => {
    await record(editor, tag('2', 1, { article: on(1, { title: 'Một' }) }), tag('3', 1, { article: on(2) }));
    const before = [await changes(0), await addresses()];
    const told = await refused('replaceProfile', put(NARROW, 1));
    expect(told).toMatchObject({ status: 409, type: 'profile-joins' });
    expect(told.joins).toEqual([
      {
        key: 'https://snnptnt.example.vn/pages/tin.aspx',
        articles: [
          { id: expect.any(String), url: url(1), title: 'Một' },
          { id: expect.any(String), url: url(2), title: null },
        ],
      },
    ]);
    expect([await changes(0), await addresses()]).toEqual(before);
    expect((await read()).version).toBe(1);
  });

  it('is taken where an editor has merged them, and can be taken back', async () => {
    await record(editor, tag('2', 1), tag('3', 2, { article: on(2) }));
    const [merged] = await record(editor, act('merge', 3, { into: on(2) }));
    const before = await addresses();
    expect(await replace(NARROW, 1)).toMatchObject({ version: 2, articles: 2, rekeyed: 2 });
    expect(await addresses()).toEqual([
      { key: 'https://snnptnt.example.vn/pages/tin.aspx', article_id: merged?.article?.id },
    ]);
    const [later] = await record(editor, tag('4', 4));
    expect(later?.article?.id).toBe(merged?.article?.id);
    expect(await replace(PORTAL.profile, 2)).toMatchObject({ version: 3, rekeyed: 2 });
    expect(await addresses()).toEqual(before);
    expect(await recount(env.DB)).toEqual([]);
  });
});

it('tried only says what would change', async () => {
  await record(editor, tag('2', 1, { article: at('ItemID=1&lang=vi') }));
  const before = await changes(0);
  expect(await replace(WIDER, 1, { try: true })).toMatchObject({ version: 1, articles: 1, rekeyed: 1 });
  expect(await changes(0)).toEqual(before);
  expect(await read()).toMatchObject({ profile: PORTAL.profile, version: 1 });
});

it('under an old version is refused', async () => {
  await replace(WIDER, 1);
  expect(await refused('replaceProfile', put({}, 1))).toMatchObject({ status: 409, type: 'profile-changed' });
});

it('of two at once takes one', async () => {
  const both = await Promise.allSettled([replace(WIDER, 1), replace({}, 1)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await read()).version).toBe(2);
});

it.each([
  ['an unknown name', { identiy: ['ItemID'] }, 400],
  ['an unknown selector', { selectors: { titel: 'h1' } }, 400],
  ['a pattern that is none', { article: ['('] }, 422],
  ['a pattern that may take for ever', { listing: ['^/(a+)+$'] }, 422],
  ['a long selector', { selectors: { title: 'a'.repeat(400) } }, 422],
  ['rewrites that never end', { rewrites: [{ match: '$', replace: '/a' }] }, 422],
])('with %s is refused', async (_, profile, status) => {
  expect((await refused('replaceProfile', put(profile, 1))).status).toBe(status);
  expect((await read()).version).toBe(1);
});

it('that is refused says why in Vietnamese, and in English for the log', async () => {
  expect(await refused('replaceProfile', put({ article: ['('] }, 1))).toMatchObject({
    type: 'bad-profile',
    title: 'Cấu hình đọc trang của cổng không hợp lệ: mẫu “(” không phải biểu thức chính quy',
    detail: expect.stringContaining('is not a regular expression'),
  });
});

it('of an unknown portal is not found', async () => {
  const given = { token: admin, parameters: { id: 'khong-co' } };
  expect((await refused('profile', given)).status).toBe(404);
  const body = { profile: {}, version: 1 };
  expect((await refused('replaceProfile', { ...given, body })).status).toBe(404);
});

it('is kept with who gave it', async () => {
  await replace(WIDER, 1);
  const { person } = await call('me', { token: admin });
  const row = await env.DB.prepare('SELECT * FROM profile_change').first();
  expect(row).toMatchObject({ portal_id: PORTAL.id, version: 2, person_id: person.id, rekeyed: 0 });
});
