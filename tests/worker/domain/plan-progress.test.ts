// Progress of plans: what the targets of a period call for, what the counters say was done, and the score of it.
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#shared/local-date';
import type { Pace } from '#shared/plan';
import { FORMS } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { pacesIn, targetLabel } from '../../../worker/domain/plan-progress.ts';
import { ACTIVITY, ID, PLAN, target } from '../../fixtures/given-plans.ts';
import { call, registerPortals, tokenOf, UNIT } from '../client.ts';
import { aUnit } from '../departments.ts';
import { aPlan, FLOOR_80, FLOOR_90, norm } from '../plans.ts';
import { type Stored, store, stored } from '../stored.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

const progress = (from: string, to: string, unit?: string) =>
  call('planProgress', { token, query: { from, to, ...(unit === undefined ? {} : { unit }) } });
const some = (count: number, parts: Partial<Stored> = {}) =>
  store(Array.from({ length: count }, () => stored(parts)));
const entered = (parts: Record<string, unknown>) =>
  call('putActivity', { token, parameters: { id: uuidv7() }, body: { ...ACTIVITY, ...parts } });

describe('the plan of a year', () => {
  beforeEach(async () => {
    await some(100, { content: '0', publishedOn: '2023-01-01' });
    await some(21, { content: '6', publishedOn: '2023-10-25' });
    await some(31, { content: '2', publishedOn: '2023-06-14' });
    // None of these counts: after the days, before them, withdrawn, no reform, unclassified, undated.
    await some(1, { publishedOn: '2023-10-26' });
    await some(1, { publishedOn: '2022-12-31' });
    await some(1, { status: 'withdrawn' });
    await some(1, { content: 'none' });
    await some(1, { content: null });
    await some(1, { publishedOn: null });
  });

  it('is scored with the arithmetic shown', async () => {
    await aPlan(token, { rule: FLOOR_90 }, target(), target({ content: '2', amount: 30 }));
    const { plans } = await progress('2023-01-01', '2023-10-25');
    expect(plans).toMatchObject([
      {
        id: ID,
        number: '07/KH-SNN',
        planned: 160,
        done: 152,
        percent: 95,
        score: { points: 0.95, most: 1, formula: '152/160 = 95% → 95% × 1 = 0,95 điểm' },
      },
    ]);
    expect(plans[0]?.targets.map(({ label, planned, done }) => [label, planned, done])).toEqual([
      ['Tin, bài về cải cách hành chính', 160, 152],
      ['Tin, bài về cải cách thủ tục hành chính', 30, 31],
    ]);
  });

  it('is not scored where one unit’s part of it is counted alone', async () => {
    await aUnit('xa', null);
    await aPlan(token, { rule: FLOOR_90 }, target({ unit: UNIT.id, amount: 20 }), target());
    const scores = async (unit?: string) =>
      (await progress('2023-01-01', '2023-10-25', unit)).plans.map(({ targets, score }) => [
        targets.length,
        score?.points ?? null,
      ]);
    expect(await scores()).toEqual([[2, 0.95]]);
    expect(await scores(UNIT.id)).toEqual([[1, null]]);
    expect(await scores('xa')).toEqual([[0, null]]);
  });

  it('of a unit has the targets set for it; of the only unit there is, those of all together too', async () => {
    await aPlan(token, {}, target({ unit: UNIT.id }), target({ amount: 200 }));
    const told = async (unit: string) => {
      const [plan] = (await progress('2023-01-01', '2023-12-31', unit)).plans;
      return [plan?.whole, ...(plan?.targets ?? []).map((each) => [each.unit, each.done, each.planned])];
    };
    expect(await told(UNIT.id)).toEqual([true, [null, 153, 200], [UNIT.id, 153, 160]]);
    await aUnit('xa', null);
    expect(await told(UNIT.id)).toEqual([false, [UNIT.id, 153, 160]]);
    expect(await told('xa')).toEqual([false]);
  });

  it('takes a rule and lapses as they are now', async () => {
    await aPlan(token, { rule: FLOOR_80, lapses: [{ code: 'cham', times: 2 }] }, target());
    const { plans } = await progress('2023-01-01', '2023-10-25');
    expect(plans[0]?.score).toMatchObject({ points: 0.45 });
  });

  it('is reached bit by bit: what was done before the days asked for counts too', async () => {
    await aPlan(token, {}, target());
    const { plans } = await progress('2023-07-01', '2023-09-30');
    expect(plans[0]?.targets[0]).toMatchObject({
      planned: 160,
      done: 131,
      counted: { from: '2023-01-01', to: '2023-09-30' },
    });
  });

  it('is told in no period that it does not reach into, nor once it or its targets are removed', async () => {
    const [id = ''] = await aPlan(token, {}, target());
    expect((await progress('2024-01-01', '2024-12-31')).plans).toEqual([]);
    await call('putTarget', { token, parameters: { id }, body: target({ version: 1, status: 'removed' }) });
    expect((await progress('2023-01-01', '2023-12-31')).plans).toEqual([]);
    await call('putTarget', { token, parameters: { id }, body: target({ version: 2 }) });
    expect((await progress('2023-01-01', '2023-12-31')).plans).toHaveLength(1);
    await call('putPlan', {
      token,
      parameters: { id: ID },
      body: { ...PLAN, version: 1, status: 'removed' },
    });
    expect((await progress('2023-01-01', '2023-12-31')).plans).toEqual([]);
  });
});

