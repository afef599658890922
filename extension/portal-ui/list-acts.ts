// What a person does on a listing's articles, and what became of it.
import type { ArticleRead } from '#shared/action';
import type { Content } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import type { PortalView } from '../messages.ts';
import { ActQueue, failureWords, type Outcome } from './act-queue.ts';
import type { Call, Clock } from './calls.ts';
import { nameOf } from './choice-row.ts';
import type { Row } from './list-rows.ts';
import { TITLE_MAX } from './page-read.ts';
import { UNDO_MS } from './pill-view.ts';
import { type Act, deliver, makeAct, type Wish } from './record.ts';

export type ListActsDeps = {
  call: Call;
  clock: Clock;
  /** False once the extension was updated or removed under this page. */
  alive: () => boolean;
  portal: PortalView;
};

export type ListActsEvents = {
  /** The row of an article's address, if it is still in the page. */
  rowAt: (url: string) => Row | undefined;
  /** Draw again, and say a text if there is one. */
  changed: (say?: string) => void;
};

/** The acts of one listing. */
export class ListActs {
  readonly #deps: ListActsDeps;
  readonly #events: ListActsEvents;
  readonly #queue: ActQueue;
  /** Rows tagged here and kept, the latest last: what Z takes back. */
  readonly #done: Row[] = [];
  /** Articles whose date was told from this listing. */
  readonly #dated = new Set<string>();
  #said = '';
  #forget: () => void = () => undefined;

  constructor(deps: ListActsDeps, events: ListActsEvents) {
    this.#deps = deps;
    this.#events = events;
    this.#queue = new ActQueue(deps.clock, (act, outcome) => this.#settle(act, outcome));
  }

  /** What a row's mark shows: the choice on its way, or what stands. */
  content({ item, state }: Row): Content | null {
    return this.chosen(item.url) ?? state?.content ?? null;
  }

  chosen(url: string): Content | null {
    return this.#queue.content(url);
  }

  saving(url: string): boolean {
    return this.#queue.saving(url);
  }

  failed(url?: string): boolean {
    return this.#queue.failed(url);
  }

  /** The last thing that happened, in words; empty after ten seconds. */
  said(): string {
    return this.#said;
  }

  canUndo(): boolean {
    return this.#done.length > 0 && !this.failed();
  }

  /** Tags a row. What already stands undisputed is not sent again. */
  choose(row: Row, content: Content): void {
    const { state } = row;
    const { url } = row.item;
    const settled = !this.failed(url) && !state?.disputed;
    if (this.content(row) === content && (settled || this.saving(url))) return;
    const { topics = [], origin } = state ?? {};
    const form = state?.form ?? row.item.form;
    const extra = { ...(topics.length > 0 && { topics }), ...(form && { form }), ...(origin && { origin }) };
    this.#act(row, { kind: 'tag', tag: { content, ...extra } });
  }

  /** Takes the last tag made here back; gives its row. */
  undo(): Row | undefined {
    const row = this.canUndo() ? this.#done.pop() : undefined;
    if (row) this.#act(row, { kind: 'undo' });
    return row;
  }

  retry(): void {
    this.#queue.retry();
    this.#events.changed();
  }

  drop(): void {
    this.#queue.drop();
    this.#say('');
    this.#events.changed();
  }

  /** The listing knows the day of an article that the ledger has without one: told once. */
  tellDate(row: Row): void {
    const { key, item, state } = row;
    if (!item.publishedOn || !state?.known || state.publishedOn !== null || this.#dated.has(key)) return;
    this.#dated.add(key);
    const { call, clock } = this.#deps;
    const act = makeAct({ kind: 'seen' }, this.#articleOf(row), call, clock);
    // Nobody asked for it, so nobody is told; unanswered, the next visit tells it again.
    deliver(act.send, clock, (answer) => {
      if (answer?.saved && !this.saving(item.url)) row.state = answer.state;
      this.#events.changed();
    });
  }

  stop(): void {
    this.#forget();
  }

  #act(row: Row, wish: Wish): void {
    const { call, clock } = this.#deps;
    this.#queue.send(makeAct(wish, this.#articleOf(row), call, clock));
    this.#events.changed();
  }

  #articleOf({ item }: Row): ArticleRead {
    const { url, title, publishedOn, section } = item;
    return {
      portal: this.#deps.portal.id,
      url,
      ...(title && { title: cutText(title, TITLE_MAX) }),
      ...(publishedOn && { publishedOn, publishedFrom: 'listing' as const }),
      ...(section && { section: cutText(section, TITLE_MAX) }),
    };
  }

  #settle({ wish, article }: Act, outcome: Outcome): void {
    const row = this.#events.rowAt(article.url);
    if (outcome.kind !== 'saved') {
      this.#say(`${failureWords(outcome, this.#deps.alive())}: ${article.title ?? ''}`);
      this.#events.changed(this.#said);
      return;
    }
    const { state } = outcome;
    if (row && !this.saving(article.url)) row.state = state;
    if (row && wish.kind === 'tag') this.#done.push(row);
    const what = wish.kind === 'undo' ? 'Đã hoàn tác' : `Đã lưu: ${nameOf(state.content ?? 'none')}`;
    this.#say(`${what} – ${article.title ?? ''}`);
    this.#events.changed(what);
  }

  #say(words: string): void {
    this.#said = words;
    this.#forget();
    this.#forget = this.#deps.clock.after(UNDO_MS, () => {
      if (!this.failed()) this.#said = '';
      this.#events.changed();
    });
  }
}
