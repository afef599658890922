// English, switched to and back by one choice: popup, options, pill, marks and the server's first pages at once.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listingPath } from '../portal/addresses.ts';
import { countedAs } from './ledger.ts';
import { barSays, pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** What the background last set as the tooltip of the page's badge. */
async function badgeSays(page: Page, wanted: string): Promise<void> {
  const tabId = await scene.chromium.tabId(page);
  await until(
    async () => String(await scene.chromium.inBackground(`chrome.action.getTitle({ tabId: ${tabId} })`)),
    (title) => title === wanted,
  );
}

it('is one choice in the options, which popup, pill, marks and badge follow at once, and so is the way back', async () => {
  const sample = next(({ dateOnPage }) => dateOnPage);
  const article = await scene.chromium.open(sample.url);
  await pillSays(article, /Chưa phân loại/);
  const listing = await scene.chromium.open(scene.stage.portalUrl + listingPath('thu-tuc-hanh-chinh', 1));
  await barSays(listing, /đã phân loại/);
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await screenSays(popup, /Bài này.*Số liệu/);

  const options = await scene.chromium.openExtensionPage('options.html');
  await screenSays(options, /Ngôn ngữ/);
  expect(await languageOf(options)).toBe('vi');
  // By keyboard: the radio button of the language that is spoken, then the arrow to the other.
  await options.focus('input[name=language]:checked');
  await options.keyboard.press('ArrowRight');
  await screenSays(options, /Sổ Tin: options.*Account.*Sổ Tin now speaks English\..*Language/);
  expect([await languageOf(options), await options.title()]).toEqual(['en', 'Sổ Tin: options']);
  expect(await options.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('en');

  await screenSays(popup, /This article.*Figures/);
  expect(await languageOf(popup)).toBe('en');
  await pillSays(article, /Unclassified/);
  await barSays(listing, /^Articles: \d+ · \d+ classified · \d+ not yet Classify the \d+ left/);
  await badgeSays(article, 'Sổ Tin – unclassified');

  // Focus comes into the pill, and a digit chooses.
  await article.bringToFront();
  await article.waitForSelector('so-tin-pill >>> .choice', { visible: true });
  await (await article.$('so-tin-pill >>> .choice'))?.focus();
  await article.keyboard.press('Digit3');
  await countedAs(scene.stage, sample.url, '3');
  const said = await pillSays(article, /^⠿?\s*3\s*Bộ máy ✓/);
  expect(said).toMatch(/Undo Z/);
  await badgeSays(article, 'Sổ Tin – 3 Bộ máy');
  expect(
    await article.evaluate(
      () => document.querySelector('so-tin-pill')?.shadowRoot?.querySelector('section')?.lang,
    ),
  ).toBe('en');

  // A background that died and a page opened anew know the choice.
  await scene.chromium.killBackground();
  const other = await scene.chromium.open(next().url);
  await pillSays(other, /Unclassified/);
  const again = await scene.chromium.openExtensionPage('popup.html');
  const english = await screenSays(again, /This article.*Open report/);
  expect(english).not.toMatch(/Chưa|Số liệu|Mở báo cáo/);
  await again.close();

  await options.bringToFront();
  await press(options, 'Tiếng Việt');
  await screenSays(options, /Đã đổi ngôn ngữ\./);
  await screenSays(popup, /Bài này.*Số liệu/);
  await pillSays(article, /^⠿?\s*3\s*Bộ máy ✓/);
  await barSays(listing, /\d+ bài · \d+ đã phân loại/);
  expect(await languageOf(popup)).toBe('vi');
  await Promise.all([article, listing, popup, options, other].map((page) => page.close()));
});

it('an invite’s page keeps the invite while its language changes', async () => {
  const link = await scene.stage.inviteLink('Trần Văn Ân', 'viewer');
  const page = await scene.chromium.open(link);
  await screenSays(page, /Liên kết mời/);
  await Promise.all([page.waitForNavigation(), press(page, 'English')]);
  const text = await screenSays(page, /Invite link/);
  expect(page.url()).toBe(link);
  expect(text).toContain(link.split('#')[1] ?? '?');
  await Promise.all([page.waitForNavigation(), press(page, 'Tiếng Việt')]);
  expect(await screenSays(page, /Liên kết mời/)).toContain(link);
  await page.close();
});
