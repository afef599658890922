// The document that reads pages in Chromium: opened when needed, only one, closed when no scan runs.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offscreenReader } from '../../../extension/background/page-reader.ts';
import type { BackgroundToReader } from '../../../extension/messages.ts';
import { answerCalls } from '../../../extension/messaging.ts';
import { readScanPage } from '../../../extension/scan/read-page.ts';
import { PORTAL, urlOf } from '../support/device.ts';
import { htmlOf, pageUrl } from '../support/scan-stand.ts';

const URL_READ = pageUrl(1);
const PAGE = {
  url: URL_READ,
  text: htmlOf({ [URL_READ]: ['2023-10-24', '2023-10-23', '2023-10-22'] }, URL_READ),
  feed: false,
  portal: PORTAL,
  portals: [PORTAL],
};

let open: number;
let opened: number;
let hangs: boolean;
/** What happens while a document is being opened. */
let meanwhile: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  [open, opened, hangs, meanwhile] = [0, 0, false, () => undefined];
  answerCalls<BackgroundToReader>({
    readPage: (page) => (hangs ? new Promise(() => undefined) : readScanPage(page)),
  });
  Object.assign(fakeBrowser, {
    offscreen: {
      createDocument: async () => {
        meanwhile();
        if (open > 0) throw new Error('Only a single offscreen document may be created.');
        open += 1;
        opened += 1;
      },
      closeDocument: async () => {
        if (open === 0) throw new Error('No current offscreen document.');
        open -= 1;
      },
    },
  });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => Array.from({ length: open }, () => ({})) });
});

describe('the reader of pages', () => {
  it('opens one document for many pages, and closes it once', async () => {
    const read = await offscreenReader.read(PAGE);
    expect(read).toMatchObject({ kind: 'listing', next: null, rows: { length: 3 } });
    expect(read.rows[0]).toMatchObject({
      publishedOn: '2023-10-24',
      url: expect.stringContaining(urlOf('')),
    });
    await offscreenReader.read(PAGE);
    expect([open, opened]).toEqual([1, 1]);
    await offscreenReader.close();
    await offscreenReader.close();
    expect(open).toBe(0);
  });

  it('uses the document of a worker that died, also where it appears just now', async () => {
    meanwhile = () => {
      open = 1;
    };
    expect(await offscreenReader.read(PAGE)).toMatchObject({ rows: { length: 3 } });
    expect([open, opened]).toEqual([1, 0]);
  });

  it('does not wait for a document that hangs', async () => {
    vi.useFakeTimers();
    hangs = true;
    const reading = expect(offscreenReader.read(PAGE)).rejects.toThrow('not read in time');
    await vi.advanceTimersByTimeAsync(20_000);
    await reading;
    vi.useRealTimers();
  });

  it('says so when no document can be opened', async () => {
    meanwhile = vi.fn(() => {
      throw new Error('no room');
    });
    await expect(offscreenReader.read(PAGE)).rejects.toThrow('no room');
  });
});
