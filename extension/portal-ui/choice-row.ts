// The row of eight: one button for each content, the same on the pill and on a listing.
import { CONTENTS, type Content } from '#shared/taxonomy';
import { button, el, on } from './dom.ts';

/** What stands in a mark: the digit of a content, N, or ◌ for none chosen yet. */
export function markOf(content: Content | null): string {
  return content === null ? '◌' : content === 'none' ? 'N' : content;
}

/** The name of a content's hue in the style sheets: `0`…`6`, `n`, or nothing. */
export function hueOf(content: Content | null): string {
  return content === null ? '' : markOf(content).toLowerCase();
}

/** “2 TTHC”: how a content is named everywhere in a page. */
export function nameOf(content: Content): string {
  return `${markOf(content)} ${CONTENTS.find(({ code }) => code === content)?.short ?? ''}`;
}

/** A row of eight buttons that tells what was clicked; `press` shows one of them as chosen. */
export function choiceRow(choose: (content: Content) => void) {
  const buttons = CONTENTS.map(({ code, name, short }) => {
    const mark = markOf(code);
    const one = button(
      { class: 'choice', 'data-hue': hueOf(code), title: name, 'aria-keyshortcuts': mark },
      el('b', {}, mark),
      ` ${short}`,
    );
    // The second half of a double click is the same gesture.
    on(one, 'click', (event) => event.detail < 2 && choose(code));
    return { code, one };
  });
  const row = el('div', { class: 'row', role: 'group', 'aria-label': 'Chọn nội dung' });
  row.append(...buttons.map(({ one }) => one));
  return {
    row,
    press: (content: Content | null) => {
      for (const { code, one } of buttons) one.setAttribute('aria-pressed', String(code === content));
    },
    focus: () => (row.querySelector<HTMLElement>('[aria-pressed=true]') ?? buttons[0]?.one)?.focus(),
  };
}
