// How the periods of a year fill it: no day left out unseen, none told twice unseen.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/local-date';
import { periodOf } from '#shared/period';
import { coverageOf } from '#shared/period-coverage';

const YEAR = periodOf('c-year-2023');
const days = (from: string, to: string) => ({ from, to });

describe('a year', () => {
  it('that ended with the department’s own report lacks 67 days', () => {
    expect(coverageOf([days('2023-01-01', '2023-10-25')], YEAR)).toEqual({
      gaps: [{ from: '2023-10-26', to: '2023-12-31', days: 67 }],
      overlaps: [],
      covered: 298,
      days: 365,
    });
  });

  it('without any period is one gap', () => {
    expect(coverageOf([], YEAR)).toEqual({
      gaps: [{ from: '2023-01-01', to: '2023-12-31', days: 365 }],
      overlaps: [],
      covered: 0,
      days: 365,
    });
  });

  it.each([
    ['c-quarter-2023-', 4],
    ['c-month-2023-', 12],
    ['c-half-2023-', 2],
  ])('of %s1 to %i is full', (code, count) => {
    const parts = Array.from({ length: count }, (_, index) => periodOf(`${code}${index + 1}`));
    expect(coverageOf(parts.reverse(), YEAR)).toMatchObject({ gaps: [], overlaps: [], covered: 365 });
  });

  it('may be the statutory one, and periods may reach beyond it', () => {
    const [half, rest] = [periodOf('s-half-2024-1'), days('2024-06-10', '2025-01-31')];
    expect(coverageOf([half, rest], periodOf('s-year-2024'))).toEqual({
      gaps: [],
      overlaps: [{ from: '2024-06-10', to: '2024-06-14', days: 5, periods: [half, rest] }],
      covered: 366,
      days: 366,
    });
  });

  it('names who holds each stretch twice, and gaps between and at both ends', () => {
    const [a, b, c] = [
      { id: 'a', ...days('2023-02-01', '2023-03-31') },
      { id: 'b', ...days('2023-03-01', '2023-04-30') },
      { id: 'c', ...days('2023-03-31', '2023-03-31') },
    ];
    const { gaps, overlaps } = coverageOf([a, b, c], YEAR);
    expect(gaps).toEqual([
      { from: '2023-01-01', to: '2023-01-31', days: 31 },
      { from: '2023-05-01', to: '2023-12-31', days: 245 },
    ]);
    expect(overlaps).toEqual([
      { from: '2023-03-01', to: '2023-03-30', days: 30, periods: [a, b] },
      { from: '2023-03-31', to: '2023-03-31', days: 1, periods: [a, b, c] },
    ]);
  });

  it('at the end of the calendar is no exception', () => {
    const last = periodOf('c-year-9999');
    expect(coverageOf([days('9999-06-01', '9999-12-31')], last).gaps).toEqual([
      { from: '9999-01-01', to: '9999-05-31', days: 151 },
    ]);
    expect(coverageOf([last], last)).toMatchObject({ gaps: [], covered: 365 });
  });

  it('has each of its days counted as often as periods hold it', () => {
    const start = fc.integer({ min: -60, max: 400 });
    const period = fc.tuple(start, fc.integer({ min: 0, max: 200 })).map(([first, length]) => ({
      from: addDays('2023-01-01', first),
      to: addDays('2023-01-01', first + length),
    }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
        const { gaps, overlaps, covered } = coverageOf(periods, YEAR);
        const found = (list: readonly { from: string; to: string }[], day: string) =>
          list.filter(({ from, to }) => from <= day && day <= to).length;
        const counts = Array.from({ length: 365 }, (_, index) => {
          const day = addDays('2023-01-01', index);
          const held = found(periods, day);
          expect([found(gaps, day), found(overlaps, day)]).toEqual([held === 0 ? 1 : 0, held > 1 ? 1 : 0]);
          return held;
        });
        expect(covered).toBe(counts.filter((held) => held > 0).length);
        for (const { from, to, days: length } of [...gaps, ...overlaps])
          expect(length).toBe(daysBetween(from, to));
      }),
      { numRuns: 60 },
    );
  });
});
