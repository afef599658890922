// Elements of ours, drawn from descriptions into shadow roots, where the page's own styles and policies do not reach.
import type { Content } from '#shared/taxonomy';
import type { Choice, Drawing, PageWords } from '../messages.ts';
import { dress, el, on } from './dom.ts';

/** What a press does, by the button's `name` or `id`; it gets the button's value. */
type Presses = Readonly<Record<string, (value: string) => void>>;

/** Draws a part of that name into an element of ours, in no page yet. */
export function drawn(name: 'pill' | 'bar' | 'row' | 'mark', words: PageWords, presses: Presses) {
  const host = document.createElement(`so-tin-${name}`);
  host.lang = 'vi';
  // A page's own scripts have no business in here; only tests and demo look in.
  const root = host.attachShadow({ mode: import.meta.env.SOTIN_OPEN_ROOTS ? 'open' : 'closed' });
  dress(root, words.css);
  root.append(draw(words[name]));
  on(root, 'click', ({ target, detail }) => {
    const pressed = target instanceof Element && target.closest('button');
    // The second half of a double click is the same gesture.
    if (pressed && detail < 2) presses[pressed.name || pressed.id]?.(pressed.value);
  });
  const part = (id: string): HTMLElement => root.getElementById(id) ?? host;
  return {
    host,
    root,
    part,
    /** Shows the parts that are named true, and hides the others that are named. */
    show: (shown: Readonly<Record<string, boolean>>) => {
      for (const id in shown) part(id).hidden = !shown[id];
    },
    /** Shows one of the eight as chosen. */
    choose: (content: Content | null) => {
      for (const one of root.querySelectorAll<HTMLButtonElement>('.choice'))
        one.setAttribute('aria-pressed', String(one.value === content));
    },
    focusChoice: () =>
      (
        root.querySelector<HTMLElement>('[aria-pressed=true]') ?? root.querySelector<HTMLElement>('.choice')
      )?.focus(),
    /** Says a text to screen readers; the same text twice is said twice. */
    say: (text: string) => {
      const live = part('live');
      live.textContent = live.textContent === text ? `${text}\u00a0` : text;
    },
  };
}

function draw([tag, attributes, ...children]: Drawing): HTMLElement {
  const drawnChildren = children.map((child) => (typeof child === 'string' ? child : draw(child)));
  return el(tag as 'div', attributes, ...drawnChildren);
}

/** The eight's entry of a content, if any is chosen. */
export function choiceOf({ choices }: PageWords, content: Content | null): Choice | undefined {
  return choices.find(({ code }) => code === content);
}

/** Writes the sign of a content, or what stands for none, in its hue; colour never speaks alone. */
export function paintSign(element: HTMLElement, choice: Choice | undefined, sign: string): void {
  // A page's observer need not hear of what is the same.
  if (element.textContent !== sign) element.textContent = sign;
  element.dataset.hue = choice?.label.charAt(0) ?? '';
}
