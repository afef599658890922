// Keeps one mark before the link of each article of a listing, while the page pages, sorts and filters in place.
import type { LinkedItem } from '../extraction/extract-listing.ts';
import type { Subject } from './acts.ts';
import type { Clock, ListingDeps } from './calls.ts';
import { drawn } from './drawn.ts';
import { watchLinks } from './link-watch.ts';
import { headOf } from './list-bar.ts';

/** So many rows are drawn and looked at in one go; in between the page has its turn. */
export const SLICE = 50;
/** So often, each within so long of the last (ms), a page may take our marks away before we leave it alone. */
const MOST_STRIPPED = 5;
const STRIPPED_MS = 60_000;

/** An article of the listing, the link that carries its title, and its mark. */
export type Row = Subject & { link: HTMLAnchorElement; host: HTMLElement; badge: HTMLElement };

export type RowEvents = {
  /** A row got its mark, in that root: wire it. */
  added: (row: Row, root: ShadowRoot) => void;
  /** The rows were read anew after the page changed itself. */
  reread: () => void;
};

/**
 * The rows of the listing in the page, from the first `read` until `stop`. `shown` are those in it now that have their
 * mark, in page order, `known` those ever marked. Long listings get their marks piece by piece: `more` draws the next so
 * many and gives them.
 */
export function listRows(
  { portal, alive, words, items, clock }: ListingDeps,
  bar: HTMLElement,
  events: RowEvents,
) {
  const known = new Map<string, Row>();
  let listed: LinkedItem[] = [];
  let head: Element | null = null;
  const patience = patienceOf(clock);

  const shown = () => listed.flatMap(({ address }) => known.get(address) ?? []);
  const draw = (item: LinkedItem): Row => {
    const { host, root, parts } = drawn('mark', words);
    const { link, address } = item;
    const acts: Row['acts'] = new Set();
    const row = { read: readOf(item, portal.id), view: null, acts, link, host, badge: parts.mark };
    known.set(address, row);
    link.before(host);
    events.added(row, root);
    return row;
  };
  const more = (most: number): Row[] => {
    const fresh = listed.filter(({ address }) => !known.has(address));
    const rows = fresh.slice(0, most).map(draw);
    links.skip();
    return rows;
  };
  /** Moves and removes marks as the page is now, and sets the bar. */
  const place = () => {
    const gone = new Set(shown());
    listed = items();
    let taken = false;
    for (const item of listed) {
      const row = known.get(item.address);
      if (!row) continue;
      taken = put(row.host, item.link, gone.delete(row) ? row.link : null) || taken;
      row.read = readOf(item, portal.id);
      row.link = item.link;
    }
    for (const { host } of gone) host.remove();
    const former = head;
    head = headOf(listed.map(({ link }) => link));
    if (head) taken = put(bar, head, former) || taken;
    else bar.remove();
    if (taken) patience.tried();
  };
  /** Reads the page anew and draws the first rows that have no mark yet. A page that wants none is left alone. */
  const read = () => {
    if (patience.lasts()) place();
    if (patience.lasts()) more(SLICE);
    else stop();
  };
  const stop = () => {
    links.stop();
    for (const { host } of known.values()) host.remove();
    bar.remove();
    listed = [];
  };
  const links = watchLinks(() => {
    if (!alive()) return stop();
    read();
    events.reread();
  });
  return { shown, count: () => listed.length, known: () => known.values(), more, read, stop };
}

/** Puts an element of ours before one of the page; true where the page had taken it from there. */
function put(own: HTMLElement, at: Element, before: Element | null): boolean {
  const taken = at === before && !own.isConnected;
  if (own.nextSibling !== at) at.before(own);
  return taken;
}

/** How long a page is borne with that takes away what was put before links that it keeps. */
function patienceOf({ now }: Clock) {
  let [times, last] = [0, 0];
  return {
    tried: () => {
      times = now() - last < STRIPPED_MS ? times + 1 : 1;
      last = now();
    },
    lasts: () => times < MOST_STRIPPED,
  };
}

/** What a row says of its article, as acts on it carry it. */
function readOf({ url, title, publishedOn, section, form }: LinkedItem, portal: string): Row['read'] {
  const dated = publishedOn && { publishedOn, publishedFrom: 'listing' as const };
  return { article: { portal, url, title, ...dated, ...(section && { section }) }, form, maybeOn: null };
}
