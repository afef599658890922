// Reporting periods: their days, names and due days, and what must hold between them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, lastDayOfMonth } from '#shared/local-date';
import {
  comparedWith,
  currentPeriods,
  daysCome,
  freePeriod,
  monthsOf,
  periodOf,
  yearBefore,
} from '#shared/period';

const year = fc.integer({ min: 1902, max: 9998 });
const date = fc.integer({ min: -20_000, max: 100_000 }).map((days) => addDays('1970-01-01', days));

describe('periodOf', () => {
  it.each([
    ['c-month-2023-05', '2023-05-01', '2023-05-31', 'Tháng 5/2023'],
    ['c-month-2023-5', '2023-05-01', '2023-05-31', 'Tháng 5/2023'],
    ['c-month-2024-02', '2024-02-01', '2024-02-29', 'Tháng 2/2024'],
    ['c-quarter-2023-1', '2023-01-01', '2023-03-31', 'Quý I năm 2023'],
    ['c-quarter-2023-4', '2023-10-01', '2023-12-31', 'Quý IV năm 2023'],
    ['c-half-2023-1', '2023-01-01', '2023-06-30', '6 tháng đầu năm 2023'],
    ['c-half-2023-2', '2023-07-01', '2023-12-31', '6 tháng cuối năm 2023'],
    ['c-year-2023', '2023-01-01', '2023-12-31', 'Năm 2023'],
    ['s-month-2023-01', '2022-12-15', '2023-01-14', 'Tháng 1/2023 (kỳ 15–14)'],
    ['s-month-2023-05', '2023-04-15', '2023-05-14', 'Tháng 5/2023 (kỳ 15–14)'],
    ['s-quarter-2023-1', '2022-12-15', '2023-03-14', 'Quý I năm 2023 (kỳ 15–14)'],
    ['s-quarter-2023-2', '2023-03-15', '2023-06-14', 'Quý II năm 2023 (kỳ 15–14)'],
    ['s-quarter-2023-3', '2023-06-15', '2023-09-14', 'Quý III năm 2023 (kỳ 15–14)'],
    ['s-quarter-2023-4', '2023-09-15', '2023-12-14', 'Quý IV năm 2023 (kỳ 15–14)'],
    ['s-half-2023-1', '2022-12-15', '2023-06-14', '6 tháng đầu năm 2023 (kỳ 15–14)'],
    ['s-half-2023-2', '2023-06-15', '2023-12-14', '6 tháng cuối năm 2023 (kỳ 15–14)'],
    ['s-nine-2023', '2022-12-15', '2023-09-14', '9 tháng năm 2023 (kỳ 15–14)'],
    ['s-year-2023', '2022-12-15', '2023-12-14', 'Năm 2023 (kỳ 15–14)'],
    ['ytd-2023-10-25', '2023-01-01', '2023-10-25', 'Từ đầu năm đến ngày 25/10/2023'],
    ['ytd-2024-02-29', '2024-01-01', '2024-02-29', 'Từ đầu năm đến ngày 29/02/2024'],
    ['ytd-2023-01-01', '2023-01-01', '2023-01-01', 'Từ đầu năm đến ngày 01/01/2023'],
  ])('reads %s as %s to %s, “%s”', (code, from, to, label) => {
    expect(periodOf(code)).toEqual({ code, from, to, label, due: null });
  });

  it.each([
    ['r-q1-2023', '2022-12-15', '2023-03-14', 'Báo cáo CCHC Quý I năm 2023', '2023-03-20'],
    ['r-h1-2023', '2022-12-15', '2023-06-14', 'Báo cáo CCHC 6 tháng đầu năm 2023', '2023-06-20'],
    ['r-q3-2023', '2023-06-15', '2023-09-14', 'Báo cáo CCHC Quý III năm 2023', '2023-09-20'],
    ['r-year-2023', '2022-12-15', '2023-12-14', 'Báo cáo CCHC năm 2023', '2023-12-20'],
  ])('reads the report %s as %s to %s, “%s”, due on %s', (code, from, to, label, due) => {
    expect(periodOf(code)).toEqual({ code, from, to, label, due });
  });

  it.each([
    '',
    'c-month-2023',
    'c-month-2023-0',
    'c-month-2023-13',
    'c-month-2023-005',
    'c-quarter-2023-5',
    'c-quarter-2023-0',
    'c-half-2023-3',
    'c-year-2023-1',
    'c-nine-2023',
    's-nine-2023-1',
    'r-q2-2023',
    'r-q1-2023-1',
    'r-constructor-2023',
    'x-year-2023',
    'c-week-2023-1',
    'c-year-23',
    'c-year-1900',
    'C-year-2023',
    'c-year-2023 ',
    'ytd-2023',
    'ytd-2023-10',
    'ytd-2023-02-29',
    'ytd-1900-10-25',
    'ytd-2023-1-5',
    'c-ytd-2023-10-25',
    'ytd-2023-10-25-1',
  ])('knows no period “%s”', (code) => {
    expect(() => periodOf(code)).toThrow(RangeError);
  });

  /** Whether periods stand end to end and fill the whole, no day twice and none left out. */
  function expectToFill(parts: readonly string[], whole: string) {
    const periods = parts.map(periodOf);
    const { from, to } = periodOf(whole);
    expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([from, to]);
    for (const [index, period] of periods.slice(1).entries())
      expect(period.from).toBe(addDays(periods[index]?.to ?? '', 1));
  }

  it.each(['c', 's'])('makes quarters, halves and months of family %s fill the year', (family) => {
    fc.assert(
      fc.property(year, (y) => {
        const parts = (kind: string, count: number) =>
          Array.from({ length: count }, (_, index) => `${family}-${kind}-${y}-${index + 1}`);
        for (const [kind, count] of [
          ['month', 12],
          ['quarter', 4],
          ['half', 2],
        ] as const)
          expectToFill(parts(kind, count), `${family}-year-${y}`);
      }),
      { numRuns: 50 },
    );
  });

  it('makes three statutory quarters fill nine months, and a statutory year follow the one before', () => {
    fc.assert(
      fc.property(year, (y) => {
        expectToFill(
          [1, 2, 3].map((index) => `s-quarter-${y}-${index}`),
          `s-nine-${y}`,
        );
        expect(periodOf(`s-year-${y + 1}`).from).toBe(addDays(periodOf(`s-year-${y}`).to, 1));
      }),
    );
  });
});

