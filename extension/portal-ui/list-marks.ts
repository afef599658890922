// A listing under Sổ Tin: marks that tag in place, by mouse and by keyboard, and the bar that says how much is done.
import type { Content } from '#shared/taxonomy';
import type { SessionView } from '../messages.ts';
import { ignoreHeldKey, on } from './dom.ts';
import { floatingRow } from './floating-row.ts';
import { keyAct } from './keys.ts';
import { ListActs, type ListActsDeps } from './list-acts.ts';
import { listBar } from './list-bar.ts';
import { ListRows, type Row } from './list-rows.ts';
import { countWords, isOpen, listNote, markView } from './list-view.ts';
import { mayTag } from './pill-view.ts';
import { ask } from './record.ts';

export type ListDeps = ListActsDeps & { session: SessionView };

/** Marks and bar of the listing in the page, until removed. */
export class ListMarks {
  readonly #deps: ListDeps;
  readonly #acts: ListActs;
  readonly #bar: ReturnType<typeof listBar>;
  readonly #choices: ReturnType<typeof floatingRow>;
  readonly #rows: ListRows;
  #session: SessionView;
  /** The article that focus or the row of eight is at. */
  #at = '';
  /** Whether focus moves on to the next open article after each choice. */
  #walking = false;
  /** Where focus was before the shortcut brought it here. */
  #before: HTMLElement | null = null;

  constructor(deps: ListDeps) {
    this.#deps = deps;
    this.#session = deps.session;
    this.#acts = new ListActs(deps, {
      rowAt: (url) => this.#rows.at(url),
      changed: (say) => this.#paint(say),
    });
    this.#bar = listBar({
      walk: () => this.#walk(),
      undo: () => this.#undo(),
      retry: () => (deps.alive() ? this.#acts.retry() : location.reload()),
      drop: () => this.#acts.drop(),
    });
    this.#choices = floatingRow((content) => this.#choose(content));
    this.#rows = new ListRows(deps.portal, this.#bar.host, {
      added: (row) => this.#wire(row),
      reread: () => this.refresh(null),
      alive: deps.alive,
    });
    for (const root of [this.#bar.root, this.#choices.root]) on(root, 'keydown', (event) => this.#key(event));
    on(this.#choices.host, 'focusout', () => this.#choices.hideSoon());
    this.#paint();
    this.refresh(null);
  }

  /** Looks at the states again: of those keys that are here, or of all. */
  async refresh(keys: string[] | null): Promise<void> {
    const { call, clock, portal } = this.#deps;
    const rows = this.#rows.all().filter(({ key }) => keys?.includes(key) ?? true);
    const message = { portal: portal.id, keys: rows.map(({ key }) => key) };
    const looked = await ask(() => call('look', message), clock);
    if (!looked) return;
    this.#session = looked.session;
    for (const state of looked.states) {
      const row = this.#rows.get(state.key);
      if (row && !this.#acts.saving(row.item.url)) row.state = state;
    }
    this.#paint();
    if (mayTag(this.#session)) for (const row of rows) this.#acts.tellDate(row);
  }

  /** The page shows another part of its list, under another address. */
  reread(): void {
    this.#rows.read();
    this.refresh(null);
  }

  /** Takes focus to the bar; Esc gives it back. */
  focus(): void {
    if (document.activeElement instanceof HTMLElement) this.#before = document.activeElement;
    this.#bar.focus();
  }

  remove(): void {
    this.#acts.stop();
    this.#rows.stop();
    this.#choices.remove();
  }

  #wire(row: Row): void {
    const { host } = row.mark;
    for (const name of ['pointerenter', 'focusin'] as const) on(host, name, () => this.#come(row));
    for (const name of ['pointerleave', 'focusout'] as const) on(host, name, () => this.#choices.hideSoon());
    on(host, 'keydown', (event) => {
      this.#at = row.key;
      this.#key(event);
    });
    on(host, 'click', (event) => {
      // Rows of some portals open on a click anywhere in them.
      event.stopPropagation();
      this.#come(row);
      if (mayTag(this.#session)) this.#choices.focus();
    });
  }

  #come(row: Row): void {
    this.#at = row.key;
    if (mayTag(this.#session)) this.#choices.at(row.mark.badge, this.#acts.content(row));
  }

  #paint(say?: string): void {
    const rows = this.#rows.all();
    const may = mayTag(this.#session);
    for (const { item, state, mark } of rows) {
      const { title, url } = item;
      const [chosen, failed] = [this.#acts.chosen(url), this.#acts.failed(url)];
      mark.show(markView({ title, state, chosen, failed, mayTag: may }));
    }
    const open = this.#openRows().length;
    this.#bar.show({
      counts: countWords(rows.length, open),
      open: may ? open : 0,
      note: listNote(this.#session),
      said: this.#acts.said(),
      failed: this.#acts.failed(),
      undo: this.#acts.said() !== '' && this.#acts.canUndo(),
    });
    if (say) this.#bar.say(say);
  }

  #openRows(): Row[] {
    return this.#rows
      .all()
      .filter(({ state, item }) => isOpen({ state, chosen: this.#acts.chosen(item.url) }));
  }

  #choose(content: Content): void {
    const row = this.#rows.get(this.#at);
    if (!row || !mayTag(this.#session)) return;
    const byRow = document.activeElement === this.#choices.host;
    this.#acts.choose(row, content);
    if (this.#walking) this.#step(1, true);
    else if (byRow) row.mark.badge.focus();
    else if (this.#at === row.key) this.#choices.press(content);
  }

  #undo(): void {
    const row = this.#acts.undo();
    if (this.#walking) row?.mark.badge.focus();
  }

  #walk(): void {
    this.#walking = true;
    this.#at = '';
    this.#step(1, true);
  }

  /** Moves focus to the next mark, or the one before; with `open` to the next that waits, going round once. */
  #step(by: 1 | -1, open: boolean): void {
    const rows = this.#rows.all();
    const from = rows.findIndex(({ key }) => key === this.#at);
    const waiting = open ? new Set(this.#openRows()) : new Set(rows);
    const order = rows.map((_, index) => rows[(from + by * (index + 1) + rows.length * 2) % rows.length]);
    const next = order.find((row) => row && waiting.has(row));
    if (next) {
      next.mark.badge.focus();
      return;
    }
    this.#walking = false;
    this.#choices.hide();
    this.#bar.focus();
    this.#bar.say(`Đã phân loại hết ${rows.length} bài`);
  }

  #key(event: KeyboardEvent): void {
    ignoreHeldKey(event);
    const onMark = event.currentTarget === this.#rows.get(this.#at)?.mark.host;
    if (onMark && /Enter$/.test(event.code) && !event.repeat) {
      event.preventDefault();
      this.#rows.get(this.#at)?.item.link.click();
      return;
    }
    const key = keyAct(event, event.composedPath()[0] ?? null);
    event.stopPropagation();
    if (key === null) return;
    event.preventDefault();
    if (key === 'next' || key === 'previous') this.#step(key === 'next' ? 1 : -1, false);
    else if (key === 'undo') this.#undo();
    else if (key === 'help') this.#bar.keys.hidden = !this.#bar.keys.hidden;
    else if (key === 'close') this.#leave();
    else if (event.currentTarget !== this.#bar.root) this.#choose(key);
  }

  /** From the row back to its mark; from a mark or the bar back to the page. */
  #leave(): void {
    const row = this.#rows.get(this.#at);
    const inRow = document.activeElement === this.#choices.host;
    this.#walking = false;
    this.#choices.hide();
    if (inRow && row) row.mark.badge.focus();
    else if (this.#before?.isConnected) this.#before.focus();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }
}
