// Wires the browser's events to what answers them. Everything is registered in the first turn: a worker that was
// asleep is woken by an event and must have its listener by then.
import { type Browser, browser } from 'wxt/browser';
import { database } from '../database.ts';
import type { PopupToBackground } from '../messages.ts';
import { answerCalls, callTab } from '../messaging.ts';
import { answers } from './answers.ts';
import {
  ALARM_REFRESH,
  ALARM_SEND,
  changed,
  configure,
  kick,
  onStart,
  pageLoading,
  pageShown,
  recordHere,
  signInHere,
  signOutHere,
  sync,
} from './app.ts';
import { forgetPage, put } from './badge.ts';
import { onMenuClick } from './menu-click.ts';
import { partFile, SCRIPT_FILE } from './portal-scripts.ts';
import { boundShortcut, scriptPorts } from './ports.ts';
import { report, safely } from './report.ts';

/** Registers every listener, then sees to what every start needs. */
export function startBackground(): void {
  answerCalls<PopupToBackground>(
    answers({
      db: database,
      now: () => Date.now(),
      shortcut: boundShortcut,
      changed,
      kick,
      syncNow: () => sync.round('now'),
      signIn: signInHere,
      signOut: signOutHere,
      hostsChanged: () => configure({ inject: true }),
      pageShown,
      inject: (tabId, part) => scriptPorts.inject(tabId, partFile(part)),
      report,
    }),
  );
  listenToBrowser();
  listenToPeople();
  safely('start', onStart);
}

function listenToBrowser(): void {
  browser.runtime.onInstalled.addListener(() =>
    safely('installed', () => configure({ inject: true, anew: true })),
  );
  browser.permissions.onAdded.addListener(() => safely('granted', () => configure({ inject: true })));
  browser.permissions.onRemoved.addListener(() => safely('taken away', () => configure()));
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    if (status === 'loading') safely('loading', () => pageLoading(tabId, url ?? tab.url));
  });
  browser.tabs.onRemoved.addListener((tabId) => safely('closed', () => forgetPage(tabId)));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM_SEND) kick();
    if (name === ALARM_REFRESH) safely('refresh', () => sync.round('routine'));
  });
  // Only a hint, but a good one to try.
  globalThis.addEventListener('online', kick);
}

function listenToPeople(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (command === 'focus-pill' && tabId !== undefined)
      safely('shortcut', () => callTab(tabId, 'focusPill', {}));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (tabId !== undefined) safely('menu', () => chosen(info, tabId));
  });
}

async function chosen(info: Browser.contextMenus.OnClickData, tabId: number): Promise<void> {
  const refused = await onMenuClick(
    {
      db: await database(),
      record: recordHere,
      pageDraft: (id) => callTab(id, 'pageDraft', {}),
      treatAsArticle,
      now: Date.now(),
    },
    info,
    tabId,
  );
  // A menu has no place for words; the toolbar's tooltip says why.
  if (refused) await put({ text: '!', title: `Sổ Tin – ${refused.title}` }, tabId);
}

/** A page opened before its host was granted has no script yet. */
async function treatAsArticle(tabId: number): Promise<void> {
  if ((await callTab(tabId, 'treatAsArticle', {})) !== undefined) return;
  await scriptPorts.inject(tabId, SCRIPT_FILE);
  await callTab(tabId, 'treatAsArticle', {});
}
