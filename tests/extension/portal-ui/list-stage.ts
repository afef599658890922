// A listing on a test page, with marks, a background and a clock of its own.
import { vi } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import type { ArticleState } from '../../../extension/messages.ts';
import { readItems } from '../../../extension/portal-ui/list-read.ts';
import { showListing } from '../../../extension/portal-ui/listing.ts';
import { asker } from '../../../extension/portal-ui/record.ts';
import { FakeBackground, HandClock, ORIGIN, portal, shadow, stateOf, words } from './support.ts';

export let background: FakeBackground;
export let clock: HandClock;
/** What `show` showed last. */
export let marks: ReturnType<typeof showListing>;

const TITLES = [
  'Niêm yết thủ tục hành chính mới',
  'Tập huấn kỹ năng số cho cán bộ xã',
  'Kế hoạch cải cách hành chính năm',
];
export const titleOf = (id: number) => `${TITLES[id % 3]} (kỳ ${id})`;
export const keyOf = (id: number) => canonicalUrl(`${ORIGIN}/tin/${id}`, portal.profile);

/** Rows as portals write them: a picture and a heading that link to one article, and the day. */
export function rowsOf(ids: number[], dated = true): string {
  const row = (id: number) =>
    `<li><a href="/tin/${id}"><img alt="" src="x.png"></a><h3><a href="/tin/${id}">${titleOf(id)}</a></h3>` +
    `<span>${dated ? `${String(id).padStart(2, '0')}/10/2023` : ''}</span></li>`;
  return ids.map(row).join('');
}

/** Shows a listing of those articles, of which so much is known, and lets it look them up. */
export async function show(
  ids = [1, 2, 3, 4],
  known: Record<number, Partial<ArticleState>> = {},
  dated = true,
  call = background.call,
) {
  document.body.innerHTML = `<main><ul id="list">${rowsOf(ids, dated)}</ul></main>`;
  for (const [id, state] of Object.entries(known))
    background.states.set(keyOf(Number(id)), stateOf(keyOf(Number(id)), state));
  marks = showListing({
    call,
    ask: asker({ call, clock }),
    clock,
    alive: () => true,
    portal,
    words,
    items: () => readItems(portal),
  });
  marks.refresh(null);
  await clock.pass(0);
}

export const list = () => document.querySelector('#list') ?? document.body;
export const badges = () =>
  [...document.querySelectorAll('so-tin-mark')].map((host) => host.shadowRoot?.querySelector('button'));
export const badge = (index: number) => {
  const found = badges()[index];
  if (!found) throw new Error(`no mark ${index}`);
  return found;
};
export const shown = () =>
  badges()
    .map((one) => one?.textContent)
    .join('');
export const bar = () => shadow('so-tin-bar');
export const focused = () =>
  badges().findIndex((one) => one?.getRootNode() === document.activeElement?.shadowRoot);
/** Lets a page that changed be read again. */
export const reread = async () => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await clock.pass(0);
};

/** A page, a background and a clock for one test. */
export function setList(): void {
  history.replaceState(null, '', '/muc/cchc');
  background = new FakeBackground();
  background.keyOf = (url) => canonicalUrl(url, portal.profile);
  clock = new HandClock();
  // There is no layout here: every shown element has one size.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const root = this.getRootNode();
    const outer = root instanceof ShadowRoot ? root.host : this;
    return outer.closest('[hidden]') ? new DOMRect() : new DOMRect(8, 8, 20, 20);
  });
}

/** Takes the marks away. */
export function clearList(): void {
  marks.remove();
  vi.restoreAllMocks();
}
