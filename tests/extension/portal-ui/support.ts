// A clock moved by hand, a background that answers as told, and events as a person makes them.
import type { ArticleRead } from '#shared/action';
import { sayBy } from '#shared/say';
import { BUILT_IN } from '#shared/taxonomy';
import { allowanceOf, articleView, savedWords } from '../../../extension/background/article-view.ts';
import { detailsWords, pageWords } from '../../../extension/background/page-words.ts';
import { hintOf } from '../../../extension/background/suggested.ts';
import { restOfPill } from '../../../extension/details/rest.ts';
import { restOfList } from '../../../extension/marks/rest.ts';
import type {
  ActAnswer,
  ActionDraft,
  ArticleState,
  PageRead,
  PortalView,
  SessionView,
} from '../../../extension/messages.ts';
import { showArticle } from '../../../extension/portal-ui/article.ts';
import type { Call, Clock } from '../../../extension/portal-ui/calls.ts';
import { showListing } from '../../../extension/portal-ui/listing.ts';
import { readPage } from '../../../extension/portal-ui/page-read.ts';
import { leavePart } from '../../../extension/portal-ui/parts.ts';

/** The portal stands where the test page does. */
export const ORIGIN = location.origin;
export const portal: PortalView = {
  id: 'so',
  name: 'Sở',
  origins: [ORIGIN],
  path: '/',
  profile: { article: ['^/tin/'], listing: ['^/$', '^/muc'] },
};
/** Pages are met in Vietnamese. */
export const say = sayBy();
export const words = pageWords('pill', 'Alt+C', say);
export const session: SessionView = {
  state: 'ready',
  person: { id: 'p1', name: 'Nguyễn Thị Lan' },
  role: 'tagger',
  waiting: 0,
};

export function stateOf(key: string, known: Partial<ArticleState> = {}): ArticleState {
  return {
    key,
    known: Object.keys(known).length > 0,
    content: null,
    topics: [],
    form: null,
    origin: null,
    title: null,
    publishedOn: null,
    publishedFrom: null,
    section: null,
    author: null,
    status: 'active',
    disputed: false,
    waiting: 0,
    undoable: null,
    ...known,
  };
}

