// Back brings a page out of the browser's cache as it was left; what it shows is what stands now.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingPath } from '../portal/addresses.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledgerHolds } from './ledger.ts';
import { barSays, markOf, pillSays, pressInPill } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
let listing: string;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
  listing = scene.stage.portalUrl + listingPath('tin-hoat-dong', 1);
});
afterAll(() => scene?.close());

/** Leaves the page for another, does something, and goes back to the very document that was left. */
async function away(page: Page, to: string, meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted);
    });
  });
  await page.goto(to, { waitUntil: 'domcontentloaded' });
  await meanwhile();
  await page.goBack({ waitUntil: 'domcontentloaded' });
  // The listener is only there when the document is the one that was left.
  await page.waitForFunction(() => document.documentElement.dataset.persisted, { timeout: 5_000 });
  expect(await page.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
}

const nothing = async () => undefined;

/** Waits until the server counts an article, and ends the background: it has nothing more to tell by itself. */
async function settled(url: string, content: string): Promise<void> {
  await countedAs(scene.stage, url, content);
  await scene.chromium.killBackground();
}

describe('an article that Back brings out of the cache', () => {
  it('has its one pill, and what is tagged with it is counted', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await away(page, listing, () => barSays(page, / chưa/).then(nothing));
    await pillSays(page, /Chưa phân loại/);
    expect(await page.$$('so-tin-pill')).toHaveLength(1);
    await tagOnPage(page, '2', 'click');
    await countedAs(scene.stage, sample.url, '2');
    expect(await ledgerHolds(scene.stage, 1, sample.url)).toHaveLength(1);
    await page.close();
  });

  it('shows what was tagged elsewhere meanwhile, and offers to take it back', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await away(page, listing, async () => {
      const other = await scene.chromium.open(sample.url);
      await tagOnPage(other, '3', 'click');
      await other.close();
      await page.bringToFront();
      await settled(sample.url, '3');
    });
    await pillSays(page, /^⠿?\s*3\s*Bộ máy ✓/);
    await pressInPill(page, 'Hoàn tác');
    await countedAs(scene.stage, sample.url, null);
    await page.close();
  });

  it('works when the background was ended meanwhile', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await away(page, listing, () => scene.chromium.killBackground());
    await tagOnPage(page, '4', 'key');
    await countedAs(scene.stage, sample.url, '4');
    await page.close();
  });

  it('left right after the click shows what was clicked, counted once', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await (await page.$$('so-tin-pill >>> .row .choice'))[6]?.click();
    await away(page, listing, nothing);
    await pillSays(page, /^⠿?\s*6\s*Số ✓/);
    await countedAs(scene.stage, sample.url, '6');
    expect(await ledgerHolds(scene.stage, 1, sample.url)).toHaveLength(1);
    await page.close();
  });
});

describe('a listing that Back brings out of the cache', () => {
  it('marks the article that was tagged on its own page, and tags the next in place', async () => {
    const page = await scene.chromium.open(listing);
    await barSays(page, / chưa/);
    const [first = '', second = ''] = await page.$$eval('ul.danh-sach h3', (all) =>
      all.map((heading) => heading.innerText.trim()),
    );
    const href = await (await markOf(page, first)).evaluate((mark) => {
      const host = (mark.getRootNode() as ShadowRoot).host;
      return host.nextElementSibling instanceof HTMLAnchorElement ? host.nextElementSibling.href : '';
    });
    await away(page, href, async () => {
      await tagOnPage(page, '5', 'click');
      await settled(page.url(), '5');
    });
    await barSays(page, / 1 đã phân loại/);
    expect(await (await markOf(page, first)).evaluate((mark) => mark.textContent)).toMatch(/^5/);
    await (await markOf(page, second)).focus();
    await page.keyboard.press('Digit0');
    await barSays(page, / 2 đã phân loại.*Đã lưu: 0 Chỉ đạo/);
    await page.close();
  });
});
