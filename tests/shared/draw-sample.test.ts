// Drawing a sample: the same again by the same seed, every article with the same chance.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSample, SEED_MAX } from '#shared/draw-sample';

const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 });
const seed = fc.integer({ min: 0, max: SEED_MAX });

it('gives the same sample for the same ids and seed, in whatever order they come', () => {
  fc.assert(
    fc.property(ids, seed, fc.nat({ max: 70 }), (all, from, size) => {
      const drawn = drawSample(all, size, from);
      expect(drawSample([...all].reverse(), size, from)).toEqual(drawn);
      expect(drawn).toHaveLength(Math.min(size, all.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(all).toEqual(expect.arrayContaining(drawn));
    }),
  );
});

it('changes by one article at most when one more is there', () => {
  fc.assert(
    fc.property(ids, seed, (all, from) => {
      const size = Math.ceil(all.length / 2);
      const [before, after] = [drawSample(all.slice(1), size, from), drawSample(all, size, from)];
      expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
    }),
  );
});

it('gives every article the same chance', () => {
  const all = Array.from({ length: 50 }, (_, n) => `0190a0b0-0000-7000-8000-${String(n).padStart(12, '0')}`);
  const [seeds, size] = [4000, 10];
  const times = new Map<string, number>();
  for (let from = 0; from < seeds; from++)
    for (const id of drawSample(all, size, from)) times.set(id, (times.get(id) ?? 0) + 1);
  const expected = (seeds * size) / all.length;
  const chiSquare = all.reduce((sum, id) => sum + ((times.get(id) ?? 0) - expected) ** 2 / expected, 0);
  // 49 degrees of freedom: beyond 100 lies less than one in 10,000.
  expect(chiSquare).toBeLessThan(100);
});
