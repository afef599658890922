// What the background answers to pages and popup. Popup's calls are refused to anything that is not our own page.
import { browser } from 'wxt/browser';
import { type Problem, problemWords } from '#shared/problem';
import type { Language, Say } from '#shared/say';
import type { Database } from '../database.ts';
import type {
  ActAnswer,
  ActionDraft,
  AskAnswer,
  Handlers,
  PageRead,
  PartName,
  PopupToBackground,
  RecordAnswer,
} from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { sessionView } from '../mirror/look.ts';
import { remove, requeue } from '../outbox/queue.ts';
import { currentAccount, keepPillPlace } from '../settings.ts';
import { articleView, savedWords } from './article-view.ts';
import type { ShownPage } from './badge.ts';
import { detailsOf, helloPage, look, NOTHING_SHOWN } from './page-looks.ts';
import { pageWords } from './page-words.ts';
import { record, undo } from './record.ts';
import { sayHere } from './say-here.ts';
import { scanView } from './scan-view.ts';
import type { Scanning } from './scanning.ts';
import { hintOf, withPage } from './suggested.ts';
import type { SyncOutcome } from './sync.ts';
import { teachWords } from './teach-words.ts';
import type { Teaching } from './teaching.ts';

/** What answering sets going elsewhere. */
export type AnswerPorts = {
  db: () => Promise<Database>;
  /** ms since 1970 UTC, this device's clock. */
  now: () => number;
  shortcut: () => Promise<string | null>;
  /** States changed here; other pages must hear of it. */
  changed: (portal: string, keys: string[] | null) => void;
  /** Something waits: send it, without anybody waiting for that. */
  kick: () => void;
  syncNow: () => Promise<SyncOutcome>;
  signIn: (typed: { server: string; code: string }) => Promise<AskAnswer>;
  signOut: () => Promise<void>;
  hostsChanged: () => Promise<void>;
  openReport: (period: string | null) => Promise<AskAnswer>;
  chooseLanguage: (language: Language) => Promise<void>;
  /** Pages are being cleared, to be drawn anew. */
  isClearing: () => boolean;
  pageShown: (tabId: number, page: ShownPage) => Promise<void>;
  /** Puts the script of a part into a tab. */
  inject: (tabId: number, part: PartName) => Promise<void>;
  scanning: Pick<Scanning, 'start' | 'stop' | 'view'>;
  teaching: Teaching;
  /** A scan began or was stopped: see to it, without anybody waiting for that. */
  scanOn: () => void;
  report: (error: unknown, when: string) => void;
};

/** The handlers of every call to the background; a fault of ours is reported here and told to the caller. */
export function answers(ports: AnswerPorts): Handlers<PopupToBackground, Sender> {
  const all = {
    ...pageAnswers(ports),
    ...popupAnswers(ports),
    ...scanAnswers(ports),
    ...teachAnswers(ports),
  };
  const reporting = Object.entries(all).map(([call, handler]) => [call, reported(ports, call, handler)]);
  return Object.fromEntries(reporting) as typeof all;
}

function reported({ report }: AnswerPorts, call: string, handler: (...given: never[]) => unknown) {
  return async (...given: never[]) => {
    try {
      return await handler(...given);
    } catch (error) {
      report(error, call);
      throw error;
    }
  };
}

type PageCalls = 'hello' | 'part' | 'look' | 'record' | 'undo' | 'pillPlaced' | 'pageShown' | 'details';

function pageAnswers(ports: AnswerPorts): Pick<Handlers<PopupToBackground, Sender>, PageCalls> {
  const { db, now } = ports;
  return {
    hello: async ({ url }) => (ports.isClearing() ? NOTHING_SHOWN : helloPage(await db(), url)),
    part: async ({ name }, { tab }) => {
      await inject(ports, tab?.id, name);
      return pageWords(name, await ports.shortcut(), await sayHere(await db()));
    },
    look: (message) => look(ports, message),
    record: async ({ draft, read, left }) =>
      told(
        ports,
        draft.article.portal,
        draft.kind,
        await record(await db(), withPage(draft, read), now(), left),
        read,
      ),
    undo: async (message) =>
      told(ports, message.portal, 'undo', await undo(await db(), message, now(), message.left), message.read),
    details: async ({ portal, key }, { tab }) => {
      await inject(ports, tab?.id, 'details');
      return detailsOf(await db(), portal, key);
    },
    pillPlaced: async ({ portal, place }) => {
      await keepPillPlace(await db(), portal, place);
      return null;
    },
    pageShown: async ({ portal, key }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId !== undefined) await ports.pageShown(tabId, { portal, key });
      return null;
    },
  };
}

