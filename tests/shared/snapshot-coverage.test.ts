// Which days of a year the snapshots leave out, and which two of them both report.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/local-date';
import { periodOf } from '#shared/period';
import { type Covering, snapshotCoverage } from '#shared/snapshot-coverage';

const LATER = '2030-01-01';
let made = 0;
const covering = (from: string, to: string, whole = true): Covering => {
  const id = `s${++made}`;
  return { id, name: `Bản ${id}`, from, to, whole };
};
const ofCode = (code: string): Covering => {
  const { from, to } = periodOf(code);
  return covering(from, to);
};

describe('gaps', () => {
  it('of the department’s own report are the 67 days after it closed', () => {
    expect(snapshotCoverage([covering('2023-01-01', '2023-10-25')], '2023', LATER)).toMatchObject({
      gaps: [{ from: '2023-10-26', to: '2023-12-31', days: 67 }],
      covered: 298,
      days: 365,
    });
  });

  it.each([
    ['four quarters', ['c-quarter-2023-1', 'c-quarter-2023-2', 'c-quarter-2023-3', 'c-quarter-2023-4'], 0],
    ['the reports of a year and of the next', ['r-year-2023', 'r-q1-2024'], 0],
    ['a statutory year alone', ['s-year-2023'], 17],
    ['nothing', [], 365],
  ])('of %s are %j: %i days', (_, codes, days) => {
    const { gaps } = snapshotCoverage(codes.map(ofCode), '2023', LATER);
    expect(gaps.reduce((sum, gap) => sum + gap.days, 0)).toBe(days);
  });

  it('reach as far as the year has gone', () => {
    const found = snapshotCoverage([ofCode('c-quarter-2023-1')], '2023', '2023-04-10');
    expect(found.gaps).toEqual([{ from: '2023-04-01', to: '2023-04-10', days: 10 }]);
    expect([found.to, found.days]).toEqual(['2023-04-10', 100]);
  });

  it('are none in a year to come', () => {
    const found = snapshotCoverage([], '2024', '2023-04-10');
    expect(found).toMatchObject({ from: null, to: null, days: 0, gaps: [], overlaps: [] });
  });

  it('are not closed by a snapshot of a part', () => {
    const found = snapshotCoverage([covering('2023-01-01', '2023-12-31', false)], '2023', LATER);
    expect(found).toMatchObject({ gaps: [{ days: 365 }], partial: 1 });
  });
});

describe('overlaps', () => {
  it('are the days that both of two snapshots report, with both', () => {
    const [a, b] = [covering('2023-01-01', '2023-10-25'), covering('2023-10-20', '2023-12-31')];
    const { overlaps } = snapshotCoverage([b, a], '2023', LATER);
    expect(overlaps).toMatchObject([{ from: '2023-10-20', to: '2023-10-25', days: 6 }]);
    expect(overlaps[0]?.snapshots.map(({ id }) => id).sort()).toEqual([a.id, b.id].sort());
  });

  it.each([
    ['a quarter in its half in its year', ['r-q1-2023', 'r-h1-2023', 'r-year-2023']],
    ['a year from its beginning, again and again', ['ytd-2023-03-31', 'ytd-2023-10-25', 'c-year-2023']],
    ['a period frozen twice', ['c-year-2023', 'c-year-2023']],
  ])('are none in %s', (_, codes) => {
    expect(snapshotCoverage(codes.map(ofCode), '2023', LATER).overlaps).toEqual([]);
  });
});

it('covered days and gaps make the year, whatever was frozen', () => {
  const period = fc
    .tuple(fc.integer({ min: -60, max: 400 }), fc.integer({ min: 0, max: 400 }))
    .map(([start, days]) => {
      const from = addDays('2023-01-01', start);
      return covering(from, addDays(from, days));
    });
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), (snapshots) => {
      const { gaps, covered, days } = snapshotCoverage(snapshots, '2023', LATER);
      expect(covered + gaps.reduce((sum, gap) => sum + gap.days, 0)).toBe(days);
      const held = (day: string) => snapshots.some(({ from, to }) => from <= day && day <= to);
      for (const { from, to } of gaps)
        for (let offset = 0; offset < daysBetween(from, to); offset++)
          expect(held(addDays(from, offset))).toBe(false);
    }),
  );
});
