// What a plan counts as penalties, and what was removed: refused in words where the other side does not have it.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteName } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { ID, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import { call, refused, registerPortals, tokenOf } from '../client.ts';
import { aUnit, personOf } from '../departments.ts';
import { aPlan, FLOOR_80, FLOOR_90 } from '../plans.ts';

const OTHER = '00000000-0000-7000-8000-0000000000bb';
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

const audit = async () => (await env.DB.prepare('SELECT what FROM audit').all()).results;
const put = (name: RouteName, body: unknown, id: string) =>
  refused(name, { token, parameters: { id }, body });
const done = (name: RouteName, body: unknown, id: string) => call(name, { token, parameters: { id }, body });

describe('the penalties that a plan counts', () => {
  const late = (code: string, parts: object = {}) => ({ ...PLAN, ...parts, lapses: [{ code, times: 1 }] });
  const PENALTY = { code: 'muon', name: 'báo cáo muộn', points: 0.5 };
  const changed = (parts: object) => ({ ...PLAN, ...parts, version: 1 });

  it('are of its rule: another is named with those that there are, and nothing is written', async () => {
    const told = await put('putPlan', late('tre', { rule: FLOOR_80 }), ID);
    expect(told).toEqual({
      type: 'unknown-penalty',
      status: 422,
      title:
        'Trường hợp trừ điểm không có trong quy tắc của kế hoạch: “tre”. Dùng được: cham (báo cáo chậm), thieu-quy (thiếu báo cáo quý hoặc 6 tháng), thieu-nam (thiếu báo cáo năm)',
      detail: 'no penalty tre; the rule has cham, thieu-quy, thieu-nam',
      parameter: 'lapses.0.code',
      value: 'tre',
      possible: [
        { code: 'cham', name: 'báo cáo chậm' },
        { code: 'thieu-quy', name: 'thiếu báo cáo quý hoặc 6 tháng' },
        { code: 'thieu-nam', name: 'thiếu báo cáo năm' },
      ],
    });
    expect(await audit()).toEqual([]);
  });

  it.each([
    ['under a rule without penalties', FLOOR_90],
    ['without a rule', null],
  ])('are none %s', async (_name, rule) => {
    const told = await put('putPlan', late('cham', { rule }), ID);
    expect([told.status, told.type, told.possible]).toEqual([422, 'unknown-penalty', []]);
    expect(told.title).toContain('“cham”. Không có mã nào dùng được');
  });

  it('are no secret of a rule that is not there for who asks', async () => {
    await aUnit('a', null);
    await aUnit('b', null);
    const own = { token: await personOf('b', 'reporter'), parameters: { id: OTHER } };
    await call('putRule', { ...own, body: { ...RULE, penalties: [PENALTY] } });
    const asking = { token: await personOf('a', 'reporter'), parameters: { id: ID } };
    const told = await refused('putPlan', { ...asking, body: late('tre', { rule: OTHER }) });
    expect(told).toMatchObject({ status: 404, type: 'not-found', parameter: 'rule' });
    expect(JSON.stringify(told)).not.toContain(PENALTY.code);
  });

  it('stay right when the rule is changed, and when the plan is', async () => {
    await done('putPlan', late('cham', { rule: FLOOR_80 }), ID);
    const told = await put('putPlan', late('cham', { rule: FLOOR_90, version: 1 }), ID);
    expect(told.type).toBe('unknown-penalty');
    await done('putRule', { ...RULE, penalties: [PENALTY] }, OTHER);
    await done('putPlan', late('muon', { rule: OTHER, version: 1 }), ID);
    const dropped = await put('putRule', { ...RULE, name: 'Mức sàn', version: 1 }, OTHER);
    expect([dropped.status, dropped.type, dropped.value]).toEqual([422, 'penalty-in-use', 'muon']);
    await done('putRule', { ...RULE, penalties: [{ ...PENALTY, points: 1 }], version: 1 }, OTHER);
    await done('putPlan', late('muon', { rule: OTHER, status: 'removed', version: 2 }), ID);
    expect(await done('putRule', { ...RULE, version: 2 }, OTHER)).toMatchObject({
      version: 3,
      penalties: [],
    });
  });

  it('stand once each, in the plan and in the rule', async () => {
    const twice = [1, 2].map((times) => ({ code: 'cham', times }));
    expect(await put('putPlan', { ...PLAN, rule: FLOOR_80, lapses: twice }, ID)).toMatchObject({
      status: 422,
      type: 'penalty-twice',
      parameter: 'lapses',
    });
    const rule = { ...RULE, penalties: [PENALTY, PENALTY] };
    expect(await put('putRule', rule, OTHER)).toMatchObject({
      type: 'penalty-twice',
      parameter: 'penalties',
    });
  });

  it('are not asked about where somebody else was quicker', async () => {
    await done('putPlan', PLAN, ID);
    await done('putPlan', changed({ title: 'Kế hoạch khác' }), ID);
    expect((await put('putPlan', late('tre', { version: 1 }), ID)).type).toBe('record-changed');
  });
});

describe('what was removed takes nothing new', () => {
  it('a target goes to no plan that was removed, and is itself removed from it', async () => {
    const [id = ''] = await aPlan(token, {}, target());
    await done('putPlan', { ...PLAN, status: 'removed', version: 1 }, ID);
    const told = await put('putTarget', target(), OTHER);
    expect([told.status, told.type, told.parameter]).toEqual([404, 'not-found', 'plan']);
    expect((await put('putTarget', target({ amount: 170, version: 1 }), id)).type).toBe('not-found');
    expect(await done('putTarget', target({ status: 'removed', version: 1 }), id)).toMatchObject({
      version: 2,
    });
  });

  it('a plan takes no rule that was removed, and keeps the one that it has', async () => {
    await done('putRule', RULE, OTHER);
    await done('putPlan', { ...PLAN, rule: OTHER }, ID);
    await done('putRule', { ...RULE, status: 'removed', version: 1 }, OTHER);
    const told = await put('putPlan', { ...PLAN, rule: OTHER }, uuidv7());
    expect([told.status, told.type, told.parameter]).toEqual([404, 'not-found', 'rule']);
    const kept = await done('putPlan', { ...PLAN, rule: OTHER, title: 'Kế hoạch khác', version: 1 }, ID);
    expect(kept).toMatchObject({ version: 2, rule: OTHER });
  });
});
