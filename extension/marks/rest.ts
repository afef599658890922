// The rest of a listing: the row of eight comes to a mark, and focus goes from mark to mark.
import type { Content } from '#shared/taxonomy';
import { contentOf } from '../portal-ui/acts.ts';
import { onHands } from '../portal-ui/hands.ts';
import type { ListDesk } from '../portal-ui/list-desk.ts';
import type { Row } from '../portal-ui/list-rows.ts';
import { floatingRow } from './floating-row.ts';
import { listWalk } from './list-walk.ts';

/** What pointer and keys at marks, bar and row of eight ask for. */
export function restOfList({ deeds, bar, words, shown, may, gone }: ListDesk) {
  const eight = floatingRow(words, gone);
  const walk = listWalk(shown, bar, eight, words.allDone);

  /** Pointer or focus came to a row: the row of eight comes too, if there is something to choose. */
  function come(row: Row): void {
    walk.come(row);
    if (may()) eight.at(row.badge, contentOf(row));
  }

  function choose(content: Content): void {
    const row = walk.at();
    if (!row || !may()) return;
    const byRow = eight.focused();
    deeds.choose(row, content);
    if (walk.goOn()) return;
    if (byRow) row.badge.focus();
    else eight.choose(content);
  }

  const { keys } = bar.parts;
  const hands = {
    undo: () => {
      const row = deeds.undo();
      if (row) walk.comeBack(row);
    },
    next: () => walk.step(1),
    previous: () => walk.step(-1),
    help: () => {
      keys.hidden = !keys.hidden;
    },
    close: walk.leave,
    walk: walk.start,
  };
  onHands(eight.root, { ...hands, choose: (content) => choose(content as Content) });
  return {
    hands,
    come,
    /** A key was pressed at a row's mark. */
    at: walk.come,
    hideSoon: eight.hideSoon,
    focus: walk.focus,
    /** From a mark into the row of eight. */
    enter: (row: Row) => {
      come(row);
      if (may()) eight.focusChoice();
    },
    /** A key for a content was pressed at the bar: it is for the mark that has focus by now, or for none. */
    typed: (content: Content) => {
      if (walk.at()?.host === document.activeElement) choose(content);
    },
    /** A content was chosen at a mark itself. */
    chosen: (content: Content) => {
      if (!walk.goOn()) eight.choose(content);
    },
  };
}
