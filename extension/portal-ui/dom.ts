// The few DOM steps that everything drawn in a page shares: elements, shadow roots that pages cannot restyle, events.
import tokens from '../design/tokens.css?inline';
import base from './base.css?inline';

type Props = Readonly<Record<string, string | boolean>>;

/** An element with attributes (`true` is an empty one, `false` none) and children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props))
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...children);
  return element;
}

/** A button that does not submit. */
export function button(props: Props, ...children: (Node | string)[]): HTMLButtonElement {
  return el('button', { type: 'button', ...props }, ...children);
}

/** All elements that this script puts into a page. */
export const OWN = 'so-tin-pill,so-tin-mark,so-tin-bar,so-tin-row';
const sheets = new Map<string, CSSStyleSheet>();

/** An element of ours with its shadow root, styled where the page's own styles and policies do not reach. */
export function shadowHost(name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  host.lang = 'vi';
  const root = host.attachShadow({ mode: 'open' });
  const text = tokens + base + css;
  try {
    const sheet = sheets.get(text) ?? new CSSStyleSheet();
    if (!sheets.has(text)) sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    sheets.set(text, sheet);
  } catch {
    // Firefox does not let content scripts adopt style sheets.
    root.append(el('style', {}, text));
  }
  return { host, root };
}

/** Listens for what a person does; what a page's script makes up is not heard. Gives how to stop. */
export function on<Name extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  name: Name,
  handle: (event: GlobalEventHandlersEventMap[Name]) => void,
  options?: AddEventListenerOptions,
): () => void {
  const listen = (event: Event) => {
    if (event.isTrusted) handle(event as GlobalEventHandlersEventMap[Name]);
  };
  target.addEventListener(name, listen, options);
  return () => target.removeEventListener(name, listen, options);
}

/** Says a text to screen readers; the same text twice is said twice. */
export function announce(live: HTMLElement, text: string): void {
  live.textContent = live.textContent === text ? `${text}\u00a0` : text;
}

/** A held key would click a button again and again: one gesture is one click. */
export function ignoreHeldKey(event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  if (event.repeat && target instanceof HTMLButtonElement && /^(?:Enter|Space|NumpadEnter)$/.test(event.code))
    event.preventDefault();
}
