// What pointer and keys do to a listing: a content is chosen at once; all else is done by its rest, which comes first.
import type { Content } from '#shared/taxonomy';
import { on } from './dom.ts';
import { type Deeds, onHands } from './hands.ts';
import type { Later } from './later.ts';
import type { ListDesk, ListRest } from './list-desk.ts';
import type { Row } from './list-rows.ts';

const ASKED = ['undo', 'next', 'previous', 'help', 'close', 'walk'] as const;

/** Wires the bar; gives how to wire a mark. */
export function listHands({ deeds, bar, may }: ListDesk, later: Later<ListRest>) {
  const asked = Object.fromEntries(ASKED.map((name) => [name, () => later(({ hands }) => hands[name]())]));
  onHands(bar.root, {
    ...asked,
    retry: deeds.retry,
    drop: deeds.drop,
    // For the mark that the walk goes to: it may be on its way when the first key is pressed.
    choose: (content) => later((rest) => rest.typed(content as Content)),
  });
  return (row: Row, root: ShadowRoot) => {
    wireMark(row, later);
    onHands(root, { ...asked, ...chosenAt(row) });
  };

  function chosenAt(row: Row): Deeds {
    return {
      mark: () => later((rest) => rest.enter(row)),
      choose: (content) => {
        if (!may()) return;
        deeds.choose(row, content as Content);
        later((rest) => rest.chosen(content as Content));
      },
    };
  }
}

/** What a mark tells of: pointer or focus comes and leaves, a key is pressed at it; Enter opens its article. */
function wireMark(row: Row, later: Later<ListRest>): void {
  const { host, badge } = row;
  const come = () => later((rest) => rest.come(row));
  const leave = () => later((rest) => rest.hideSoon());
  on(host, 'pointerenter', come);
  on(host, 'focusin', come);
  on(host, 'pointerleave', leave);
  on(host, 'focusout', leave);
  // Rows of some portals open on a click anywhere in them.
  on(host, 'click', (event) => event.stopPropagation());
  // At the button itself: outside its root nobody learns which of ours a key was pressed at.
  on(badge, 'keydown', (event) => {
    later((rest) => rest.at(row));
    if (event.repeat || !/Enter$/.test(event.code)) return;
    event.preventDefault();
    row.link.click();
  });
}
