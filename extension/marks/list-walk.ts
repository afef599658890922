// Where focus is among a listing's marks, and how it goes on: one by one, or from each choice to the next open article.
import { waits } from '../portal-ui/acts.ts';
import type { Drawn } from '../portal-ui/drawn.ts';
import type { Row } from '../portal-ui/list-rows.ts';
import type { FloatingRow } from './floating-row.ts';

/** Whatever has focus can be given it, and can lose it. */
const active = () => document.activeElement as HTMLElement | null;

/** The walk over the rows that are `shown`; the bar says `allDone` at its end. */
export function listWalk(
  shown: () => Row[],
  { parts, say }: Drawn<'bar'>,
  eight: FloatingRow,
  allDone: string,
) {
  /** The article that focus or the row of eight is at. */
  let at: Row | null = null;
  /** Whether focus moves on to the next open article after each choice. */
  let walking = false;
  /** Where focus was before the shortcut brought it here. */
  let before: HTMLElement | null = null;
  const toBar = () => (parts.walk.hidden ? parts.bar : parts.walk).focus();
  const end = () => {
    walking = false;
    eight.hide();
  };

  /** Moves focus to the next mark, or the one before; with `open` to the next that waits, going round once. */
  function step(by: 1 | -1, open = false): void {
    const all = shown();
    const from = at ? all.indexOf(at) : -1;
    const order = all.map((_, index) => all[(from + by * (index + 1) + all.length * 2) % all.length]);
    const next = order.find((row) => row && (!open || waits(row)));
    if (next) {
      // Before its focus is heard of: a key may be waiting for it.
      at = next;
      next.badge.focus();
    } else {
      end();
      toBar();
      say(allDone);
    }
  }

  return {
    at: () => at,
    /** Pointer or focus came to a row. */
    come: (row: Row) => {
      at = row;
    },
    step,
    start: () => {
      walking = true;
      at = null;
      step(1, true);
    },
    /** Goes on after a choice; false when focus stays where it is. */
    goOn: () => {
      if (walking) step(1, true);
      return walking;
    },
    /** Back to a row whose choice was taken back, where one goes through them. */
    comeBack: (row: Row) => {
      if (walking) row.badge.focus();
    },
    /** From the row of eight back to its mark; from a mark or the bar back to the page. */
    leave: () => {
      const inRow = eight.focused();
      end();
      if (inRow && at) at.badge.focus();
      else if (before?.isConnected) before.focus();
      else active()?.blur();
    },
    focus: () => {
      before = active();
      toBar();
    },
  };
}
