// “Sửa”: the form that corrects what was read of a page, and takes an article out of the ledger or back into it.
import type { ActionCorrection } from '#shared/action';
import { addDays, formatDate, localDate } from '#shared/local-date';
import { el, on } from '../portal-ui/dom.ts';
import { classFields } from './class-fields.ts';
import type { FormDesk } from './form-desk.ts';

type FixFields = { title: string; publishedOn: string; section: string };

/** What changed between two readings of the form; an emptied field takes its correction back. */
function changedFields(before: FixFields, after: FixFields): ActionCorrection | null {
  const names = ['title', 'publishedOn', 'section'] as const;
  const changed = names.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((name) => [name, after[name] || null]));
}

/** The form, filled with what stands; else with what the page reads. */
export function details(desk: FormDesk): HTMLElement {
  const { read, state, words, act, close } = desk;
  const { article } = read;
  const before: FixFields = {
    title: state.title ?? article.title ?? '',
    publishedOn: state.publishedOn ?? article.publishedOn ?? '',
    section: state.section ?? article.section ?? '',
  };
  const fields = inputs(before, words);
  const life = (kind: 'withdraw' | 'restore') =>
    button(words[kind], () => act({ kind }) && close(), { class: 'life' });
  const away = life(state.status === 'withdrawn' ? 'restore' : 'withdraw');
  const form = el(
    'form',
    { class: 'fix' },
    classFields(desk),
    ...fields.labels,
    el('div', {}, el('button', {}, words.save), button(words.cancel, close), away),
  );
  on(form, 'submit', (event) => {
    event.preventDefault();
    const correction = changedFields(before, fields.values());
    if (!correction || act({ kind: 'correct', correction })) close();
  });
  queueMicrotask(fields.focus);
  return form;
}

function inputs({ title, publishedOn, section }: FixFields, words: FormDesk['words']) {
  const head = el('textarea', { rows: '2', maxlength: '500' });
  const max = addDays(localDate(Date.now()), 1);
  const date = el('input', { type: 'date', min: '1990-01-01', max });
  const part = el('input', { maxlength: '500' });
  // The field shows days in the browser's own order, which need not be ours.
  const means = el('span', { class: 'dim' });
  const tell = () => {
    means.textContent = date.value && words.dateMeans.replace('{date}', formatDate(date.value));
  };
  on(date, 'input', tell);
  head.value = title;
  date.value = publishedOn;
  part.value = section;
  tell();
  return {
    labels: [
      el('label', {}, words.title, head),
      el('label', {}, words.date, date),
      means,
      el('label', {}, words.section, part),
    ],
    values: () => ({ title: head.value.trim(), publishedOn: date.value, section: part.value.trim() }),
    focus: () => head.focus(),
  };
}

/** A button; the second half of a double click is the same gesture. */
function button(words: string, press: () => void, props: Record<string, string> = {}): HTMLElement {
  const one = el('button', { type: 'button', ...props }, words);
  on(one, 'click', ({ detail }) => detail < 2 && press());
  return one;
}
