// The pictures of the README, taken of the real thing: portal, extension, server, a year's figures.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { routes } from '#shared/api';
import { localDate } from '#shared/local-date';
import type { Content } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { listingPath } from '../portal/addresses.ts';
import { articles, type DemoArticle } from '../portal/catalogue.ts';
import { tagOnPage } from './demo/tagging.ts';
import { barSays, markOf, pillSays } from './pill.ts';
import { sampleOf } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';

/** Shown in the pictures: articles on procedures, dated on their page, of plain build. */
const SHOWN = articles.filter(
  ({ portal, content, dateOnPage, traps, publishedAt }) =>
    portal === 'so' && content === '2' && dateOnPage && traps.length === 0 && (publishedAt ?? '') > '2023-06',
);

/** Takes all pictures into a folder; gives their paths. */
export async function takePictures(folder: string): Promise<string[]> {
  const scene = await openScene();
  try {
    await countYears(scene);
    const save = (name: string) => join(folder, name) as `${string}.png`;
    return [
      await picturePill(scene, save('pill.png')),
      await pictureListing(scene, save('listing.png')),
      await picturePopup(scene, save('popup.png')),
      await pictureWaiting(scene, save('popup-waiting.png')),
    ];
  } finally {
    await scene.close();
  }
}

/**
 * Counts the demo's articles as posted this year until today and two thirds of them a year before, under addresses of
 * their own, so that the pages themselves stay untouched.
 */
async function countYears({ stage }: Scene): Promise<void> {
  const today = localDate(Date.now());
  const year = Number(today.slice(0, 4));
  const posted = articles.filter(
    ({ portal, publishedAt }) => portal === 'so' && publishedAt?.startsWith('2023'),
  );
  const action = (article: DemoArticle, in_: number, index: number) => {
    const publishedOn = `${in_}${article.publishedAt?.slice(4, 10)}`;
    const url = `${stage.portalUrl}/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=${in_}${article.id}`;
    const read = { portal: 'so-nnptnt', url, title: article.title, publishedOn, publishedFrom: 'listing' };
    const base = { id: uuidv7(), decidedAt: new Date().toISOString(), article: read };
    const { content, form } = article;
    return index % 40 === 7 ? { ...base, kind: 'seen' } : { ...base, kind: 'tag', tag: { content, form } };
  };
  const actions = [
    ...posted.map((article, index) => action(article, year, index)),
    ...posted.filter((_, index) => index % 3 > 0).map((article, index) => action(article, year - 1, index)),
  ].filter(({ article }) => article.publishedOn <= today);
  const token = await stage.token('editor');
  for (let from = 0; from < actions.length; from += 100)
    await stage.api(routes.actions.path, token, { actions: actions.slice(from, from + 100) });
}

function shown(index: number, { stage }: Scene) {
  const article = SHOWN[index];
  if (!article) throw new Error('the demo portal has too few articles to show');
  return sampleOf(article, stage.portalUrl);
}

async function opened({ chromium }: Scene, url: string): Promise<Page> {
  const page = await chromium.open(url);
  await page.setViewport({ width: 1200, height: 760 });
  return page;
}

async function picturePill(scene: Scene, path: `${string}.png`): Promise<string> {
  const page = await opened(scene, shown(0, scene).url);
  await pillSays(page, /Chưa phân loại.*Đăng ngày/);
  await page.screenshot({ path });
  await page.close();
  return path;
}

async function pictureListing(scene: Scene, path: `${string}.png`): Promise<string> {
  const page = await opened(scene, scene.stage.portalUrl + listingPath('tin-hoat-dong', 1));
  await barSays(page, / 0 đã phân loại/);
  const titles = await page.$$eval('ul.danh-sach h3', (all) =>
    all.map((heading) => heading.innerText.trim()),
  );
  for (const [index, title] of titles.slice(0, 4).entries()) {
    const content: Content = articles.find((article) => article.title === title)?.content ?? 'none';
    await (await markOf(page, title)).focus();
    await page.keyboard.press(content === 'none' ? 'KeyN' : (`Digit${content}` as const));
    await barSays(page, new RegExp(` ${index + 1} đã phân loại`));
    await page.keyboard.press('Escape');
  }
  // Every act has arrived when no mark says that it waits.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('so-tin-mark')].every(
      (mark) => !mark.shadowRoot?.querySelector('button')?.textContent?.includes('⤒'),
    ),
  );
  await page.evaluate(() => scrollTo(0, 150));
  await (await markOf(page, titles[4] ?? '')).hover();
  await page.waitForSelector('so-tin-row >>> .row', { visible: true });
  await page.screenshot({ path });
  await page.close();
  return path;
}

/**
 * The popup over the page in front, in a tab behind it: so it sees that page as the toolbar's popup does, and has the
 * size of one, which a popup opened in a headless browser has not.
 */
async function popupOver({ chromium }: Scene, front: Page): Promise<Page> {
  await front.bringToFront();
  const popup = await chromium.browser.newPage({ type: 'tab', background: true });
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  // It asks for the page in front once.
  await screenSays(popup, /Hoàn tác/);
  await popup.bringToFront();
  return popup;
}

async function saveWhole(popup: Page, path: `${string}.png`): Promise<void> {
  const height = await popup.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await popup.screenshot({ path, clip: { x: 0, y: 0, width: 360, height: Math.min(600, height) } });
}

async function picturePopup(scene: Scene, path: `${string}.png`): Promise<string> {
  const page = await opened(scene, shown(0, scene).url);
  await tagOnPage(page, '2', 'click');
  await pillSays(page, /TTHC ✓/);
  const popup = await popupOver(scene, page);
  await screenSays(popup, /Số liệu lúc/);
  await press(popup, 'Năm');
  await screenSays(popup, /so với cùng kỳ/);
  await saveWhole(popup, path);
  await popup.close();
  await page.close();
  return path;
}

async function pictureWaiting(scene: Scene, path: `${string}.png`): Promise<string> {
  scene.stage.server.fault = { kind: 'down' };
  const page = await opened(scene, 'about:blank');
  for (const index of [1, 2, 3]) {
    await page.goto(shown(index, scene).url, { waitUntil: 'domcontentloaded' });
    await tagOnPage(page, '2', 'click');
    await pillSays(page, /chờ gửi/);
  }
  const popup = await popupOver(scene, page);
  await screenSays(popup, /3 thao tác chờ gửi.*Chưa nối được máy chủ/);
  await saveWhole(popup, path);
  await popup.close();
  await page.close();
  return path;
}
