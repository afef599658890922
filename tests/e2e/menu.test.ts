// The context menu on pages and links. Its items are chosen through the browser's own event, since a headless browser
// shows no menu to click in.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listingPath } from '../portal/addresses.ts';
import { tagOnPage } from './demo/tagging.ts';
import { articleAt, countedAs, ledger, ledgerHolds } from './ledger.ts';
import { barSays, pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { until } from './until.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());

/** A choice in the menu, as the browser tells the background of it. */
async function choose(page: Page, menuItemId: string, more: { linkUrl?: string } = {}): Promise<void> {
  const tab = await scene.chromium.tabId(page);
  const info = { menuItemId, pageUrl: page.url(), editable: false, ...more };
  await scene.chromium.inBackground(
    `chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, { id: ${tab} })`,
  );
}

it('tags the page’s article with what is read of it', async () => {
  const sample = next();
  const page = await scene.chromium.open(sample.url);
  await pillSays(page, /Chưa phân loại/);
  await choose(page, 'page:1');
  await pillSays(page, /^⠿?\s*1\s*Thể chế ✓/);
  const [row] = await ledgerHolds(scene.stage, 1, sample.url);
  expect(row).toMatchObject({ kind: 'tag', tag: { content: '1', form: sample.article.form } });
  expect(await articleAt(scene.stage, sample.url)).toMatchObject({ title: sample.title });
  await page.close();
});

it('tags a link by its own address, without the title of the page that it stands on', async () => {
  const [here, target] = [next(), next()];
  const page = await scene.chromium.open(here.url);
  await pillSays(page, /Chưa phân loại/);
  await choose(page, 'link:4', { linkUrl: `${target.url}#binh-luan` });
  await countedAs(scene.stage, `${target.url}#binh-luan`, '4');
  expect(await articleAt(scene.stage, `${target.url}#binh-luan`)).toMatchObject({
    title: null,
    content: '4',
  });
  expect(await articleAt(scene.stage, here.url)).toBeUndefined();
  await page.goto(target.url, { waitUntil: 'domcontentloaded' });
  await pillSays(page, /^⠿?\s*4\s*Công vụ ✓/);
  await page.close();
});

it('marks a linked row at once on the listing where the link stands', async () => {
  const page = await scene.chromium.open(scene.stage.portalUrl + listingPath('thu-tuc-hanh-chinh', 1));
  await barSays(page, / 0 đã phân loại/);
  const linkUrl = await page.$eval('ul.danh-sach h3 a', (link) => link.href);
  await choose(page, 'link:2', { linkUrl });
  await barSays(page, / 1 đã phân loại/);
  await page.close();
});

it('refuses a listing’s own address, and says so in the toolbar’s tooltip', async () => {
  const url = scene.stage.portalUrl + listingPath('van-ban-phap-che', 1);
  const page = await scene.chromium.open(url);
  await barSays(page, / 0 đã phân loại/);
  await choose(page, 'page:2');
  const tab = await scene.chromium.tabId(page);
  const tooltip = () => scene.chromium.inBackground(`chrome.action.getTitle({ tabId: ${tab} })`);
  await until(tooltip, (text) => /^Sổ Tin – Đây là trang danh sách/.test(String(text)));
  expect(await articleAt(scene.stage, url)).toBeUndefined();
  await page.close();
});

it('leaves a listing its marks when it is called an article, and says why', async () => {
  const page = await scene.chromium.open(scene.stage.portalUrl + listingPath('chuyen-doi-so', 1));
  await barSays(page, / 0 đã phân loại/);
  await choose(page, 'page:article');
  const tab = await scene.chromium.tabId(page);
  const tooltip = () => scene.chromium.inBackground(`chrome.action.getTitle({ tabId: ${tab} })`);
  await until(tooltip, (text) => /^Sổ Tin – Đây là trang danh sách/.test(String(text)));
  expect(await page.$('so-tin-pill')).toBeNull();
  await barSays(page, / 0 đã phân loại/);
  await page.close();
});

it('makes an article of any address of the portal when the person says “Đây là một bài”', async () => {
  const url = `${scene.stage.portalUrl}/sonnptnt/lien-he.html`;
  const page = await scene.chromium.open(url);
  const tab = await scene.chromium.tabId(page);
  await page.waitForFunction(() => document.readyState === 'complete');
  await scene.chromium.callTab(page, 'pageDraft', {});
  expect(await page.$('so-tin-pill')).toBeNull();
  await choose(page, 'page:article');
  await pillSays(page, /Chưa phân loại/);
  await tagOnPage(page, '3', 'key');
  await countedAs(scene.stage, url, '3');
  const badge = () => scene.chromium.inBackground(`chrome.action.getBadgeText({ tabId: ${tab} })`);
  await until(badge, (text) => text === '3');
  await page.close();
});

it('says in the toolbar’s tooltip why a link outside the portals cannot be tagged, and keeps nothing', async () => {
  const page = await scene.chromium.open(next().url);
  await pillSays(page, /Chưa phân loại/);
  const before = (await ledger(scene.stage)).length;
  await choose(page, 'link:2', { linkUrl: 'https://example.org/bai' });
  const tab = await scene.chromium.tabId(page);
  const tooltip = () => scene.chromium.inBackground(`chrome.action.getTitle({ tabId: ${tab} })`);
  await until(tooltip, (text) => text === 'Sổ Tin – Địa chỉ không thuộc cổng thông tin này');
  expect(await ledger(scene.stage)).toHaveLength(before);
  await page.close();
});
