// Elements of ours, drawn from descriptions into shadow roots, where the page's own styles and policies do not reach.
import type { Content } from '#shared/taxonomy';
import type { Choice, Drawing, PageWords } from '../messages.ts';
import { dress, el } from './dom.ts';

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

/** A part of ours, drawn. */
export type Drawn<Name extends keyof Ids> = ReturnType<typeof drawn<Name>>;

/** Draws a part of that name into an element of ours, in no page yet. */
export function drawn<Name extends keyof Ids>(name: Name, words: PageWords) {
  const host = document.createElement(`so-tin-${name}`);
  // A page's own scripts have no business in here; only tests and demo look in.
  const root = host.attachShadow({ mode: import.meta.env.SOTIN_OPEN_ROOTS ? 'open' : 'closed' });
  dress(root, words.css);
  const parts = {} as Record<Ids[Name] | 'live', HTMLElement>;
  root.append(draw(words[name], parts));
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

/** Draws a description; what has an `id` in it is put among `parts`. */
function draw([tag, attributes, ...children]: Drawing, parts: Record<string, HTMLElement>): HTMLElement {
  const inner = children.map((child) => (typeof child === 'string' ? child : draw(child, parts)));
  const element = el(tag as 'div', attributes, ...inner);
  if (attributes.id) parts[attributes.id] = element;
  return element;
}

/** Writes a text where another stands: a page's observer need not hear of what is the same, nor be laid out anew. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The eight's entry of a content, if any is chosen. */
export function choiceOf({ choices }: PageWords, content: Content | null): Choice | undefined {
  return choices[`${content}`];
}

/** Writes the sign of a content, or what stands for none, in its hue; colour never speaks alone. */
export function paintSign(element: HTMLElement, choice: Choice | undefined, sign: string): void {
  write(element, sign);
  element.dataset.hue = choice?.mark ?? '';
}
