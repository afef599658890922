// Counts carried to the units that took over: nothing is lost, nothing is divided that nobody can divide.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Succession } from '#shared/api/units';
import {
  carriedTo,
  carryCells,
  comparability,
  incomparable,
  withPredecessors,
} from '../../../worker/domain/successors.ts';

const TODAY = '2026-01-01';
const said = (kind: Succession['kind'], from: string, to: string, on = '2025-03-01'): Succession => ({
  ...{ kind, from, to, on },
});

/** Agriculture and environment join; information joins science under science’s own name; one is parted. */
const HISTORY = [
  said('merge', 'nnptnt', 'nnmt'),
  said('merge', 'tnmt', 'nnmt'),
  said('rename', 'khcn-cu', 'khcn', '2024-01-01'),
  said('merge', 'tttt', 'khcn'),
  said('split', 'huyen', 'xa-a', '2025-07-01'),
  said('split', 'huyen', 'xa-b', '2025-07-01'),
  said('rename', 'nnmt', 'nnmt-moi', '2030-01-01'),
];

describe('a unit', () => {
  it.each([
    ['nnptnt', 'nnmt'],
    ['khcn-cu', 'khcn'],
    ['nnmt', 'nnmt'],
    ['huyen', 'huyen'],
    ['', ''],
    ['khong-co', 'khong-co'],
  ])('%s is carried to %s', (unit, to) => {
    expect(carriedTo(HISTORY, unit, TODAY)).toBe(to);
  });

  it('is carried along several names, each from its day on', () => {
    expect(carriedTo(HISTORY, 'tnmt', '2025-02-28')).toBe('tnmt');
    expect(carriedTo(HISTORY, 'tnmt', '2030-01-01')).toBe('nnmt-moi');
  });

  it('has those before it as its predecessors', () => {
    const all = ['nnptnt', 'tnmt', 'nnmt', 'tttt', 'khcn', 'khcn-cu', 'huyen'].map((id) => ({ id }));
    expect(withPredecessors(['nnmt'], all, HISTORY, TODAY)).toEqual(['nnmt', 'nnptnt', 'tnmt']);
    expect(withPredecessors(['xa-a'], all, HISTORY, TODAY)).toEqual(['xa-a']);
  });
});

describe('two years', () => {
  const days = { from: '2024-06-01', to: '2025-12-31' };

  it.each([
    ['asWas', ['huyen', 'khcn', 'nnmt', 'nnptnt', 'tnmt', 'tttt', 'xa-a', 'xa-b']],
    ['successor', ['huyen', 'xa-a', 'xa-b']],
  ] as const)('told %s cannot be compared for %s', (told, units) => {
    expect([...incomparable(HISTORY, days, told, TODAY)].sort()).toEqual(units);
  });

  it('can be compared where the change came before both, or after both', () => {
    expect(incomparable(HISTORY, { from: '2025-08-01', to: '2025-12-31' }, 'asWas', TODAY).size).toBe(0);
    expect(incomparable(HISTORY, { from: '2022-01-01', to: '2023-12-31' }, 'asWas', TODAY).size).toBe(0);
  });

  it('say so of the units that are asked for alone', () => {
    const units = [{ id: 'huyen', name: 'Huyện Cũ' }];
    const config = { successions: HISTORY, units };
    const asked = (of: string[] | undefined, inRows: boolean) =>
      comparability({ units: of, told: 'successor', inRows }, config, days, TODAY);
    expect(asked(['nnmt'], true)).toMatchObject({ isApart: false, warnings: [] });
    expect(asked(undefined, false).warnings).toEqual([]);
    expect(asked(['huyen'], false).warnings[0]?.text).toContain('Huyện Cũ – có chia tách giữa hai kỳ');
    expect(asked(['huyen'], false).isApart).toBe(true);
    expect(asked(undefined, true)).toMatchObject({ isApart: false, warnings: [{ type: 'units-changed' }] });
  });
});

describe('two years told by names as they were', () => {
  const advised = (unit: string) =>
    comparability(
      { units: [unit], told: 'asWas', inRows: false },
      { successions: HISTORY, units: [] },
      { from: '2024-06-01', to: '2025-12-31' },
      TODAY,
    ).warnings.some(({ text }) => text.includes('tính về đơn vị kế thừa'));

  it.each([
    ['a merger', 'nnmt', true],
    ['what was merged', 'tnmt', true],
    ['what was split', 'huyen', false],
    ['what came of a split', 'xa-a', false],
  ])('of %s: the successors’ view is advised where it helps', (_, unit, helps) => {
    expect(advised(unit)).toBe(helps);
  });
});

describe('carrying', () => {
  const unit = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e');
  const history = fc.array(
    fc.record({
      from: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      on: fc.constantFrom('2024-01-01', '2025-01-01', '2027-01-01'),
      kind: fc.constantFrom('rename' as const, 'merge' as const, 'split' as const),
    }),
  );
  const cells = fc.array(
    fc.record({
      values: fc.record({ unit, month: fc.constantFrom('2025-01', '2025-02') }),
      count: fc.nat(1000),
    }),
  );
  type Cell = { values: { unit: string; month: string }; count: number };
  const sumBy = (of: readonly Cell[], month: string) =>
    of.reduce((sum, { values, count }) => sum + (values.month === month ? count : 0), 0);

  it('keeps the sums, of all and of every other value, whatever took over from whatever', () => {
    fc.assert(
      fc.property(history, cells, (successions, given) => {
        const carried = carryCells(given, successions, TODAY);
        for (const month of ['2025-01', '2025-02']) expect(sumBy(carried, month)).toBe(sumBy(given, month));
        expect(carried).toHaveLength(given.length);
      }),
    );
  });

  it('leaves what is not known where it is, and ends also where units go in a circle', () => {
    fc.assert(
      fc.property(history, (successions) => {
        expect(carriedTo(successions, '', TODAY)).toBe('');
        expect('abcde').toContain(carriedTo(successions, 'a', TODAY));
      }),
    );
  });
});
