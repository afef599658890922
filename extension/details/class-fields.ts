// What a tag carries beside its content: the form of the item and its topics.
import type { Form } from '#shared/taxonomy';
import { el, on } from '../portal-ui/dom.ts';
import type { ClassFields } from '../portal-ui/pill-desk.ts';
import type { FormDesk } from './form-desk.ts';

/** A list of forms and a list of topics, as they stand; what a person sets is told at once. */
export function classFields({ state, forms, topics, read, wanted, words, classify }: FormDesk): HTMLElement {
  const stands = wanted ?? { form: state.form ?? read.form, topics: state.topics };
  const form = el(
    'select',
    { 'aria-label': words.form },
    el('option', { value: '' }, words.form),
    ...forms.map(({ code, name }) => el('option', { value: code }, name)),
  );
  form.value = stands.form ?? '';
  const boxes = topics.map(({ code, name }) => {
    const box = el('input', { type: 'checkbox', value: code });
    box.checked = stands.topics?.includes(code) ?? false;
    return { box, label: el('label', {}, box, name) };
  });
  const list = el('div', { role: 'group', 'aria-label': words.topics }, ...boxes.map(({ label }) => label));
  const summary = el('summary');
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const count = () => {
    const { length } = chosen();
    summary.textContent = length > 0 ? words.topicCount.replace('{count}', `${length}`) : words.noTopics;
  };
  const tell = () => {
    count();
    classify(fieldsOf((form.value || null) as Form | null, chosen(), state.origin));
  };
  count();
  on(form, 'change', tell);
  on(list, 'change', tell);
  return el('div', { class: 'class' }, form, el('details', { class: 'topics' }, summary, list));
}

function fieldsOf(form: Form | null, topics: string[], origin: FormDesk['state']['origin']): ClassFields {
  return { ...(topics.length > 0 && { topics }), ...(form && { form }), ...(origin && { origin }) };
}
