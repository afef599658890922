// The pill stays wholly inside the window.
import { expect, it } from 'vitest';
import { fitPlace } from '../../../extension/details/place.ts';

const view = { width: 1000, height: 600 };

it.each([
  ['stays where it was put', { right: 300, bottom: 200 }, { width: 100, height: 40 }, [300, 200]],
  ['stays off the edges', { right: -50, bottom: 2 }, { width: 100, height: 40 }, [8, 8]],
  [
    'comes back from beyond the far edges',
    { right: 990, bottom: 590 },
    { width: 100, height: 40 },
    [892, 552],
  ],
  [
    'keeps its right end in a window too small for it',
    { right: 20, bottom: 20 },
    { width: 2000, height: 40 },
    [8, 20],
  ],
])('the pill %s', (_fact, place, box, [right, bottom]) => {
  expect(fitPlace(place, box, view)).toEqual({ right, bottom });
});
