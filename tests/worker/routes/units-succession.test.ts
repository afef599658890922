// A succession that is told late, in another order, or wrongly at first: articles and figures follow what stands now.
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { nightly } from '../../../worker/domain/nightly.ts';
import { call } from '../client.ts';
import { aUnit, personOf, postBy } from '../departments.ts';

const [OLD, NEW, LAST] = ['nnptnt', 'nnmt', 'khac'];
let whole: string;

beforeEach(async () => {
  await aUnit('tinh', null);
  for (const unit of [OLD, 'tnmt', NEW, LAST]) await aUnit(unit, 'tinh');
  whole = await personOf(null, 'admin');
  for (const [n, day] of ['2025-02-10', '2025-03-15', '2025-05-10', '2025-08-10'].entries())
    await postBy(whole, OLD, n, day);
});

const succeed = async (id: string, to: string, on: string) => {
  const { units } = await call('units', { token: whole });
  const version = units.find((unit) => unit.id === id)?.version;
  await call('putSuccessors', {
    token: whole,
    parameters: { id },
    body: { kind: 'merge', on, to: [to], version },
  });
};

/** The unit of each of the four articles, by their days. */
const unitsOf = async () => {
  const { articles } = await call('articles', { token: whole });
  return articles.toReversed().map(({ unit }) => unit);
};

const told = async (units: 'asWas' | 'successor') => {
  const query = { from: '2025-01-01', to: '2025-12-31', by: 'unit', units };
  const { rows } = await call('stats', { token: whole, query });
  return Object.fromEntries(rows.flatMap(({ key, count }) => (count > 0 ? [[key.unit, count]] : [])));
};

it('a chain of successors is followed, each article with the unit of its day', async () => {
  await succeed(OLD, NEW, '2025-03-01');
  await succeed(NEW, LAST, '2025-07-01');
  expect(await unitsOf()).toEqual([OLD, NEW, NEW, LAST]);
  expect(await told('asWas')).toEqual({ [OLD]: 1, [NEW]: 2, [LAST]: 1 });
  expect(await told('successor')).toEqual({ [LAST]: 4 });
});

it('a chain that is told from its end is the same', async () => {
  await succeed(NEW, LAST, '2025-07-01');
  await succeed(OLD, NEW, '2025-03-01');
  expect(await unitsOf()).toEqual([OLD, NEW, NEW, LAST]);
  expect(await told('successor')).toEqual({ [LAST]: 4 });
});

it.each([
  ['alone', false],
  ['that had a successor itself', true],
])('a wrong successor %s is corrected, with what it was handed', async (_, chained) => {
  await succeed(OLD, NEW, '2025-03-01');
  if (chained) await succeed(NEW, LAST, '2025-07-01');
  await postBy(whole, NEW, 9, '2025-05-20');
  await succeed(OLD, 'tnmt', '2025-03-01');
  const units = await unitsOf();
  expect(units.toSorted()).toEqual([NEW, OLD, 'tnmt', 'tnmt', 'tnmt']);
  expect(await told('asWas')).toEqual({ [OLD]: 1, tnmt: 3, [NEW]: 1 });
  expect(await told('successor')).toEqual({ tnmt: 4, [chained ? LAST : NEW]: 1 });
  expect((await call('me', { token: whole })).portals.map(({ unit }) => unit).toSorted()).toEqual(
    (chained ? [LAST, LAST, 'tinh', 'tnmt', 'tnmt'] : [LAST, NEW, 'tinh', 'tnmt', 'tnmt']).toSorted(),
  );
});

it.each([
  ['later', '2025-04-01', [OLD, OLD, NEW, NEW]],
  ['earlier', '2025-02-01', [NEW, NEW, NEW, NEW]],
])('the day of a succession is corrected to a %s one', async (_, day, units) => {
  await succeed(OLD, NEW, '2025-03-01');
  await succeed(OLD, NEW, day);
  expect(await unitsOf()).toEqual(units);
  expect(await told('successor')).toEqual({ [NEW]: 4 });
});

it.each([
  ['at once', '2025-03-01', null],
  ['in the night of its day', '2999-01-01', '2998-12-31T20:00:00Z'],
])('an administrator follows their unit %s, also where no other one is there', async (_, on, night) => {
  const admin = await personOf(OLD, 'admin');
  const renamed = { id: 'ten-moi', name: 'Sở tên mới', shortName: 'Mới' };
  await env.DB.prepare(
    'UPDATE token SET revoked_at = created_at WHERE person_id IN (SELECT id FROM person WHERE unit_id IS NULL)',
  ).run();
  const body = { kind: 'rename', on, to: [], renamed, version: 1 };
  await call('putSuccessors', { token: admin, parameters: { id: OLD }, body });
  if (night) await nightly(env.DB, Date.parse(night));
  expect((await call('me', { token: admin })).unit?.id).toBe('ten-moi');
  expect((await call('articles', { token: admin })).articles).toHaveLength(4);
});

it('people arrive at the end of a chain that takes effect on one day, in one night', async () => {
  const [clerk, other] = [await personOf(OLD, 'tagger'), await personOf(LAST, 'tagger')];
  await succeed(OLD, 'tnmt', '2999-01-01');
  await succeed('tnmt', NEW, '2999-01-01');
  await succeed(NEW, LAST, '2999-02-01');
  const unit = async (token: string) => (await call('me', { token })).unit?.id;
  await nightly(env.DB, Date.parse('2998-12-31T20:00:00Z'));
  expect([await unit(clerk), await unit(other)]).toEqual([NEW, LAST]);
  await nightly(env.DB, Date.parse('2999-01-31T20:00:00Z'));
  expect(await unit(clerk)).toBe(LAST);
});

it('administrators of a successor are enough for what is below its predecessor', async () => {
  await aUnit('chi-cuc', OLD);
  const [heir, below] = [await personOf(NEW, 'admin'), await personOf('chi-cuc', 'admin')];
  await succeed(OLD, NEW, '2025-03-01');
  await env.DB.prepare(
    'UPDATE token SET revoked_at = created_at WHERE person_id IN (SELECT id FROM person WHERE unit_id IS NULL)',
  ).run();
  const { person } = await call('me', { token: below });
  await call('revokePerson', { token: heir, parameters: { id: person.id }, body: { left: false } });
  const { people } = await call('people', { token: heir });
  expect(people.find(({ id }) => id === person.id)?.status).toBe('revoked');
});
