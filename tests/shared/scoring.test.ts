// Scores: the published examples to the letter, and what holds for any rule that is let in.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '#shared/activity';
import {
  type Band,
  bandsCover,
  pointsRise,
  progressScore,
  type ScoringRule,
  type UsedForm,
  varietyScore,
} from '#shared/scoring';

const rule = (floor: number, parts: Partial<ScoringRule> = {}): ScoringRule => ({
  name: `Mức sàn ${floor}%`,
  most: 1,
  basis: 'amounts',
  bands: [
    { from: 0, below: floor, points: 0 },
    { from: floor, below: 100, points: null },
    { from: 100, below: null, points: 1 },
  ],
  penalties: [{ code: 'cham', name: 'báo cáo chậm', points: 0.25 }],
  variety: [],
  ...parts,
});

describe('the score of a plan', () => {
  it.each([
    [90, 152, 160, 0.95, '152/160 = 95% → 95% × 1 = 0,95 điểm'],
    [90, 160, 160, 1, '160/160 = 100% → 1 điểm'],
    [90, 200, 160, 1, '200/160 = 125% → 1 điểm'],
    [90, 144, 160, 0.9, '144/160 = 90% → 90% × 1 = 0,9 điểm'],
    [90, 143, 160, 0, '143/160 = 89,38% → dưới 90%: 0 điểm'],
    [80, 143, 160, 0.89, '143/160 = 89,38% → 89,38% × 1 = 0,89 điểm'],
    [80, 0, 160, 0, '0/160 = 0% → dưới 80%: 0 điểm'],
    [90, 1475, 1520, 0.97, '1.475/1.520 = 97,04% → 97,04% × 1 = 0,97 điểm'],
  ])('with a floor of %i%%: %i of %i is %d', (floor, part, whole, points, formula) => {
    expect(progressScore(rule(floor), { part, whole })).toEqual({
      rule: `Mức sàn ${floor}%`,
      points,
      most: 1,
      formula,
    });
  });

  it('may count targets reached instead of articles', () => {
    expect(progressScore(rule(80), { part: 4, whole: 5, noun: 'chỉ tiêu' })?.formula).toBe(
      '4/5 chỉ tiêu = 80% → 80% × 1 = 0,8 điểm',
    );
  });

  it('takes off what is due for late reports, also below nothing', () => {
    const late = (times: number) =>
      progressScore(rule(80), { part: 152, whole: 160 }, [{ code: 'cham', times }]);
    expect(late(2)).toMatchObject({
      points: 0.45,
      formula: '152/160 = 95% → 95% × 1 = 0,95 điểm − 2 × 0,25 (báo cáo chậm) = 0,45 điểm',
    });
    expect(late(5)).toMatchObject({ points: -0.3 });
    expect(late(0)?.formula).not.toContain('báo cáo chậm');
  });

  it('gives nothing for a lapse that the rule does not know', () => {
    const share = { part: 1, whole: 1 };
    expect(progressScore(rule(80), share, [{ code: 'khac', times: 3 }])?.points).toBe(1);
  });

  it('is none where nothing is planned', () => {
    expect(progressScore(rule(90), { part: 5, whole: 0 })).toBeNull();
  });
});

/** Rules that are let in: any cuts, and points that rise, with a stretch in the middle that gives the share. */
const rules = fc
  .tuple(
    fc.integer({ min: 1, max: 9900 }).map((most) => most / 100),
    fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { maxLength: 6 }),
    fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3 }), { minLength: 7, maxLength: 7 }),
  )
  .map(([most, cuts, shares]) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b)];
    const bands = edges.map((from, index): Band => {
      const share = shares[index] ?? null;
      return {
        from,
        below: edges[index + 1] ?? null,
        points: share === null ? null : Math.floor(share * most) / 100,
      };
    });
    return rule(90, { most, bands });
  })
  .filter((each) => bandsCover(each.bands) && pointsRise(each));

describe('every rule that is let in', () => {
  const share = fc.record({ part: fc.nat(400), whole: fc.integer({ min: 1, max: 200 }) });

  it('gives never more than the most, and never less than nothing', () => {
    fc.assert(
      fc.property(rules, share, (given, asked) => {
        const points = progressScore(given, asked)?.points ?? Number.NaN;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(given.most);
      }),
    );
  });

  it('gives never less for more', () => {
    fc.assert(
      fc.property(rules, share, fc.nat(50), (given, { part, whole }, more) => {
        const points = (done: number) => progressScore(given, { part: done, whole })?.points ?? Number.NaN;
        expect(points(part + more)).toBeGreaterThanOrEqual(points(part));
      }),
    );
  });
});

describe('variety of forms', () => {
  const used = (...forms: [UsedForm, number, number][]) =>
    new Map(forms.map(([form, entries, evidenced]) => [form, { entries, evidenced }]));
  const varied = rule(90, {
    variety: [
      { name: 'Màn hình điện tử', forms: ['man-hinh'], points: 0.25 },
      { name: 'Trang TTĐT, mạng xã hội', forms: ['tin-bai', 'mang-xa-hoi'], points: 0.25 },
      { name: 'Hình thức truyền thống', forms: ['hoi-nghi', 'to-roi'] as ActivityKind[], points: 0.5 },
    ],
  });

  it('gives the points of each line that was used with evidence, and says what is missing', () => {
    expect(varietyScore(varied, used(['tin-bai', 152, 152], ['to-roi', 2, 0]))).toEqual({
      rule: varied.name,
      points: 0.25,
      most: 1,
      formula:
        'Màn hình điện tử 0 (chưa có) + Trang TTĐT, mạng xã hội 0,25 + Hình thức truyền thống 0 (chưa có minh chứng) = 0,25 điểm',
    });
    const all = used(['tin-bai', 1, 1], ['to-roi', 2, 1], ['man-hinh', 1, 1]);
    expect(varietyScore(varied, all)?.points).toBe(1);
  });

  it('is not scored where the rule does not ask for it', () => {
    expect(varietyScore(rule(90), used(['tin-bai', 1, 1]))).toBeNull();
  });
});
