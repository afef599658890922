// The one row of eight of a listing: it comes to the mark that has the pointer or the focus.
import type { Content } from '#shared/taxonomy';
import type { PageWords } from '../messages.ts';
import { on } from '../portal-ui/dom.ts';
import { drawn } from '../portal-ui/drawn.ts';

/** The pointer may cross a gap for so long, ms. */
const LEAVE_MS = 250;

export type FloatingRow = ReturnType<typeof floatingRow>;

/** Builds the row, hidden; `at` shows it by a mark, `hideSoon` takes it away unless pointer or focus is in it. */
export function floatingRow(words: PageWords, signal: AbortSignal) {
  const row = drawn('row', words);
  const { host } = row;
  const { box } = row.parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let anchor: Element | null = null;
  const focused = () => document.activeElement === host;
  const hide = () => {
    clearTimeout(timer);
    box.hidden = true;
    anchor = null;
  };
  const settle = () => {
    const mark = anchor?.getBoundingClientRect();
    // A mark that left the page, or whose row the page hid.
    if (!mark?.width) return hide();
    const { width, height } = box.getBoundingClientRect();
    const below = mark.bottom + 2;
    box.style.left = `clamp(8px, ${mark.left}px, 100% - ${width + 8}px)`;
    box.style.top = `${below + height > innerHeight ? Math.max(0, mark.top - height - 2) : below}px`;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => focused() || hide(), LEAVE_MS);
  };
  on(box, 'pointerenter', () => clearTimeout(timer));
  on(box, 'pointerleave', hideSoon);
  on(host, 'focusout', hideSoon);
  addEventListener('scroll', settle, { signal, capture: true, passive: true });
  addEventListener('resize', settle, { signal });
  signal.addEventListener('abort', () => host.remove());
  document.documentElement.append(host);
  return {
    ...row,
    focused,
    hide,
    hideSoon,
    at: (mark: Element, content: Content | null) => {
      clearTimeout(timer);
      anchor = mark;
      row.choose(content);
      box.hidden = false;
      settle();
    },
  };
}
