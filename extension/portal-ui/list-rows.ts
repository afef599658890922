// Keeps one mark before the link of each article of a listing, while the page pages, sorts and filters in place.
import { articleKey } from '#shared/portal-address';
import { findListingItems, type LinkedItem } from '../extraction/extract-listing.ts';
import type { ArticleState, PortalView } from '../messages.ts';
import { OWN } from './dom.ts';
import { headOf } from './list-bar.ts';
import { type Mark, newMark } from './mark.ts';

/** Changes of a page are gathered for so long before it is read again, ms. */
const GATHER_MS = 150;

export type Row = { key: string; item: LinkedItem; mark: Mark; state: ArticleState | null };

export type RowEvents = {
  /** A row got its mark: wire it. */
  added: (row: Row) => void;
  /** The rows were read anew after the page changed itself. */
  reread: () => void;
  /** False once the extension was updated or removed under this page. */
  alive: () => boolean;
};

/** The rows of the listing in the page, in page order. */
export class ListRows {
  readonly #portal: PortalView;
  readonly #bar: HTMLElement;
  readonly #events: RowEvents;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keys = new Map<string, string>();
  #rows = new Map<string, Row>();

  constructor(portal: PortalView, bar: HTMLElement, events: RowEvents) {
    this.#portal = portal;
    this.#bar = bar;
    this.#events = events;
    this.#observer = new MutationObserver((records) => records.some(concernsLinks) && this.#rereadSoon());
    this.read();
    this.#observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href'],
    });
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** The row of an article's address. */
  at(url: string): Row | undefined {
    return this.#rows.get(this.#keyOf(url));
  }

  /** Reads the page and sets, moves and removes marks accordingly. */
  read(): void {
    const before = this.#rows;
    this.#rows = new Map();
    for (const item of findListingItems(document, location.href, this.#portal.profile)) {
      const key = this.#keyOf(item.url);
      if (!this.#rows.has(key)) this.#rows.set(key, this.#rowOf(key, item, before.get(key)));
    }
    for (const [key, { mark }] of before) if (!this.#rows.has(key)) mark.host.remove();
    this.#placeBar();
    // Our own changes are no news.
    this.#observer.takeRecords();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const { mark } of this.#rows.values()) mark.host.remove();
    this.#bar.remove();
  }

  /** A page is read again and again; its addresses stay mostly the same. */
  #keyOf(url: string): string {
    const key = this.#keys.get(url) ?? articleKey(url, this.#portal);
    this.#keys.set(url, key);
    return key;
  }

  #rowOf(key: string, item: LinkedItem, known: Row | undefined): Row {
    const row = known ?? { key, item, mark: newMark(), state: null };
    row.item = item;
    if (row.mark.host.nextSibling !== item.link) item.link.before(row.mark.host);
    if (!known) this.#events.added(row);
    return row;
  }

  #placeBar(): void {
    const head = headOf(this.all().map(({ item }) => item.link));
    if (!head) this.#bar.remove();
    else if (head.previousSibling !== this.#bar) head.before(this.#bar);
  }

  #rereadSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#events.alive()) return this.stop();
      this.read();
      this.#events.reread();
    }, GATHER_MS);
  }
}

/** Clocks and banners change a page every second: only what touches links or our own elements matters. */
function concernsLinks({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const wanted = `a,${OWN}`;
  return (
    type === 'attributes' ||
    [...addedNodes, ...removedNodes].some(
      (node) => node instanceof Element && (node.matches(wanted) || node.querySelector(wanted) !== null),
    )
  );
}
