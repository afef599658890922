// The popup's world in a real browser: the local store, the background, the current tab.
import { browser } from 'wxt/browser';
import { database } from '../database.ts';
import { callBackground, callTab } from '../messaging.ts';
import { lookUp } from '../mirror/look.ts';
import { deviceClock } from '../portal-ui/calls.ts';
import { ask, makeAct } from '../portal-ui/record.ts';
import { currentAccount, keepAccountView } from '../settings.ts';
import { missingHosts, requestHosts } from './hosts.ts';
import { takeUpLanguage } from './language.ts';
import { readLocalView } from './local-view.ts';
import type { PopupPorts } from './view.ts';

/** Who is signed in, as last read: what is done here is theirs. */
let person: string | null | undefined;

/** What stands behind the popup; the options page uses the same. */
export const browserPorts: PopupPorts = {
  read: async () => {
    const view = await readLocalView(await database());
    person = view.session.person?.id ?? null;
    return view;
  },
  page: askPage,
  look: async (portal, key) => {
    const db = await database();
    // Without a person there are no rows: everything is unknown.
    const [state] = await lookUp(db, (await currentAccount(db))?.key ?? '', portal, [key]);
    if (!state) throw new Error('no state for the article asked');
    return state;
  },
  act: (wish, article) => {
    const read = { article, form: null, maybeOn: null };
    const { send } = makeAct(wish, read, person, { call: callBackground, clock: deviceClock });
    return ask(send, deviceClock);
  },
  remember: async (chosen) => {
    const db = await database();
    const account = await currentAccount(db);
    if (account) await keepAccountView(db, account.key, chosen);
  },
  sync: async () => (await callBackground('sync', {})).outcome,
  signIn: (server, code) => callBackground('signIn', { server, code }),
  signOut: async () => void (await callBackground('signOut', {})),
  retry: async (id) => void (await callBackground('retry', { id })),
  discard: async (id) => void (await callBackground('discard', { id })),
  tabUrl: async () => (await frontTab())?.url ?? null,
  scan: () => callBackground('scan', {}),
  startScan: (listing, period) => callBackground('startScan', { listing, period }),
  stopScan: () => callBackground('stopScan', {}),
  missingHosts,
  requestHosts,
  openTab: (url) => void browser.tabs.create({ url }),
  openReport: (period) => callBackground('openReport', { period }),
  teach: async () => {
    const answer = await callBackground('teach', {});
    // The page has the floor now.
    if (answer.ok) window.close();
    return answer;
  },
  chooseLanguage: async (language) => {
    await callBackground('chooseLanguage', { language });
    // What is said of it next is in that language.
    await takeUpLanguage();
  },
  openOptions: () => void browser.runtime.openOptionsPage(),
  now: () => Date.now(),
};

async function frontTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function askPage() {
  const tab = await frontTab();
  if (tab?.id === undefined) return null;
  const draft = await callTab(tab.id, 'pageDraft', {});
  return draft === undefined || draft === 'listing' ? null : draft;
}
