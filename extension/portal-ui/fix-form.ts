// “Sửa”: the small form that corrects what was read of a page, and takes an article out of the ledger or back into it.
import type { ActionCorrection } from '#shared/action';
import { addDays, localDate } from '#shared/local-date';
import { button, el, on } from './dom.ts';

export type FixFields = { title: string; publishedOn: string; section: string };
export type FixDeps = {
  correct: (correction: ActionCorrection) => void;
  life: (kind: 'withdraw' | 'restore') => void;
  close: () => void;
};

/** A field that takes a day, at most tomorrow: later ones are refused everywhere. */
export function dateField(label: string): HTMLInputElement {
  const max = addDays(localDate(Date.now()), 1);
  return el('input', { type: 'date', 'aria-label': label, min: '1990-01-01', max });
}

/** What changed between two readings of the form; an emptied field takes its correction back. */
export function changedFields(before: FixFields, after: FixFields): ActionCorrection | null {
  const names = ['title', 'publishedOn', 'section'] as const;
  const changed = names.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((name) => [name, after[name] || null]));
}

/** The form, closed at first; `open` fills it with what is known now. */
export function fixForm({ correct, life, close }: FixDeps) {
  const title = el('textarea', { rows: '2', maxlength: '500' });
  const date = dateField('Ngày đăng');
  const section = el('input', { maxlength: '500' });
  const away = button({ class: 'life' });
  const cancel = button({}, 'Thôi');
  const form = el(
    'form',
    { class: 'fix', hidden: true },
    el('label', {}, 'Tiêu đề', title),
    el('label', {}, 'Ngày đăng', date),
    el('label', {}, 'Chuyên mục', section),
    el('div', {}, el('button', { type: 'submit' }, 'Lưu'), cancel, away),
  );
  let before: FixFields = { title: '', publishedOn: '', section: '' };
  let withdrawn = false;
  on(form, 'submit', (event) => {
    event.preventDefault();
    const after = {
      title: title.value.trim(),
      publishedOn: date.value,
      section: section.value.trim(),
    };
    const correction = changedFields(before, after);
    close();
    if (correction) correct(correction);
  });
  on(cancel, 'click', close);
  on(away, 'click', () => {
    close();
    life(withdrawn ? 'restore' : 'withdraw');
  });
  return {
    form,
    open: (fields: FixFields, isWithdrawn: boolean) => {
      before = fields;
      withdrawn = isWithdrawn;
      title.value = fields.title;
      date.value = fields.publishedOn;
      section.value = fields.section;
      away.textContent = withdrawn ? 'Đưa lại vào sổ' : 'Rút khỏi sổ';
      form.hidden = false;
      title.focus();
    },
  };
}
