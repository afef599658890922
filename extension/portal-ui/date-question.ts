// “Chưa rõ ngày đăng”: the question after a tag whose article nobody knows the date of.
import { isLocalDate } from '#shared/local-date';
import { button, el, on } from './dom.ts';
import { dateField } from './fix-form.ts';
import type { DateOffer } from './pill-view.ts';

/** The question with its ready answers and a field for any other day. */
export function dateQuestion(answer: (date: string) => void) {
  const offers = el('span', { class: 'ask' });
  const pick = button({ 'aria-expanded': 'false' }, 'Chọn ngày');
  const field = dateField('Ngày đăng');
  field.required = true;
  const form = el(
    'form',
    { class: 'ask', hidden: true },
    field,
    el('button', { type: 'submit' }, 'Lưu ngày'),
  );
  const ask = el(
    'div',
    { class: 'ask', role: 'group', 'aria-label': 'Ngày đăng của bài' },
    el('span', {}, 'Chưa rõ ngày đăng:'),
    offers,
    pick,
    form,
  );
  const unfold = (shown: boolean) => {
    form.hidden = !shown;
    pick.ariaExpanded = String(shown);
    if (shown) field.focus();
  };
  on(pick, 'click', () => unfold(form.hidden !== false));
  on(form, 'submit', (event) => {
    event.preventDefault();
    if (!isLocalDate(field.value)) return;
    unfold(false);
    answer(field.value);
  });
  let shown = '';
  return {
    ask,
    show: (dates: DateOffer[] | null) => {
      ask.hidden = dates === null;
      const wanted = JSON.stringify(dates);
      if (wanted === shown || dates === null) return;
      shown = wanted;
      offers.replaceChildren(
        ...dates.map(({ label, date }) => {
          const one = button({}, label);
          on(one, 'click', (event) => event.detail < 2 && answer(date));
          return one;
        }),
      );
    },
  };
}
