// Where the pill stands: distances from the window's right and bottom edges, kept so that all of it can be seen.
import type { PillPlace } from '../messages.ts';

export type Size = { width: number; height: number };
/** Free space to the window's edges, px. */
const EDGE = 8;
export const DEFAULT_PLACE: PillPlace = { right: EDGE, bottom: EDGE, folded: false };

/** The place nearest to the one wished for where a box of this size lies wholly inside the window. */
export function fitPlace(place: PillPlace, box: Size, view: Size): PillPlace {
  const within = (wished: number, length: number, room: number) =>
    Math.round(Math.max(EDGE, Math.min(wished, room - length - EDGE)));
  return {
    ...place,
    right: within(place.right, box.width, view.width),
    bottom: within(place.bottom, box.height, view.height),
  };
}
