// The one row of eight of a listing: it comes to the mark that has the pointer or the focus.
import type { Content } from '#shared/taxonomy';
import { choiceRow } from './choice-row.ts';
import { el, on, shadowHost } from './dom.ts';
import css from './marks.css?inline';

/** The pointer may cross a gap for so long, ms. */
const LEAVE_MS = 250;
const EDGE = 8;

/** Builds the row, hidden; `at` shows it by a mark, `hideSoon` takes it away unless the pointer reaches it. */
export function floatingRow(choose: (content: Content) => void) {
  const { host, root } = shadowHost('so-tin-row', css);
  const choices = choiceRow(choose);
  const box = el('div', { class: 'float', hidden: true }, choices.row);
  root.append(box);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let anchor: Element | null = null;
  const hide = () => {
    clearTimeout(timer);
    box.hidden = true;
    anchor = null;
  };
  const settle = () => {
    if (!anchor?.isConnected) return hide();
    const mark = anchor.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - EDGE;
    box.style.left = `${Math.max(EDGE, Math.min(mark.left, room))}px`;
    const below = mark.bottom + 2;
    box.style.top = `${below + height > innerHeight ? Math.max(0, mark.top - height - 2) : below}px`;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => document.activeElement !== host && hide(), LEAVE_MS);
  };
  on(box, 'pointerenter', () => clearTimeout(timer));
  on(box, 'pointerleave', hideSoon);
  const stops = [
    on(window, 'scroll', settle, { capture: true, passive: true }),
    on(window, 'resize', settle),
  ];
  document.documentElement.append(host);
  return {
    host,
    root,
    focus: choices.focus,
    press: choices.press,
    hide,
    hideSoon,
    at: (mark: Element, content: Content | null) => {
      clearTimeout(timer);
      anchor = mark;
      choices.press(content);
      box.hidden = false;
      settle();
    },
    remove: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      host.remove();
    },
  };
}
