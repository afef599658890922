// A real Firefox with the built extension in it, driven over WebDriver BiDi.
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { until } from './until.ts';

const TEST_BUILD = resolve(import.meta.dirname, '../../.output/test/firefox-mv3');
const EXTENSION = 'so-tin@so-tin.vn';
/** Firefox gives each profile a random one; a preference names ours, so that its pages can be found. */
const UUID = '5071b0f1-7e57-4e57-8e57-000000000001';

export type Firefox = {
  browser: Browser;
  open(url: string): Promise<Page>;
  /** An extension page in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
};

/** Starts Firefox with a build of the extension; throws when this machine has no Firefox. */
export async function startFirefox(extension = TEST_BUILD): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox found: install one, or name it in FIREFOX_PATH');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it BiDi does not navigate to the pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }) },
    defaultViewport: { width: 1200, height: 800 },
  });
  await browser.installExtension(extension);
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  return {
    browser,
    open,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await showExtensionPage(page, `moz-extension://${UUID}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** BiDi sends no load events for an extension's page, so what stands in it tells when it is there. */
async function showExtensionPage(page: Page, url: string): Promise<void> {
  const navigation = page.goto(url, { timeout: 2_000 }).then(
    () => null,
    (error: Error) => error,
  );
  await until(
    () => page.evaluate(() => location.href).catch(() => ''),
    (address) => address === url,
  );
  const failed = await navigation;
  if (failed && failed.name !== 'TimeoutError') throw failed;
}
