// Several departments in one deployment: everybody sees their own unit and those below, the province sees all.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/api/access';
import { BUILT_IN } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import type { Config } from '../../../worker/db/config.ts';
import { createPerson, createToken, registerPortal, registerUnit } from '../../../worker/db/setup.ts';
import { seenBy } from '../../../worker/db/sight.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { anAction, call, refused } from '../client.ts';

const ARTICLES = {
  tinh: 'https://tinh.vn/a1',
  so: 'https://so.vn/a1',
  noi: 'https://noi.vn/a1',
  cu: 'https://cu.vn/a1',
};
type PortalId = keyof typeof ARTICLES;
const PORTALS = Object.keys(ARTICLES) as PortalId[];

async function personOf(unit: string | null, role: Role): Promise<{ token: string; id: string }> {
  const [id, token, now] = [uuidv7(), `sotin_${crypto.randomUUID()}`, new Date().toISOString()];
  await createPerson(env.DB, { id, name: `Người của ${unit}`, role, unit, now });
  await createToken(env.DB, {
    hash: await sha256(token),
    person: id,
    kind: 'ext',
    scopes: null,
    device: 'Máy thử',
    now,
  });
  return { token, id };
}

const tagOf = (portal: PortalId) =>
  anAction({
    article: { portal, url: ARTICLES[portal], title: `Tin của ${portal}`, publishedOn: '2023-05-02' },
  });

let province: string;

beforeEach(async () => {
  for (const [id, parent] of [
    ['tinh', null],
    ['so', 'tinh'],
    ['noi', 'tinh'],
    ['cu', 'tinh'],
  ] as const) {
    await registerUnit(env.DB, {
      id,
      name: `Đơn vị ${id}`,
      shortName: id,
      validFrom: null,
      validTo: null,
      parent,
    });
    const origin = new URL(ARTICLES[id]).origin;
    const portal = {
      id,
      name: `Cổng ${id}`,
      channel: `Cổng ${id}`,
      origins: [origin],
      path: '/',
      profile: {},
    };
    await registerPortal(env.DB, { ...portal, speaksFor: [{ unit: id, from: '2000-01-01', to: null }] });
  }
  province = (await personOf(null, 'editor')).token;
  await call('actions', { token: province, body: { actions: PORTALS.map(tagOf) } });
});

describe.each<[string, string | null, PortalId[]]>([
  ['a department', 'so', ['so']],
  ['the province as a unit', 'tinh', PORTALS],
  ['who belongs to no unit', null, PORTALS],
])('%s', (_, unit, seen) => {
  const period = { from: '2023-01-01', to: '2023-12-31' };
  const others = PORTALS.filter((id) => !seen.includes(id));
  let token: string;
  beforeEach(async () => {
    token = (await personOf(unit, 'admin')).token;
  });

  it('sees its articles and no other in list, figures, summary and portals', async () => {
    const { articles } = await call('articles', { token });
    expect(articles.map(({ portal }) => portal).sort()).toEqual(seen.toSorted());
    const stats = await call('stats', { token, query: { ...period, by: 'portal' } });
    expect([stats.total, stats.rows.length]).toEqual([seen.length, seen.length]);
    const sections = await call('stats', { token, query: { ...period, by: 'section' } });
    expect(sections.rows.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);
    const { portals } = await call('me', { token });
    expect(portals.map(({ id }) => id).sort()).toEqual(seen.toSorted());
    const { months } = await call('summary', { token });
    expect(months).toHaveLength(12);
  });

  it('is told nothing of what others have', async () => {
    const { articles } = await call('articles', { token: province });
    for (const { id, portal } of articles) {
      if (seen.includes(portal as PortalId)) await call('article', { token, parameters: { id } });
      else expect((await refused('article', { token, parameters: { id } })).type).toBe('not-found');
    }
    for (const id of others) {
      expect((await refused('stats', { token, query: { ...period, unit: id } })).type).toBe('unknown-value');
      expect((await refused('stats', { token, query: { ...period, portal: id } })).type).toBe(
        'unknown-value',
      );
      expect((await refused('articles', { token, query: { portal: id } })).type).toBe('unknown-value');
      expect((await refused('changes', { token, query: { portal: id } })).type).toBe('unknown-portal');
      expect((await refused('profile', { token, parameters: { id } })).type).toBe('not-found');
    }
  });

  it('writes on its own portals and no other', async () => {
    const { results } = await call('actions', { token, body: { actions: PORTALS.map(tagOf) } });
    const told = results.map(({ status, problem }) => problem?.type ?? status);
    expect(told).toEqual(PORTALS.map((id) => (seen.includes(id) ? 'applied' : 'unknown-portal')));
  });
});

