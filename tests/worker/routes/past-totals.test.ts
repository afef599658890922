// Totals of past periods: entered once, seen by whom they concern, compared with where the ledger has nothing.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PastTotalKey, pastTotalId } from '#shared/past-total';
import { REFORM_CONTENTS } from '#shared/taxonomy';
import { PAST_TOTAL } from '../../fixtures/given-past-totals.ts';
import { call, PORTAL, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { store, stored } from '../stored.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
});

type Parts = Partial<PastTotalKey> & { count?: number; version?: number; status?: string };
const given = (parts: Parts = {}) => ({ ...PAST_TOTAL, ...parts });
const put = (parts: Parts = {}, by = token) =>
  call('putPastTotal', { token: by, parameters: { id: pastTotalId(given(parts)) }, body: given(parts) });
const listed = async (by = token) => (await call('pastTotals', { token: by })).pastTotals;
const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const stats = (query: Record<string, string> = {}) =>
  call('stats', { token, query: { ...YEAR, compare: 'year', ...query } });

describe('a total', () => {
  it('is entered once, changed on top of what was read, and its changes are audited', async () => {
    const first = await put();
    expect(first).toMatchObject({ count: 140, version: 1, id: '2022-01-01~2022-12-31~-~-~0123456~-' });
    expect(await put()).toEqual(first);
    expect(await put({ count: 141, version: 1 })).toMatchObject({ count: 141, version: 2 });
    const body = given({ count: 150, version: 1 });
    const late = await refused('putPastTotal', { token, parameters: { id: first.id }, body });
    expect(late.type).toBe('record-changed');
    await put({ count: 141, status: 'removed', version: 2 });
    expect(await listed()).toEqual([]);
    const { results } = await env.DB.prepare('SELECT what FROM audit ORDER BY n').all();
    expect(results.map(({ what }) => what)).toEqual(
      ['added', 'changed', 'removed'].map((deed) => `past_total.${deed}`),
    );
  });

  it.each<[string, object, string]>([
    ['an id of another', { id: '2021' }, 'bad-id'],
    ['days the wrong way round', { body: given({ to: '2021-12-31' }) }, 'from-after-to'],
    ['days to come', { body: given({ to: '2099-12-31', from: '2098-01-01' }) }, 'date-in-future'],
    ['an unknown unit', { body: given({ unit: 'x' }) }, 'unknown-unit'],
    ['an unknown portal', { body: given({ portal: 'x' }) }, 'unknown-portal'],
    ['no content', { body: given({ contents: [] }) }, 'content-missing'],
    ['reform and what is not', { body: given({ contents: ['0', 'none'] }) }, 'past-total-mixed'],
    ['less than nothing', { body: given({ count: -1 }) }, 'bad-amount'],
    ['no source', { body: { ...given(), source: ' ' } }, 'text-missing'],
  ])('with %s is refused', async (_, parts, type) => {
    const body = 'body' in parts ? (parts.body as ReturnType<typeof given>) : given();
    const id = 'id' in parts ? String(parts.id) : pastTotalId(body);
    expect((await refused('putPastTotal', { token, parameters: { id }, body })).type).toBe(type);
    expect(await listed()).toEqual([]);
  });

  it('of another body is not seen, and not written', async () => {
    await put({ unit: UNIT.id });
    await put();
    await env.DB.batch([
      env.DB.prepare(`INSERT INTO unit (id, name, short_name) VALUES ('so-y-te', 'Sở Y tế', 'SYT')`),
    ]);
    const [own, foreign] = [await tokenOf('editor'), await tokenOf('editor')];
    const move = async (by: string, unit: string) => {
      const { person } = await call('me', { token: by });
      await env.DB.prepare('UPDATE person SET unit_id = ?1 WHERE id = ?2').bind(unit, person.id).run();
    };
    await move(own, UNIT.id);
    await move(foreign, 'so-y-te');
    expect((await listed(own)).map(({ unit }) => unit)).toEqual([UNIT.id]);
    expect(await listed(foreign)).toEqual([]);
    const of = (parts: Parts) => ({ parameters: { id: pastTotalId(given(parts)) }, body: given(parts) });
    for (const [parts, type] of [
      [{ unit: UNIT.id }, 'unknown-unit'],
      [{ portal: PORTAL.id }, 'unknown-portal'],
      [{}, 'unit-needed'],
    ] as const)
      expect((await refused('putPastTotal', { token: foreign, ...of(parts) })).type).toBe(type);
  });
});

