// By which day and for which unit an article counts, from what was read and what people corrected.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { recount } from '../../../worker/db/counters.ts';
import { registerPortal, registerUnit } from '../../../worker/db/setup.ts';
import { PORTAL, registerPortals, tokenOf } from '../client.ts';
import { act, correct, on, recordEach, seen } from '../ledger.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

describe('a publication date', () => {
  const day = (publishedOn: string, publishedFrom?: string) => ({
    publishedOn,
    ...(publishedFrom ? { publishedFrom } : {}),
  });
  it.each<[string, unknown[], unknown]>([
    [
      'is the one read last',
      [seen(1, day('2023-10-01')), seen(2, day('2023-10-02', 'listing'))],
      ['2023-10-02', 'listing'],
    ],
    [
      'is that also when it arrives first',
      [seen(2, day('2023-10-02')), seen(1, day('2023-10-01'))],
      ['2023-10-02', 'published'],
    ],
    [
      'is not erased by a reading without one',
      [seen(1, day('2023-10-01')), seen(2, { title: 'Tin' })],
      ['2023-10-01', 'published'],
    ],
    [
      'is read by every kind of action',
      [act('tag', 1, { tag: { content: '2' }, article: on(1, day('2023-10-01', 'updated')) })],
      ['2023-10-01', 'updated'],
    ],
    [
      'corrected stands against later readings',
      [correct(1, day('2023-10-05')), seen(2, day('2023-10-02'))],
      ['2023-10-05', 'person'],
    ],
    [
      'shows the reading again when the correction is taken back',
      [seen(1, day('2023-10-01')), correct(2, day('2023-10-05')), correct(3, { publishedOn: null })],
      ['2023-10-01', 'published'],
    ],
    [
      'shows the reading that came meanwhile',
      [correct(2, day('2023-10-05')), seen(3, day('2023-10-03')), correct(4, { publishedOn: null })],
      ['2023-10-03', 'published'],
    ],
    ['is unknown when nobody read one', [seen(1, { title: 'Tin' })], [null, null]],
  ])('%s', async (_, actions, expected) => {
    const last = await recordEach(token, ...actions);
    expect([last?.article?.publishedOn, last?.article?.publishedFrom]).toEqual(expected);
    expect(await recount(env.DB)).toEqual([]);
  });
});

describe('the unit', () => {
  beforeEach(async () => {
    for (const id of ['cu', 'moi'])
      await registerUnit(env.DB, { id, name: `Sở ${id}`, shortName: id, validFrom: null, validTo: null });
    await registerPortal(env.DB, {
      ...PORTAL,
      id: 'doi',
      origins: ['https://doi.example.vn'],
      speaksFor: [
        { unit: 'cu', from: '2020-01-01', to: '2023-06-30' },
        { unit: 'moi', from: '2023-07-01', to: null },
      ],
    });
  });
  const there = { portal: 'doi', url: 'https://doi.example.vn/tin?ItemID=1' };
  const read = (publishedOn: string) => act('seen', 1, { article: { ...there, publishedOn } });
  const fix = (hour: number, correction: unknown) => act('correct', hour, { correction, article: there });

  it.each<[string, unknown[], string | null]>([
    ['is the portal’s on the last day of the old', [read('2023-06-30')], 'cu'],
    ['is the portal’s on the first day of the new', [read('2023-07-01')], 'moi'],
    ['is unknown before the portal spoke for any', [read('2019-12-31')], null],
    ['is today’s without a date', [act('seen', 1, { article: there })], 'moi'],
    ['changes when the date is corrected', [read('2023-07-01'), fix(2, { publishedOn: '2023-06-30' })], 'cu'],
    [
      'corrected by a person stands',
      [read('2023-07-01'), fix(2, { unit: 'so-nnptnt' }), fix(3, { publishedOn: '2023-06-30' })],
      'so-nnptnt',
    ],
    [
      'is the portal’s again when the correction is taken back',
      [read('2023-06-30'), fix(2, { unit: 'moi' }), fix(3, { unit: null })],
      'cu',
    ],
  ])('%s', async (_, actions, unit) => {
    expect((await recordEach(token, ...actions))?.article?.unit).toBe(unit);
    expect(await recount(env.DB)).toEqual([]);
  });
});
