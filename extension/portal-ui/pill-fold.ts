// Opens and folds the pill, and knows where focus came from, so that it goes back there.
import { on } from './dom.ts';
import type { Drawn } from './drawn.ts';
import type { PillState } from './pill-face.ts';

/** The ways in and out of the pill; `paint` draws what they change. */
export function foldable(state: PillState, { host, parts, focusChoice }: Drawn<'pill'>, paint: () => void) {
  const { keys, main, row } = parts;
  const agree = parts.agree as HTMLButtonElement;
  let before: HTMLElement | null = null;
  const comeFrom = (element: EventTarget | null) => {
    if (element instanceof HTMLElement && element !== host) before = element;
  };
  const put = (open: boolean) => {
    state.open = open;
    paint();
  };
  on(host, 'focusin', ({ relatedTarget }) => comeFrom(relatedTarget));
  return {
    toggle: () => put(!state.open),
    help: () => {
      keys.hidden = state.open && !keys.hidden;
      put(true);
    },
    focus: () => {
      comeFrom(document.activeElement);
      put(true);
      if (agree.value) agree.focus();
      else if (row.hidden) main.focus();
      else focusChoice();
    },
    leave: () => {
      put(false);
      if (before?.isConnected) before.focus();
      if (document.activeElement === host) main.blur();
    },
  };
}
