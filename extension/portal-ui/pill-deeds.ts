// What a person does to the article under the pill, and what becomes of it.
import type { Content } from '#shared/taxonomy';
import { type Outcome, pageActs, saving } from './acts.ts';
import type { PartDeps } from './calls.ts';
import { addressHere } from './dom.ts';
import type { Drawn } from './drawn.ts';
import { type PillState, undoable, untagged } from './pill-face.ts';
import type { Wish } from './record.ts';

/** An act that was just kept is given this long to reach the server before the pill says that it waits, ms. */
const FRESH_MS = 2000;

/** The acts of the pill, each of which changes its state; `paint` draws that. */
export function pillDeeds(
  deps: PartDeps,
  state: PillState,
  { parts: { form }, show, say }: Drawn<'pill'>,
  paint: () => void,
) {
  const { clock, words } = deps;
  const { subject } = state;
  /** Whether the act on its way ends the work on this article: a choice does, a topic does not. */
  let folds = false;
  /** Asked to take back a choice that is still on its way. */
  let takesBack = false;
  /** The address that the pill stands for, from each arrival. */
  let address = addressHere();
  /** An in-page change that is not read yet is told: what is pressed then may be meant for another article. */
  const moved = () => {
    if (addressHere() === address) return false;
    show({ line: words.moved });
    say(words.moved);
    return true;
  };
  const acts = pageActs(deps, paint, settled);

  function settled(_: unknown, { said, kept }: Outcome): void {
    if (kept) state.freshUntil = clock.now() + FRESH_MS;
    else state.failure = said;
    if (kept === 'tag' && !form.firstChild) state.wanted = null;
    if (kept === 'tag' && folds) state.open = false;
    if (kept === 'undo') state.open = untagged(state);
    const back = takesBack && kept === 'tag' && !saving(subject);
    if (!saving(subject)) takesBack = false;
    paint();
    say(said);
    if (back) undo();
  }

  /** Makes an act; false when the page moved on. */
  function make(wish: Wish): boolean {
    const stays = !moved();
    folds = false;
    if (stays) acts.make(subject, wish);
    return stays;
  }

  function undo(): void {
    takesBack = saving(subject);
    if (undoable(state, clock.now())) make({ kind: 'undo', undoes: subject.view?.undoes });
  }

  return {
    make,
    undo,
    choose: (content: string) => {
      if (!state.allowance?.mayTag || moved()) return;
      folds = true;
      takesBack = false;
      acts.choose(subject, content as Content, state.wanted);
    },
    retry: () => acts.retry([subject]),
    drop: () => acts.drop([subject]),
    arrive: () => {
      address = addressHere();
    },
    look: () => acts.look([subject], subject.read),
  };
}