describe('portals of two departments within one another', () => {
  const inner = { portal: 'noi-trong', url: 'https://so.vn/noi/a1', title: 'Tin', publishedOn: '2023-05-02' };

  beforeEach(async () => {
    await registerPortal(env.DB, {
      ...{ id: inner.portal, name: 'Cổng trong', channel: 'Cổng', profile: {} },
      ...{ origins: ['https://so.vn'], path: '/noi/' },
      speaksFor: [{ unit: 'noi', from: '2000-01-01', to: null }],
    });
  });

  it('count an article once: under the inner one, also for who sees the outer one alone', async () => {
    const told: string[] = [];
    for (const [unit, portal] of [
      ['so', 'so'],
      ['noi', inner.portal],
    ] as const) {
      const { token } = await personOf(unit, 'tagger');
      const actions = [anAction({ article: { ...inner, portal } })];
      const [result] = (await call('actions', { token, body: { actions } })).results;
      told.push(result?.problem?.type ?? result?.status ?? '');
      expect(result?.problem?.detail ?? '').not.toContain(inner.portal);
    }
    expect(told).toEqual(['url-of-other-portal', 'applied']);
    const { articles } = await call('articles', { token: province, query: { url: inner.url } });
    expect(articles.map(({ portal }) => portal)).toEqual([inner.portal]);
  });
});

it('nobody takes addresses out of a portal that they do not see', async () => {
  const given = { name: 'Cổng trong', channel: 'Cổng', path: '/noi/', unit: 'noi', from: '2023-01-01' };
  const body = { ...given, origin: 'https://so.vn' };
  const { token } = await personOf('noi', 'admin');
  expect((await refused('createPortal', { token, body })).type).toBe('portal-within');
  const own = await call('createPortal', { token, body: { ...given, origin: 'https://khac.vn' } });
  const move = { origin: 'https://so.vn', on: '2023-01-01', version: own.version };
  const moved = { token, parameters: { id: own.id }, body: move };
  expect((await refused('movePortal', moved)).type).toBe('portal-within');
  const { token: above } = await personOf('tinh', 'admin');
  expect((await call('createPortal', { token: above, body })).unit).toBe('noi');
});

it('a body sees what its predecessor posted, and the predecessor no more than it did', async () => {
  await env.DB.prepare(`INSERT INTO unit_successor VALUES ('cu', 'so', '2025-03-01', 'merge')`).run();
  const after = await call('articles', { token: (await personOf('so', 'viewer')).token });
  expect(after.articles.map(({ portal }) => portal).sort()).toEqual(['cu', 'so']);
  const before = await call('articles', { token: (await personOf('cu', 'viewer')).token });
  expect(before.articles.map(({ portal }) => portal)).toEqual(['cu']);
});

it('whoever moves to another unit sees that one at once', async () => {
  const { token, id } = await personOf('so', 'viewer');
  expect((await call('articles', { token })).articles.map(({ portal }) => portal)).toEqual(['so']);
  await env.DB.prepare(`UPDATE person SET unit_id = 'noi' WHERE id = ?1`).bind(id).run();
  expect((await call('articles', { token })).articles.map(({ portal }) => portal)).toEqual(['noi']);
  expect((await call('stats', { token, query: { period: 'c-year-2023' } })).total).toBe(1);
});

