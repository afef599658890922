// Moves the pill: by pointer or arrow keys on its grip; keeps it wholly inside the window.
import { on } from './dom.ts';
import { fitPlace, type Spot } from './place.ts';

/** How far an arrow key moves, px. */
const STEP = 16;
const ARROWS: Readonly<Record<string, [right: number, bottom: number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** Lets the grip move `box`; `place` follows it, `placed` hears that a person let go of it. Gives how to fit it anew. */
export function movable(
  box: HTMLElement,
  grip: HTMLElement,
  place: Spot,
  placed: () => void,
  signal: AbortSignal,
): () => void {
  const stand = (wished: Spot) => {
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const spot = fitPlace(wished, box.getBoundingClientRect(), view);
    box.style.inset = `auto ${spot.right}px ${spot.bottom}px auto`;
    return spot;
  };
  const settle = () => stand(place);
  const move = (right: number, bottom: number) => Object.assign(place, stand({ right, bottom }));
  /** Where the pointer would stand at the window's corner, while it drags. */
  let from: [number, number] = [0, 0];
  on(window, 'resize', settle, { signal });
  on(grip, 'keydown', (event) => {
    const arrow = ARROWS[event.code];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(place.right + arrow[0], place.bottom + arrow[1]);
  });
  on(grip, 'keyup', ({ code }) => code in ARROWS && placed());
  on(grip, 'pointerdown', ({ button, pointerId, clientX, clientY }) => {
    if (button) return;
    grip.setPointerCapture(pointerId);
    const { right, bottom } = settle();
    from = [right + clientX, bottom + clientY];
  });
  on(grip, 'pointermove', ({ pointerId, clientX, clientY }) => {
    if (grip.hasPointerCapture(pointerId)) move(from[0] - clientX, from[1] - clientY);
  });
  on(grip, 'lostpointercapture', placed);
  return settle;
}
