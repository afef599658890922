// The contract between the parts of the extension: one type per direction, a sentence per call.
import type { ActionCorrection, ActionTag, ArticleRead } from '#shared/action';
import type { Role } from '#shared/api/access';
import type { PublishedFrom } from '#shared/article';
import type { PortalProfile } from '#shared/portal';
import type { Problem } from '#shared/problem';
import type { Language } from '#shared/say';
import type { Content, Form, ListItem, Origin } from '#shared/taxonomy';

export type { AnswerOf, Handlers, MessageOf } from './call-types.ts';
export type { Choice, DetailsWords, Drawing, PageWords, TeachWords } from './word-types.ts';

import type { PageToRead, ReadPage } from './scan/read-page.ts';
import type { ScanEnd, ScanPeriod, Vanished } from './scan/steps.ts';
import type { DetailsWords, PageWords, TeachWords } from './word-types.ts';

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
  /** Of who must sign in: whether an administrator took the person's access away. */
  shutOut?: true;
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

/** What a page reads as, when it is an article, or what a listing's row says of one. */
export type PageRead = {
  article: ArticleRead;
  form: Form | null;
  /** A date that was found but may be wrong: offered in the question, never stored by itself. */
  maybeOn: string | null;
  /** The beginning of the article's text, a line each; only where its own page was read. Never leaves the device. */
  text?: string | undefined;
};

/** The article of a page, as its script reads it. */
export type PageDraft = Pick<PageRead, 'article' | 'form' | 'text'> & { key: string };

/** What a page's words suggest: the sentence that says so and why, and what the folded pill's line goes on with. */
export type ArticleHint = { content: Content; text: string; folded: string };

export type Tone = 'plain' | 'warning' | 'danger';
export type DateOffer = { label: string; date: string };

/** An article as the pill and the marks show it: words and switches, made by the background. */
export type ArticleView = {
  key: string;
  content: Content | null;
  disputed: boolean;
  /** Whether it still waits for a choice. */
  open: boolean;
  /** The pill's line; `sent` is the same as if nothing waited, for the moments after an act. */
  text: string;
  sent: string;
  tone: Tone;
  /** What stands in its mark, and how the mark is called. */
  sign: string;
  label: string;
  /** “Đăng ngày …”: where the date is from, and what else is known. */
  facts: string;
  /** What is suggested to who may choose, while nothing is chosen; null for nothing. */
  hint: ArticleHint | null;
  /** Dates offered as answers; null when there is nothing to ask. */
  dates: DateOffer[] | null;
  /** A date that was read but may be wrong, held ready in the field of the question; null for none. */
  maybe: string | null;
  /** The last day that may be answered. */
  latest: string;
  /** Ms since 1970 UTC until which an undo is offered; 0 for none. */
  undoUntil: number;
  /** The action that an undo would take back. */
  undoes: string | undefined;
};

/** What the person signed in may do on pages, and what stands in the way. */
export type Allowance = {
  /** Who is signed in: what another did here is not theirs to take back. */
  person: string | null;
  mayTag: boolean;
  /** A sentence for the open pill, and a short one for a listing's bar; empty when nothing stands in the way. */
  note: string;
  barNote: string;
};

/** The scripts that come into a page when they are first wanted. */
export type PartName = 'pill' | 'listing' | 'details' | 'marks';

/** An act on an article, before the background completes it with the corrected clock. */
export type ActionDraft = {
  /** UUIDv7, made where the person clicked; a repeat carries the same. */
  id: string;
  /** The device's clock at the click, ms since 1970 UTC, not corrected. */
  clickedAt: number;
  /** The person (id) who was signed in at the click, as far as its page was told. */
  by?: string | null | undefined;
  article: ArticleRead;
} & (
  | { kind: 'seen' | 'untag' | 'withdraw' | 'restore' }
  // `keep`: what else stands of its class travels along, and the form given is only what the page reads.
  | { kind: 'tag'; tag: ActionTag; keep?: boolean }
  | { kind: 'correct'; correction: ActionCorrection }
);

/** An act taken back, as the page names it. */
export type UndoDraft = Pick<ActionDraft, 'id' | 'clickedAt' | 'by'> &
  Pick<ArticleRead, 'portal' | 'url'> & { undoes?: string | undefined };

/** `saved` means: in IndexedDB, committed. Only then may a screen say “đã lưu”. */
export type RecordAnswer = { saved: true; state: ArticleState } | { saved: false; problem: Problem };

/** The same as a page shows it; `said` is what to announce. */
export type ActAnswer =
  | { saved: true; state: ArticleState; view: ArticleView; said: string }
  | { saved: false; problem: Problem };

/** What of a page an administrator can point at. */
export type TaughtField = keyof NonNullable<PortalProfile['selectors']>;

/** What the form for corrections begins with: what stands, and what may be chosen. */
export type DetailsAnswer = {
  state: ArticleState;
  forms: ListItem[];
  topics: ListItem[];
  words: DetailsWords;
};

