// Keeps one mark before the link of each article of a listing, while the page pages, sorts and filters in place.
import type { LinkedItem } from '../extraction/extract-listing.ts';
import type { Subject } from './acts.ts';
import type { ListingDeps } from './calls.ts';
import { OWN } from './dom.ts';
import { drawn } from './drawn.ts';
import { headOf } from './list-bar.ts';

/** Changes of a page are gathered for so long before it is read again, ms. */
const GATHER_MS = 150;

/** An article of the listing, the link that carries its title, and its mark. */
export type Row = Subject & { link: HTMLAnchorElement; host: HTMLElement; badge: HTMLElement };

export type RowEvents = {
  /** A row got its mark: wire it. */
  added: (row: Row) => void;
  pressed: (row: Row) => void;
  /** The rows were read anew after the page changed itself. */
  reread: () => void;
};

/** The rows of the listing in the page; `shown` are those in it now, in page order, `known` those ever seen. */
export function listRows({ portal, alive, words, items }: ListingDeps, bar: HTMLElement, events: RowEvents) {
  const known = new Map<string, Row>();
  let shown = new Set<Row>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const newRow = (item: LinkedItem): Row => {
    const { host, part } = drawn('mark', words, { mark: () => events.pressed(row) });
    const badge = part('mark');
    const row = { read: readOf(item, portal.id), view: null, acts: [], link: item.link, host, badge };
    known.set(item.address, row);
    events.added(row);
    return row;
  };
  /** Reads the page and sets, moves and removes marks accordingly. */
  const read = () => {
    const before = shown;
    shown = new Set();
    for (const item of items()) {
      const row = known.get(item.address) ?? newRow(item);
      shown.add(row);
      row.read = readOf(item, portal.id);
      row.link = item.link;
      if (row.host.nextSibling !== row.link) row.link.before(row.host);
    }
    for (const row of before) if (!shown.has(row)) row.host.remove();
    const head = headOf([...shown].map(({ link }) => link));
    if (!head) bar.remove();
    else if (head.previousSibling !== bar) head.before(bar);
    // Our own changes are no news.
    observer.takeRecords();
  };
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const { host } of shown) host.remove();
    bar.remove();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(concernsLinks)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!alive()) return stop();
      read();
      events.reread();
    }, GATHER_MS);
  });
  read();
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['href'],
  });
  return { shown: () => [...shown], known: () => known.values(), read, stop };
}

/** What a row says of its article, as acts on it carry it. */
function readOf({ url, title, publishedOn, section, form }: LinkedItem, portal: string): Row['read'] {
  const dated = publishedOn && { publishedOn, publishedFrom: 'listing' as const };
  return { article: { portal, url, title, ...dated, ...(section && { section }) }, form, maybeOn: null };
}

/** Clocks and banners change a page every second: only what touches links or our own elements matters. */
function concernsLinks({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const wanted = `a,${OWN}`;
  return (
    type === 'attributes' ||
    [...addedNodes, ...removedNodes].some(
      (node) => node instanceof Element && (node.matches(wanted) || node.querySelector(wanted)),
    )
  );
}
