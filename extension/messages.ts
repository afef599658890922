// The contract between the parts of the extension: one type per direction, a sentence per call.
import type { ActionCorrection, ActionTag, ArticleRead } from '#shared/action';
import type { Role } from '#shared/api';
import type { PublishedFrom } from '#shared/article';
import type { PortalProfile } from '#shared/portal';
import type { Problem } from '#shared/problem';
import type { Content, Form, Origin } from '#shared/taxonomy';

/** What this device knows of one article: the mirror, overlaid by actions that wait to be sent. */
export type ArticleState = {
  key: string;
  /** False when nobody has ever tagged or seen it: the rest is empty then. */
  known: boolean;
  content: Content | null;
  topics: string[];
  form: Form | null;
  origin: Origin | null;
  title: string | null;
  publishedOn: string | null;
  publishedFrom: PublishedFrom | null;
  section: string | null;
  author: string | null;
  status: 'active' | 'withdrawn';
  disputed: boolean;
  /** Actions of the signed-in person on it that the server has not acknowledged. */
  waiting: number;
  /** The action of this person that an undo would take back, and when it was clicked (ms); null when there is none. */
  undoable: { id: string; at: number } | null;
};

/** Who is signed in on this device, as far as a page may know. Never the token. */
export type SessionView = {
  /** `needs-sign-in`: the token no longer works; actions are kept until the same person is back. */
  state: 'signed-out' | 'ready' | 'needs-sign-in';
  person: { id: string; name: string } | null;
  role: Role | null;
  /** Actions of this person not acknowledged yet, on all articles. */
  waiting: number;
};

/** What a content script needs of a portal. */
export type PortalView = {
  id: string;
  name: string;
  origins: string[];
  path: string;
  profile: PortalProfile;
};

/** Where the pill was left on a portal: distances from the window's edges in CSS px. */
export type PillPlace = { right: number; bottom: number; folded: boolean };

/** An act on an article, before the background completes it with the corrected clock. */
export type ActionDraft = {
  /** UUIDv7, made where the person clicked; a repeat carries the same. */
  id: string;
  /** The device's clock at the click, ms since 1970 UTC, not corrected. */
  clickedAt: number;
  article: ArticleRead;
} & (
  | { kind: 'seen' | 'untag' | 'withdraw' | 'restore' }
  | { kind: 'tag'; tag: ActionTag }
  | { kind: 'correct'; correction: ActionCorrection }
);

/** `saved` means: in IndexedDB, committed. Only then may a screen say “đã lưu”. */
export type RecordAnswer = { saved: true; state: ArticleState } | { saved: false; problem: Problem };

/** Calls from a portal page (and from the popup, which may use them too). */
export type ContentToBackground = {
  /** A page of a registered portal opened: what does it need to know? `portal` is null on no registered portal. */
  hello: (message: { url: string }) => {
    portal: PortalView | null;
    session: SessionView;
    place: PillPlace | null;
    /** The key that moves focus to the pill, as really bound; null when unbound. */
    shortcut: string | null;
  };
  /** States of articles by key, in the order asked. */
  look: (message: { portal: string; keys: string[] }) => { states: ArticleState[]; session: SessionView };
  /** Keeps an action, then sends it when it can. Repeating the same id changes nothing. */
  record: (message: { draft: ActionDraft }) => RecordAnswer;
  /** Takes back the person's last action on an article, as a new action with the id given. */
  undo: (message: { id: string; clickedAt: number; portal: string; url: string }) => RecordAnswer;
  /** The person moved or folded the pill. */
  pillPlaced: (message: { portal: string; place: PillPlace }) => null;
  /** What the page in this tab turned out to be; the toolbar badge follows it. `key` is null on no article. */
  pageShown: (message: { portal: string; key: string | null }) => null;
};

/** Calls from the popup and the options page. */
export type PopupToBackground = ContentToBackground & {
  /** Redeems an invite: a pasted link, or server and code typed. */
  signIn: (message: {
    server: string;
    code: string;
  }) => { ok: true } | { ok: false; problem: Problem | 'offline' };
  /** Forgets the token. What waits stays on this machine, under the person's name. */
  signOut: (message: Record<never, never>) => null;
  /** Sends what waits and fetches changes and figures now. `offline`: the server could not be reached. */
  sync: (message: Record<never, never>) => { outcome: 'done' | 'offline' | 'needs-sign-in' | 'signed-out' };
  /** Puts a refused action back into the queue. */
  retry: (message: { id: string }) => null;
  /** Throws one kept action away, on the person's explicit word. */
  discard: (message: { id: string }) => null;
  /** The person granted or took away hosts: register content scripts anew. */
  hostsChanged: (message: Record<never, never>) => null;
};

/** Calls from the background (or popup) to the content script of one tab. */
export type BackgroundToContent = {
  /** States changed on a portal: look again. `keys` null: any of them may have. */
  changed: (message: { portal: string; keys: string[] | null }) => null;
  /** The shortcut was pressed: move focus to the pill or the listing's bar. */
  focusPill: (message: Record<never, never>) => null;
  /** The person says that this page is an article. */
  treatAsArticle: (message: Record<never, never>) => null;
  /** What is read of the page now; null where it is no article. */
  pageDraft: (
    message: Record<never, never>,
  ) => { article: ArticleRead; key: string; form: Form | null } | null;
};

/** A message as it travels: the name of the call and its argument. */
export type Envelope<Calls, Name extends keyof Calls = keyof Calls> = Name extends keyof Calls
  ? Calls[Name] extends (message: infer Message) => unknown
    ? { call: Name; message: Message }
    : never
  : never;

/** What a call answers. */
export type AnswerOf<Calls, Name extends keyof Calls> = Calls[Name] extends (message: never) => infer Answer
  ? Answer
  : never;
/** What a call takes. */
export type MessageOf<Calls, Name extends keyof Calls> = Calls[Name] extends (
  message: infer Message,
) => unknown
  ? Message
  : never;

/** The handlers of one side: a map of named functions, each may answer later. */
export type Handlers<Calls, Context> = {
  [Name in keyof Calls]: (
    message: MessageOf<Calls, Name>,
    context: Context,
  ) => AnswerOf<Calls, Name> | Promise<AnswerOf<Calls, Name>>;
};
