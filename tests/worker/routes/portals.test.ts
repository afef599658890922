// Portals set up by administrators: registered, renamed, paused, moved, and the units that they speak for.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RegisteredPortal } from '#shared/api/portals';
import type { ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { createPerson, createToken, registerUnit } from '../../../worker/db/setup.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { call, OTHER_PORTAL, PORTAL, refused, registerPortals, tokenOf, UNIT } from '../client.ts';
import { act, on, record, recordEach, tag } from '../ledger.ts';

const NEW = { id: 'so-nnmt', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT' };
const GIVEN = {
  name: 'Cổng Sở Nội vụ',
  channel: 'Cổng Thông tin điện tử Sở Nội vụ',
  origin: 'https://www.noivu.example.vn/Pages/trang-chu.aspx',
  path: '/',
  unit: UNIT.id,
  from: '2023-01-01',
};
let admin: string;
let tagger: string;

beforeEach(async () => {
  await registerPortals();
  await registerUnit(env.DB, { ...NEW, validFrom: '2025-03-01', validTo: null });
  [admin, tagger] = [await tokenOf('admin'), await tokenOf('tagger')];
});

const register = (parts: Record<string, unknown> = {}) =>
  call('createPortal', { token: admin, body: { ...GIVEN, ...parts } });
const parameters = { id: PORTAL.id };
const change = (body: Record<string, unknown>) => call('changePortal', { token: admin, parameters, body });
const own = async (token = admin): Promise<RegisteredPortal> => {
  const { portals } = await call('portals', { token });
  const found = portals.find(({ id }) => id === PORTAL.id);
  if (!found) throw new Error('not listed');
  return found;
};
const audit = async () => {
  const { results } = await env.DB.prepare('SELECT what, subject, before, after FROM audit ORDER BY n').all();
  return results as { what: string; subject: string; before: string | null; after: string | null }[];
};
const NAMES = { name: PORTAL.name, channel: PORTAL.channel };

/** An administrator of one unit. */
async function adminOf(unit: string): Promise<string> {
  const [id, secret, now] = [uuidv7(), `sotin_${crypto.randomUUID()}`, new Date().toISOString()];
  await createPerson(env.DB, { id, name: 'Quản trị đơn vị', role: 'admin', unit, now });
  const hash = await sha256(secret);
  await createToken(env.DB, { hash, person: id, kind: 'ext', scopes: null, device: 'Máy thử', now });
  return secret;
}

describe('a portal registered', () => {
  it('gets its id from the host and works at once', async () => {
    const made = await register();
    expect(made).toMatchObject({
      id: 'noivu-example-vn',
      origins: ['https://www.noivu.example.vn'],
      unit: UNIT.id,
      spans: [{ unit: UNIT.id, from: '2023-01-01', to: null }],
      version: 1,
    });
    const article = { portal: made.id, url: 'https://noivu.example.vn/tin/1', publishedOn: '2023-05-01' };
    const [result] = await record(tagger, act('tag', 1, { article, tag: { content: '2' } }));
    expect(result?.article).toMatchObject({ portal: made.id, unit: UNIT.id });
  });

  it('twice is one portal with one line in the audit trail', async () => {
    expect(await register()).toEqual(await register());
    expect((await audit()).map(({ what, subject }) => [what, subject])).toEqual([
      ['portal.added', 'noivu-example-vn'],
    ]);
  });

  it.each<[string, Record<string, unknown>, ProblemType]>([
    ['at another’s address', { origin: 'http://snnptnt.example.vn' }, 'portal-taken'],
    ['at no address', { origin: 'snnptnt' }, 'bad-origin'],
    ['with a password in its address', { origin: 'https://a:b@moi.vn' }, 'bad-origin'],
    ['with a path that is none', { path: 'tin' }, 'bad-path'],
    ['without a name', { name: ' ' }, 'text-missing'],
    ['for a unit that nobody knows', { unit: 'khong-co' }, 'unknown-unit'],
    ['from a day that does not exist', { from: '2023-02-30' }, 'impossible-date'],
  ])('%s is refused', async (_, parts, type) => {
    const told = await refused('createPortal', { token: admin, body: { ...GIVEN, ...parts } });
    expect(told.type).toBe(type);
    expect((await call('portals', { token: admin })).portals).toHaveLength(2);
  });

  it('for a unit from a day after its end is refused, as are its spans later', async () => {
    await env.DB.prepare(`UPDATE unit SET valid_to = '2022-12-31' WHERE id = ?1`).bind(UNIT.id).run();
    await env.DB.prepare('UPDATE config SET version = version + 1').run();
    expect((await refused('createPortal', { token: admin, body: GIVEN })).type).toBe('span-after-end');
    const made = await register({ from: '2022-01-01' });
    const spans = [
      ...made.spans.map((span) => ({ ...span, to: '2022-06-30' })),
      { unit: UNIT.id, from: '2023-02-01', to: null },
    ];
    const body = { spans, version: made.version };
    const late = { token: admin, parameters: { id: made.id }, body };
    expect((await refused('portalUnits', late)).type).toBe('span-after-end');
  });

  it('below another’s path stands beside it', async () => {
    const inner = await register({ origin: PORTAL.origins[0], path: '/CCHC' });
    expect(inner.id).toBe('snnptnt-example-vn-cchc');
  });

  it('whose host differs from another’s by a sign that ids do not carry has an id of its own', async () => {
    const first = await register({ origin: 'https://so.noivu.vn' });
    const second = await register({ origin: 'https://so-noivu.vn' });
    expect([first.id, second.id]).toEqual(['so-noivu-vn', 'so-noivu-vn-2']);
    expect(await register({ origin: 'https://so-noivu.vn' })).toEqual(second);
  });
});

describe('a pause', () => {
  const article = on(1, { publishedOn: '2023-10-20' });
  const now = () => new Date().toISOString();
  const newTag = () => act('tag', 1, { decidedAt: now(), article: on(2), tag: { content: '2' } });

  it('refuses what is tagged or seen since, and takes what was decided before and every correction', async () => {
    await record(tagger, tag('2', 1, { article }));
    const paused = await change({ ...NAMES, paused: true, version: 1 });
    expect(paused.pausedAt).toMatch(/Z$/);
    const results = await record(
      tagger,
      newTag(),
      act('seen', 1, { decidedAt: now(), article: on(3) }),
      tag('3', 2, { article: on(4) }),
      act('correct', 1, { decidedAt: now(), article, correction: { title: 'Tên đúng' } }),
      act('untag', 1, { decidedAt: now(), article }),
    );
    expect(results.map(({ status, problem }) => problem?.type ?? status)).toEqual([
      'portal-paused',
      'portal-paused',
      'applied',
      'applied',
      'applied',
    ]);
    const { portals } = await call('me', { token: tagger });
    expect(portals.map(({ id, pausedAt }) => [id, pausedAt !== undefined])).toEqual([
      [PORTAL.id, true],
      [OTHER_PORTAL.id, false],
    ]);
  });

  it('that ends takes new tags again, and both are in the audit trail', async () => {
    await change({ ...NAMES, paused: true, version: 1 });
    await change({ ...NAMES, paused: true, version: 1 });
    await change({ ...NAMES, paused: false, version: 2 });
    expect((await record(tagger, newTag()))[0]?.status).toBe('applied');
    expect((await audit()).map(({ what }) => what)).toEqual(['portal.changed', 'portal.changed']);
  });
});

it('names are changed on top of the version that was read', async () => {
  const after = await change({ name: 'Tên mới', channel: 'Kênh mới', paused: false, version: 1 });
  expect(after).toMatchObject({ name: 'Tên mới', channel: 'Kênh mới', version: 2 });
  const body = { ...NAMES, paused: false, version: 1 };
  expect((await refused('changePortal', { token: admin, parameters, body })).type).toBe('record-changed');
  expect(JSON.parse((await audit())[0]?.before ?? '')).toEqual({ ...NAMES, pausedAt: null });
});

describe('the unit that a portal speaks for', () => {
  const spans = [
    { unit: UNIT.id, from: '2000-01-01', to: '2025-02-28' },
    { unit: NEW.id, from: '2025-03-01', to: null },
  ];
  const speak = (given: unknown, version = 1, token = admin) =>
    call('portalUnits', { token, parameters, body: { spans: given, version } });
  const unitOf = async (item: number) => {
    const { articles } = await call('articles', { token: admin });
    return articles.find(({ url }) => url.endsWith(`=${item}`))?.unit;
  };

  it('is derived again for past articles by their days, but where a person said otherwise', async () => {
    await recordEach(
      tagger,
      tag('2', 1, { article: on(1, { publishedOn: '2024-12-31' }) }),
      tag('2', 1, { article: on(2, { publishedOn: '2025-03-01' }) }),
      tag('2', 1, { article: on(3, { publishedOn: '2025-03-02' }) }),
      act('correct', 2, { article: on(3), correction: { unit: UNIT.id } }),
      tag('2', 1, { article: on(4) }),
    );
    expect(await speak(spans)).toMatchObject({ unit: NEW.id, spans, version: 2 });
    expect(await Promise.all([1, 2, 3, 4].map(unitOf))).toEqual([UNIT.id, NEW.id, UNIT.id, NEW.id]);
    const query = { from: '2025-01-01', to: '2025-12-31', by: 'unit' };
    const { rows } = await call('stats', { token: admin, query });
    expect(rows.map(({ key, count }) => [key.unit, count])).toEqual(
      expect.arrayContaining([
        [UNIT.id, 1],
        [NEW.id, 1],
      ]),
    );
    expect((await env.DB.prepare('SELECT * FROM drift').all()).results).toEqual([]);
  });

  it('goes to mirrors: each article that got another unit has a new number', async () => {
    const first = await record(tagger, tag('2', 1, { article: on(2, { publishedOn: '2025-03-01' }) }));
    await speak(spans);
    const since = String(first[0]?.article?.seq);
    const { articles } = await call('changes', { token: tagger, query: { portal: PORTAL.id, since } });
    expect(articles.map(({ unit }) => unit)).toEqual([NEW.id]);
  });

  it('said again changes nothing', async () => {
    expect(await speak(spans)).toEqual(await speak(spans));
    expect(await audit()).toHaveLength(1);
  });

  it.each<[string, unknown, ProblemType]>([
    ['that overlap', [{ ...spans[0], to: '2025-03-01' }, spans[1]], 'spans-overlap'],
    ['without end before another', [{ ...spans[0], to: null }, spans[1]], 'spans-overlap'],
    ['that end before they begin', [{ ...spans[1], to: '2025-01-01' }], 'from-after-to'],
    ['of an unknown unit', [{ ...spans[0], unit: 'x' }], 'unknown-unit'],
  ])('spans %s are refused', async (_, given, type) => {
    const body = { spans: given, version: 1 };
    expect((await refused('portalUnits', { token: admin, parameters, body })).type).toBe(type);
    expect((await own()).spans).toHaveLength(1);
  });

  it('is another’s affair where that unit may not be seen: its span stays, and is not told', async () => {
    await speak(spans);
    const token = await adminOf(NEW.id);
    expect((await own(token)).spans).toEqual([spans[1]]);
    const later = [{ unit: NEW.id, from: '2025-07-01', to: null }];
    expect((await speak(later, 2, token)).spans).toEqual(later);
    expect((await own()).spans).toEqual([spans[0], ...later]);
    const body = { spans: [], version: 3 };
    expect((await refused('portalUnits', { token, parameters, body })).type).toBe('unit-needed');
  });
});

describe('a portal that moved', () => {
  const move = { origin: 'https://nnmt.example.vn/', on: '2025-03-01' };
  const rule = { match: '^/Pages/tin\\.aspx\\?ItemID=(\\d+)$', replace: '/bai-viet?ItemID=$1' };
  const to = (body: Record<string, unknown>) => call('movePortal', { token: admin, parameters, body });

  it('keeps one article one, under old and new address', async () => {
    const [first] = await record(tagger, tag('2', 1));
    const { portal, rekeyed } = await to({ ...move, version: 1 });
    expect([portal.origins, rekeyed]).toEqual([[PORTAL.origins[0], 'https://nnmt.example.vn'], 0]);
    expect(portal.moves).toEqual([{ origin: 'https://nnmt.example.vn', on: '2025-03-01', rule: null }]);
    const again = { portal: PORTAL.id, url: 'https://nnmt.example.vn/Pages/tin.aspx?ItemID=1' };
    const [second] = await record(tagger, tag('3', 2, { article: again }));
    expect(second?.article?.id).toBe(first?.article?.id);
  });

  it('to other paths too is told by a rule, tried first', async () => {
    const [first] = await record(tagger, tag('2', 1));
    const tried = await to({ ...move, rule, version: 1, try: true });
    expect([tried.rekeyed, tried.portal.origins]).toEqual([1, PORTAL.origins]);
    const done = await to({ ...move, rule, version: 1 });
    expect(done).toMatchObject({ rekeyed: 1, portal: { profileVersion: 2, version: 2 } });
    expect(done.portal.profile.rewrites).toEqual([rule]);
    const again = { portal: PORTAL.id, url: 'https://nnmt.example.vn/bai-viet?ItemID=1' };
    const [second] = await record(tagger, tag('3', 2, { article: again }));
    expect(second?.article?.id).toBe(first?.article?.id);
    expect((await audit()).map(({ what }) => what)).toEqual(['portal.moved']);
    expect((await to({ ...move, rule, version: 1 })).portal).toEqual(done.portal);
  });

  it('to an address of another portal is refused, and changes nothing', async () => {
    const body = { ...move, origin: OTHER_PORTAL.origins[0], version: 1 };
    expect((await refused('movePortal', { token: admin, parameters, body })).type).toBe('portal-taken');
    expect((await own()).origins).toEqual(PORTAL.origins);
  });

  it('by a rule that joins articles is refused with them', async () => {
    await record(tagger, tag('2', 1), tag('2', 1, { article: on(2) }));
    const joining = { match: '\\?ItemID=\\d+$', replace: '' };
    const body = { ...move, rule: joining, version: 1 };
    const told = await refused('movePortal', { token: admin, parameters, body });
    expect([told.type, told.joins?.[0]?.articles.length]).toEqual(['profile-joins', 2]);
    expect((await own()).origins).toEqual(PORTAL.origins);
  });
});

describe('an administrator of a unit', () => {
  it('sees and changes the portals of that unit alone', async () => {
    const token = await adminOf(NEW.id);
    expect((await call('portals', { token })).portals).toEqual([]);
    for (const [name, body] of [
      ['changePortal', { ...NAMES, paused: true, version: 1 }],
      ['portalUnits', { spans: [{ unit: NEW.id, from: '2025-03-01', to: null }], version: 1 }],
      ['movePortal', { origin: 'https://moi.vn', on: '2025-01-01', version: 1 }],
    ] as const)
      expect((await refused(name, { token, parameters, body })).type).toBe('not-found');
    const foreign = { token, body: GIVEN };
    expect((await refused('createPortal', foreign)).type).toBe('unknown-unit');
    const none = { token, body: { ...GIVEN, unit: null } };
    expect((await refused('createPortal', none)).type).toBe('unit-needed');
    const made = await call('createPortal', { token, body: { ...GIVEN, unit: NEW.id } });
    expect((await call('portals', { token })).portals).toEqual([made]);
  });
});
