// Units as administrators change them: names kept, ends heeded, successors told, and figures carried to them.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { nightly } from '../../../worker/domain/nightly.ts';
import { call, LETTERHEAD_GIVEN, refused, send } from '../client.ts';
import { aUnit, personOf, portalOf, postBy, trailOf } from '../departments.ts';

const [OLD, NEW] = ['nnptnt', 'nnmt'];
const UNIT = { name: `Sở ${OLD}`, shortName: OLD, parent: 'tinh', version: 1 };
const FIRST = { name: 'Xã Tân Hòa', shortName: 'Tân Hòa', version: 0 };

let whole: string;
const put = (id: string, body: object, token = whole) => call('putUnit', { token, parameters: { id }, body });
const refusal = async (id: string, body: object, token = whole) =>
  (await refused('putUnit', { token, parameters: { id }, body })).type;
const succeed = (id: string, body: object, token = whole) =>
  call('putSuccessors', { token, parameters: { id }, body });
const unitNamed = async (id: string) =>
  (await call('units', { token: whole })).units.find((unit) => unit.id === id);

const post = (portal: string, n: number, day: string, parts?: object) => postBy(whole, portal, n, day, parts);

beforeEach(async () => {
  await aUnit('tinh', null);
  for (const unit of [OLD, 'tnmt', NEW, 'khac']) await aUnit(unit, 'tinh');
  whole = await personOf(null, 'admin');
});

describe('a unit', () => {
  it('is added once, however often it is sent, and told with all it was given', async () => {
    const added = await put('tan-hoa', {
      ...FIRST,
      signCode: 'UBND',
      place: 'Tân Hòa',
      parent: 'tinh',
      validFrom: '2025-07-01',
    });
    expect(added).toEqual(
      await put('tan-hoa', {
        ...FIRST,
        signCode: 'UBND',
        place: 'Tân Hòa',
        parent: 'tinh',
        validFrom: '2025-07-01',
      }),
    );
    expect(await unitNamed('tan-hoa')).toEqual(added);
    expect(await trailOf('tan-hoa')).toEqual(['unit.added']);
  });

  it('keeps its name, unless it is only spelled right', async () => {
    expect(await refusal(OLD, { ...UNIT, name: 'Sở Nông nghiệp' })).toBe('unit-renamed');
    await put(OLD, { ...UNIT, name: 'Sở Nông nghiệp', spelling: true });
    expect(await unitNamed(OLD)).toMatchObject({ name: 'Sở Nông nghiệp', version: 2 });
    expect(await trailOf(OLD)).toEqual(['unit.respelled']);
    const [line] = (await env.DB.prepare('SELECT before, after FROM audit').all<Record<string, string>>())
      .results;
    expect([JSON.parse(line?.before ?? ''), JSON.parse(line?.after ?? '')]).toMatchObject([
      { name: UNIT.name },
      { name: 'Sở Nông nghiệp' },
    ]);
  });

  it.each<[string, string, object]>([
    ['record-changed', OLD, { ...UNIT, place: 'Phủ Lý', version: 7 }],
    ['not-found', 'khong-co', { ...FIRST, version: 3 }],
    ['bad-id', 'A,b', FIRST],
    ['unknown-unit', 'tan-hoa', { ...FIRST, parent: 'khong-co' }],
    ['unit-circle', 'tinh', { name: 'Sở tinh', shortName: 'tinh', parent: OLD, version: 1 }],
    ['from-after-to', 'tan-hoa', { ...FIRST, validFrom: '2025-07-01', validTo: '2025-06-30' }],
    ['text-missing', 'tan-hoa', { ...FIRST, name: ' ' }],
  ])('is refused with %s, and nothing changes', async (type, id, body) => {
    const before = await call('units', { token: whole });
    expect(await refusal(id, body)).toBe(type);
    expect(await call('units', { token: whole })).toEqual(before);
  });

  it('is never deleted', async () => {
    await expect(env.DB.prepare('DELETE FROM unit WHERE id = ?1').bind('khac').run()).rejects.toThrow(
      'units end',
    );
  });

  it('tells whoever has its letterhead open that it changed', async () => {
    const given = { ...LETTERHEAD_GIVEN, unit: OLD };
    await call('writeLetterhead', { token: whole, body: given });
    const version = (await unitNamed(OLD))?.version;
    await put(OLD, { ...UNIT, signCode: 'SNNMT', version });
    const told = await refused('writeLetterhead', {
      token: whole,
      body: { ...given, place: 'Phủ Lý', version: 1 },
    });
    expect(told.type).toBe('letterhead-changed');
  });
});

describe('an administrator of the unit that all others are below', () => {
  it('adds units below it alone: one beside it would be seen by nobody, and take all else from sight', async () => {
    const top = await personOf('tinh', 'admin');
    const units = async () => (await call('units', { token: top })).units.map(({ id }) => id).sort();
    const below = await units();
    expect(await refusal('ben-canh', FIRST, top)).toBe('unit-above-needed');
    expect(await units()).toEqual(below);
    await put('so-moi', { ...FIRST, parent: 'tinh' }, top);
    expect(await units()).toEqual([...below, 'so-moi'].sort());
    const known = (await call('units', { token: top })).units.find(({ id }) => id === 'so-moi');
    expect(await refusal('so-moi', { ...FIRST, parent: null, version: known?.version }, top)).toBe(
      'unit-above-needed',
    );
  });
});

