// Moves the pill by its grip: by pointer or arrow keys.
import type { PillDesk } from '../portal-ui/pill-desk.ts';
import { fitPlace, type Spot } from './place.ts';

/** How far an arrow key moves, px. */
const STEP = 16;
const ARROWS: Readonly<Record<string, [right: number, bottom: number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** It is told where the pill was left so long after it was last moved, ms. */
const LEFT_MS = 300;

/** What an event of the grip does, which has the pointer that was put down on it. */
export function gripMoves({ face, place, put, placed }: PillDesk) {
  /** Where the pointer would stand at the window's corner, while it drags. */
  let from: Spot | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const move = (wished: Spot) => {
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    Object.assign(place, fitPlace(wished, face.parts.box.getBoundingClientRect(), view));
    put();
    clearTimeout(timer);
    timer = setTimeout(placed, LEFT_MS);
  };
  const events: Partial<Record<string, (event: never) => void>> = {
    keydown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.code];
      if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      move({ right: place.right + arrow[0], bottom: place.bottom + arrow[1] });
    },
    pointerdown: ({ button, clientX, clientY }: PointerEvent) => {
      // Where it stands now: a window that grew smaller may have pushed it.
      move(place);
      from = button ? null : { right: place.right + clientX, bottom: place.bottom + clientY };
    },
    pointermove: ({ clientX, clientY }: PointerEvent) => {
      if (from) move({ right: from.right - clientX, bottom: from.bottom - clientY });
    },
  };
  return (event: Event) => events[event.type]?.(event as never);
}
