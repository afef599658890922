// The end of a unit: what it keeps, what is no longer its, and what is refused in words of their own.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAction, call } from '../client.ts';
import { aUnit, personOf, portalOf, postBy, trailOf, urlOf } from '../departments.ts';

const OLD = 'nnptnt';
const UNIT = { name: `Sở ${OLD}`, shortName: OLD, parent: 'tinh', version: 1 };

let whole: string;
const put = (id: string, body: object) => call('putUnit', { token: whole, parameters: { id }, body });
const post = (portal: string, n: number, day: string, parts?: object) => postBy(whole, portal, n, day, parts);

beforeEach(async () => {
  await aUnit('tinh', null);
  for (const unit of [OLD, 'tnmt']) await aUnit(unit, 'tinh');
  whole = await personOf(null, 'admin');
});

describe('the end of a unit', () => {
  const end = (validTo: string | null, version: number) => put(OLD, { ...UNIT, validTo, version });

  it('leaves what was posted until then, and takes what came after', async () => {
    await post(OLD, 1, '2025-06-30');
    await post(OLD, 2, '2025-07-01');
    await end('2025-06-30', 1);
    const { articles } = await call('articles', { token: whole });
    expect(articles.map(({ publishedOn, unit }) => [publishedOn, unit])).toEqual([
      ['2025-07-01', null],
      ['2025-06-30', OLD],
    ]);
    expect(await trailOf(OLD)).toEqual(['unit.ended']);
    const speaksFor = async () =>
      (await call('me', { token: whole })).portals.find(({ id }) => id === portalOf(OLD))?.unit;
    expect(await speaksFor()).toBeNull();
    await end(null, 2);
    expect(await speaksFor()).toBe(OLD);
    expect((await call('articles', { token: whole, query: { unit: OLD } })).articles).toHaveLength(2);
  });

  it('refuses later articles the unit, read or corrected', async () => {
    await end('2025-06-30', 1);
    expect((await post(OLD, 1, '2025-07-01'))?.article?.unit).toBeNull();
    expect((await post(OLD, 2, '2025-06-30'))?.article?.unit).toBe(OLD);
    const correct = { kind: 'correct', correction: { unit: OLD } };
    expect(await post('tnmt', 3, '2025-07-01', correct)).toMatchObject({
      status: 'rejected',
      problem: { type: 'unit-ended' },
    });
    expect(await post('tnmt', 4, '2025-06-30', correct)).toMatchObject({ article: { unit: OLD } });
  });

  it('holds when it is said anew for whom portals speak, also where a person had corrected the unit', async () => {
    const speak = async (unit: string, more: object[]) => {
      const { portals } = await call('portals', { token: whole });
      const { spans = [], version } = portals.find(({ id }) => id === portalOf(unit)) ?? {};
      const body = { spans: [...more, ...spans], version };
      await call('portalUnits', { token: whole, parameters: { id: portalOf(unit) }, body });
    };
    const earlier = [{ unit: 'tinh', from: '1999-01-01', to: '1999-12-31' }];
    await post(OLD, 1, '2025-06-30');
    await post(OLD, 2, '2025-07-01');
    await post('tnmt', 3, '2025-07-02', { kind: 'correct', correction: { unit: OLD } });
    await end('2025-06-30', 1);
    await speak(OLD, earlier);
    await speak('tnmt', earlier);
    const { articles } = await call('articles', { token: whole });
    expect(articles.map(({ publishedOn, unit }) => [publishedOn, unit])).toEqual([
      ['2025-07-02', 'tnmt'],
      ['2025-07-01', null],
      ['2025-06-30', OLD],
    ]);
    const { portals } = await call('portals', { token: whole });
    const version = portals.find(({ id }) => id === portalOf('tnmt'))?.version;
    const spans = [{ unit: 'tinh', from: '2000-01-01', to: null }];
    await call('portalUnits', {
      token: whole,
      parameters: { id: portalOf('tnmt') },
      body: { spans, version },
    });
    const told = await call('articles', { token: whole, query: { from: '2025-07-02', to: '2025-07-02' } });
    expect(told.articles.map(({ unit }) => unit)).toEqual(['tinh']);
  });

  describe('asked for without a day', () => {
    const to = (n: number, parts: object = {}) =>
      anAction({
        ...{ kind: 'correct', correction: { unit: OLD }, tag: undefined },
        article: { portal: portalOf('tnmt'), url: urlOf('tnmt', n), ...parts },
      });
    const acted = async (...actions: unknown[]) => {
      const { results } = await call('actions', { token: whole, body: { actions } });
      return results.map(({ status, problem, article }) => problem?.type ?? [status, article?.unit]);
    };

    it('refuses what was posted since, and what has no day, in words of their own; nothing is written', async () => {
      await end('2025-06-30', 1);
      await post('tnmt', 1, '2025-07-01');
      await acted(anAction({ article: { portal: portalOf('tnmt'), url: urlOf('tnmt', 2) } }));
      const before = await env.DB.prepare('SELECT count(*) AS n FROM ledger').first('n');
      expect(await acted(to(1), to(2), to(3))).toEqual([
        'unit-ended',
        'unit-ended-undated',
        'unit-ended-undated',
      ]);
      expect(await env.DB.prepare('SELECT count(*) AS n FROM ledger').first('n')).toBe(before);
    });

    it('takes what was posted until then, also where a person said so, or the same request does', async () => {
      await end('2025-06-30', 1);
      await post('tnmt', 1, '2025-06-30');
      await post('tnmt', 2, '2025-07-01');
      await post('tnmt', 2, '2025-07-01', { kind: 'correct', correction: { publishedOn: '2025-06-01' } });
      const seen = { ...to(3, { publishedOn: '2025-05-01' }), kind: 'seen', correction: undefined };
      const dated = { ...to(4), correction: { unit: OLD, publishedOn: '2025-05-02' } };
      expect(await acted(to(1), to(2, { publishedOn: '2025-07-01' }), seen, to(3), dated)).toEqual([
        ['applied', OLD],
        ['applied', OLD],
        ['applied', OLD],
        ['applied', OLD],
        ['applied', OLD],
      ]);
    });

    it('is a duplicate where it was taken before the unit ended', async () => {
      const early = to(1);
      expect(await acted(early)).toEqual([['applied', OLD]]);
      await end('2025-06-30', 1);
      expect((await acted(early)).map((told) => told[0])).toEqual(['duplicate']);
    });
  });

  it('gives an article another unit whose date is corrected past the end', async () => {
    await end('2025-06-30', 1);
    await post('tnmt', 1, '2025-06-30', { kind: 'correct', correction: { unit: OLD } });
    const moved = await post('tnmt', 1, '2025-06-30', {
      kind: 'correct',
      correction: { publishedOn: '2025-07-02' },
    });
    expect(moved).toMatchObject({ status: 'applied', article: { publishedOn: '2025-07-02', unit: 'tnmt' } });
  });
});