describe('a department’s administrator', () => {
  it('adds units below their own, and none beside it', async () => {
    const admin = await personOf(OLD, 'admin');
    await put('chi-cuc', { name: 'Chi cục', shortName: 'Chi cục', parent: OLD, version: 0 }, admin);
    expect((await call('units', { token: admin })).units.map(({ id }) => id).sort()).toEqual([
      'chi-cuc',
      OLD,
    ]);
    expect(await refusal('ben-canh', { ...FIRST, parent: 'tinh' }, admin)).toBe('unknown-unit');
    expect(await refusal('tren-het', FIRST, admin)).toBe('for-the-whole');
    expect(await refusal('khac', { ...FIRST, parent: OLD }, admin)).toBe('not-found');
  });

  it('changes their own unit, which stays where it is', async () => {
    const admin = await personOf(OLD, 'admin');
    expect(await put(OLD, { ...UNIT, parent: null, place: 'Phủ Lý' }, admin)).toMatchObject({
      place: 'Phủ Lý',
    });
    expect(await unitNamed(OLD)).toMatchObject({ place: 'Phủ Lý', parent: 'tinh' });
  });
});

describe('a new name', () => {
  const renamed = { id: 'ten-moi', name: 'Sở tên mới', shortName: 'Mới' };
  const rename = (version = 1) =>
    succeed(OLD, { kind: 'rename', on: '2025-03-01', to: [], renamed, version });

  it('is a new unit, from the day on: portals, people and later articles are its', async () => {
    const clerk = await personOf(OLD, 'tagger');
    await post(OLD, 1, '2025-02-28');
    await post(OLD, 2, '2025-03-01');
    const { units, successions } = await rename();
    expect(successions).toEqual([{ from: OLD, to: 'ten-moi', on: '2025-03-01', kind: 'rename' }]);
    expect(units.find(({ id }) => id === 'ten-moi')).toMatchObject({
      validFrom: '2025-03-01',
      parent: 'tinh',
    });
    expect(await unitNamed(OLD)).toMatchObject({ validTo: '2025-02-28', name: `Sở ${OLD}` });
    const { articles } = await call('articles', { token: whole });
    expect(articles.map(({ unit }) => unit)).toEqual(['ten-moi', OLD]);
    const me = await call('me', { token: clerk });
    expect([me.unit?.id, me.portals.find(({ id }) => id === portalOf(OLD))?.unit]).toEqual([
      'ten-moi',
      'ten-moi',
    ]);
    expect((await call('articles', { token: clerk })).articles).toHaveLength(2);
  });

  it('is the same however often it is sent', async () => {
    const once = await rename();
    expect(await rename()).toEqual(once);
    expect(await trailOf(OLD)).toEqual(['unit.succeeded']);
  });

  it('that lies ahead moves people in the night of its day, and no article before', async () => {
    const clerk = await personOf(OLD, 'tagger');
    await succeed(OLD, { kind: 'rename', on: '2999-01-01', to: [], renamed, version: 1 });
    expect((await call('me', { token: clerk })).unit?.id).toBe(OLD);
    await nightly(env.DB, Date.parse('2998-12-30T20:00:00Z'));
    expect((await call('me', { token: clerk })).unit?.id).toBe(OLD);
    await nightly(env.DB, Date.parse('2998-12-31T20:00:00Z'));
    expect((await call('me', { token: clerk })).unit?.id).toBe('ten-moi');
    expect((await post(OLD, 1, localDate(Date.now())))?.article?.unit).toBe(OLD);
  });

  it('is taken back, and the rest stays as it is', async () => {
    const { units } = await rename();
    const version = units.find(({ id }) => id === OLD)?.version;
    const { successions } = await succeed(OLD, { kind: 'rename', on: '2025-03-01', to: [], version });
    expect(successions).toEqual([]);
    expect(await unitNamed(OLD)).toMatchObject({ validTo: '2025-02-28' });
    expect(await trailOf(OLD)).toEqual(['unit.succeeded', 'unit.succession-removed']);
  });
});

describe('successors are refused', () => {
  it.each<[string, string, object]>([
    ['bad-succession', OLD, { kind: 'merge', to: [NEW, 'tnmt'] }],
    ['bad-succession', OLD, { kind: 'split', to: [NEW] }],
    ['unknown-unit', OLD, { kind: 'merge', to: ['khong-co'] }],
    ['unit-circle', OLD, { kind: 'merge', to: [OLD] }],
    ['not-found', 'khong-co', { kind: 'merge', to: [NEW] }],
    ['record-changed', OLD, { kind: 'merge', to: [NEW], version: 5 }],
    ['id-reused', OLD, { kind: 'rename', to: [], renamed: { id: 'khac', name: 'Khác', shortName: 'K' } }],
  ])('with %s: %s %j', async (type, id, body) => {
    const given = { on: '2025-03-01', version: 1, ...body };
    const told = await refused('putSuccessors', { token: whole, parameters: { id }, body: given });
    expect(told.type).toBe(type);
    expect((await call('units', { token: whole })).successions).toEqual([]);
  });

  it('where they would go in a circle', async () => {
    await succeed(OLD, { kind: 'merge', on: '2025-03-01', to: [NEW], version: 1 });
    const body = { kind: 'merge', on: '2025-04-01', to: [OLD], version: 1 };
    const told = await refused('putSuccessors', { token: whole, parameters: { id: NEW }, body });
    expect(told.type).toBe('unit-circle');
  });
});

it('units are told to viewers, and changed by administrators alone', async () => {
  const viewer = await personOf(null, 'viewer');
  expect((await call('units', { token: viewer })).units).toHaveLength(5);
  const response = await send('putUnit', { token: viewer, parameters: { id: 'moi' }, body: FIRST });
  expect(response.status).toBe(403);
});
