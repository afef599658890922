// The few DOM steps that everything drawn in a page shares: elements, buttons, events.

/** All elements of ours in a page. */
export const OWN = 'so-tin-pill,so-tin-mark,so-tin-bar,so-tin-row';

type Props = Readonly<Record<string, string>>;
type Child = Node | string;

/** An element with attributes and children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const name in props) element.setAttribute(name, props[name] ?? '');
  element.append(...children);
  return element;
}

/** Listens for what a person does; what a page's script makes up is not heard. */
export function on<Name extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  name: Name,
  handle: (event: GlobalEventHandlersEventMap[Name]) => void,
): void {
  target.addEventListener(name, (event) => {
    if (event.isTrusted) handle(event as GlobalEventHandlersEventMap[Name]);
  });
}

/** Gives a root its style: as an element, which content scripts may add in every browser and under every page's policy. */
export function dress(root: ShadowRoot, text: string): void {
  root.append(el('style', {}, text));
}

/** The page's address without its fragment, which leads to a place in it and names no article. */
export const addressHere = () => location.href.replace(/#.*/, '');
