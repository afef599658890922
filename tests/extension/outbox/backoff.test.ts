// The pause between attempts stays within what alarms allow and never keeps a person waiting longer than half an hour.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextDelayMs } from '../../../extension/outbox/backoff.ts';

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('lies between 30 s and 30 min, whatever the attempts', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), unit, (attempts, random) => {
      const delay = nextDelayMs(attempts, random);
      expect(delay).toBeGreaterThanOrEqual(30_000);
      expect(delay).toBeLessThanOrEqual(1_800_000);
    }),
  );
});

it('spreads over a range that never shrinks as attempts fail', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50 }), unit, (attempts, random) => {
      expect(nextDelayMs(attempts + 1, random)).toBeGreaterThanOrEqual(nextDelayMs(attempts, random));
    }),
  );
  expect(nextDelayMs(1, 0.999)).toBe(30_000);
  expect(nextDelayMs(2, 0.5)).toBe(45_000);
  expect(nextDelayMs(20, 0.5)).toBeGreaterThan(900_000);
});
