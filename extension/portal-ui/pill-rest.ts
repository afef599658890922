// The rest of the pill: what is seldom wanted comes into the page when it first is.
import { on } from './dom.ts';
import type {} from './parts.ts';
import type { PillDesk, Rest } from './pill-desk.ts';

/** Hands the rest to who wants it, in order also while it is on its way; where nobody brings it, the pill says so. */
type Later = (act: (rest: Rest) => void) => Promise<void>;

export function restLater(desk: PillDesk): Later {
  let coming: Promise<Rest | null | undefined> | null = null;
  return async (act) => {
    // Its script comes with what stands.
    coming ??= desk.stands().then((known) => known && globalThis.soTinParts?.restOfPill?.(desk));
    const rest = await coming;
    if (rest) return act(rest);
    coming = null;
    desk.face.show({ note: desk.words.noDetails });
  };
}

const GRIPPED = ['keydown', 'keyup', 'pointerdown', 'pointermove', 'lostpointercapture'] as const;

/** What moves the pill comes with the first press on its grip. */
export function wireGrip(grip: HTMLElement, later: Later): void {
  let pressed = false;
  on(grip, 'pointerdown', ({ pointerId }) => grip.setPointerCapture(pointerId));
  for (const name of GRIPPED)
    on(grip, name, (event) => {
      pressed ||= name.endsWith('down');
      if (pressed) later((rest) => rest.grip(event));
    });
}
