// What the popup knows when it paints: read from this machine alone. And what it may do, as functions handed in.
import type { ActionKind, ArticleRead } from '#shared/action';
import type { Portal } from '#shared/portal';
import type { Problem } from '#shared/problem';
import type { Language } from '#shared/say';
import type { Summary } from '#shared/stats';
import type { Content, Lists } from '#shared/taxonomy';
import type { ArticleState, AskAnswer, PageDraft, RecordAnswer, ScanView, SessionView } from '../messages.ts';
import type { Wish } from '../portal-ui/record.ts';
import type { ScanPeriod } from '../scan/steps.ts';
import type { Chosen } from './remembered.ts';

/** A kept action as a line of the list. */
export type KeptItem = {
  id: string;
  kind: ActionKind;
  /** The content that a `tag` gives; null for other kinds. */
  content: Content | null;
  title: string | null;
  url: string;
  /** When it was decided, ms since 1970 UTC. */
  at: number;
  /** Why the server refused it, in Vietnamese; null while it waits. */
  reason: string | null;
};

/** An article that counts in no period until somebody says when it was published. */
export type UndatedItem = {
  portal: string;
  key: string;
  url: string;
  title: string | null;
  content: Content | null;
};

/** Everything the popup paints, except the article of the current tab. */
export type LocalView = {
  session: SessionView;
  unit: string | null;
  server: string | null;
  portals: readonly Portal[];
  /** Topics, forms and origins as the place has them. */
  lists: Lists;
  /** The last figures and when they were fetched, ms since 1970 UTC; null before the first. */
  figures: { summary: Summary; at: number } | null;
  chosen: Chosen;
  /** The first of what waits; how much waits in all stands in `session`. */
  waiting: readonly KeptItem[];
  refused: readonly KeptItem[];
  /** Decisions among what waits: those that the figures lack. */
  uncounted: number;
  /** How many actions of other people this machine keeps. */
  others: readonly { name: string; count: number }[];
  /** The first of the articles without a date, and how many there are. */
  undated: { items: readonly UndatedItem[]; count: number };
};

/** The article of the current tab as its page reads, with what this device knows of it. */
export type PageView = PageDraft & { state: ArticleState };

/** A portal whose pages the browser does not let the extension read yet. */
export type MissingHost = { id: string; name: string; origins: string[] };

/** The world outside, as the popup needs it. */
export type PopupPorts = {
  /** Reads this machine's store; never waits for background or network. */
  read(): Promise<LocalView>;
  /** Asks the page in the current tab. */
  page(): Promise<PageDraft | null>;
  /** What this device knows of an article. */
  look(portal: string, key: string): Promise<ArticleState>;
  /** Does what is wished, repeating the same act while nothing answers; null when nothing ever did. */
  act(wish: Wish, article: ArticleRead): Promise<RecordAnswer | null>;
  remember(chosen: Chosen): Promise<void>;
  /** Sends what waits, fetches what changed. */
  sync(): Promise<'done' | 'offline' | 'needs-sign-in' | 'signed-out'>;
  signIn(server: string, code: string): Promise<AskAnswer>;
  signOut(): Promise<void>;
  retry(id: string): Promise<void>;
  discard(id: string): Promise<void>;
  missingHosts(portals: readonly Portal[]): Promise<MissingHost[]>;
  /** The address of the tab in front, where the browser lets it be read. */
  tabUrl(): Promise<string | null>;
  /** The scan under way or the last one. */
  scan(): Promise<ScanView | null>;
  startScan(
    listing: string,
    period: ScanPeriod,
  ): Promise<{ ok: true; scan: ScanView } | { ok: false; problem: Problem }>;
  stopScan(): Promise<ScanView | null>;
  /** Must be called straight from a click. */
  requestHosts(origins: string[]): Promise<boolean>;
  openTab(url: string): void;
  /** Opens the server's report page, signed in, at a period's code; null: at the page's own. */
  openReport(period: string | null): Promise<AskAnswer>;
  /** Begins to teach, by pointing, where the page in front is to be read; the popup closes then. */
  teach(): Promise<AskAnswer>;
  openOptions(): void;
  /** Has all of Sổ Tin in this browser speak another language. */
  chooseLanguage(language: Language): Promise<void>;
  now(): number;
};
