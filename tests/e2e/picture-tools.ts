// What every picture needs: a year's figures, articles to show, the popup as the toolbar has it, and cropping.
import type { ElementHandle, Page } from 'puppeteer-core';
import { routes } from '#shared/api';
import { localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { articles, type DemoArticle } from '../portal/catalogue.ts';
import { type Sample, sampleOf } from './sample.ts';
import type { Scene } from './scene.ts';
import { screenSays } from './screen.ts';

/** Takes the picture of that name; `of` names what it is cropped to, the window without it. */
export type Save = (name: string, page: Page, of?: string) => Promise<void>;

/** Shown in the pictures: articles on procedures, dated on their page, of plain build. */
const SHOWN = articles.filter(
  ({ portal, content, dateOnPage, traps, publishedAt }) =>
    portal === 'so' && content === '2' && dateOnPage && traps.length === 0 && (publishedAt ?? '') > '2023-06',
);

/** Space around what a picture is cropped to, CSS px. */
const MARGIN = 12;

/**
 * Counts the demo's articles as posted this year until today and two thirds of them a year before, under addresses of
 * their own, so that the pages themselves stay untouched.
 */
export async function countYears({ stage }: Scene): Promise<void> {
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

/** One of the articles to show. */
export function shown(index: number, { stage }: Scene): Sample {
  const article = SHOWN[index];
  if (!article) throw new Error('the demo portal has too few articles to show');
  return sampleOf(article, stage.portalUrl);
}

/** A page at a desk's size. */
export async function opened({ chromium }: Scene, url: string): Promise<Page> {
  const page = await chromium.open(url);
  await page.setViewport({ width: 1200, height: 760 });
  return page;
}

/** Shows a page in the dark, or in the light again. */
export function inTheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/**
 * The popup over the page in front, in a tab behind it: so it sees that page as the toolbar's popup does, and has the
 * size of one, which a popup opened in a headless browser has not. Resolves once it says what is waited for.
 */
export async function popupOver(
  { chromium }: Scene,
  front: Page,
  wanted: RegExp,
  deviceScaleFactor = 1,
): Promise<Page> {
  await front.bringToFront();
  const popup = await chromium.browser.newPage({ type: 'tab', background: true });
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor });
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  // It asks for the page in front once.
  await screenSays(popup, wanted);
  await popup.bringToFront();
  return popup;
}

/** Takes a picture of a page into a file, cropped to the first element that a selector finds, with some space. */
export async function saveCropped(page: Page, path: `${string}.png`, of?: string): Promise<void> {
  if (of === undefined) return void (await page.screenshot({ path }));
  const element: ElementHandle<Element> | null = await page.$(of);
  const box = await element?.boundingBox();
  if (!box) throw new Error(`nothing to picture at ${of}`);
  const window = await page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrollX,
    scrollY,
  }));
  const margin = of === 'body' ? 0 : MARGIN;
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  await page.screenshot({
    path,
    captureBeyondViewport: false,
    clip: {
      x: x + window.scrollX,
      y: y + window.scrollY,
      width: Math.min(window.width, box.x + box.width + margin) - x,
      height: Math.min(window.height, box.y + box.height + margin) - y,
    },
  });
}
