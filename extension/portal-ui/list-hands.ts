// What pointer and keys do to a listing: the row of eight comes to a mark, a content is chosen, the last is taken back.
import type { Content } from '#shared/taxonomy';
import { contentOf } from './acts.ts';
import { on } from './dom.ts';
import type { Drawn } from './drawn.ts';
import type { FloatingRow } from './floating-row.ts';
import { onHands } from './hands.ts';
import type { listDeeds } from './list-deeds.ts';
import type { Row } from './list-rows.ts';
import type { listWalk } from './list-walk.ts';

/** Wires bar and row of eight; `may` tells whether the person may choose. Gives how to wire a mark. */
export function listHands(
  deeds: ReturnType<typeof listDeeds>,
  walk: ReturnType<typeof listWalk>,
  bar: Drawn<'bar'>,
  eight: FloatingRow,
  may: () => boolean,
) {
  /** The row of eight comes to a mark, if there is something to choose. */
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

  function undo(): void {
    const row = deeds.undo();
    if (row) walk.comeBack(row);
  }

  const { keys } = bar.parts;
  const all = {
    choose: (content: string) => choose(content as Content),
    undo,
    next: () => walk.step(1),
    previous: () => walk.step(-1),
    help: () => {
      keys.hidden = !keys.hidden;
    },
    close: walk.leave,
  };
  onHands(bar.root, {
    ...all,
    choose: undefined,
    walk: walk.start,
    retry: deeds.retry,
    drop: deeds.drop,
  });
  onHands(eight.root, all);
  return (row: Row, root: ShadowRoot) => {
    const mark = () => {
      come(row);
      if (may()) eight.focusChoice();
    };
    wireMark(row, walk.come, () => come(row), eight.hideSoon);
    onHands(root, { ...all, mark });
  };
}

/** What a mark tells of: pointer or focus `come` and `leave`, a key is `at` it; Enter opens its article. */
function wireMark(row: Row, at: (row: Row) => void, come: () => void, leave: () => void): void {
  const { host, badge } = row;
  on(host, 'pointerenter', come);
  on(host, 'focusin', come);
  on(host, 'pointerleave', leave);
  on(host, 'focusout', leave);
  // Rows of some portals open on a click anywhere in them.
  on(host, 'click', (event) => event.stopPropagation());
  // At the button itself: outside its root nobody learns which of ours a key was pressed at.
  on(badge, 'keydown', (event) => {
    at(row);
    if (event.repeat || !/Enter$/.test(event.code)) return;
    event.preventDefault();
    row.link.click();
  });
}
