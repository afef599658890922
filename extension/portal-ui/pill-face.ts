// How the pill looks: what is known of its article and what its person is about, drawn.
import type { Allowance, ArticleView, PageRead, PageWords } from '../messages.ts';
import { contentOf, failing, type Subject, saving } from './acts.ts';
import type { PartDeps } from './calls.ts';
import { choiceOf, type Drawn, paintSign } from './drawn.ts';
import type { ClassFields } from './pill-desk.ts';

/** What the pill is drawn from, beside its words. */
export type PillState = {
  subject: Subject;
  /** Null until somebody said what the person may do. */
  allowance: Allowance | null;
  open: boolean;
  /** Why an act could not be kept. */
  failure: string;
  /** Until when an act that was just kept does not count as waiting, ms since 1970 UTC. */
  freshUntil: number;
  /** Form and topics as the person set them in the form, or before any content was chosen: they travel with a choice. */
  wanted: ClassFields | null;
};

/** The pill before anything is known. */
export const stateOf = (read: PageRead): PillState => ({
  subject: { read, view: null, acts: new Set() },
  allowance: null,
  open: false,
  failure: '',
  freshUntil: 0,
  wanted: null,
});

/** Whether the article waits for a choice that this person may make. */
export const untagged = ({ allowance, subject }: PillState) => !!allowance?.mayTag && !!subject.view?.open;

/** Whether the person's last act can be taken back now. */
export const undoable = ({ subject: { acts, view } }: PillState, now: number) =>
  !acts.size && (view?.undoUntil ?? 0) > now;

/** Draws the pill, and again when the words that hold for seconds only run out. `drawn` hears of each drawing. */
export function painter(
  state: PillState,
  face: Drawn<'pill'>,
  { clock, words }: PartDeps,
  drawn: (view: ArticleView) => void,
) {
  const { root, parts } = face;
  const paint = () => {
    const focused = root.activeElement;
    const view = state.subject.view ?? words.unread;
    draw(state, view, face, words, clock.now());
    drawn(view);
    // What had focus may just have been hidden: the keys must go on working.
    if (focused && (focused.closest('[hidden]') || !focused.isConnected)) parts.main.focus();
  };
  return () => {
    for (const end of [state.freshUntil, state.subject.view?.undoUntil ?? 0])
      if (end > clock.now()) clock.after(end - clock.now(), paint);
    paint();
  };
}

function draw(
  state: PillState,
  view: ArticleView,
  { parts, show, choose }: Drawn<'pill'>,
  words: PageWords,
  now: number,
): void {
  const { subject, allowance, open } = state;
  const { hint } = view;
  const content = contentOf(subject);
  const choice = choiceOf(words, content);
  const [busy, failed, may] = [saving(subject), failing(subject), !!allowance?.mayTag];
  const known = (now < state.freshUntil ? view.sent : view.text) + ((!open && hint?.folded) || '');
  const travels = choice?.saving ?? words.saving;
  const asks = !!view.dates && !busy && !failed;
  const { agree, box, chip, main } = parts;
  paintSign(chip, choice, choice?.mark ?? '◌');
  box.dataset.tone = failed ? 'danger' : busy ? 'plain' : view.tone;
  box.toggleAttribute('data-open', open);
  main.ariaExpanded = String(open);
  main.title = open ? words.fold : words.unfold;
  (agree as HTMLButtonElement).value = hint?.content ?? '';
  show({
    line: failed ? state.failure : busy ? travels : known,
    note: state.wanted && content === null ? words.wanted : (allowance?.note ?? view.label),
    facts: asks ? '' : view.facts,
    why: hint?.text ?? '',
    panel: open,
    fold: open,
    retry: failed || !subject.view,
    drop: failed,
    undo: undoable(state, now),
    ask: asks,
    hint: !!hint,
    row: may,
    can: may,
  });
  choose(content);
}
