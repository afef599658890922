// What people may set up: every field of plans, targets, activities, rules and estimates, each fault by its name.
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  ActivityGiven,
  EstimateGiven,
  estimateId,
  PlanGiven,
  RuleGiven,
  TargetGiven,
} from '#shared/api/plans';
import { outermost, sumOfTargets, type TargetProgress, unitNorms } from '#shared/plan';
import { ACTIVITY, ESTIMATE, ID, PLAN, RULE, target } from '../fixtures/given-plans.ts';

const bands = (...given: [number, number | null, number | null][]) => ({
  ...RULE,
  bands: given.map(([from, below, points]) => ({ from, below, points })),
});

describe('what is refused', () => {
  it.each<[string, z.ZodMiniType, unknown]>([
    ['impossible-date', PlanGiven, { ...PLAN, issuedOn: '2023-02-30' }],
    ['bad-year', PlanGiven, { ...PLAN, year: 1999 }],
    ['bad-year', PlanGiven, { ...PLAN, year: 2101 }],
    ['bad-year', PlanGiven, { ...PLAN, year: '2023' }],
    ['text-missing', PlanGiven, { ...PLAN, number: '  ' }],
    ['bad-text', PlanGiven, { ...PLAN, title: 'a\0b' }],
    ['text-too-long', PlanGiven, { ...PLAN, file: 'ế'.repeat(2001) }],
    ['bad-amount', PlanGiven, { ...PLAN, lapses: [{ code: 'cham', times: -1 }] }],
    ['from-after-to', TargetGiven, target({ from: '2023-12-31', to: '2023-01-01' })],
    ['bad-amount', TargetGiven, target({ amount: 0 })],
    ['bad-amount', TargetGiven, target({ amount: -3 })],
    ['bad-amount', TargetGiven, target({ amount: 1.5 })],
    ['bad-amount', TargetGiven, target({ amount: 100_001 })],
    ['bad-amount', TargetGiven, target({ amount: '160' })],
    ['unknown-content', TargetGiven, target({ content: '9' })],
    ['unknown-content', TargetGiven, target({ content: 'none' })],
    ['unknown-activity', TargetGiven, target({ activity: 'sach' })],
    ['target-mixed', TargetGiven, target({ activity: 'pano', form: 'tin' })],
    ['bad-year', TargetGiven, target({ to: '2101-01-01' })],
    ['target-too-long', TargetGiven, target({ from: '2001-01-01' })],
    ['unknown-activity', ActivityGiven, { ...ACTIVITY, kind: 'sach' }],
    ['bad-amount', ActivityGiven, { ...ACTIVITY, quantity: 0 }],
    ['bad-amount', ActivityGiven, { ...ACTIVITY, people: -1 }],
    ['from-after-to', ActivityGiven, { ...ACTIVITY, to: '2023-05-03' }],
    ['rule-bands', RuleGiven, bands()],
    ['rule-bands', RuleGiven, bands([10, null, 1])],
    ['rule-bands', RuleGiven, bands([0, 90, 0])],
    ['rule-bands', RuleGiven, bands([0, 90, 0], [80, null, 1])],
    ['rule-bands', RuleGiven, bands([0, 90, 0], [95, null, 1])],
    ['rule-bands', RuleGiven, bands([0, null, 0], [90, null, 1])],
    ['rule-bands', RuleGiven, bands([0, 0, 0], [0, null, 1])],
    ['rule-points', RuleGiven, bands([0, null, 3])],
    ['rule-points', RuleGiven, bands([0, null, -1])],
    ['rule-points', RuleGiven, bands([0, null, 0.001])],
    ['rule-points', RuleGiven, bands([0, 90, null], [90, null, 1])],
    ['bad-amount', EstimateGiven, { ...ESTIMATE, count: 0 }],
  ])('as %s', (type, schema, body) => {
    const { error } = schema.safeParse(body);
    expect(error?.issues[0]?.message).toBe(type);
  });
});

describe('what is taken', () => {
  it('has its texts cleaned, and what is not said is none', () => {
    expect(PlanGiven.parse({ ...PLAN, title: '  Kế   hoạch ', file: ' ' })).toMatchObject({
      title: 'Kế hoạch',
      file: null,
      rule: null,
      lapses: [],
      status: 'active',
    });
  });

  it('names forms as people write them', () => {
    expect(TargetGiven.parse(target({ form: 'Tin ảnh' })).form).toBe('tin-anh');
  });

  it('a rule may name its bands in any order', () => {
    expect(RuleGiven.safeParse(bands([90, null, null], [0, 90, 0])).success).toBe(true);
  });

  it('an estimate is known by its year and unit', () => {
    expect([estimateId({ year: 2023, unit: null }), estimateId({ year: 2023, unit: 'so' })]).toEqual([
      '2023',
      '2023.so',
    ]);
  });
});

const progress = (id: string, parts: Partial<TargetProgress> = {}): TargetProgress => ({
  id,
  label: id,
  unit: null,
  owner: null,
  content: null,
  form: null,
  activity: null,
  from: '2023-01-01',
  to: '2023-12-31',
  pace: 'period',
  amount: 100,
  counted: { from: '2023-01-01', to: '2023-12-31' },
  planned: 100,
  done: 50,
  percent: 50,
  ...parts,
});
const kept = (...targets: TargetProgress[]) => outermost(targets).map(({ id }) => id);

describe('the sum of targets', () => {
  it.each([
    ['a content of the whole', { content: '2' as const }],
    ['a form of the whole', { form: 'bai' as const }],
    ['a unit of all', { unit: 'so' }],
    ['a part of its time', { to: '2023-06-30' }],
    ['the same again, planning less', { planned: 90 }],
  ])('leaves out %s', (_, part) => {
    expect(kept(progress('whole'), progress('part', { planned: 30, ...part }))).toEqual(['whole']);
  });

  it('adds up what has no part in another, articles alone', () => {
    const targets = [
      progress('a', { unit: 'a', planned: 24, done: 20 }),
      progress('b', { unit: 'b', planned: 24, done: 30 }),
      progress('pano', { activity: 'pano', planned: 5, done: 5 }),
    ];
    expect(kept(...targets)).toEqual(['a', 'b']);
    expect(sumOfTargets(targets)).toEqual({ planned: 48, done: 50 });
  });

  it('tells of each unit whether it reached its norm', () => {
    const targets = [
      progress('a', { unit: 'a', planned: 24, done: 20 }),
      progress('b', { unit: 'b', planned: 24, done: 30 }),
      progress('c', { unit: 'c', planned: 24, done: 0 }),
      progress('all'),
    ];
    const plan = {
      ...{
        id: ID,
        number: '',
        issuedOn: '',
        issuer: '',
        title: '',
        file: null,
        year: 2023,
        whole: true,
        targets,
      },
      ...{ planned: 0, done: 0, percent: null, score: null, variety: null },
    };
    expect(unitNorms([plan])).toEqual([
      { unit: 'a', planned: 24, done: 20, short: 4, status: 'short' },
      { unit: 'b', planned: 24, done: 30, short: 0, status: 'met' },
      { unit: 'c', planned: 24, done: 0, short: 24, status: 'nothing' },
    ]);
  });
});
