// What the background answers to pages and popup. Popup's calls are refused to anything that is not our own page.
import { browser } from 'wxt/browser';
import { portalOf } from '#shared/portal-address';
import type { Database } from '../database.ts';
import type { Handlers, PopupToBackground, PortalView, RecordAnswer } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { lookUp, sessionView } from '../mirror/look.ts';
import { baseView, stateOf } from '../mirror/overlay.ts';
import { remove, requeue } from '../outbox/queue.ts';
import { currentAccount, keepPillPlace, pillPlace } from '../settings.ts';
import type { ShownPage } from './badge.ts';
import { record, undo } from './record.ts';
import type { SignInAnswer } from './session.ts';
import type { SyncOutcome } from './sync.ts';

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
  signIn: (typed: { server: string; code: string }) => Promise<SignInAnswer>;
  signOut: () => Promise<void>;
  hostsChanged: () => Promise<void>;
  pageShown: (tabId: number, page: ShownPage) => Promise<void>;
  report: (error: unknown, when: string) => void;
};

/** The handlers of every call to the background; a fault of ours is reported here and told to the caller. */
export function answers(ports: AnswerPorts): Handlers<PopupToBackground, Sender> {
  const all = { ...pageAnswers(ports), ...popupAnswers(ports) };
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

type PageCalls = 'hello' | 'look' | 'record' | 'undo' | 'pillPlaced' | 'pageShown';

function pageAnswers(ports: AnswerPorts): Pick<Handlers<PopupToBackground, Sender>, PageCalls> {
  const { db, now } = ports;
  return {
    hello: ({ url }) => hello(ports, url),
    look: ({ portal, keys }) => look(ports, portal, keys),
    record: async ({ draft }) => told(ports, draft.article.portal, await record(await db(), draft, now())),
    undo: async (message) => told(ports, message.portal, await undo(await db(), message, now())),
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

function popupAnswers(ports: AnswerPorts): Omit<Handlers<PopupToBackground, Sender>, PageCalls> {
  const { db } = ports;
  return {
    signIn: (message, sender) => ownPage(sender, () => ports.signIn(message)),
    signOut: (_message, sender) => ownPage(sender, async () => nothing(ports.signOut())),
    sync: (_message, sender) => ownPage(sender, async () => ({ outcome: await ports.syncNow() })),
    hostsChanged: (_message, sender) => ownPage(sender, async () => nothing(ports.hostsChanged())),
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
function told({ changed, kick }: AnswerPorts, portal: string, answer: RecordAnswer): RecordAnswer {
  if (answer.saved) {
    changed(portal, [answer.state.key]);
    kick();
  }
  return answer;
}

async function hello({ db, shortcut }: AnswerPorts, url: string) {
  const store = await db();
  const account = await currentAccount(store);
  const found = account && portalOf(account.me.portals, url);
  const portal: PortalView | null = found
    ? { id: found.id, name: found.name, origins: found.origins, path: found.path, profile: found.profile }
    : null;
  return {
    portal,
    session: await sessionView(store),
    place: portal && (await pillPlace(store, portal.id)),
    shortcut: await shortcut(),
  };
}

async function look({ db }: AnswerPorts, portal: string, keys: string[]) {
  const store = await db();
  const account = await currentAccount(store);
  const states = account
    ? await lookUp(store, account.key, portal, keys)
    : keys.map((key) => stateOf(baseView(key, undefined)));
  return { states, session: await sessionView(store) };
}
