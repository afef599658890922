// The pill on an article's page: from its first look at what is known until it is removed.
import type { PageRead, PillPlace } from '../messages.ts';
import type { Part, PartDeps } from './calls.ts';
import { drawn } from './drawn.ts';
import { onHands } from './hands.ts';
import { restLater } from './later.ts';
import type {} from './parts.ts';
import { pillDeeds } from './pill-deeds.ts';
import { painter, stateOf, untagged } from './pill-face.ts';
import { foldable } from './pill-fold.ts';
import { wireGrip } from './pill-grip.ts';

export type PillDeps = PartDeps & { key: string; read: PageRead; place: PillPlace };

/** The pill of one article; in the page from its first refresh until it is removed. */
export function showPill(deps: PillDeps): Part {
  const { call, ask, portal, words, key, read } = deps;
  let gone = false;
  const place = { ...deps.place };
  const state = stateOf(read);
  const { subject } = state;
  const face = drawn('pill', words);
  const { host, root, parts, say } = face;
  const paint = painter(state, face, deps, (view) => {
    if (view.dates) later((rest) => rest.offer(view));
  });
  const { look, arrive, make, ...deeds } = pillDeeds(deps, state, face, paint);
  const fold = foldable(state, face, paint);
  // Where the pill stands is a comfort: when nobody keeps it, nothing is lost.
  const placed = () => call('pillPlaced', { portal: portal.id, place: { ...place } }).catch(() => null);
  const put = () => {
    parts.box.style.cssText = `--right:${place.right}px;--bottom:${place.bottom}px`;
  };
  const stands = () => ask('details', { portal: portal.id, key });
  const desk = { state, face, paint, place, put, placed, make, stands, words };
  const later = restLater(
    // Its script comes with what stands.
    async () => ((await stands()) ? globalThis.soTinParts?.restOfPill?.(desk) : null),
    () => face.show({ note: words.noDetails }),
  );
  /** Folding an untagged article's pill says how the person wants to meet the next one. */
  const toggle = () => {
    fold.toggle();
    if (!untagged(state)) return;
    place.folded = !state.open;
    placed();
  };
  onHands(root, {
    ...deeds,
    answer: (day) => later((rest) => rest.answer(day)),
    pick: () => later((rest) => rest.pick()),
    edit: () => later((rest) => rest.edit()),
    main: toggle,
    fold: toggle,
    close: fold.leave,
    help: fold.help,
    retry: () => {
      deeds.retry();
      if (!subject.view) refresh(null);
    },
  });
  wireGrip(parts.grip, later);
  put();

  async function refresh(keys: string[] | null): Promise<void> {
    if (!keys) arrive();
    else if (!keys.includes(key)) return;
    const first = !subject.view;
    const found = await look();
    if (gone) return;
    if (!host.isConnected) document.documentElement.append(host);
    if (found) {
      state.allowance = found;
      if (first) state.open = untagged(state) && !place.folded;
    } else if (!subject.view) say(words.unread.text);
    paint();
  }

  const remove = () => {
    gone = true;
    host.remove();
  };
  return { refresh, remove, focus: fold.focus };
}
