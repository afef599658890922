// Elements of ours with shadow roots, where the page's own styles and policies do not reach.
import { dress } from './dom.ts';
import css from './page.css?inline';

/** All elements that this script puts into a page. */
export const OWN = 'so-tin-pill,so-tin-mark,so-tin-bar,so-tin-row';

/** An element of ours and its root, styled. */
export function shadowHost(name: string, ...children: Node[]): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  host.lang = 'vi';
  const root = host.attachShadow({ mode: 'open' });
  dress(root, css);
  root.append(...children);
  return { host, root };
}
