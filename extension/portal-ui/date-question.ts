// “Chưa rõ ngày đăng”: the question after a tag whose article nobody knows the date of.
import type { ArticleView, PageWords } from '../messages.ts';
import { button, el, on } from './dom.ts';

/** The question with its ready answers and a field for any other day; `show` asks, or with no view goes away. */
export function dateQuestion(words: PageWords, answer: (date: string) => void) {
  const offers = el('span', { class: 'ask' });
  const field = el('input', { type: 'date', 'aria-label': words.dateLabel, min: '1990-01-01', required: '' });
  const form = el('form', { class: 'ask' }, field, el('button', {}, words.saveDate));
  const pick = button([words.pickDate], () => unfold(form.hidden !== false));
  const unfold = (shown: boolean) => {
    form.hidden = !shown;
    pick.ariaExpanded = String(shown);
    if (shown) field.focus();
  };
  unfold(false);
  on(form, 'submit', (event) => {
    event.preventDefault();
    unfold(false);
    if (field.value) answer(field.value);
  });
  const props = { class: 'ask', role: 'group', 'aria-label': words.dateLabel };
  const ask = el('div', props, el('span', {}, words.undated), offers, pick, form);
  let shown: ArticleView | null = null;
  return {
    ask,
    show: (view: ArticleView | null) => {
      ask.hidden = !view?.dates;
      if (view === shown || !view?.dates) return;
      shown = view;
      field.max = view.latest;
      offers.replaceChildren(...view.dates.map(({ label, date }) => button([label], () => answer(date))));
    },
  };
}
