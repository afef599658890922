// The pill's question for the day of an article whose date nobody knows: ready answers, and a field for any other day.
import type { ArticleView } from '../messages.ts';
import { el, on } from '../portal-ui/dom.ts';
import type { Drawn } from '../portal-ui/drawn.ts';

/** Wires the question; `answer` hears a day from the field. `offer` draws it, `pick` shows its field or takes it away. */
export function dateQuestion({ parts, show }: Drawn<'pill'>, answer: (day: string) => void) {
  const { date, offers } = parts;
  const day = parts.day as HTMLInputElement;
  const pick = (shown: boolean) => {
    show({ date: shown });
    parts.pick.ariaExpanded = String(shown);
    // Only now: a browser takes longer to make a date field than to make all the rest of the pill.
    if (shown) day.type = 'date';
  };
  // The field shows days in the browser's own order, which need not be ours.
  on(day, 'input', () => show({ means: day.value.split('-').reverse().join('/') || '…' }));
  on(date, 'submit', (event) => {
    event.preventDefault();
    pick(false);
    if (day.value) answer(day.value);
  });
  return {
    pick: () => {
      pick(date.hidden === true);
      day.focus();
    },
    /** Offers dates as answers; those that are there already stay, with their focus. */
    offer: ({ dates, latest, maybe }: ArticleView) => {
      day.max = latest;
      const shown = [...offers.children].map(({ textContent }) => textContent).join();
      if (!dates || shown === dates.map(({ label }) => label).join()) return;
      offers.replaceChildren(
        ...dates.map(({ label, date: value }) => el('button', { name: 'answer', value }, label)),
      );
      pick(!!maybe);
      day.value = maybe ?? '';
    },
  };
}
