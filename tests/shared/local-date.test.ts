// Local dates of Vietnam: which day an instant is, and counting days, months and years.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addYears,
  daysBetween,
  formatDate,
  isLocalDate,
  lastDayOfMonth,
  localDate,
} from '#shared/local-date';

const date = fc.integer({ min: -25_000, max: 2_900_000 }).map((days) => addDays('1970-01-01', days));

describe('localDate', () => {
  it.each([
    ['2022-12-31T16:59:59.999Z', '2022-12-31'],
    ['2022-12-31T17:00:00.000Z', '2023-01-01'],
    ['2022-12-31T17:10:00.000Z', '2023-01-01'],
    ['2023-10-25T16:50:00.000Z', '2023-10-25'],
    ['2023-10-25T17:05:00.000Z', '2023-10-26'],
  ])('of %s is %s', (instant, expected) => {
    expect(localDate(Date.parse(instant))).toBe(expected);
  });
});

describe('isLocalDate', () => {
  it.each(['1900-01-01', '2024-02-29', '2000-02-29', '9999-12-31'])('takes %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-10-00',
    '1899-12-31',
    '2023-1-1',
    '25/10/2023',
    '2023-10-25T00:00:00Z',
    ' 2023-10-25',
    '',
  ])('does not take “%s”', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

describe('days', () => {
  it('are counted with both ends', () => {
    expect(daysBetween('2023-01-01', '2023-10-25')).toBe(298);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(3);
    expect(daysBetween('2023-05-20', '2023-05-20')).toBe(1);
  });

  it('added and counted agree', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days + 1);
        expect(addDays(to, -days)).toBe(from);
      }),
    );
  });
});

describe('months and years', () => {
  it.each([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['1900-02', '1900-02-28'],
    ['2023-12', '2023-12-31'],
    ['2023-04', '2023-04-30'],
  ])('%s ends on %s', (month, last) => {
    expect(lastDayOfMonth(month)).toBe(last);
  });

  it.each([
    ['2023-10-25', -1, '2022-10-25'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2024-02-29', -4, '2020-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['1900-05-31', -1, '1899-05-31'],
    ['1904-02-29', -4, '1900-02-28'],
    ['1904-02-29', -8, '1896-02-29'],
    ['1900-12-31', -100, '1800-12-31'],
  ])('%s and %i years is %s', (from, years, expected) => {
    expect(addYears(from, years)).toBe(expected);
  });
});

it('a date is shown day first', () => {
  expect(formatDate('2023-05-01')).toBe('01/05/2023');
});