describe('figures beside the year before', () => {
  beforeEach(async () => {
    await store([stored({ content: '2' }), stored({ content: '0' }), stored({ content: '0' })]);
  });
  const OTHERS = REFORM_CONTENTS.filter((code) => code !== '2');

  it('are compared with what was entered, which says so', async () => {
    await put({ contents: OTHERS, count: 1 });
    await put({ contents: ['2'], count: 4 });
    const { comparison, rows, entered, previous } = await stats({ by: 'group' });
    expect(entered).toMatchObject({ used: true, reform: 5 });
    expect(entered?.totals.map(({ source }) => source)).toEqual([PAST_TOTAL.source, PAST_TOTAL.source]);
    expect(comparison?.reform).toEqual({ count: 3, previous: 5, difference: -2, percent: -40 });
    expect(comparison?.total.previous).toBeNull();
    expect(previous?.reform).toBe(0);
    expect(rows.map(({ key, count, previous: before }) => [key.group, count, before])).toEqual([
      ['A', 2, 1],
      ['B', 1, 4],
      ['none', 0, undefined],
    ]);
  });

  it('by anything that was not entered have nothing beside them', async () => {
    await put();
    const { rows } = await stats({ by: 'portal' });
    expect(rows.every((row) => !('previous' in row))).toBe(true);
    const narrowed = await stats({ form: 'tin' });
    expect(narrowed.entered).toBeUndefined();
    expect(narrowed.comparison?.reform.previous).toBe(0);
  });

  it('are compared with the articles where the ledger has one of that time', async () => {
    await put();
    await store([stored({ publishedOn: '2022-05-20' })]);
    const { comparison, entered } = await stats();
    expect([comparison?.reform.previous, entered?.used]).toEqual([1, false]);
    const report = await call('reportJson', { token, query: YEAR });
    expect(report.figures.reform.previous).toBe(1);
    const [warning] = report.warnings.filter(({ type }) => type.startsWith('entered'));
    expect(warning?.text).toBe(
      `Cùng kỳ năm 2022 có số liệu nhập (${PAST_TOTAL.source}) nhưng sổ đã có 1 tin, bài của kỳ đó: so sánh với số đếm từ sổ.`,
    );
  });

  it('as CSV name the column for what it is', async () => {
    await put();
    const response = await send('stats', {
      token,
      query: { ...YEAR, compare: 'year' },
      headers: { Accept: 'text/csv' },
    });
    expect(await response.text()).toContain('Cùng kỳ năm trước (số liệu nhập, không có danh sách)');
  });

  it('stand marked in the report', async () => {
    await put();
    const { figures, tables, warnings, entered } = await call('reportJson', { token, query: YEAR });
    expect([figures.reform.previous, figures.reform.difference, figures.total.previous]).toEqual([
      140,
      -137,
      null,
    ]);
    expect(entered?.used).toBe(true);
    const table = (by: string) => tables.find((each) => each.by === by);
    expect(table('content')?.total.previous).toBe(140);
    expect(table('month')?.rows.every(({ previous }) => previous === null)).toBe(true);
    expect(warnings.find(({ type }) => type === 'entered-totals')?.text).toBe(
      `Số cùng kỳ năm 2022 (140 tin, bài) là số liệu nhập, không có danh sách: theo ${PAST_TOTAL.source}.`,
    );
  });
});
