// A real Chromium with the built extension in it.
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page, ProtocolError, type Target } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { until } from './until.ts';

/** The build whose manifest declares localhost: a headless browser has nobody to answer a permission prompt. */
export const TEST_BUILD = resolve(import.meta.dirname, '../../.output/test/chrome-mv3');

/** The content script within the build. */
export const SCRIPT_FILE = 'portal.js';

const QUIET = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=vi',
];

/** Where this machine's Chromium is; throws when there is none. */
function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error('no Chromium found: install one, or name it in CHROMIUM_PATH');
  return found;
}

export type Chromium = {
  browser: Browser;
  extensionId: string;
  /** A new page with Vietnamese as its language, at a desk's size. */
  open(url: string): Promise<Page>;
  /** Opens the real toolbar popup over the page in front. */
  openPopup(front: Page): Promise<Page>;
  /** An extension page in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the background worker the way the browser does when it is idle. */
  killBackground(): Promise<void>;
  /**
   * Freezes the background as soon as it next runs a statement, or, without `now`, at its next `debugger`. Resolves
   * once the means are set; then `frozen` resolves when it stands still. Only its end thaws it.
   */
  freezeBackground(now?: 'now'): Promise<{ frozen: Promise<void> }>;
  /** Runs an expression in the background worker. */
  inBackground(expression: string): Promise<unknown>;
  /** The number by which the browser knows the tab of a portal's page. */
  tabId(page: Page): Promise<number>;
  /** Calls the content script of a page as the background does; gives its reply, undefined when none listens. */
  callTab(page: Page, call: string, message: object): Promise<unknown>;
  close(): Promise<void>;
};

/** Ends a background's worker; one that ended by itself meanwhile has no session left to end. */
async function closeWorker(background: Target): Promise<void> {
  const worker = await background.worker();
  await worker?.close().catch((error: unknown) => {
    if (!(error instanceof ProtocolError)) throw error;
  });
}

const isBackground = (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

/** Starts Chromium as it comes, with extensions where given. */
export function launchChromium(extensions: string[] = [], userDataDir?: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    ...(extensions.length > 0 ? { enableExtensions: extensions } : {}),
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    defaultViewport: { width: 1200, height: 800 },
    ...(userDataDir === undefined ? {} : { userDataDir }),
  });
}

/** Starts Chromium with the extension; `userDataDir` keeps a profile between starts. */
export async function startChromium(
  options: { userDataDir?: string; extension?: string } = {},
): Promise<Chromium> {
  const extension = options.extension ?? TEST_BUILD;
  const browser = await launchChromium([extension], options.userDataDir);
  const background = await browser.waitForTarget(isBackground, { timeout: 30_000 });
  const extensionId = new URL(background.url()).host;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const run = (expression: string) => inBackground(browser, extensionId, expression);
  const tabId = async (page: Page) =>
    Number(
      await run(
        `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())})?.id)`,
      ),
    );
  return {
    browser,
    extensionId,
    open,
    openExtensionPage: (path) => open(`chrome-extension://${extensionId}/${path}`),
    openPopup: (front) => openPopup(browser, extensionId, front),
    killBackground: async () => {
      const background = browser.targets().find(isBackground);
      // A page may have woken the next one by now: only this one must be gone.
      await until(
        async () => {
          const there = background !== undefined && browser.targets().includes(background);
          if (there) await closeWorker(background);
          return there;
        },
        (there) => !there,
      );
    },
    freezeBackground: async (now) => {
      const worker = await (await wakeBackground(browser, extensionId)).worker();
      if (!worker) throw new Error('the background has no worker');
      await worker.client.send('Debugger.enable');
      const frozen = new Promise<void>((resolve) => worker.client.once('Debugger.paused', () => resolve()));
      if (now) await worker.client.send('Debugger.pause');
      return { frozen };
    },
    inBackground: run,
    tabId,
    callTab: async (page, call, message) =>
      run(
        `chrome.tabs.sendMessage(${await tabId(page)}, ${JSON.stringify({ call, message })}).catch(() => undefined)`,
      ),
    close: () => browser.close(),
  };
}

/** The background's target; a page of the extension wakes it with a message when it sleeps. */
async function wakeBackground(browser: Browser, extensionId: string): Promise<Target> {
  const awake = browser.targets().find(isBackground);
  if (awake) return awake;
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const target = await browser.waitForTarget(isBackground);
  await page.close();
  return target;
}

async function inBackground(browser: Browser, extensionId: string, expression: string): Promise<unknown> {
  const worker = await (await wakeBackground(browser, extensionId)).worker();
  if (!worker) throw new Error('the background has no worker');
  return worker.evaluate(expression);
}

async function openPopup(browser: Browser, extensionId: string, front: Page): Promise<Page> {
  await front.bringToFront();
  const url = `chrome-extension://${extensionId}/popup.html`;
  const appeared = browser.waitForTarget((target) => target.url().startsWith(url), { timeout: 15_000 });
  await inBackground(browser, extensionId, 'chrome.action.openPopup()');
  return (await appeared).asPage();
}
