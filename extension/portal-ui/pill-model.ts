// What the pill knows and does, without a page: states, acts, failures. Whoever draws it hears of each change.
import type { ActionCorrection } from '#shared/action';
import type { Content } from '#shared/taxonomy';
import type { ArticleState, PortalView, SessionView } from '../messages.ts';
import { ActQueue, failureWords, type Outcome } from './act-queue.ts';
import type { Call, Clock } from './calls.ts';
import { nameOf } from './choice-row.ts';
import type { ClassFields } from './class-fields.ts';
import type { FixFields } from './fix-form.ts';
import type { PageRead } from './page-read.ts';
import { mayTag, type PillView, pillView, UNDO_MS } from './pill-view.ts';
import { type Act, makeAct, type Wish } from './record.ts';

/** An act that was just kept is given this long to reach the server before the pill says that it waits, ms. */
export const FRESH_MS = 2000;

export type PillModelDeps = {
  call: Call;
  clock: Clock;
  /** False once the extension was updated or removed under this page. */
  alive: () => boolean;
  portal: PortalView;
  read: PageRead;
  state: ArticleState;
  session: SessionView;
};

/** What happened, for whoever draws: an act was kept, or something else that only needs drawing. */
export type Change = { kept?: Wish['kind']; say?: string };

/** One article under the pill. */
export class PillModel {
  readonly #deps: PillModelDeps;
  readonly #changed: (change: Change) => void;
  readonly #queue: ActQueue;
  #state: ArticleState;
  #session: SessionView;
  #failure = '';
  #freshUntil = 0;
  /** Form and topics set before any content was chosen: they travel with the choice. */
  #wanted: ClassFields | null = null;
  #wake: () => void = () => undefined;

  constructor(deps: PillModelDeps, changed: (change: Change) => void) {
    this.#deps = deps;
    this.#changed = changed;
    this.#state = deps.state;
    this.#session = deps.session;
    this.#queue = new ActQueue(deps.clock, (act, outcome) => this.#settle(act, outcome));
    this.#wakeWhenStale();
  }

  /** What to draw now. */
  view(): PillView {
    const now = this.#deps.clock.now();
    return pillView({
      state: this.#state,
      session: this.#session,
      read: this.#deps.read,
      chosen: this.#queue.content(),
      saving: this.#queue.saving(),
      failure: this.#queue.failed() ? this.#failure : null,
      fresh: now < this.#freshUntil,
      now,
    });
  }

  /** Whether the article still waits for a choice that this person may make. */
  untagged(): boolean {
    return this.#state.content === null && this.#state.status === 'active' && mayTag(this.#session);
  }

  classed(): ClassFields {
    const { form, topics } = this.#state;
    return this.#wanted ?? { form: form ?? this.#deps.read.form, topics };
  }

  fixFields(): FixFields {
    const { article } = this.#deps.read;
    const { title, publishedOn, section } = this.#state;
    return {
      title: title ?? article.title ?? '',
      publishedOn: publishedOn ?? article.publishedOn ?? '',
      section: section ?? article.section ?? '',
    };
  }

  /** A click or a key on a content. What already stands undisputed is not sent again. */
  choose(content: Content): void {
    if (!mayTag(this.#session)) return;
    const stands = this.#queue.content() ?? this.#state.content;
    if (content === stands && (this.#queue.saving() || (!this.#state.disputed && !this.#queue.failed())))
      return;
    this.#tag(content, this.classed());
  }

  classify(fields: ClassFields): void {
    const content = this.#queue.content() ?? this.#state.content;
    if (content === null) this.#wanted = fields;
    else this.#tag(content, fields);
    this.#changed({});
  }

  correct(correction: ActionCorrection): void {
    this.#act({ kind: 'correct', correction });
  }

  life(kind: 'withdraw' | 'restore'): void {
    this.#act({ kind });
  }

  undo(): void {
    if (this.view().undo) this.#act({ kind: 'undo' });
  }

  /** Sends what was not kept again, as it was. */
  retry(): void {
    this.#queue.retry();
    this.#changed({});
  }

  /** Forgets what was not kept, on the person's word. */
  drop(): void {
    this.#queue.drop();
    this.#changed({});
  }

  /** News from the background. While an act travels its own answer is newer. */
  update(state: ArticleState, session: SessionView): void {
    this.#session = session;
    if (!this.#queue.saving()) this.#state = state;
    this.#wakeWhenStale();
    this.#changed({});
  }

  stop(): void {
    this.#wake();
  }

  #tag(content: Content, { form, topics }: ClassFields): void {
    const { origin } = this.#state;
    const extra = { ...(topics.length > 0 && { topics }), ...(form && { form }), ...(origin && { origin }) };
    this.#act({ kind: 'tag', tag: { content, ...extra } });
  }

  #act(wish: Wish): void {
    const { call, clock, read } = this.#deps;
    this.#queue.send(makeAct(wish, read.article, call, clock));
    this.#changed({});
  }

  #settle({ wish }: Act, outcome: Outcome): void {
    if (outcome.kind !== 'saved') {
      this.#failure = failureWords(outcome, this.#deps.alive());
      this.#changed({ say: `${this.#failure}.` });
      return;
    }
    // An answer to an earlier act shows less than what is still on its way.
    if (!this.#queue.saving()) this.#state = outcome.state;
    if (wish.kind === 'tag') this.#wanted = null;
    this.#freshUntil = this.#deps.clock.now() + FRESH_MS;
    this.#wakeWhenStale();
    this.#changed({ kept: wish.kind, say: savedWords(wish, outcome.state, this.view().dates !== null) });
  }

  /** Some words hold for seconds only: draws again when the next of them runs out. */
  #wakeWhenStale(): void {
    const { clock } = this.#deps;
    const undoUntil = (this.#state.undoable?.at ?? 0) + UNDO_MS;
    const left = [this.#freshUntil, undoUntil].map((end) => end - clock.now()).filter((ms) => ms > 0);
    this.#wake();
    if (left.length === 0) return;
    this.#wake = clock.after(Math.min(...left), () => {
      this.#wakeWhenStale();
      this.#changed({});
    });
  }
}

function savedWords(wish: Wish, { content }: ArticleState, asksDate: boolean): string {
  const ask = asksDate ? '. Chưa rõ ngày đăng' : '';
  if (wish.kind === 'undo') return 'Đã hoàn tác';
  if (wish.kind === 'withdraw') return 'Đã rút khỏi sổ';
  if (wish.kind === 'restore') return 'Đã đưa lại vào sổ';
  return wish.kind === 'correct' || content === null ? 'Đã lưu sửa đổi' : `Đã lưu: ${nameOf(content)}${ask}`;
}
