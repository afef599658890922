// Wires the browser's events to what answers them. Everything is registered in the first turn: a worker that was
// asleep is woken by an event and must have its listener by then.
import { type Browser, browser } from 'wxt/browser';
import { layDown } from '../clicks.ts';
import { database } from '../database.ts';
import type { ActionDraft, PopupToBackground, RecordAnswer } from '../messages.ts';
import { answerCalls, callTab } from '../messaging.ts';
import { currentAccount } from '../settings.ts';
import { answers } from './answers.ts';
import {
  ALARM_REFRESH,
  ALARM_SEND,
  changed,
  chooseLanguageHere,
  configure,
  isClearing,
  kick,
  onStart,
  openReportHere,
  pageLoading,
  pageShown,
  signInHere,
  signOutHere,
  sync,
} from './app.ts';
import { forgetPage, put } from './badge.ts';
import { type Clicks, keepingClicks } from './clicks.ts';
import { onMenuClick } from './menu-click.ts';
import { partFile, SCRIPT_FILE } from './portal-scripts.ts';
import { boundShortcut, scriptPorts } from './ports.ts';
import { listRefusedAct } from './record.ts';
import { report, safely } from './report.ts';
import { sayHere } from './say-here.ts';
import { ALARM_SCAN, scanning, scanOn } from './scan-here.ts';
import { teachingHere } from './teach-here.ts';

/** Registers every listener, then sees to what every start needs. */
export function startBackground(): void {
  const clicks = keepingClicks(
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
      openReport: openReportHere,
      chooseLanguage: chooseLanguageHere,
      isClearing,
      inject: (tabId, part) => scriptPorts.inject(tabId, partFile(part)),
      scanning,
      teaching: teachingHere,
      scanOn,
      report,
    }),
    {
      report,
      listRefused: async (draft, problem) => listRefusedAct(await database(), draft, problem, Date.now()),
    },
  );
  answerCalls<PopupToBackground>(clicks.handlers);
  listenToClicks(clicks);
  listenToBrowser();
  listenToPeople(clicks);
  safely('start', onStart);
  scanOn();
}

/** A click laid down is left to its own message for so long, ms; a background that dies meanwhile starts with it. */
const OWN_MESSAGE_MS = 500;

/** What a background before this one did not come to, and what a page laid down before it was left. */
function listenToClicks({ adopt }: Clicks): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.values(changes).every(({ newValue }) => newValue === undefined)) return;
    clearTimeout(soon);
    soon = setTimeout(() => safely('clicks', adopt), OWN_MESSAGE_MS);
  });
  safely('clicks', adopt);
}

function listenToBrowser(): void {
  browser.runtime.onInstalled.addListener(() =>
    safely('installed', () => configure({ inject: true, anew: true })),
  );
  // A browser that starts wakes the background, so that a scan goes on: not every browser keeps alarms that long.
  browser.runtime.onStartup.addListener(scanOn);
  browser.permissions.onAdded.addListener(() => safely('granted', () => configure({ inject: true })));
  browser.permissions.onRemoved.addListener(() => safely('taken away', () => configure()));
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    if (status === 'loading') safely('loading', () => pageLoading(tabId, url ?? tab.url));
  });
  browser.tabs.onRemoved.addListener((tabId) => safely('closed', () => forgetPage(tabId)));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM_SEND) kick();
    if (name === ALARM_SCAN) scanOn();
    if (name === ALARM_REFRESH) safely('refresh', () => sync.round('routine'));
  });
  // Only a hint, but a good one to try.
  globalThis.addEventListener('online', kick);
}

function listenToPeople(clicks: Clicks): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (command === 'focus-pill' && tabId !== undefined)
      safely('shortcut', () => callTab(tabId, 'focusPill', {}));
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (tabId !== undefined) safely('menu', () => chosen(clicks, info, tabId));
  });
}

async function chosen(
  { handlers }: Clicks,
  info: Browser.contextMenus.OnClickData,
  tabId: number,
): Promise<void> {
  const by = (await currentAccount(await database()))?.person.id;
  const record = async (drafted: ActionDraft): Promise<RecordAnswer> => {
    const draft = { ...drafted, by };
    layDown({ call: 'record', message: { draft } });
    return handlers.record({ draft }, {});
  };
  const refused = await onMenuClick(
    {
      db: await database(),
      record,
      pageDraft: (id) => callTab(id, 'pageDraft', {}),
      treatAsArticle,
      now: Date.now(),
    },
    info,
    tabId,
  );
  // A menu has no place for words; the toolbar's tooltip says why.
  if (!refused) return;
  const say = await sayHere(await database());
  await put({ text: '!', title: `Sổ Tin – ${say(refused.title)}` }, tabId);
}

/** A page opened before its host was granted has no script yet. */
async function treatAsArticle(tabId: number): Promise<void> {
  if ((await callTab(tabId, 'treatAsArticle', {})) !== undefined) return;
  await scriptPorts.inject(tabId, SCRIPT_FILE);
  await callTab(tabId, 'treatAsArticle', {});
}
