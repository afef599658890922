// The pill's first line, all that shows when it is folded: what stands, and what can be done about it at once.
import { dateQuestion } from './date-question.ts';
import { button, el, on } from './dom.ts';
import type { PillActs } from './pill-box.ts';
import type { PillView } from './pill-view.ts';

/** Builds the line; `show` draws a view. */
export function pillLine(acts: PillActs) {
  const grip = button({ class: 'grip', 'aria-label': 'Di chuyển ô Sổ Tin bằng phím mũi tên hoặc kéo' }, '⠿');
  const chip = el('span', { class: 'chip' });
  const words = el('span', { class: 'words' });
  const main = button({ class: 'main', 'aria-controls': 'panel' }, chip, words);
  const fold = button({ class: 'fold', 'aria-label': 'Thu gọn' }, '▾');
  const retry = button({}, 'Thử lại');
  const drop = button({}, 'Bỏ');
  const undo = button({ 'aria-keyshortcuts': 'Z' }, 'Hoàn tác ', el('kbd', {}, 'Z'));
  const question = dateQuestion((publishedOn) => acts.correct({ publishedOn }));
  const more = el('div', { class: 'more' }, retry, drop, undo, question.ask);
  on(main, 'click', acts.toggle);
  on(fold, 'click', acts.toggle);
  on(undo, 'click', (event) => event.detail < 2 && acts.undo());
  on(retry, 'click', (event) => event.detail < 2 && acts.retry());
  on(drop, 'click', acts.drop);
  return {
    line: el('div', { class: 'line' }, grip, main, fold, more),
    grip,
    main,
    show: (view: PillView, open: boolean) => {
      chip.textContent = view.mark;
      chip.dataset.hue = view.hue;
      words.textContent = view.text;
      main.ariaExpanded = String(open);
      main.title = open ? 'Thu gọn' : 'Mở để phân loại hoặc sửa';
      fold.hidden = !open;
      undo.hidden = !view.undo;
      retry.hidden = !view.retry;
      drop.hidden = !view.retry;
      question.show(view.dates);
    },
  };
}
