// Plans, targets, activities, rules, estimates: written whole and once, audited, refused in words, never lost.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteName } from '#shared/api';
import { addDays, localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { ACTIVITY, ESTIMATE, ID, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import { call, refused, registerPortals, tokenOf, UNIT } from '../client.ts';
import { aPlan, FLOOR_80, FLOOR_90 } from '../plans.ts';

const TOMORROW = addDays(localDate(Date.now()), 1);
const OTHER = '00000000-0000-7000-8000-0000000000bb';
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

const audit = async () =>
  (await env.DB.prepare('SELECT what, subject, before, after FROM audit ORDER BY n').all()).results;
const put = (name: RouteName, body: unknown, id: string) =>
  refused(name, { token, parameters: { id }, body });

/** Each kind: how one is put, what changes it, where it is listed. */
const KINDS = [
  { name: 'putPlan', list: 'plans', what: 'plan', id: ID, body: PLAN, change: { title: 'Kế hoạch khác' } },
  { name: 'putTarget', list: 'targets', what: 'target', id: OTHER, body: target(), change: { amount: 170 } },
  {
    name: 'putActivity',
    list: 'activities',
    what: 'activity',
    id: ID,
    body: ACTIVITY,
    change: { quantity: 3 },
  },
  { name: 'putRule', list: 'rules', what: 'scoring_rule', id: ID, body: RULE, change: { name: 'Mức sàn' } },
  {
    name: 'putEstimate',
    list: 'estimates',
    what: 'estimate',
    id: '2023',
    body: ESTIMATE,
    change: { count: 190 },
  },
] as const;

describe.each(KINDS)('$name', ({ name, list, what, id, body, change }) => {
  const given = (parts: object = {}) => ({ token, parameters: { id }, body: { ...body, ...parts } });
  const listed = async (query: Record<string, string> = {}) => {
    const answer: Record<string, unknown> = await call(list, { token, query });
    return (answer[list] as { id: string; version: number; status: string }[]).filter(
      (each) => each.id === id,
    );
  };

  beforeEach(async () => {
    if (name === 'putTarget') await aPlan(token, {});
  });

  it('adds what is new, in the name of whoever sent it, and lists it', async () => {
    const added = await call(name, given());
    expect(added).toMatchObject({ id, version: 1, status: 'active', changedBy: { name: 'Thử reporter' } });
    expect(await listed()).toEqual([added]);
  });

  it('may be sent again', async () => {
    const first = await call(name, given());
    expect(await call(name, given())).toEqual(first);
    expect((await audit()).filter((line) => line.what === `${what}.added`)).toHaveLength(1);
  });

  it('changes it where the version is the one that stands, and writes down how it was', async () => {
    await call(name, given());
    const changed = await call(name, given({ ...change, version: 1 }));
    expect(changed).toMatchObject({ ...change, version: 2 });
    const { before, after } = (await audit()).at(-1) ?? {};
    expect(JSON.parse(String(before))).toMatchObject(
      Object.fromEntries(Object.keys(change).map((key) => [key, (body as Record<string, unknown>)[key]])),
    );
    expect(JSON.parse(String(after))).toMatchObject(change);
    expect((await audit()).at(-1)).toMatchObject({ what: `${what}.changed`, subject: id });
  });

  it('refuses a change of what somebody else has changed since', async () => {
    await call(name, given());
    await call(name, given({ ...change, version: 1 }));
    const lines = await audit();
    const told = await refused(name, given({ version: 1 }));
    expect([told.status, told.type]).toEqual([409, 'record-changed']);
    expect(await listed()).toMatchObject([{ version: 2 }]);
    expect(await audit()).toEqual(lines);
  });

  it('refuses a change of what is not there', async () => {
    expect(await refused(name, given({ version: 4 }))).toMatchObject({ status: 404 });
    expect(await listed()).toEqual([]);
  });

  it('removes by a status, and brings back', async () => {
    await call(name, given());
    await call(name, given({ status: 'removed', version: 1 }));
    expect(await listed()).toEqual([]);
    expect(await listed({ status: 'removed' })).toMatchObject([{ version: 2, status: 'removed' }]);
    expect((await audit()).at(-1)).toMatchObject({ what: `${what}.removed` });
    await call(name, given({ version: 2 }));
    expect(await listed()).toMatchObject([{ version: 3, status: 'active' }]);
  });

  it('is deleted by nobody', async () => {
    await call(name, given());
    await expect(env.DB.prepare(`DELETE FROM ${what}`).run()).rejects.toThrow('removed by status');
  });
});

describe('bad input', () => {
  it.each([
    ['putPlan', { ...PLAN, issuedOn: TOMORROW }, 422, 'date-in-future'],
    ['putPlan', { ...PLAN, number: '  ' }, 422, 'text-missing'],
    ['putPlan', { ...PLAN, rule: OTHER }, 404, 'not-found'],
    ['putPlan', { ...PLAN, colour: 'red' }, 400, 'unknown-parameter'],
    ['putTarget', target({ from: '2023-12-31', to: '2023-01-01' }), 400, 'from-after-to'],
    ['putTarget', target({ unit: 'khong-co' }), 422, 'unknown-unit'],
    ['putTarget', target({ plan: OTHER }), 404, 'not-found'],
    ['putTarget', target({ form: 'khong-co' }), 422, 'unknown-form'],
    ['putTarget', target({ content: '9' }), 422, 'unknown-content'],
    ['putTarget', target({ activity: 'khong-co' }), 422, 'unknown-activity'],
    ['putActivity', { ...ACTIVITY, kind: 'khong-co' }, 422, 'unknown-activity'],
    ['putActivity', { ...ACTIVITY, from: TOMORROW, to: TOMORROW }, 422, 'date-in-future'],
    ['putActivity', { ...ACTIVITY, unit: 'khong-co' }, 422, 'unknown-unit'],
    ['putRule', { ...RULE, bands: [] }, 422, 'rule-bands'],
    ['putEstimate', { ...ESTIMATE, unit: UNIT.id }, 422, 'bad-id'],
    ['putEstimate', { ...ESTIMATE, unit: 'khong-co' }, 422, 'unknown-unit'],
  ] as const)('%s, %j, is %i %s, and changes nothing', async (name, body, status, type) => {
    const told = await put(name, body, OTHER);
    expect([told.status, told.type]).toEqual([status, type]);
    expect(await audit()).toEqual([]);
  });

  it('an id that is no UUID is refused', async () => {
    expect((await put('putPlan', PLAN, 'ke-hoach-1')).type).toBe('bad-id');
  });
});

it('an estimate that was removed is entered anew as a new one', async () => {
  const given = (parts: object = {}) => ({
    token,
    parameters: { id: '2023' },
    body: { ...ESTIMATE, ...parts },
  });
  await call('putEstimate', given());
  await call('putEstimate', given({ status: 'removed', version: 1 }));
  expect(await call('putEstimate', given({ count: 200 }))).toMatchObject({ count: 200, version: 3 });
});

describe('lists', () => {
  it('come with two rules to begin with, as places have published them', async () => {
    const { rules } = await call('rules', { token });
    expect(rules.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      [FLOOR_80, null],
      [FLOOR_90, null],
    ]);
  });

  it('of plans are of a year, of targets of a plan', async () => {
    await aPlan(token, {}, target());
    const years = async (year: string) => (await call('plans', { token, query: { year } })).plans.length;
    expect([await years('2023'), await years('2024')]).toEqual([1, 0]);
    const targets = async (plan: string) =>
      (await call('targets', { token, query: { plan } })).targets.length;
    expect([await targets(ID), await targets(OTHER)]).toEqual([1, 0]);
  });

  it('of activities go on page by page, by the day each began, and can be narrowed', async () => {
    for (const [index, kind] of ['toa-dam', 'pano', 'pano', 'to-roi', 'pano'].entries()) {
      const from = `2023-05-0${Math.ceil((index + 1) / 2)}`;
      const body = { ...ACTIVITY, kind, from, to: from, unit: index === 4 ? UNIT.id : null };
      await call('putActivity', { token, parameters: { id: uuidv7() }, body });
    }
    const days: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '2', ...(cursor === null ? {} : { cursor }) };
      const page: { activities: { from: string }[]; next: string | null } = await call('activities', {
        token,
        query,
      });
      days.push(...page.activities.map(({ from }) => from));
      cursor = page.next;
    } while (cursor !== null);
    expect(days).toEqual(['2023-05-03', '2023-05-02', '2023-05-02', '2023-05-01', '2023-05-01']);
    const count = async (query: Record<string, string>) =>
      (await call('activities', { token, query })).activities.length;
    expect([
      await count({ kind: 'pano' }),
      await count({ unit: UNIT.id }),
      await count({ from: '2023-05-02', to: '2023-05-02' }),
    ]).toEqual([3, 1, 2]);
  });
});