describe('currentPeriods', () => {
  it.each([
    ['2023-05-14', 's', ['s-month-2023-05', 's-quarter-2023-2', 's-half-2023-1', 's-year-2023']],
    ['2023-05-15', 's', ['s-month-2023-06', 's-quarter-2023-2', 's-half-2023-1', 's-year-2023']],
    ['2023-12-14', 's', ['s-month-2023-12', 's-quarter-2023-4', 's-half-2023-2', 's-year-2023']],
    ['2023-12-15', 's', ['s-month-2024-01', 's-quarter-2024-1', 's-half-2024-1', 's-year-2024']],
    ['2024-01-31', 's', ['s-month-2024-02', 's-quarter-2024-1', 's-half-2024-1', 's-year-2024']],
    ['2023-12-31', 'c', ['c-month-2023-12', 'c-quarter-2023-4', 'c-half-2023-2', 'c-year-2023']],
  ] as const)('on %s are, for family %s, %o', (day, family, codes) => {
    expect(Object.values(currentPeriods(day, family)).map((period) => period.code)).toEqual(codes);
  });

  it('hold the day', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('c' as const, 's' as const), (day, family) => {
        for (const { from, to } of Object.values(currentPeriods(day, family)))
          expect([from <= day, day <= to]).toEqual([true, true]);
      }),
    );
  });
});

describe('daysCome', () => {
  it.each([
    ['are all of a period that is over', '2023-11-01', '2023-10-25'],
    ['are all on its last day', '2023-10-25', '2023-10-25'],
    ['end today before that', '2023-10-24', '2023-10-24'],
    ['are one on its first day', '2023-01-01', '2023-01-01'],
  ])('%s', (_, today, to) => {
    expect(daysCome({ from: '2023-01-01', to: '2023-10-25' }, today)).toEqual({ from: '2023-01-01', to });
  });

  it('are none before it', () => {
    expect(daysCome({ from: '2023-01-01', to: '2023-10-25' }, '2022-12-31')).toBeNull();
  });
});