it('counts the same as the statistics, whatever the days', async () => {
  for (let day = '2023-01-01'; day < '2023-05-01'; day = addDays(day, 3)) await some(1, { publishedOn: day });
  await aPlan(token, {}, norm());
  for (const [from, to] of [
    ['2023-01-01', '2023-04-30'],
    ['2023-01-02', '2023-04-29'],
    ['2023-01-15', '2023-02-14'],
    ['2023-02-10', '2023-02-20'],
    ['2023-02-01', '2023-02-28'],
    ['2023-01-31', '2023-03-01'],
  ] as const) {
    const { reform } = await call('stats', { token, query: { from, to, unit: UNIT.id } });
    const { plans } = await progress(from, to);
    expect([from, to, plans[0]?.targets[0]?.done]).toEqual([from, to, reform]);
  }
});

it('says of each unit with a norm whether it is reached', async () => {
  await some(5, { publishedOn: '2023-02-03' });
  await aPlan(token, {}, norm(), target());
  const { norms } = await progress('2023-01-01', '2023-03-31');
  expect(norms).toEqual([{ unit: UNIT.id, planned: 6, done: 5, short: 1, status: 'short' }]);
  expect((await progress('2023-01-01', '2023-02-28')).norms).toMatchObject([{ status: 'met', short: 0 }]);
  expect((await progress('2023-04-01', '2023-04-30')).norms).toMatchObject([{ status: 'nothing', short: 2 }]);
});

describe('activities', () => {
  beforeEach(async () => {
    await entered({ kind: 'toa-dam', quantity: 2, evidence: 'bien-ban.pdf' });
    await entered({ kind: 'toa-dam', quantity: 3, unit: UNIT.id });
    await entered({ kind: 'pano', quantity: 11, measure: 'cụm', evidence: 'https://so.example.vn/pano' });
    await entered({ kind: 'pano', quantity: 14 });
    await entered({ kind: 'man-hinh', quantity: 8, from: '2022-12-31', to: '2023-01-02' });
  });

  it('are added up by kind and measure, with how many name their evidence', async () => {
    const { activities } = await progress('2023-01-01', '2023-12-31');
    expect(activities).toEqual([
      { kind: 'toa-dam', name: 'Tọa đàm', measure: 'cuộc', entries: 2, quantity: 5, evidenced: 1 },
      { kind: 'pano', name: 'Pano, băng rôn, phướn', measure: 'tấm', entries: 1, quantity: 14, evidenced: 0 },
      { kind: 'pano', name: 'Pano, băng rôn, phướn', measure: 'cụm', entries: 1, quantity: 11, evidenced: 1 },
    ]);
    expect((await progress('2023-01-01', '2023-12-31', UNIT.id)).activities).toMatchObject([{ quantity: 3 }]);
  });

  it('reach targets of their own, which are no articles', async () => {
    await aPlan(token, { rule: FLOOR_90 }, target({ activity: 'toa-dam', amount: 6 }));
    const { plans } = await progress('2023-01-01', '2023-12-31');
    expect(plans[0]).toMatchObject({ planned: 0, percent: null, score: null });
    expect(plans[0]?.targets).toMatchObject([{ label: 'Tọa đàm', planned: 6, done: 5 }]);
  });

  it('make up the variety of forms, where they name their evidence', async () => {
    await some(1, { publishedOn: '2023-02-03' });
    await aPlan(token, { rule: FLOOR_90 }, target());
    const { plans } = await progress('2023-01-01', '2023-12-31');
    expect(plans[0]?.variety).toMatchObject({
      points: 0.75,
      most: 1,
      formula:
        'Màn hình điện tử 0 (chưa có) + Trang thông tin điện tử, mạng xã hội 0,25 + Hình thức truyền thống 0,5 = 0,75 điểm',
    });
  });
});

describe('paces', () => {
  it.each<[string, string, Pace, number]>([
    ['2023-01-01', '2023-12-31', 'period', 1],
    ['2023-01-01', '2023-12-31', 'month', 12],
    ['2022-12-15', '2023-12-14', 'month', 12],
    ['2023-04-15', '2023-05-14', 'month', 1],
    ['2023-01-01', '2023-10-25', 'month', 10],
    ['2023-01-31', '2023-03-30', 'month', 2],
    ['2023-01-01', '2023-12-31', 'quarter', 4],
    ['2023-01-01', '2023-04-01', 'quarter', 2],
    ['2023-05-05', '2023-05-05', 'quarter', 1],
  ])('%s to %s by %s are %i', (from, to, pace, count) => {
    expect(pacesIn({ from, to }, pace)).toBe(count);
  });
});

it.each([
  [{ label: 'Chuyên đề', content: null, form: null, activity: null }, 'Chuyên đề'],
  [{ label: null, content: '2', form: 'bai', activity: null }, 'Bài về cải cách thủ tục hành chính'],
  [{ label: null, content: null, form: null, activity: 'to-roi' }, 'Tờ rơi, tờ gấp'],
] as const)('the target %j is called “%s”', (given, label) => {
  expect(targetLabel(given, FORMS)).toBe(label);
});
