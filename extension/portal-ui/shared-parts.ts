// What the pill and a listing's bar have in common: the row of eight, the answers to an act, the list of keys.
import type { Content } from '#shared/taxonomy';
import type { Choice, PageWords } from '../messages.ts';
import { button, el } from './dom.ts';

/** A row of eight buttons that tells what was clicked; `press` shows one of them as chosen. */
export function choiceRow({ choices, chooseLabel }: PageWords, choose: (content: Content) => void) {
  const buttons = choices.map(({ code, label, title }) => {
    const mark = label.charAt(0);
    const props = { class: 'choice', 'data-hue': mark, title, 'aria-keyshortcuts': mark };
    return button([el('b', {}, mark), label.slice(1)], () => choose(code), props);
  });
  const row = el('div', { class: 'row', role: 'group', 'aria-label': chooseLabel }, ...buttons);
  return {
    row,
    press: (content: Content | null) => {
      choices.forEach(({ code }, index) => {
        buttons[index]?.setAttribute('aria-pressed', String(code === content));
      });
    },
    focus: () => (row.querySelector<HTMLElement>('[aria-pressed=true]') ?? buttons[0])?.focus(),
  };
}

/** The eight's entry of a content, if any is chosen. */
export function choiceOf({ choices }: PageWords, content: Content | null): Choice | undefined {
  return choices.find(({ code }) => code === content);
}

/** Shows a content's hue; colour never speaks alone. */
export function paintHue(element: HTMLElement, choice: Choice | undefined): void {
  element.dataset.hue = choice?.label.charAt(0) ?? '';
}

/** The keys and what they do, hidden at first. */
export function keyList(keys: PageWords['pillKeys']): HTMLElement {
  const list = el(
    'div',
    { class: 'keys' },
    ...keys.map(([key, does]) => el('span', {}, el('kbd', {}, key), ` ${does}`)),
  );
  list.hidden = true;
  return list;
}

/** Retry, drop and undo, and the place where a screen reader hears what happened. */
export function answerParts(
  words: PageWords,
  { retry, drop, undo }: { retry: () => void; drop: () => void; undo: () => void },
) {
  const again = button([words.retry], retry);
  const away = button([words.drop], drop);
  const back = button([`${words.undo} `, el('kbd', {}, 'Z')], undo, { 'aria-keyshortcuts': 'Z' });
  const live = el('div', { class: 'live', role: 'status' });
  return {
    parts: [again, away, back],
    live,
    show: (failed: boolean, undoable: boolean) => {
      again.hidden = !failed;
      away.hidden = !failed;
      back.hidden = !undoable;
    },
    /** The same text twice is said twice. */
    say: (text: string) => {
      live.textContent = live.textContent === text ? `${text}\u00a0` : text;
    },
  };
}
