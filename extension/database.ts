// The one database on this machine: who signs in here, what waits to be sent, and the local copy of the ledger.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Action, ActionKind } from '#shared/action';
import type { Role } from '#shared/api/access';
import type { Me } from '#shared/api/sign-in';
import type { Article } from '#shared/article';
import type { Problem } from '#shared/problem';
import type { Language } from '#shared/say';
import type { Summary } from '#shared/stats';
import type { Content, Form, Origin } from '#shared/taxonomy';
import type { PillPlace } from './messages.ts';
import type { LastSeen, ScanEnd, ScanPeriod, ScanProgress, Vanished } from './scan/steps.ts';

/** A server and a person: everything kept belongs to one. Made by `accountKey`. */
export type AccountKey = string;

export type Account = {
  key: AccountKey;
  /** Origin of the server, `https://host[:port]`. */
  server: string;
  person: { id: string; name: string };
  role: Role;
  /** Null after signing out. Never leaves the background. */
  token: string | null;
  /** The last answer of `me`: portals, groupings, lists. */
  me: Me;
  /** Server time − this device's clock, ms. */
  clockOffset: number;
  /** The server no longer accepts the token: actions are kept until the same person signs in again. */
  needsSignIn: boolean;
  /** Of who must sign in: whether it was the person whose access was taken away, not this device's alone. */
  shutOut?: boolean;
  /** When the server last answered, ms since 1970 UTC; null before. */
  reachedAt: number | null;
};

/** A sign-in under way. The secret is kept before it is sent, so that a lost answer can be repeated with it. */
export type SignIn = { key: string; server: string; code: string; token: string; startedAt: number };

/** What stood on an article before an action: what an undo restores. */
export type Standing = {
  class: { content: Content; topics: string[]; form: Form | null; origin: Origin | null } | null;
  status: 'active' | 'withdrawn';
  title: string | null;
  publishedOn: string | null;
  /** Whether the date was a person's word; a date read from the page comes back by itself. */
  publishedByPerson: boolean;
  section: string | null;
  author: string | null;
  unit: string | null;
};

export type OutboxEntry = {
  /** The action's id. */
  id: string;
  account: AccountKey;
  portal: string;
  /** Canonical address of the article. */
  key: string;
  /** `refused`: the server said no for good; shown until the person retries or discards it. */
  state: 'waiting' | 'refused';
  /** The wire action, `decidedAt` already corrected. */
  action: Action;
  before: Standing;
  /** On an undo: what will stand again once it is applied; shown until the server says. */
  restores: Standing | null;
  /** How often sending failed. */
  attempts: number;
  problem: Problem | null;
  /** ms since 1970 UTC, this device's clock. */
  queuedAt: number;
};

/** An article of the mirror. `undated` is there only on active articles without a date, for its index. */
export type MirrorRow = Article & { account: AccountKey; undated?: 1 };

/** How far the mirror of one portal reaches. */
export type Cursor = { account: AccountKey; portal: string; since: number };

/** The last figures, with the time they were fetched (ms since 1970 UTC, this device's clock). */
export type KeptFigures = { account: AccountKey; summary: Summary; etag: string | null; fetchedAt: number };

/** A person's last action on an article, kept after it was sent. */
export type Undoable = {
  account: AccountKey;
  portal: string;
  key: string;
  id: string;
  kind: ActionKind;
  /** The click, ms since 1970 UTC, not corrected. */
  at: number;
  /** Its corrected instant, ISO 8601: a later action must come after it. */
  decidedAt: string;
  /** The action itself, for the fields that it corrected. */
  action: Action;
  before: Standing;
};

/** That an id was recorded here, so that a repeated click finds it also after it was sent. */
export type Recorded = { id: string; account: AccountKey; at: number };

/** After failures in a row: not to send before (ms since 1970 UTC); `asked` when the server itself said so. */
export type RetrySetting = {
  name: `retry:${AccountKey}`;
  attempts: number;
  notBefore: number;
  asked: boolean;
};

