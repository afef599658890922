// The pill on an article's page: from its first look at what is known until it is removed.
import type { Content } from '#shared/taxonomy';
import type { PageRead, PillPlace } from '../messages.ts';
import type { Part, PartDeps } from './calls.ts';
import { dateQuestion } from './date-question.ts';
import { drawn, onPress } from './drawn.ts';
import { type KeyAct, onKeys } from './keys.ts';
import { pillDeeds } from './pill-deeds.ts';
import { painter, stateOf, untagged } from './pill-face.ts';
import { foldable } from './pill-fold.ts';
import { toggleForm } from './pill-form.ts';
import { movable } from './pill-move.ts';
import { DEFAULT_PLACE } from './place.ts';
import { ask } from './record.ts';

export type PillDeps = PartDeps & { key: string; read: PageRead; place: PillPlace | null };

/** The pill of one article; in the page from its first refresh until it is removed. */
export function showPill(deps: PillDeps): Part {
  const { call, clock, portal, words, key, read } = deps;
  const gone = new AbortController();
  const place = { ...(deps.place ?? DEFAULT_PLACE) };
  const state = stateOf(read);
  const { subject } = state;
  const face = drawn('pill', words);
  const { host, root, parts, say } = face;
  const paint = painter(state, face, deps, (view) => {
    question.offer(view);
    settle();
  });
  const { look, arrive, make, classify, ...deeds } = pillDeeds(deps, state, face, paint);
  const question = dateQuestion(face, deeds.answer);
  const fold = foldable(state, face, paint);
  // Where the pill stands is a comfort: when nobody keeps it, nothing is lost.
  const remember = () => call('pillPlaced', { portal: portal.id, place: { ...place } }).catch(() => null);
  const settle = movable(parts.box, parts.grip, place, remember, gone.signal);
  /** Folding an untagged article's pill says how the person wants to meet the next one. */
  const toggle = () => {
    fold.toggle();
    if (!untagged(state)) return;
    place.folded = !state.open;
    remember();
  };
  const bring = () => ask(() => call('details', { portal: portal.id, key }), clock);
  onPress(root, {
    ...deeds,
    choose: (content) => deeds.choose(content as Content),
    pick: question.pick,
    main: toggle,
    fold: toggle,
    edit: () => toggleForm(state, face, { act: make, classify }, bring, settle, words.noDetails),
    retry: () => {
      deeds.retry();
      if (!subject.view) refresh(null);
    },
  });
  onKeys(root, (act) => press(act, deeds, fold));

  async function refresh(keys: string[] | null): Promise<void> {
    if (!keys) arrive();
    else if (!keys.includes(key)) return;
    const first = !subject.view;
    const found = await look();
    if (gone.signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    if (found) {
      state.allowance = found;
      if (first) state.open = untagged(state) && !place.folded;
    } else if (!subject.view) say(words.unread.text);
    paint();
  }

  const remove = () => {
    gone.abort();
    host.remove();
  };
  return { refresh, remove, focus: fold.focus };
}

/** What each key does. */
function press(
  act: KeyAct,
  { choose, undo }: Pick<ReturnType<typeof pillDeeds>, 'choose' | 'undo'>,
  { leave, help }: ReturnType<typeof foldable>,
): void {
  if (act === 'close') leave();
  else if (act === 'undo') undo();
  else if (act === 'help') help();
  else if (act !== 'next' && act !== 'previous') choose(act);
}
