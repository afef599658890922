// What a tag carries beside its content: the form of the item and its topics.
import { FORMS, type Form, TOPICS } from '#shared/taxonomy';
import { el, on } from './dom.ts';

export type ClassFields = { form: Form | null; topics: string[] };

/** A list of forms and a list of topics; `changed` hears what a person set. */
export function classFields(changed: (fields: ClassFields) => void) {
  const form = el(
    'select',
    { 'aria-label': 'Thể loại' },
    el('option', { value: '' }, 'Thể loại'),
    ...FORMS.map(({ code, name }) => el('option', { value: code }, name)),
  );
  const boxes = TOPICS.map(({ code, name }) => ({
    label: name,
    box: el('input', { type: 'checkbox', value: code }),
  }));
  const summary = el('summary');
  const topics = el('details', { class: 'topics' }, summary);
  const list = el('div', { role: 'group', 'aria-label': 'Chủ đề' });
  list.append(...boxes.map(({ box, label }) => el('label', {}, box, label)));
  topics.append(list);
  const tell = () => {
    const ticked = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    changed({ form: (form.value || null) as Form | null, topics: ticked });
  };
  on(form, 'change', tell);
  on(list, 'change', tell);
  return {
    form,
    topics,
    show: (fields: ClassFields) => {
      form.value = fields.form ?? '';
      for (const { box } of boxes) box.checked = fields.topics.includes(box.value);
      summary.textContent = fields.topics.length > 0 ? `Chủ đề: ${fields.topics.length}` : 'Chủ đề +';
    },
  };
}