it('an article whose unit is not known is seen by those who see its portal', async () => {
  await env.DB.prepare(`DELETE FROM portal_unit WHERE portal_id = 'so'`).run();
  await env.DB.prepare(
    `INSERT INTO portal_unit (portal_id, valid_from, unit_id) VALUES ('so', '2024-01-01', 'so')`,
  ).run();
  const action = {
    ...tagOf('so'),
    article: { portal: 'so', url: 'https://so.vn/b', publishedOn: '2023-06-01' },
  };
  await call('actions', { token: province, body: { actions: [action] } });
  const { articles } = await call('articles', { token: (await personOf('so', 'viewer')).token });
  expect(articles.map(({ unit }) => unit).sort()).toEqual([null, 'so']);
  expect((await call('articles', { token: (await personOf('noi', 'viewer')).token })).articles).toHaveLength(
    1,
  );
});

describe('an article that its portal counts for another unit by its day', () => {
  const read = { portal: 'so', url: 'https://so.vn/b', publishedOn: '2023-08-01' };
  const at = (second: number) => `2023-10-25T02:00:0${second}.000Z`;
  const undoing = (id: string, url = read.url) => ({
    ...{ id: uuidv7(), kind: 'untag', decidedAt: at(2), undoes: id },
    article: { portal: 'so', url },
  });
  const told = async (token: string, action: object) => {
    const { results } = await call('actions', { token, body: { actions: [action] } });
    return results.map(({ status, problem }) => problem?.type ?? status);
  };
  let token: string;
  beforeEach(async () => {
    await env.DB.prepare(`UPDATE portal_unit SET valid_to = '2023-06-30' WHERE portal_id = 'so'`).run();
    await env.DB.prepare(
      `INSERT INTO portal_unit (portal_id, valid_from, unit_id) VALUES ('so', '2023-07-01', 'noi')`,
    ).run();
    ({ token } = await personOf('so', 'tagger'));
  });

  it('can be tagged first by who sees the portal, who can take that back', async () => {
    const tag = anAction({ article: read, decidedAt: at(1) });
    expect(await told(token, tag)).toEqual(['applied']);
    expect(await told(token, undoing(tag.id))).toEqual(['applied']);
    expect(await told((await personOf('so', 'tagger')).token, undoing(tag.id))).toEqual([
      'article-of-other-unit',
    ]);
  });

  it('is not reached by an undo of what was done elsewhere', async () => {
    const tag = anAction({ article: { ...read, url: 'https://so.vn/a2', publishedOn: '2023-05-02' } });
    expect(await told(token, tag)).toEqual(['applied']);
    await told(province, anAction({ article: read }));
    expect(await told(token, undoing(tag.id))).toEqual(['article-of-other-unit']);
  });
});

describe('what is seen', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const aUnit = fc.constantFrom(...ids);
  const configs = fc.record({
    parents: fc.array(fc.option(aUnit), { minLength: ids.length, maxLength: ids.length }),
    successions: fc.array(fc.record({ from: aUnit, to: aUnit })),
  });
  const configOf = ({
    parents,
    successions,
  }: {
    parents: (string | null)[];
    successions: Pick<Config['successions'][number], 'from' | 'to'>[];
  }): Config => ({
    version: 1,
    groupings: [],
    lists: BUILT_IN,
    units: ids.map((id, index) => ({
      ...{ id, name: id, shortName: id, parent: parents[index] ?? null, version: 1 },
      ...{ signCode: null, parentAuthority: null, place: null, validFrom: null, validTo: null },
    })),
    portals: [],
    registered: [],
    successions: successions.map((each) => ({ ...each, on: '2025-03-01', kind: 'merge' })),
    spokeFor: new Map(),
    bound: null,
  });

  it('holds the own unit, grows upwards only, and ends also where units go in a circle', () => {
    fc.assert(
      fc.property(configs, aUnit, (made, unit) => {
        const config = configOf(made);
        const seen = (id: string) => seenBy(config, id).bound ?? ids;
        const own = new Set(seen(unit));
        expect(own.has(unit)).toBe(true);
        for (const below of own) for (const id of seen(below)) expect(own.has(id)).toBe(true);
      }),
    );
  });
});
