// What the open pill adds: the row of eight, the date, form and topics, corrections, and the list of keys.
import { choiceRow } from './choice-row.ts';
import { type ClassFields, classFields } from './class-fields.ts';
import { button, el, on } from './dom.ts';
import { fixForm } from './fix-form.ts';
import type { PillActs } from './pill-box.ts';
import type { PillView } from './pill-view.ts';

/** Builds the panel; `show` draws a view, or hides all of it. */
export function pillPanel(acts: PillActs, shortcut: string | null) {
  const note = el('p', { class: 'note' });
  const choices = choiceRow(acts.choose);
  const dateLine = el('span');
  const fields = classFields(acts.classed);
  const fixOpen = button({}, 'Sửa');
  let withdrawn = false;
  const closeFix = () => {
    fix.form.hidden = true;
    fixOpen.focus();
  };
  const fix = fixForm({ ...acts, close: closeFix });
  on(fixOpen, 'click', () => (fix.form.hidden ? fix.open(acts.fixFields(), withdrawn) : closeFix()));
  const facts = el('div', { class: 'facts' }, dateLine, fixOpen, fields.form, fields.topics);
  const keys = keyList(shortcut);
  const panel = el('div', { class: 'panel', id: 'panel' }, note, choices.row, facts, fix.form, keys);
  return {
    panel,
    keys,
    /** The row of eight; null where this person may not choose. */
    choices: () => (choices.row.hidden ? null : choices),
    show: (view: PillView, open: boolean, classed: ClassFields) => {
      withdrawn = view.withdrawn;
      panel.hidden = !open;
      note.textContent = view.note;
      note.hidden = view.note === '';
      choices.row.hidden = !view.mayTag;
      facts.hidden = !view.mayTag;
      choices.press(view.content);
      fields.show(classed);
      dateLine.textContent = view.dates ? '' : view.dateLine;
      if (!open) fix.form.hidden = true;
    },
  };
}

function keyList(shortcut: string | null): HTMLElement {
  const list = [
    ['0–6', 'chọn nội dung'],
    ['N', 'không thuộc'],
    ['Z', 'hoàn tác'],
    ['Esc', 'thu gọn'],
    ...(shortcut ? [[shortcut, 'tới đây từ trang']] : []),
  ];
  const keys = list.map(([key = '', words]) => el('span', {}, el('kbd', {}, key), ` ${words}`));
  return el('div', { class: 'keys', hidden: true }, ...keys);
}
