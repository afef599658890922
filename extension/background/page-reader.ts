// Reads pages for the background: in place where it has a parser, else in a document out of sight.
import { browser } from 'wxt/browser';
import { callReader } from '../messaging.ts';
import { type PageToRead, type ReadPage, readScanPage } from '../scan/read-page.ts';

export type PageReader = { read(page: PageToRead): Promise<ReadPage>; close(): Promise<void> };

/** A document that takes longer hangs; shorter than a background without events lives. */
const TIMEOUT_MS = 20_000;

/** As built by WXT from its entrypoint. */
const DOCUMENT = 'offscreen.html';

const inPlace: PageReader = {
  read: async (page) => readScanPage(page),
  close: async () => undefined,
};

/** A service worker has no DOMParser: Chromium lets it open one document for that. */
export const offscreenReader: PageReader = {
  read: async (page) => {
    await openDocument();
    return inTime(callReader('readPage', page));
  },
  close: async () => {
    if (await isOpen()) await browser.offscreen.closeDocument();
  },
};

/** The one of this browser. */
export const pageReader: PageReader = import.meta.env.FIREFOX ? inPlace : offscreenReader;

async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page is not read in time')), TIMEOUT_MS);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}

async function isOpen(): Promise<boolean> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return open.length > 0;
}

/** A document that an earlier worker opened stays open without it, and serves the next one. */
async function openDocument(): Promise<void> {
  if (await isOpen()) return;
  await browser.offscreen
    .createDocument({
      url: DOCUMENT,
      reasons: ['DOM_PARSER'],
      justification: 'Reads the listing pages of a portal that an editor scans.',
    })
    .catch(async (error: unknown) => {
      if (!(await isOpen())) throw error;
    });
}
