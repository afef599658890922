// Pointing at an element of the page, by mouse or by keyboard, with an outline around what is meant.
import { el } from '../portal-ui/dom.ts';

/** What is told: what was chosen, null for Esc; before that what a key has moved to. */
export type Told = { chosen(element: Element | null): void; moved(element: Element): void };

export type Picker = {
  /** Begins at an element. */
  start(from: Element, told: Told): void;
  stop(): void;
};

/** Elements that are no part of what a page says. */
const SKIPPED = 'script,style,noscript,template,so-tin-teach,so-tin-pill,so-tin-bar,so-tin-mark,so-tin-row';

export const isShown = (element: Element | null): element is Element =>
  element !== null && !element.matches(SKIPPED);

/** The next element on a side that can be pointed at. */
function beside(element: Element, side: 'nextElementSibling' | 'previousElementSibling'): Element | null {
  let at = element[side];
  while (at && !isShown(at)) at = at[side];
  return at;
}

/** Where an arrow leads: up to what holds the element, down into it, left and right to its neighbours. */
export function step(element: Element, key: string): Element | null {
  const moves: Record<string, () => Element | null> = {
    ArrowUp: () => (element.parentElement?.localName === 'body' ? null : element.parentElement),
    ArrowDown: () => [...element.children].find(isShown) ?? null,
    ArrowRight: () => beside(element, 'nextElementSibling'),
    ArrowLeft: () => beside(element, 'previousElementSibling'),
  };
  return moves[key]?.() ?? null;
}

/** Draws into a root. */
export function pickerIn(root: ShadowRoot): Picker {
  const outline = el('div', { class: 'outline', 'aria-hidden': 'true' });
  outline.hidden = true;
  root.append(outline);
  let [at, told]: [Element | null, Told | null] = [null, null];

  const draw = () => {
    outline.hidden = !at;
    if (!at) return;
    const { left, top, width, height } = at.getBoundingClientRect();
    outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  };
  const mean = (element: Element) => {
    at = element;
    draw();
  };
  const end = (element: Element | null) => {
    const tell = told;
    stop();
    tell?.chosen(element);
  };
  /** The element of the page under an event; null over our own. */
  const under = ({ target }: Event) => (target instanceof Element && isShown(target) ? target : null);
  const onMove = (event: Event) => {
    const element = under(event);
    if (event.isTrusted && element && element !== at) mean(element);
  };
  const onClick = (event: Event) => {
    const element = under(event);
    if (!event.isTrusted || !element) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end(element);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !at) return;
    // Enter on a button of the panel is the button's.
    if (event.key === 'Enter' && !under(event)) return;
    const next = step(at, event.key);
    if (!next && !['Enter', 'Escape'].includes(event.key) && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') end(null);
    else if (event.key === 'Enter') end(at);
    else if (next) {
      next.scrollIntoView({ block: 'nearest' });
      mean(next);
      told?.moved(next);
    }
  };
  const listeners = [
    ['mousemove', onMove],
    ['click', onClick],
    ['keydown', onKey as (event: Event) => void],
    ['scroll', draw],
  ] as const;

  function stop(): void {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener, true);
    [at, told] = [null, null];
    draw();
  }
  return {
    start: (from, then) => {
      stop();
      told = then;
      for (const [name, listener] of listeners) document.addEventListener(name, listener, true);
      mean(from);
    },
    stop,
  };
}