/** Calls from a portal page (and from the popup, which may use them too). */
export type ContentToBackground = {
  /** A page of a registered portal opened: what does it need to know? `portal` is null on no registered portal. */
  hello: (message: { url: string }) => {
    portal: PortalView | null;
    /** The page's own; empty on no registered portal. */
    key: string;
    place: PillPlace;
    /** Nothing is shown on it: its portal is paused, or is none of the person's who is signed in. */
    bare?: boolean;
  };
  /** The page turned out to be an article or a listing: puts the script for it there, and gives what it draws. */
  part: (message: { name: 'pill' | 'listing' | 'marks' }) => PageWords;
  /**
   * Views of articles in the order asked; `read` is what the page of the one article says. A day that a listing's row
   * shows is told to the ledger where that has none. `kept`: those of `acts`, ids that nobody answered for, which were
   * kept after all.
   */
  look: (message: { articles: ArticleRead[]; read?: PageRead; acts?: string[] }) => {
    views: ArticleView[];
    allowance: Allowance;
    kept: string[];
  };
  /**
   * Keeps an action, then sends it when it can. Repeating the same id changes nothing. `left`: its page may be gone, so
   * that it is theirs who was signed in at the click, also where nobody or somebody else is now.
   */
  record: (message: { draft: ActionDraft; read?: PageRead; left?: boolean }) => ActAnswer;
  /**
   * Takes back the person's last action on an article, as a new action with the id given. Refused when it is not
   * `undoes`, the one that it was offered for; a click laid down by an earlier version names none.
   */
  undo: (message: UndoDraft & { read?: PageRead; left?: boolean }) => ActAnswer;
  /** The person wants to correct the article of this tab: puts the form's script there, gives what stands. */
  details: (message: { portal: string; key: string }) => DetailsAnswer;
  /** The person moved or folded the pill. */
  pillPlaced: (message: { portal: string; place: PillPlace }) => null;
  /** The portal of a page where an administrator asked to teach; null for any other page. */
  teachable: (message: { url: string }) => { portal: PortalView; words: TeachWords } | null;
  /** An administrator pointed at where a field is read: into the profile, tried first. */
  taught: (message: { url: string; field: TaughtField; selector: string }) => AskAnswer;
  /** What the page in this tab turned out to be; the toolbar badge follows it. `key` is null on no article. */
  pageShown: (message: { portal: string; key: string | null }) => null;
};

/** A scan under way, or the last one, as the popup shows it. */
export type ScanView = {
  portal: string;
  listing: string;
  period: ScanPeriod;
  /** Pages read so far, and how many there are where the listing says so. */
  read: number;
  pages: number | null;
  /** Articles shown so far in the period, and how many of them nobody had entered. */
  articles: number;
  fresh: number;
  /** Null while it runs. */
  end: ScanEnd | null;
  complete: boolean;
  /** While it waits after a failure, until when, ms since 1970 UTC; absent while pages are read. */
  waitsUntil?: number;
  vanished: readonly Vanished[];
};

/** Calls from the background to the document that reads pages for it, where it cannot itself. */
export type BackgroundToReader = {
  readPage: (message: PageToRead) => ReadPage;
};

/** Whether the server did what it was asked, and why not; `offline`: it could not be reached. */
export type AskAnswer = { ok: true } | { ok: false; problem: Problem | 'offline' };

/** Calls from the popup and the options page. */
export type PopupToBackground = ContentToBackground & {
  /** Redeems an invite: a pasted link, or server and code typed. */
  signIn: (message: { server: string; code: string }) => AskAnswer;
  /** Forgets the token. What waits stays on this machine, under the person's name. */
  signOut: (message: Record<never, never>) => null;
  /** Sends what waits and fetches changes and figures now. `offline`: the server could not be reached. */
  sync: (message: Record<never, never>) => { outcome: 'done' | 'offline' | 'needs-sign-in' | 'signed-out' };
  /** Opens the server's report page in a tab, signed in, at a period's code; null: at the page's own. */
  openReport: (message: { period: string | null }) => AskAnswer;
  /** Begins to teach, by pointing, where the page of the tab in front is to be read. */
  teach: (message: Record<never, never>) => AskAnswer;
  /** Puts a refused action back into the queue. */
  retry: (message: { id: string }) => null;
  /** Throws one kept action away, on the person's explicit word. */
  discard: (message: { id: string }) => null;
  /** The scan of the person signed in, under way or last; null when there was none. */
  scan: (message: Record<never, never>) => ScanView | null;
  /** Begins a scan at a listing or feed, of local days, both included; takes the place of the last one. */
  startScan: (message: {
    listing: string;
    period: ScanPeriod;
  }) => { ok: true; scan: ScanView } | { ok: false; problem: Problem };
  /** Stops the scan that runs; gives it as it stands. */
  stopScan: (message: Record<never, never>) => ScanView | null;
  /** The person chose a language: all of Sổ Tin in this browser speaks it. */
  chooseLanguage: (message: { language: Language }) => null;
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
  /** What is read of the page now; null where it is neither article nor listing. */
  pageDraft: (message: Record<never, never>) => PageDraft | 'listing' | null;
};
