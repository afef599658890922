// The scan over the real browser: its alarm, its permission, its reader of pages.
import { browser } from 'wxt/browser';
import { database } from '../database.ts';
import { fetchPortalPage } from '../worker-client/portal-page.ts';
import { tellLinks } from '../worker-client/worker-client.ts';
import { kick } from './app.ts';
import { pageReader } from './page-reader.ts';
import { report, safely } from './report.ts';
import { createScanning } from './scanning.ts';

export const ALARM_SCAN = 'scan';

/** The one scan of this browser. */
export const scanning = createScanning({
  db: database,
  now: () => Date.now(),
  // Without the port, which no pattern has.
  granted: (url) => {
    const { protocol, hostname } = new URL(url);
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  },
  fetchPage: fetchPortalPage,
  readPage: pageReader.read,
  closeReader: pageReader.close,
  wake: async (at) => {
    if (at === null) await browser.alarms.clear(ALARM_SCAN);
    else await browser.alarms.create(ALARM_SCAN, { when: at });
  },
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  tellLinks,
  kick,
  report,
});

/** Goes on with the scan that runs, or tidies up after one that does no longer, without anybody waiting for that. */
export function scanOn(): void {
  safely('scan', scanning.resume);
}
