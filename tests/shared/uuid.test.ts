// Facts about ids that sort by time.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidv7, uuidv7At } from '#shared/uuid';

describe('uuidv7', () => {
  it('is a UUID of version 7 and variant 10', () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([
    [0, '00000000-0000'],
    [1_645_557_742_000, '017f22e2-79b0'],
    [2 ** 48 - 1, 'ffffffff-ffff'],
  ])('begins with the time: %i', (time, start) => {
    expect(uuidv7(time).slice(0, 13)).toBe(start);
  });

  it('sorts by time', () => {
    const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(time, time, (a, b) => {
        fc.pre(a < b);
        expect(uuidv7(a) < uuidv7(b)).toBe(true);
      }),
    );
  });

  it('sorts by place within a millisecond, and still differs', () => {
    const place = fc.integer({ min: 0, max: 4095 });
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a < b);
        expect(uuidv7At(5, a) < uuidv7At(5, b)).toBe(true);
        expect(uuidv7At(5, a)).not.toBe(uuidv7At(5, a));
      }),
    );
  });

  it('differs within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => uuidv7(1))).size).toBe(1000);
  });
});