/** The scan of an account, under way or the last one: how far it came, and what it found. */
export type KeptScan = {
  account: AccountKey;
  id: string;
  portal: string;
  /** Where it began: what it shows is compared with earlier scans from there. */
  listing: string;
  period: ScanPeriod;
  progress: ScanProgress;
  /** The page to read next; null once it has ended. */
  next: string | null;
  end: ScanEnd | null;
  /** How many pages the listing promises, or null. */
  pages: number | null;
  /** Articles of the period or without a date, and those of them that nobody had entered before. */
  articles: number;
  fresh: number;
  /** Failures in a row, and not to ask again before when (ms since 1970 UTC, this device's clock); 0: at once. */
  failures: number;
  notBefore: number;
  vanished: readonly Vanished[];
  /** The server knows what the addresses of the vanished gave. */
  linksTold?: true;
};

/** When a listing last showed an article, and in which scan. */
export type KeptSeen = LastSeen & { account: AccountKey; portal: string; listing: string };

/** Small things remembered, each under its own name. */
export type Setting =
  | { name: 'current'; account: AccountKey }
  | RetrySetting
  | { name: 'language'; language: Language }
  | { name: `place:${string}`; place: PillPlace }
  | { name: `view:${string}`; view: Record<string, string> };

export interface SoTinSchema extends DBSchema {
  accounts: { key: AccountKey; value: Account };
  signIns: { key: string; value: SignIn };
  outbox: {
    key: string;
    value: OutboxEntry;
    indexes: {
      /** [account, state, queuedAt]: in the order queued. */
      byState: [AccountKey, OutboxEntry['state'], number];
      byArticle: [AccountKey, string, string];
    };
  };
  articles: {
    key: [AccountKey, string];
    value: MirrorRow;
    indexes: { byAddress: [AccountKey, string, string]; byUndated: [AccountKey, number] };
  };
  cursors: { key: [AccountKey, string]; value: Cursor };
  figures: { key: AccountKey; value: KeptFigures };
  undoables: { key: [AccountKey, string, string]; value: Undoable };
  recorded: { key: string; value: Recorded; indexes: { byTime: number } };
  settings: { key: string; value: Setting };
  scans: { key: AccountKey; value: KeptScan };
  lastSeen: { key: [AccountKey, string, string, string]; value: KeptSeen };
}

export type Database = IDBPDatabase<SoTinSchema>;

const VERSION = 2;

let opened: Promise<Database> | undefined;

/** The database, opened once per page or worker; opened anew after the browser closed it. */
export function database(): Promise<Database> {
  opened ??= openDatabase('so-tin', () => {
    opened = undefined;
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Opens a database by name; `onClosed` is called when the browser or a newer version closes it. */
export function openDatabase(name: string, onClosed: () => void = () => undefined): Promise<Database> {
  return openDB<SoTinSchema>(name, VERSION, {
    upgrade: (db, from) => {
      if (from < 1) createStores(db);
      if (from < 2) createScanStores(db);
    },
    // A newer version waits in another page: let it go on; this page opens anew when it next needs to.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
  });
}

function createStores(db: Database): void {
  db.createObjectStore('accounts', { keyPath: 'key' });
  db.createObjectStore('signIns', { keyPath: 'key' });
  const outbox = db.createObjectStore('outbox', { keyPath: 'id' });
  outbox.createIndex('byState', ['account', 'state', 'queuedAt']);
  outbox.createIndex('byArticle', ['account', 'portal', 'key']);
  const articles = db.createObjectStore('articles', { keyPath: ['account', 'id'] });
  articles.createIndex('byAddress', ['account', 'portal', 'key']);
  articles.createIndex('byUndated', ['account', 'undated']);
  db.createObjectStore('cursors', { keyPath: ['account', 'portal'] });
  db.createObjectStore('figures', { keyPath: 'account' });
  db.createObjectStore('undoables', { keyPath: ['account', 'portal', 'key'] });
  const recorded = db.createObjectStore('recorded', { keyPath: 'id' });
  recorded.createIndex('byTime', 'at');
  db.createObjectStore('settings', { keyPath: 'name' });
}

function createScanStores(db: Database): void {
  db.createObjectStore('scans', { keyPath: 'account' });
  // By listing too: an article missing from one listing may never have stood in another.
  db.createObjectStore('lastSeen', { keyPath: ['account', 'portal', 'listing', 'key'] });
}

/** The name under which everything of one person on one server is kept. */
export function accountKey(server: string, personId: string): AccountKey {
  return `${server}|${personId}`;
}

/** Every key that begins with the parts given; arrays sort after texts and numbers. */
export function beginningWith(...parts: (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}
