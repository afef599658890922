// Figures of units that took over from others: by their names of then, or carried; compared, or told that they cannot be.
import { beforeEach, describe, expect, it } from 'vitest';
import { pastTotalId } from '#shared/past-total';
import { PAST_TOTAL } from '../../fixtures/given-past-totals.ts';
import { call } from '../client.ts';
import { aUnit, personOf, postBy } from '../departments.ts';

const [OLD, NEW] = ['nnptnt', 'nnmt'];
let whole: string;
const succeed = (id: string, body: object) =>
  call('putSuccessors', { token: whole, parameters: { id }, body });

beforeEach(async () => {
  await aUnit('tinh', null);
  for (const unit of [OLD, 'tnmt', NEW, 'khac']) await aUnit(unit, 'tinh');
  whole = await personOf(null, 'admin');
});

describe('figures over a merger', () => {
  const query = { from: '2025-01-01', to: '2025-12-31', by: 'unit', compare: 'year' };
  const rowsOf = async (more: Record<string, string>) => {
    const stats = await call('stats', { token: whole, query: { ...query, ...more } });
    const rows = stats.rows.filter(({ count, previous }) => count > 0 || previous !== 0);
    return { stats, rows: Object.fromEntries(rows.map((row) => [row.key.unit, [row.count, row.previous]])) };
  };

  beforeEach(async () => {
    for (const [portal, n, day] of [
      [OLD, 1, '2024-05-01'],
      [OLD, 2, '2024-06-01'],
      ['tnmt', 3, '2024-05-01'],
      [OLD, 4, '2025-01-10'],
      [OLD, 5, '2025-05-01'],
      ['khac', 6, '2025-05-01'],
    ] as const)
      await postBy(whole, portal, n, day);
    for (const from of [OLD, 'tnmt'])
      await succeed(from, { kind: 'merge', on: '2025-03-01', to: [NEW], version: 1 });
  });

  it('say by the names of then that they cannot be compared', async () => {
    const { stats, rows } = await rowsOf({ units: 'asWas' });
    expect(rows).toEqual({ [OLD]: [1, null], tnmt: [0, null], [NEW]: [1, null], khac: [1, 0] });
    expect(stats.warnings).toMatchObject([{ type: 'units-changed' }]);
    expect(stats.comparison?.total).toMatchObject({ count: 3, previous: 3 });
  });

  it('are the sums of the predecessors where they are carried', async () => {
    const { stats, rows } = await rowsOf({ units: 'successor' });
    expect(rows).toEqual({ [NEW]: [2, 3], khac: [1, 0] });
    expect(stats.warnings).toEqual([]);
    expect(stats.rows.reduce((sum, { count }) => sum + count, 0)).toBe(stats.total);
  });

  it('of the unit alone hold what it took over, or say that they cannot be compared', async () => {
    const carried = await rowsOf({ units: 'successor', unit: NEW });
    expect(carried.stats.comparison?.total).toMatchObject({ count: 2, previous: 3 });
    const asWas = await rowsOf({ unit: NEW });
    expect(asWas.stats.comparison?.total).toEqual({
      count: 1,
      previous: null,
      difference: null,
      percent: null,
    });
    expect(asWas.stats.warnings[0]?.text).toContain(`Sở ${NEW}`);
  });

  it('are in the report as they are asked for', async () => {
    const period = { from: '2025-01-01', to: '2025-12-31' };
    const unitRows = async (more: Record<string, string>) => {
      const report = await call('reportJson', { token: whole, query: { ...period, ...more } });
      const rows = report.tables.find(({ by }) => by === 'unit')?.rows ?? [];
      const told = rows.filter(({ count, previous }) => count > 0 || previous !== 0);
      return { report, told: told.map(({ code, count, previous }) => [code, count, previous]) };
    };
    const carried = await unitRows({ units: 'successor' });
    expect(carried.told.sort()).toEqual([
      ['khac', 1, 0],
      [NEW, 2, 3],
    ]);
    const asWas = await unitRows({});
    expect(asWas.told.sort()).toEqual([
      ['khac', 1, 0],
      [NEW, 1, null],
      [OLD, 1, null],
      ['tnmt', 0, null],
    ]);
    expect(asWas.report.warnings.map(({ type }) => type)).toContain('units-changed');
    const own = await unitRows({ unit: NEW, units: 'successor' });
    expect([own.report.unit?.id, own.report.figures.total]).toMatchObject([NEW, { count: 2, previous: 3 }]);
    const named = await unitRows({ unit: NEW });
    expect(named.report.figures.total).toMatchObject({ count: 1, previous: null });
  });

  it('over a split stay with what was split, and are compared with nothing', async () => {
    await succeed('khac', { kind: 'split', on: '2025-07-01', to: ['tinh', NEW], version: 1 });
    const { stats, rows } = await rowsOf({ units: 'successor' });
    expect(rows).toMatchObject({ khac: [1, null], [NEW]: [2, null] });
    expect(stats.warnings[0]?.text).toContain('chia tách');
  });

  it('are compared with the past totals of the predecessors together, where the ledger has nothing', async () => {
    const version = (await call('units', { token: whole })).units.find(({ id }) => id === NEW)?.version;
    const body = { name: `Sở ${NEW}`, shortName: NEW, parent: 'tinh', validFrom: '2025-03-01', version };
    await call('putUnit', { token: whole, parameters: { id: NEW }, body });
    const asked = { from: '2025-05-20', to: '2025-05-20', unit: NEW, units: 'successor' };
    await postBy(whole, OLD, 20, asked.from);
    for (const [unit, count] of [
      [OLD, 3],
      ['tnmt', 4],
    ] as const) {
      const past = { ...PAST_TOTAL, from: '2024-05-20', to: '2024-05-20', unit, count };
      await call('putPastTotal', { token: whole, parameters: { id: pastTotalId(past) }, body: past });
    }
    const stats = await call('stats', { token: whole, query: { ...asked, compare: 'year' } });
    expect(stats.comparison?.reform).toMatchObject({ count: 1, previous: 7 });
    const report = await call('reportJson', { token: whole, query: asked });
    expect([report.figures.reform.previous, report.entered?.used]).toEqual([7, true]);
    const asWas = await call('stats', { token: whole, query: { ...asked, units: 'asWas', compare: 'year' } });
    expect(asWas.comparison?.reform.previous).toBeNull();
  });
});