type ScanCalls = 'scan' | 'startScan' | 'stopScan';
type TeachCalls = 'teach' | 'teachable' | 'taught';

function popupAnswers(
  ports: AnswerPorts,
): Omit<Handlers<PopupToBackground, Sender>, PageCalls | ScanCalls | TeachCalls> {
  const { db } = ports;
  return {
    signIn: (message, sender) => ownPage(sender, () => ports.signIn(message)),
    signOut: (_message, sender) => ownPage(sender, async () => nothing(ports.signOut())),
    sync: (_message, sender) => ownPage(sender, async () => ({ outcome: await ports.syncNow() })),
    hostsChanged: (_message, sender) => ownPage(sender, async () => nothing(ports.hostsChanged())),
    openReport: ({ period }, sender) => ownPage(sender, () => ports.openReport(period)),
    chooseLanguage: ({ language }, sender) =>
      ownPage(sender, async () => nothing(ports.chooseLanguage(language === 'en' ? 'en' : 'vi'))),
    retry: ({ id }, sender) =>
      ownPage(sender, async () => {
        const entry = await requeue(await db(), id);
        if (entry) ports.changed(entry.portal, [entry.key]);
        ports.kick();
        return null;
      }),
    discard: ({ id }, sender) =>
      ownPage(sender, async () => {
        const entry = await remove(await db(), id);
        if (entry) ports.changed(entry.portal, [entry.key]);
        return null;
      }),
  };
}

function scanAnswers({
  scanning,
  scanOn,
}: AnswerPorts): Pick<Handlers<PopupToBackground, Sender>, ScanCalls> {
  return {
    scan: (_message, sender) => ownPage(sender, async () => scanView(await scanning.view())),
    startScan: ({ listing, period }, sender) =>
      ownPage(sender, async () => {
        const begun = await scanning.start(listing, period);
        if (!begun.ok) return begun;
        scanOn();
        return { ok: true, scan: scanView(begun.scan) };
      }),
    stopScan: (_message, sender) =>
      ownPage(sender, async () => {
        const scan = scanView(await scanning.stop());
        scanOn();
        return scan;
      }),
  };
}

/** A page is answered only where teaching was begun from the popup, and may name a place to read, nothing more. */
function teachAnswers({ db, teaching }: AnswerPorts): Pick<Handlers<PopupToBackground, Sender>, TeachCalls> {
  return {
    teach: (_message, sender) => ownPage(sender, () => teaching.begin()),
    teachable: async ({ url }, { tab }) => {
      const portal = await teaching.portalAt(tab?.id, url);
      return portal && { portal, words: teachWords(await sayHere(await db())) };
    },
    taught: async ({ url, field, selector }, { tab }) => {
      const answer = await teaching.keep(tab?.id, url, field, selector);
      if (answer.ok || answer.problem === 'offline') return answer;
      return { ok: false, problem: inWords(answer.problem, await sayHere(await db())) };
    },
  };
}

/** A problem as a page tells it, which has no words of its own. */
function inWords(problem: Problem, say: Say): Problem {
  return { ...problem, title: problemWords(say, problem) };
}

async function nothing(done: Promise<void>): Promise<null> {
  await done;
  return null;
}

/** A portal's page may tag, but not sign out, throw away or send: it might be taken over. */
function ownPage<T>(sender: Sender, task: () => Promise<T>): Promise<T> {
  const from = sender.url ?? sender.origin;
  if (sender.tab && !from?.startsWith(browser.runtime.getURL('/'))) throw new Error('only for our own pages');
  return task();
}

/** Sends what was recorded and tells the other pages; the answer itself waits for neither. */
async function told(
  { db, now, changed, kick }: AnswerPorts,
  portal: string,
  kind: ActionDraft['kind'] | 'undo',
  answer: RecordAnswer,
  read: PageRead | undefined,
): Promise<ActAnswer> {
  const say = await sayHere(await db());
  if (!answer.saved) return { saved: false, problem: inWords(answer.problem, say) };
  const { state } = answer;
  changed(portal, [state.key]);
  kick();
  const [session, account] = [await sessionView(await db()), await currentAccount(await db())];
  const forms = account?.me.taxonomy.forms;
  const view = articleView({ state, session, read, hint: hintOf(read, say), forms, say, now: now() });
  return { ...answer, view, said: savedWords(kind, view, say) };
}

async function inject(ports: AnswerPorts, tabId: number | undefined, part: PartName): Promise<void> {
  if (tabId !== undefined) await ports.inject(tabId, part);
}
