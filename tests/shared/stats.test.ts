// The small sums of the figures.
import { describe, expect, it } from 'vitest';
import { changePercent, coverage, share } from '#shared/stats';

describe('coverage', () => {
  it.each([
    [3, 1, 0.75],
    [61, 0, 1],
    [0, 4, 0],
    [0, 0, null],
  ])('of %i classified and %i not is %s', (total, unclassified, share) => {
    expect(coverage(total, unclassified)).toBe(share);
  });
});

describe('the change', () => {
  it.each([
    [9, 8, 12.5],
    [8, 8, 0],
    [31, 20, 55],
    [0, 8, -100],
    [8, 0, null],
    [0, 0, null],
  ])('to %i from %i is %s per cent', (current, previous, percent) => {
    expect(changePercent(current, previous)).toBe(percent);
  });
});

it.each([
  [11, 20, 55],
  [7, 25, 28],
  [0, 5, 0],
  [0, 0, null],
])('%i of %i is %s per cent, without the noise of fractions', (count, total, percent) => {
  expect(share(count, total)).toBe(percent);
});
