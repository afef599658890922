// GET /api/v1/summary: the popup's figures, and the answer when nothing has changed.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, addYears, lastDayOfMonth, localDate } from '#shared/local-date';
import { currentPeriods } from '#shared/period';
import type { SummaryPeriod } from '#shared/stats';
import { ID, PLAN, target } from '../../fixtures/given-plans.ts';
import { call, OTHER_PORTAL, refused, registerPortals, send, tokenOf } from '../client.ts';
import { aPlan } from '../plans.ts';
import { store, stored } from '../stored.ts';

let token: string;
const today = localDate(Date.now());

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

describe('the summary', () => {
  it('says what each period holds, and its change against the same days of last year', async () => {
    await store([
      stored({ publishedOn: today, content: '2' }),
      stored({ publishedOn: today, content: '0' }),
      stored({ publishedOn: today, content: 'none' }),
      stored({ publishedOn: today, content: null }),
      stored({ publishedOn: null }),
      stored({ publishedOn: today, status: 'withdrawn' }),
      stored({ publishedOn: addYears(today, -1) }),
      // A day later last year: outside the days compared.
      stored({ publishedOn: addDays(addYears(today, -1), 1) }),
    ]);
    const summary = await call('summary', { token });
    expect(summary).toMatchObject({ date: today, undated: 1 });
    expect(summary.calendar.year).toMatchObject({
      total: 3,
      reform: 2,
      unclassified: 1,
      coverage: 0.75,
      change: { current: 2, previous: 1, percent: 100 },
      groups: [
        { code: 'A', count: 1 },
        { code: 'B', count: 1 },
      ],
      plan: null,
    });
    expect(summary.months).toHaveLength(12);
    expect(summary.months.at(-1)).toEqual({ month: today.slice(0, 7), reform: 2 });
  });

  it('agrees with stats in every period, on any spread of days', { timeout: 30_000 }, async () => {
    const contents = ['0', '2', 'none', null];
    await store(
      Array.from({ length: 800 }, (_, index) =>
        stored({
          publishedOn: addDays(today, 1 - index),
          content: contents[index % contents.length] ?? null,
          portal: index % 3 ? 'so' : OTHER_PORTAL.id,
        }),
      ),
    );
    const { calendar, statutory, months } = await call('summary', { token });
    const statsOf = (from: string, to: string) => call('stats', { token, query: { from, to, by: 'group' } });
    for (const shown of [...Object.values(calendar), ...Object.values(statutory)] as SummaryPeriod[]) {
      const { from, to } = shown.period;
      const { total, reform, unclassified, rows } = await statsOf(from, to);
      expect(shown).toMatchObject({ total, reform, unclassified });
      expect(shown.groups.map((group) => group.count)).toEqual(rows.slice(0, 2).map((row) => row.count));
      const { comparison } = await call('stats', {
        token,
        query: { period: shown.period.code ?? '', compare: 'year' },
      });
      expect(shown.change).toEqual({
        current: comparison?.reform.count,
        previous: comparison?.reform.previous,
        percent: comparison?.reform.percent,
      });
    }
    for (const { month, reform } of months)
      expect([month, reform]).toEqual([month, (await statsOf(`${month}-01`, lastDayOfMonth(month))).reform]);
  });

  it('shows the periods that today lies in', async () => {
    const { calendar, statutory } = await call('summary', { token });
    const codes = (family: typeof calendar) => Object.values(family).map(({ period }) => period.code);
    expect(codes(calendar)).toEqual(Object.values(currentPeriods(today, 'c')).map(({ code }) => code));
    expect(codes(statutory)).toEqual(Object.values(currentPeriods(today, 's')).map(({ code }) => code));
  });

  it('says nothing of coverage and change where there is nothing', async () => {
    const { calendar } = await call('summary', { token });
    expect(calendar.month).toMatchObject({
      coverage: null,
      change: { current: 0, previous: 0, percent: null },
    });
  });
});

describe('asked again', () => {
  const ask = (tag?: string) => send('summary', { token, headers: tag ? { 'If-None-Match': tag } : {} });
  const tagOf = async () => (await ask()).headers.get('ETag') ?? '';

  it('answers 304 without a body while nothing changed', async () => {
    const tag = await tagOf();
    expect(tag).toMatch(/^W\/"[^"]+"$/);
    for (const named of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const response = await ask(named);
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(response.headers.get('ETag')).toBe(tag);
      expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    }
  });

  it('answers in full once an article or the configuration has changed', async () => {
    const tags = [await tagOf()];
    await store([stored()]);
    tags.push(await tagOf());
    await env.DB.prepare(`UPDATE grouping SET name = 'Khác'`).run();
    tags.push(await tagOf());
    expect(new Set(tags).size).toBe(3);
    expect((await ask(tags[0])).status).toBe(200);
  });

  it('is still refused without a right', async () => {
    const tag = await tagOf();
    const response = await send('summary', { token: 'sotin_no', headers: { 'If-None-Match': tag } });
    expect(response.status).toBe(401);
  });
});

it.each([
  'summary',
  'me',
] as const)('%s refuses a parameter, which would seem to have been heeded', async (route) => {
  expect(await refused(route, { token, query: { portal: OTHER_PORTAL.id } })).toMatchObject({
    status: 400,
    type: 'unknown-parameter',
  });
});

describe('the plan', () => {
  const year = Number(today.slice(0, 4));
  const ofYear = (parts: Record<string, unknown> = {}) =>
    target({ from: `${year}-01-01`, to: `${year}-12-31`, ...parts });

  it('is null without one', async () => {
    const { calendar, statutory } = await call('summary', { token });
    const plans = [...Object.values(calendar), ...Object.values(statutory)].map(({ plan }) => plan);
    expect(plans).toEqual(Array.from({ length: 8 }, () => null));
  });

  it('says of every period what is called for and what was done, and is fetched anew once it changed', async () => {
    const before = (await send('summary', { token })).headers.get('ETag');
    await store([stored({ publishedOn: today }), stored({ publishedOn: `${year}-01-01` })]);
    const reporter = await tokenOf('reporter');
    await aPlan(reporter, { year }, ofYear(), ofYear({ content: '2', amount: 30 }));
    const { calendar } = await call('summary', { token });
    const done = calendar.year.reform;
    expect(calendar.year.plan).toEqual({ target: 160, done });
    // Of a target for its whole period all that was done so far.
    expect(calendar.month.plan).toEqual({ target: 160, done });
    const after = (await send('summary', { token })).headers.get('ETag');
    expect(after).not.toBe(before);
    await call('putPlan', {
      token: reporter,
      parameters: { id: ID },
      body: { ...PLAN, year, version: 1, status: 'removed' },
    });
    expect((await send('summary', { token })).headers.get('ETag')).not.toBe(after);
    expect((await call('summary', { token })).calendar.year.plan).toBeNull();
  });

  it('counts a monthly norm by the months of the period', async () => {
    await aPlan(await tokenOf('reporter'), { year }, ofYear({ pace: 'month', amount: 2 }));
    const { calendar } = await call('summary', { token });
    const planned = [calendar.month, calendar.quarter, calendar.half, calendar.year];
    expect(planned.map(({ plan }) => plan?.target)).toEqual([2, 6, 12, 24]);
  });
});
