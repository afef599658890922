// Moves the pill: by pointer or arrow keys on its grip; keeps it wholly inside the window.
import type { PillPlace } from '../messages.ts';
import { on } from './dom.ts';
import { fitPlace } from './place.ts';

/** How far an arrow key moves, px. */
const STEP = 16;
const ARROWS: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** Places `box` and lets its grip move it; `placed` hears where a person left it. `settle` fits it anew. */
export function movable(
  box: HTMLElement,
  grip: HTMLElement,
  start: PillPlace,
  placed: (place: PillPlace) => void,
) {
  let place = start;
  const settle = () => {
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const shown = fitPlace(place, box.getBoundingClientRect(), view);
    box.style.right = `${shown.right}px`;
    box.style.bottom = `${shown.bottom}px`;
    return shown;
  };
  const move = (right: number, bottom: number) => {
    place = { ...place, right, bottom };
    place = settle();
  };
  const stops = [
    on(window, 'resize', settle),
    on(grip, 'keydown', (event) => {
      const [right, bottom] = ARROWS[event.code] ?? [];
      if (right === undefined || bottom === undefined || event.altKey || event.ctrlKey || event.metaKey)
        return;
      event.preventDefault();
      move(place.right + right, place.bottom + bottom);
    }),
    on(grip, 'keyup', (event) => event.code in ARROWS && placed(place)),
    on(grip, 'pointerdown', (event) => drag(event)),
  ];
  const drag = (down: PointerEvent) => {
    if (down.button !== 0) return;
    grip.setPointerCapture(down.pointerId);
    const from = settle();
    const follow = on(grip, 'pointermove', (event) =>
      move(from.right + down.clientX - event.clientX, from.bottom + down.clientY - event.clientY),
    );
    const done = () => {
      follow();
      placed(place);
    };
    grip.addEventListener('lostpointercapture', done, { once: true });
  };
  return {
    settle,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
