// When the nightly recount is due where no cron calls it.
import { describe, expect, it } from 'vitest';
import { untilNextNight } from '../../scripts/nightly.mjs';

describe('untilNextNight', () => {
  it.each([
    ['2026-11-23T19:29:59.000Z', 1000],
    ['2026-11-23T19:30:00.000Z', 86_400_000],
    ['2026-12-31T20:30:00.000Z', 82_800_000],
  ])('waits from %s for %i ms', (now, wait) => {
    expect(untilNextNight(Date.parse(now))).toBe(wait);
  });
});
