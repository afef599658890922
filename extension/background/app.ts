// The background's parts put together: what each event sets going, over the real browser and server.
import { browser } from 'wxt/browser';
import { deviceName } from '#shared/device-name';
import type { Portal } from '#shared/portal';
import { articleKey, portalOf } from '#shared/portal-address';
import type { Language } from '#shared/say';
import { database } from '../database.ts';
import { hostPatterns } from '../host-patterns.ts';
import type { AskAnswer } from '../messages.ts';
import { lookUp, sessionView } from '../mirror/look.ts';
import { forgetRecorded } from '../outbox/queue.ts';
import { serially } from '../serially.ts';
import { CHOSEN, currentAccount, keepLanguage } from '../settings.ts';
import * as workerClient from '../worker-client/worker-client.ts';
import { forgetPage, paintEverywhere, repaint, type ShownPage, showPage } from './badge.ts';
import { buildMenus } from './context-menus.ts';
import { reconcileScripts } from './portal-scripts.ts';
import { tellTabs } from './portal-tabs.ts';
import { menuPorts, scriptPorts } from './ports.ts';
import { report, safely } from './report.ts';
import { openReport } from './report-page.ts';
import { sayHere } from './say-here.ts';
import { signIn, signOut } from './session.ts';
import { createSync, type Sync } from './sync.ts';

export const ALARM_SEND = 'send';
export const ALARM_REFRESH = 'refresh';
const REFRESH_MINUTES = 5;
/** Alarms go no shorter than half a minute. */
const ALARM_MIN_MS = 30_000;
const SOON_MS = 1_500;
const WEEK_MS = 7 * 24 * 3_600_000;

const now = () => Date.now();

async function portalsHere(): Promise<readonly Portal[]> {
  return (await currentAccount(await database()))?.me.portals ?? [];
}

/** Pages and badges of a portal look again; null: of all. Nobody waits for it. */
export function changed(portal: string | null, keys: string[] | null): void {
  safely('changed', async () => {
    const [db, portals] = [await database(), await portalsHere()];
    await Promise.all([repaint(db, portal, keys), tellTabs(portals, portal, keys)]);
  });
}

/** Pages of portals that are no longer the person's look again, and take away what stands in them. */
async function leave(former: readonly Portal[]): Promise<void> {
  const portals = await portalsHere();
  const gone = former.filter(({ id }) => !portals.some((portal) => portal.id === id));
  if (gone.length > 0) await tellTabs(gone, null, null);
}

const registering = serially();

/** Brings scripts and menus in line with who is signed in and what was granted. */
export function configure({ inject = false, anew = false } = {}): Promise<void> {
  return registering(async () => {
    const portals = await portalsHere();
    await reconcileScripts(portals, scriptPorts, inject);
    const patterns = hostPatterns(portals.flatMap(({ origins }) => origins));
    const { menus } = await browser.storage.session.get('menus');
    if (!anew && menus === patterns.join(' ')) return;
    await buildMenus(patterns, menuPorts, await sayHere(await database()));
    await browser.storage.session.set({ menus: patterns.join(' ') });
  });
}

let soon: ReturnType<typeof setTimeout> | undefined;

/** Sending and fetching. The timer saves requests after many clicks; when the worker dies first, the alarm comes. */
export const sync: Sync = createSync({
  db: database,
  worker: workerClient,
  now,
  random: Math.random,
  changed,
  configured: async (former) => {
    await configure();
    changed(null, null);
    await leave(former);
  },
  sessionChanged: async () => changed(null, null),
  retryIn: async (ms) => {
    if (ms === null) await browser.alarms.clear(ALARM_SEND);
    else await browser.alarms.create(ALARM_SEND, { when: now() + Math.max(ms, ALARM_MIN_MS) });
  },
  refreshSoon: () => {
    clearTimeout(soon);
    soon = setTimeout(() => safely('refresh', () => sync.round('routine')), SOON_MS);
  },
  report,
});

/** Sends what waits, without anybody waiting for that. */
export function kick(): void {
  safely('send', () => sync.send('asked-pause'));
}

/** Signs in; scripts, news and what waited follow by themselves. */
export async function signInHere(typed: { server: string; code: string }): Promise<AskAnswer> {
  const { redeem } = workerClient;
  const device = deviceName(navigator.userAgent);
  const answer = await signIn({ db: await database(), redeem, device, now: now() }, typed);
  if (!answer.ok) return answer;
  changed(null, null);
  safely('configure', () => configure({ inject: true }));
  safely('first round', () => sync.round('now'));
  return answer;
}

/** Opens the report page in a tab, signed in. */
export async function openReportHere(period: string | null): Promise<AskAnswer> {
  const openTab = (url: string) => browser.tabs.create({ url });
  return openReport({ db: await database(), sessionCode: workerClient.sessionCode, openTab }, period);
}

const drawingAnew = serially();
let clearing = false;

/** While pages are cleared, to be drawn anew: they are told that nothing is shown on them. */
export const isClearing = () => clearing;

/** Takes away what stands in pages and has it drawn again: its fixed words came with the script that drew it. */
function drawAnew(): Promise<void> {
  return drawingAnew(async () => {
    const portals = await portalsHere();
    clearing = true;
    await tellTabs(portals, null, null).finally(() => {
      clearing = false;
    });
    await tellTabs(portals, null, null);
  });
}

/** Has everything speak another language: popup and options at once, then menu, badges and what stands in pages. */
export async function chooseLanguageHere(language: Language): Promise<void> {
  await keepLanguage(await database(), language);
  const channel = new BroadcastChannel(CHOSEN);
  channel.postMessage(null);
  channel.close();
  safely('language', async () => {
    await Promise.all([configure({ anew: true }), repaint(await database(), null, null), drawAnew()]);
  });
}

/** Signs out; open portal pages learn of it before their script's registration goes. */
export async function signOutHere(): Promise<void> {
  const [db, portals] = [await database(), await portalsHere()];
  await signOut(db);
  await Promise.all([repaint(db, null, null), tellTabs(portals, null, null)]);
  await configure();
}

const showing = serially();

/** A tab shows a portal's page. */
export function pageShown(tabId: number, page: ShownPage): Promise<void> {
  return showing(async () => showPage(await database(), tabId, page));
}

/** A tab begins to load an address: the badge of an article known already is there at once. */
export function pageLoading(tabId: number, url: string | undefined): Promise<void> {
  return showing(async () => {
    const db = await database();
    const account = await currentAccount(db);
    const portal = account && url !== undefined ? portalOf(account.me.portals, url) : undefined;
    if (!account || !portal || url === undefined) {
      await forgetPage(tabId);
      return;
    }
    const key = articleKey(url, portal);
    const [state] = await lookUp(db, account.key, portal.id, [key]);
    const known = state?.content != null || (state?.waiting ?? 0) > 0;
    await showPage(db, tabId, { portal: portal.id, key: known ? key : null });
  });
}

/** Everything that every start of the background sees to; no request unless something waits. */
export async function onStart(): Promise<void> {
  const db = await database();
  await paintEverywhere(db, await sessionView(db));
  if (!(await browser.alarms.get(ALARM_REFRESH)))
    await browser.alarms.create(ALARM_REFRESH, { periodInMinutes: REFRESH_MINUTES });
  await configure();
  await sync.send('every-pause');
  await forgetRecorded(db, now() - WEEK_MS);
}
