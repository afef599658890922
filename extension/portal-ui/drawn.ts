// Elements of ours, drawn from descriptions into shadow roots, where the page's own styles and policies do not reach.
import type { Content } from '#shared/taxonomy';
import type { Choice, Drawing, PageWords } from '../messages.ts';
import { dress, el, on } from './dom.ts';

/** What a script finds in each drawing, by its `id`. */
type Ids = {
  pill:
    | ('box' | 'grip' | 'main' | 'chip' | 'line' | 'fold' | 'retry' | 'drop' | 'undo')
    | ('ask' | 'offers' | 'pick' | 'date' | 'day' | 'means')
    | ('panel' | 'note' | 'hint' | 'why' | 'agree' | 'row' | 'can' | 'facts' | 'edit' | 'form' | 'keys');
  bar:
    | ('bar' | 'all' | 'counts' | 'done' | 'open' | 'walk' | 'left' | 'note' | 'said')
    | ('retry' | 'drop' | 'undo' | 'keys');
  row: 'box';
  mark: 'mark';
};

/** What a press does, by the button's `name` or `id`; it gets the button's value. */
type Presses = Readonly<Record<string, (value: string) => void>>;

/** A part of ours, drawn. */
export type Drawn<Name extends keyof Ids> = ReturnType<typeof drawn<Name>>;

/** Draws a part of that name into an element of ours, in no page yet. */
export function drawn<Name extends keyof Ids>(name: Name, words: PageWords) {
  const host = document.createElement(`so-tin-${name}`);
  // A page's own scripts have no business in here; only tests and demo look in.
  const root = host.attachShadow({ mode: import.meta.env.SOTIN_OPEN_ROOTS ? 'open' : 'closed' });
  dress(root, words.css);
  root.append(draw(words[name]));
  const named = [...root.querySelectorAll<HTMLElement>('[id]')].map((part) => [part.id, part]);
  const parts: Readonly<Record<Ids[Name] | 'live', HTMLElement>> = Object.fromEntries(named);
  return {
    host,
    root,
    parts,
    /** Writes texts into the parts that are named, shows those that are named true, hides those that are named false. */
    show: (shown: { readonly [Id in Ids[Name]]?: string | boolean }) => {
      let id: Ids[Name];
      for (id in shown) {
        const value = shown[id];
        if (typeof value === 'string') write(parts[id], value);
        else parts[id].hidden = !value;
      }
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
      parts.live.textContent = parts.live.textContent === text ? `${text}\u00a0` : text;
    },
  };
}

/** Hands what is pressed in a part of ours to its act. */
export function onPress(root: ShadowRoot, presses: Presses): void {
  on(root, 'click', ({ target, detail }) => {
    const pressed = target instanceof Element && target.closest('button');
    // The second half of a double click is the same gesture.
    if (pressed && detail < 2) presses[pressed.name || pressed.id]?.(pressed.value);
  });
}

function draw([tag, attributes, ...children]: Drawing): HTMLElement {
  const drawnChildren = children.map((child) => (typeof child === 'string' ? child : draw(child)));
  return el(tag as 'div', attributes, ...drawnChildren);
}

/** Writes a text where another stands: a page's observer need not hear of what is the same, nor be laid out anew. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The eight's entry of a content, if any is chosen. */
export function choiceOf({ choices }: PageWords, content: Content | null): Choice | undefined {
  return choices.find(({ code }) => code === content);
}

/** Writes the sign of a content, or what stands for none, in its hue; colour never speaks alone. */
export function paintSign(element: HTMLElement, choice: Choice | undefined, sign: string): void {
  write(element, sign);
  element.dataset.hue = choice?.label.charAt(0) ?? '';
}
