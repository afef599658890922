// The pill as it is drawn: built once, then only its words and switches change, so that focus never gets lost.
import type { ActionCorrection } from '#shared/action';
import type { Content } from '#shared/taxonomy';
import { choiceRow } from './choice-row.ts';
import { type ClassFields, classFields } from './class-fields.ts';
import { dateQuestion } from './date-question.ts';
import { button, el, ignoreHeldKey, on, shadowHost } from './dom.ts';
import { type FixFields, fixForm } from './fix-form.ts';
import css from './pill.css?inline';
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
  const grip = button({ class: 'grip', 'aria-label': 'Di chuyển ô Sổ Tin bằng phím mũi tên hoặc kéo' }, '⠿');
  const chip = el('span', { class: 'chip' });
  const words = el('span', { class: 'words' });
  const main = button({ class: 'main', 'aria-controls': 'panel' }, chip, words);
  const undo = button({ 'aria-keyshortcuts': 'Z' }, 'Hoàn tác ', el('kbd', {}, 'Z'));
  const retry = button({}, 'Thử lại');
  const drop = button({}, 'Bỏ');
  const fold = button({ class: 'fold', 'aria-label': 'Thu gọn' }, '▾');
  const question = dateQuestion((publishedOn) => acts.correct({ publishedOn }));
  const choices = choiceRow(acts.choose);
  const fields = classFields(acts.classed);
  const dateLine = el('span');
  const fixOpen = button({}, 'Sửa');
  let withdrawn = false;
  const closeFix = () => {
    if (fix.form.contains(root.activeElement)) fixOpen.focus();
    fix.form.hidden = true;
  };
  const fix = fixForm({ ...acts, close: closeFix });
  const note = el('p', { class: 'note' });
  const facts = el('div', { class: 'facts' }, dateLine, fixOpen, fields.form, fields.topics);
  const keys = keyList(shortcut);
  const panel = el('div', { class: 'panel', id: 'panel' }, note, choices.row, facts, fix.form, keys);
  const live = el('div', { class: 'live', role: 'status' });
  const more = el('div', { class: 'more' }, retry, drop, undo, question.ask);
  const line = el('div', { class: 'line' }, grip, main, fold, more);
  const box = el('section', { class: 'pill', 'aria-label': 'Sổ Tin: phân loại bài này' }, line, panel, live);
  root.append(box);

  on(main, 'click', acts.toggle);
  on(fold, 'click', acts.toggle);
  on(undo, 'click', (event) => event.detail < 2 && acts.undo());
  on(retry, 'click', (event) => event.detail < 2 && acts.retry());
  on(drop, 'click', acts.drop);
  on(fixOpen, 'click', () => (fix.form.hidden ? fix.open(acts.fixFields(), withdrawn) : closeFix()));
  on(root, 'keydown', ignoreHeldKey);

  return {
    host,
    root,
    box,
    grip,
    main,
    live,
    keys,
    focusChoices: () => (choices.row.hidden ? main : choices).focus(),
    show: (view: PillView, open: boolean, classed: ClassFields) => {
      withdrawn = view.withdrawn;
      const focused = root.activeElement;
      chip.textContent = view.mark;
      chip.dataset.hue = view.hue;
      words.textContent = view.text;
      box.dataset.tone = view.tone;
      box.toggleAttribute('data-open', open);
      main.ariaExpanded = String(open);
      main.title = open ? 'Thu gọn' : 'Mở để phân loại hoặc sửa';
      panel.hidden = !open;
      fold.hidden = !open;
      undo.hidden = !view.undo;
      retry.hidden = !view.retry;
      drop.hidden = !view.retry;
      note.textContent = view.note;
      note.hidden = view.note === '';
      choices.row.hidden = !view.mayTag;
      facts.hidden = !view.mayTag;
      choices.press(view.content);
      fields.show(classed);
      dateLine.textContent = view.dates ? '' : view.dateLine;
      question.show(view.dates);
      if (!open) fix.form.hidden = true;
      // What had focus may just have been hidden: the keys must go on working.
      if (focused?.closest('[hidden]')) main.focus();
    },
  };
}

function keyList(shortcut: string | null): HTMLElement {
  const list: [string, string][] = [
    ['0–6', 'chọn nội dung'],
    ['N', 'không thuộc'],
    ['Z', 'hoàn tác'],
    ['Esc', 'thu gọn'],
    ...(shortcut ? [[shortcut, 'tới đây từ trang'] as [string, string]] : []),
  ];
  const keys = list.map(([key, words]) => el('span', {}, el('kbd', {}, key), ` ${words}`));
  return el('div', { class: 'keys', hidden: true }, ...keys);
}
