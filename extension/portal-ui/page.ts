// One page of a portal: finds out what it is, shows the pill or the marks, and keeps them right while the page lives.
import { articleKey } from '#shared/portal-address';
import type { BackgroundToContent, Handlers, PillPlace, PortalView, SessionView } from '../messages.ts';
import type { Call, Clock } from './calls.ts';
import { ListMarks } from './list-marks.ts';
import { type PageRead, readPage } from './page-read.ts';
import { Pill } from './pill.ts';
import { ask } from './record.ts';

export type PageDeps = { call: Call; clock: Clock; alive: () => boolean };

type Hello = { portal: PortalView; session: SessionView; place: PillPlace | null; shortcut: string | null };
type Shown = { portal: PortalView; key: string; part: Pill | ListMarks | null };

/** The part of Sổ Tin that lives in one page. */
export class Page {
  readonly #deps: PageDeps;
  #shown: Shown | null = null;
  /** Rises with each reading: an answer to an earlier one comes too late. */
  #turn = 0;
  /** Addresses that the person called articles. */
  readonly #forced = new Set<string>();

  constructor(deps: PageDeps) {
    this.#deps = deps;
  }

  /** Reads the page as it stands and shows what belongs there; nothing off the registered portals. */
  async show(): Promise<void> {
    const turn = ++this.#turn;
    const { call, clock } = this.#deps;
    const url = location.href;
    const hello = await ask(() => call('hello', { url }), clock);
    if (turn !== this.#turn) return;
    if (!hello?.portal) return this.clear();
    const { portal } = hello;
    const key = articleKey(url, portal);
    if (this.#shown?.key !== key && !this.#stays(url, key, portal)) {
      this.clear();
      const part = await this.#partFor(url, key, { ...hello, portal });
      if (turn !== this.#turn) return part?.remove();
      this.#shown = { portal, key, part };
    } else await this.#refresh(null);
    const isArticle = this.#shown?.part instanceof Pill;
    await ask(() => call('pageShown', { portal: portal.id, key: isArticle ? key : null }), clock);
  }

  /** Takes away all that was shown. */
  clear(): void {
    this.#shown?.part?.remove();
    this.#shown = null;
  }

  /** What the background may call. */
  handlers(): Handlers<BackgroundToContent, unknown> {
    return {
      changed: async ({ portal, keys }) => {
        if (this.#shown?.portal.id === portal) await this.#refresh(keys);
        return null;
      },
      focusPill: () => {
        this.#shown?.part?.focus();
        return null;
      },
      treatAsArticle: async () => {
        if (!this.#shown || this.#shown.part instanceof Pill) return null;
        this.#forced.add(this.#shown.key);
        this.clear();
        await this.show();
        return null;
      },
      pageDraft: () => {
        if (!(this.#shown?.part instanceof Pill)) return null;
        const { portal, key } = this.#shown;
        const { article, form } = readPage(document, location.href, portal);
        return { article, key, form };
      },
    };
  }

  /** A listing that paged in place goes on with its marks. */
  #stays(url: string, key: string, portal: PortalView): boolean {
    const part = this.#shown?.part;
    if (!(part instanceof ListMarks) || this.#shown?.portal.id !== portal.id) return false;
    if (this.#forced.has(key) || readPage(document, url, portal).kind !== 'listing') return false;
    this.#shown = { portal, key, part };
    part.reread();
    return true;
  }

  async #partFor(url: string, key: string, hello: Hello): Promise<Pill | ListMarks | null> {
    const read = readPage(document, url, hello.portal);
    if (this.#forced.has(key) || read.kind === 'article') return this.#pillFor(key, read, hello);
    return read.kind === 'listing' ? new ListMarks({ ...this.#deps, ...hello }) : null;
  }

  async #pillFor(key: string, read: PageRead, hello: Hello): Promise<Pill | null> {
    const looked = await this.#look(hello.portal.id, key);
    const state = looked?.states[0];
    return looked && state ? new Pill({ ...this.#deps, ...hello, ...looked, read, state }) : null;
  }

  async #refresh(keys: string[] | null): Promise<void> {
    const shown = this.#shown;
    if (shown?.part instanceof ListMarks) return shown.part.refresh(keys);
    if (!shown?.part || (keys && !keys.includes(shown.key))) return;
    const looked = await this.#look(shown.portal.id, shown.key);
    const state = looked?.states[0];
    if (looked && state && shown === this.#shown) shown.part.update(state, looked.session);
  }

  #look(portal: string, key: string) {
    return ask(() => this.#deps.call('look', { portal, keys: [key] }), this.#deps.clock);
  }
}