/** A clock that stands until `pass` moves it. */
export class HandClock implements Clock {
  #now = Date.UTC(2023, 9, 25, 3);
  #due: { at: number; then: () => void }[] = [];
  now = () => this.#now;
  after = (ms: number, then: () => void) => {
    const entry = { at: this.#now + ms, then };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  };

  /** Lets `ms` go by, one due call after the other, with time for promises in between. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((entry) => entry !== next);
      this.#now = next.at;
      next.then();
    }
    this.#now = end;
  }
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}

export type Reply = 'save' | 'silence' | 'reject' | 'refuse';

type Message = { id: string; clickedAt: number } & Partial<ActionDraft>;

/** A background in memory: `replies` says how it meets each record or undo, the last one from then on. */
export class FakeBackground {
  readonly states = new Map<string, ArticleState>();
  readonly sent: { call: string; message: Message }[] = [];
  readonly calls: [string, unknown][] = [];
  /** Ids of acts that are kept without anybody having said so. */
  readonly kept = new Set<string>();
  replies: Reply[] = ['save'];
  /** How it meets a look. */
  looks: Reply = 'save';
  session = session;
  waiting = 0;
  keyOf: (url: string) => string = (url) => url;
  /** Ms since 1970 UTC, as its own device tells them. */
  now = () => Date.UTC(2023, 9, 25, 3);
  place = { right: 8, bottom: 8, folded: false };

  readonly call = (async (name: string, message: never) => {
    this.calls.push([name, message]);
    return this.#answer(name, message);
  }) as unknown as Call;

  stateOf(key: string): ArticleState {
    return this.states.get(key) ?? stateOf(key);
  }

  #answer(
    name: string,
    message: {
      articles: ArticleRead[];
      draft: ActionDraft;
      url: string;
      key: string;
      name: string;
      read?: PageRead;
      acts?: string[];
    },
  ): unknown {
    const { session, place } = this;
    if (name === 'hello') return { portal, key: this.keyOf(message.url), place };
    if (name === 'part') {
      if (message.name === 'marks') leavePart({ restOfList });
      else leavePart(message.name === 'pill' ? { pill: showArticle, readPage } : { listing: showListing });
      return words;
    }
    if (name === 'details') {
      leavePart({ restOfPill });
      const { forms, topics } = BUILT_IN;
      const state = this.stateOf(message.key);
      return { state, forms: [...forms], topics: [...topics], words: detailsWords(say) };
    }
    if (name === 'look') {
      if (this.looks === 'silence') return new Promise(() => undefined);
      if (this.looks === 'reject') throw new Error('port closed');
      const views = message.articles.map(({ url }) =>
        this.#view(this.stateOf(this.keyOf(url)), message.read),
      );
      return {
        views,
        allowance: allowanceOf(session, say),
        kept: message.acts?.filter((id) => this.kept.has(id)) ?? [],
      };
    }
    if (name !== 'record' && name !== 'undo') return null;
    const act = name === 'record' ? message.draft : (message as unknown as ActionDraft);
    this.sent.push({ call: name, message: act });
    return this.#record(name, act, name === 'record' ? message.draft.article.url : message.url, message.read);
  }

  #view(state: ArticleState, read?: PageRead) {
    return articleView({ state, session: this.session, read, hint: hintOf(read, say), say, now: this.now() });
  }

  #record(name: string, act: ActionDraft, url: string, read?: PageRead): Promise<ActAnswer> | ActAnswer {
    const reply = this.replies.length > 1 ? this.replies.shift() : this.replies[0];
    if (reply === 'silence') return new Promise(() => undefined);
    if (reply === 'reject') return Promise.reject(new Error('port closed'));
    if (reply === 'refuse')
      return { saved: false, problem: { type: 'internal', title: 'Máy chủ gặp lỗi', status: 500 } };
    const key = this.keyOf(url);
    const state = name === 'undo' ? stateOf(key) : this.#after(this.stateOf(key), act);
    this.states.set(key, state);
    const view = this.#view(state, read);
    return { saved: true, state, view, said: savedWords(name === 'undo' ? 'undo' : act.kind, view, say) };
  }

  #after(state: ArticleState, act: ActionDraft): ArticleState {
    const next = {
      ...state,
      known: true,
      waiting: this.waiting,
      publishedOn: state.publishedOn ?? act.article.publishedOn ?? null,
      undoable: { id: act.id, at: act.clickedAt },
    };
    if (act.kind === 'tag')
      return {
        ...next,
        content: act.tag.content,
        topics: act.tag.topics ?? [],
        form: act.tag.form ?? null,
      };
    if (act.kind === 'correct')
      return { ...next, publishedOn: act.correction.publishedOn ?? next.publishedOn };
    return { ...next, status: act.kind === 'withdraw' ? 'withdrawn' : 'active' };
  }
}

/** Lets an element have an event that counts as a person's. */
export function fire(target: EventTarget, event: Event): Event {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

export function click(target: Element, detail = 1): void {
  fire(target, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }));
}

/** Presses a key by its place, such as `Digit2`, `Numpad2`, `KeyN`, `Escape`. */
export function press(target: Element, code: string, init: KeyboardEventInit = {}): Event {
  const key = /^(?:Digit|Numpad)\d$/.test(code) ? code.slice(-1) : code.replace(/^Key/, '').toLowerCase();
  return fire(
    target,
    new KeyboardEvent('keydown', { code, key, bubbles: true, composed: true, cancelable: true, ...init }),
  );
}

/** The open shadow root of our element of that name; throws when it is not in the page. */
export function shadow(name: string, index = 0): ShadowRoot {
  const root = document.querySelectorAll(name)[index]?.shadowRoot;
  if (!root) throw new Error(`no ${name} in the page`);
  return root;
}

/** The shown button whose text begins so, in a root; throws when there is none. */
export function buttonIn(root: ParentNode, text: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent.trim().startsWith(text) && one.closest('[hidden]') === null,
  );
  if (!found) throw new Error(`no button “${text}”`);
  return found;
}
