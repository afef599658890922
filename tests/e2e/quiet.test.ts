// Looking at pages tells nobody anything, and the toolbar's badge needs no network to be right.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inPlaceListingUrl, listingPath } from '../portal/addresses.ts';
import { SCRIPT_FILE } from './chromium.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledgerHolds } from './ledger.ts';
import { barSays, pillSays } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
let tagged: Sample;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
  tagged = next();
  const page = await scene.chromium.open(tagged.url);
  await tagOnPage(page, '2', 'click');
  await countedAs(scene.stage, tagged.url, '2');
  await page.close();
  // After a sync on the person's word nothing is left to fetch.
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await screenSays(popup, /Số liệu lúc/);
  await popup.close();
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

const background = (expression: string) => scene.chromium.inBackground(expression);

async function badgeSays(page: Page, wanted: string): Promise<void> {
  const tab = await scene.chromium.tabId(page);
  await until(
    () => background(`chrome.action.getBadgeText({ tabId: ${tab} })`),
    (text) => text === wanted,
  );
}

describe('browsing', () => {
  it('causes no request: neither opening, reloading, switching tabs, going back, nor paging', async () => {
    const { server, portalUrl } = scene.stage;
    // What the last click set going ends with the background; the next one begins from the disk alone.
    await scene.chromium.killBackground();
    const page = await scene.chromium.open(tagged.url);
    await pillSays(page, /TTHC ✓/);
    server.seen.length = 0;
    const other = await scene.chromium.open(next().url);
    await pillSays(other, /Chưa phân loại/);
    await page.bringToFront();
    await page.reload();
    await pillSays(page, /TTHC ✓/);
    await page.goto(`${tagged.url}&utm_source=facebook#binh-luan`, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /TTHC ✓/);
    await page.goto(inPlaceListingUrl(portalUrl), { waitUntil: 'domcontentloaded' });
    await barSays(page, /20 bài/);
    await page.click('#trang-sau');
    await barSays(page, /20 bài/);
    await page.goBack();
    await pillSays(page, /TTHC ✓/);
    await other.bringToFront();
    await other.goto(`${portalUrl}/tinh/`, { waitUntil: 'domcontentloaded' });
    await barSays(other, /bài/);
    // The next thing that the server hears of is the next click.
    const sample = next();
    await other.goto(sample.url, { waitUntil: 'domcontentloaded' });
    await tagOnPage(other, '0', 'click');
    await ledgerHolds(scene.stage, 1, sample.url);
    expect(server.seen[0]).toBe('POST /api/v1/actions');
    await other.close();
    await page.close();
  });
});

describe('the toolbar’s badge', () => {
  it('says for each tab what its article is, also under another address and with the server down', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const [page, other] = [await scene.chromium.open(tagged.url), await scene.chromium.open(next().url)];
    await pillSays(other, /Chưa phân loại/);
    await badgeSays(page, '2');
    await badgeSays(other, '');
    await page.goto(`${tagged.url}&utm_source=zalo`, { waitUntil: 'domcontentloaded' });
    await badgeSays(page, '2');
    await page.goto(scene.stage.portalUrl + listingPath('chuyen-doi-so', 1), {
      waitUntil: 'domcontentloaded',
    });
    await barSays(page, /bài/);
    await badgeSays(page, '');
    await tagOnPage(other, 'none', 'click');
    await badgeSays(other, '⤒');
    scene.stage.server.fault = { kind: 'none' };
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await badgeSays(other, 'N');
    for (const each of [popup, other, page]) await each.close();
  });

  it('is right again after the background died', async () => {
    const page = await scene.chromium.open(tagged.url);
    await badgeSays(page, '2');
    await scene.chromium.killBackground();
    await page.reload();
    await badgeSays(page, '2');
    await page.close();
  });
});

describe('the content script', () => {
  const registered = () =>
    background('chrome.scripting.getRegisteredContentScripts()') as Promise<{ js: string[] }[]>;

  it('is registered once, however often the background starts', async () => {
    for (let start = 0; start < 2; start += 1) {
      await scene.chromium.killBackground();
      const scripts = await until(registered, (found) => found.length > 0);
      expect(scripts.map(({ js }) => js)).toEqual([[SCRIPT_FILE]]);
    }
  });

  it('shows nothing outside the portal’s path', async () => {
    const page = await scene.chromium.open(`${scene.stage.portalUrl}/khac/trang.html`);
    // It has looked once it answers; an article's address within the same page shows that it was awake.
    await until(
      () => scene.chromium.callTab(page, 'pageDraft', {}),
      (reply) => reply !== undefined,
    );
    expect(await page.$('so-tin-pill, so-tin-bar, so-tin-mark')).toBeNull();
    await page.evaluate((url) => history.pushState(null, '', url), tagged.url);
    await pillSays(page, /TTHC ✓/);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => !document.querySelector('so-tin-pill'));
    await page.close();
  });

  it('runs once in a page that got it twice', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    const tab = await scene.chromium.tabId(page);
    for (let time = 0; time < 2; time += 1)
      await background(
        `chrome.scripting.executeScript({ target: { tabId: ${tab} }, files: ['${SCRIPT_FILE}'] }).then(() => null)`,
      );
    expect(await page.$$('so-tin-pill')).toHaveLength(1);
    await tagOnPage(page, '5', 'key');
    await countedAs(scene.stage, sample.url, '5');
    expect(await ledgerHolds(scene.stage, 1, sample.url)).toHaveLength(1);
    await page.close();
  });
});
