// The pill as it is drawn: built once, then only its words and switches change, so that focus never gets lost.
import type { ActionCorrection } from '#shared/action';
import type { Content } from '#shared/taxonomy';
import type { ClassFields } from './class-fields.ts';
import { el, ignoreHeldKey, on, shadowHost } from './dom.ts';
import type { FixFields } from './fix-form.ts';
import css from './pill.css?inline';
import { pillLine } from './pill-line.ts';
import { pillPanel } from './pill-panel.ts';
import type { PillView } from './pill-view.ts';

/** What a person can do on the pill. */
export type PillActs = {
  choose: (content: Content) => void;
  classed: (fields: ClassFields) => void;
  correct: (correction: ActionCorrection) => void;
  life: (kind: 'withdraw' | 'restore') => void;
  undo: () => void;
  retry: () => void;
  /** Forgets what could not be kept. */
  drop: () => void;
  /** Opens or folds, as a person's wish for next time too. */
  toggle: () => void;
  fixFields: () => FixFields;
};

/** Builds the pill; `show` draws a view. */
export function pillBox(acts: PillActs, shortcut: string | null) {
  const { host, root } = shadowHost('so-tin-pill', css);
  const { line, grip, main, show: showLine } = pillLine(acts);
  const { panel, keys, choices, show: showPanel } = pillPanel(acts, shortcut);
  const live = el('div', { class: 'live', role: 'status' });
  const box = el('section', { class: 'pill', 'aria-label': 'Sổ Tin: phân loại bài này' }, line, panel, live);
  root.append(box);
  on(root, 'keydown', ignoreHeldKey);
  return {
    host,
    root,
    box,
    grip,
    main,
    live,
    keys,
    focusChoices: () => (choices() ?? main).focus(),
    show: (view: PillView, open: boolean, classed: ClassFields) => {
      const focused = root.activeElement;
      box.dataset.tone = view.tone;
      box.toggleAttribute('data-open', open);
      showLine(view, open);
      showPanel(view, open, classed);
      // What had focus may just have been hidden: the keys must go on working.
      if (focused?.closest('[hidden]')) main.focus();
    },
  };
}