describe('comparedWith', () => {
  it.each([
    ['a period that is over', 'c-year-2023', '2025-03-10', '2022-01-01', '2022-12-31'],
    ['one that is not, by its days that have come', 'c-year-2023', '2023-10-25', '2022-01-01', '2022-10-25'],
    ['one on its first day', 's-year-2024', '2023-12-15', '2022-12-15', '2022-12-15'],
    ['one on its last day, whole', 'c-month-2025-02', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['one on a day that last year had not', 'c-month-2024-03', '2024-03-01', '2023-03-01', '2023-03-01'],
    ['one of a leap day', 'c-year-2024', '2024-02-29', '2023-01-01', '2023-02-28'],
    ['one to come, whole', 'c-year-2024', '2023-10-25', '2023-01-01', '2023-12-31'],
  ])('compares %s', (_, code, today, from, to) => {
    expect(comparedWith(periodOf(code), today)).toMatchObject({ from, to });
  });
});

describe('freePeriod and yearBefore', () => {
  it('are labelled as a report writes days', () => {
    expect(freePeriod('2023-01-01', '2023-10-25')).toEqual({
      code: null,
      from: '2023-01-01',
      to: '2023-10-25',
      label: 'Từ 01/01/2023 đến 25/10/2023',
      due: null,
    });
  });

  it.each([
    ['2023-01-01', '2023-10-25', '2022-01-01', '2022-10-25'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2024-02-29', '2024-03-01', '2023-02-28', '2023-03-01'],
    ['2022-12-15', '2023-12-14', '2021-12-15', '2022-12-14'],
  ])('%s to %s was a year earlier %s to %s', (from, to, fromBefore, toBefore) => {
    expect(yearBefore({ from, to })).toMatchObject({ code: null, from: fromBefore, to: toBefore });
  });

  it.each([
    ['c-month-2024-02', 'c-month-2023-02', '2023-02-28'],
    ['c-month-2025-02', 'c-month-2024-02', '2024-02-29'],
    ['c-quarter-2023-1', 'c-quarter-2022-1', '2022-03-31'],
    ['s-nine-2023', 's-nine-2022', '2022-09-14'],
    ['s-year-2023', 's-year-2022', '2022-12-14'],
    ['r-q1-2023', 'r-q1-2022', '2022-03-14'],
    ['ytd-2023-10-25', 'ytd-2022-10-25', '2022-10-25'],
    ['ytd-2024-02-29', 'ytd-2023-02-28', '2023-02-28'],
    ['c-year-1901', null, '1900-12-31'],
    ['s-year-1902', 's-year-1901', '1901-12-14'],
    ['s-year-1901', null, '1900-12-14'],
  ])('%s was a year earlier %s, until %s', (code, before, to) => {
    expect(yearBefore(periodOf(code))).toMatchObject({ code: before, to });
  });
});

describe('monthsOf', () => {
  it.each([
    ['2023-05-20', '2023-05-20', ['2023-05']],
    ['2022-12-15', '2023-02-01', ['2022-12', '2023-01', '2023-02']],
    ['9999-11-01', '9999-12-31', ['9999-11', '9999-12']],
  ])('from %s to %s are %o', (from, to, months) => {
    expect(monthsOf({ from, to })).toEqual(months);
  });

  it('hold each day of the period in exactly one month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 2000 }), (from, days) => {
        const to = addDays(from, days);
        const months = monthsOf({ from, to });
        const held = months.reduce(
          (sum, month) => sum + daysBetween(`${month}-01`, lastDayOfMonth(month)),
          0,
        );
        const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
        expect(held).toBe(daysBetween(`${first}-01`, lastDayOfMonth(last)));
        expect([first, last]).toEqual([from.slice(0, 7), to.slice(0, 7)]);
      }),
    );
  });
});
