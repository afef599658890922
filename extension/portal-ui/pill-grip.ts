// The pill's grip: what moves the pill comes with the first press on it.
import { on } from './dom.ts';
import type { Later } from './later.ts';
import type { Rest } from './pill-desk.ts';

/** Hands what happens to the grip to what moves the pill. */
export function wireGrip(grip: HTMLElement, later: Later<Rest>): void {
  const hand = (event: Event) => later((rest) => rest.grip(event));
  on(grip, 'keydown', hand);
  on(grip, 'pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId);
    hand(event);
  });
  on(grip, 'pointermove', (event) => grip.hasPointerCapture(event.pointerId) && hand(event));
}
