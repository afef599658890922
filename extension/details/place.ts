// Where the pill stands: distances from the window's right and bottom edges, kept so that all of it can be seen.
import type { PillPlace } from '../messages.ts';

export type Size = { width: number; height: number };
export type Spot = Pick<PillPlace, 'right' | 'bottom'>;
/** Free space to the window's edges, px. */
const EDGE = 8;

/** The spot nearest to the one wished for where a box of this size lies wholly inside the window. */
export function fitPlace(wished: Spot, box: Size, view: Size): Spot {
  const within = (distance: number, free: number) =>
    Math.round(Math.max(EDGE, Math.min(distance, free - EDGE)));
  return {
    right: within(wished.right, view.width - box.width),
    bottom: within(wished.bottom, view.height - box.height),
  };
}
