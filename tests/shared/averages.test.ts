// Means, and what they are divided by.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagesOf, monthsIn, workingDaysIn } from '#shared/averages';
import { addDays } from '#shared/local-date';
import { periodOf } from '#shared/period';
import { formatDecimal } from '#shared/wording';

describe('months', () => {
  it.each([
    ['c-month-2023-02', 1],
    ['s-month-2023-03', 1],
    ['s-month-2024-01', 1],
    ['c-quarter-2023-4', 3],
    ['s-nine-2023', 9],
    ['s-year-2024', 12],
    ['c-year-9999', 12],
    ['ytd-2023-10-25', 9 + 25 / 31],
  ])('of %s are %d', (code, months) => {
    expect(monthsIn(periodOf(code))).toBeCloseTo(months, 12);
  });

  it.each([
    ['2023-05-20', '2023-05-20', 1 / 31],
    ['2023-01-31', '2023-02-27', 1],
    ['2023-01-31', '2023-02-28', 1 + 1 / 31],
    ['2023-01-15', '2023-02-20', 1 + 6 / 28],
    ['2000-01-01', '2019-12-31', 240],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(monthsIn({ from, to })).toBeCloseTo(months, 12);
  });
});

describe('working days', () => {
  it.each([
    ['2017-01-01', '2017-06-30', 130],
    ['2023-01-01', '2023-10-25', 213],
    ['2023-10-21', '2023-10-22', 0],
    ['2023-10-23', '2023-10-29', 5],
    ['2023-10-25', '2023-10-25', 1],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(workingDaysIn({ from, to })).toBe(days);
  });

  it('are those that a look at every day finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
        const from = addDays('2000-01-01', start);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const found = days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay())).length;
        expect(workingDaysIn({ from, to: addDays(from, length) })).toBe(found);
      }),
      { numRuns: 50 },
    );
  });
});

describe('means', () => {
  it('of real reports come out as printed', () => {
    const most = averagesOf(1359, { from: '2017-01-01', to: '2017-06-30' });
    expect(formatDecimal(most.perWorkingDay ?? 0)).toBe('10,5');
    const seed = averagesOf(152, { from: '2023-01-01', to: '2023-10-25' });
    expect([formatDecimal(seed.perMonth), formatDecimal(seed.perWorkingDay ?? 0, 2)]).toEqual([
      '15,5',
      '0,71',
    ]);
  });

  it('of a weekend have no working day to be divided by', () => {
    expect(averagesOf(3, { from: '2023-10-21', to: '2023-10-22' })).toMatchObject({
      workingDays: 0,
      perWorkingDay: null,
    });
  });
});
