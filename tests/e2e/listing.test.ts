// Tagging on a listing without opening anything, by mouse and by keyboard; marks follow a page that changes in place.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import { articlesIn, demoPortals, inPlaceListingUrl, listingPath } from '../portal/addresses.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, drift, ledger, ledgerHolds } from './ledger.ts';
import { barSays, markOf, pillSays } from './pill.ts';
import { sampleOf } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { until } from './until.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

/** Opens a listing and waits until its bar counts and every mark knows its article. */
async function openListing(url: string): Promise<Page> {
  const page = await scene.chromium.open(url);
  await marksKnown(page);
  return page;
}

async function marksKnown(page: Page): Promise<void> {
  await barSays(page, /\d+ bài · \d+ đã phân loại/);
  await page.waitForFunction(() => {
    const marks = [...document.querySelectorAll('so-tin-mark')];
    return marks.length > 0 && marks.every((mark) => mark.shadowRoot?.querySelector('button')?.textContent);
  });
}

/** Title and sign of each marked headline, in the order of the page; two signs where a row has two marks. */
function rowsOf(page: Page): Promise<[title: string, signs: string][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ul.danh-sach > li')].map((row): [string, string] => [
      row.querySelector('h3')?.innerText.trim() ?? '',
      [...row.querySelectorAll('so-tin-mark')]
        .map((mark) => mark.shadowRoot?.querySelector('button')?.textContent ?? '')
        .join('+'),
    ]),
  );
}

const section = (slug: string, page = 1) => scene.stage.portalUrl + listingPath(slug, page);
const nth = (slug: string, index: number) => {
  const article = articlesIn(slug)[index];
  if (!article) throw new Error(`no article ${index} in ${slug}`);
  return sampleOf(article, scene.stage.portalUrl);
};

describe('a listing', () => {
  it('is tagged in place by mouse: the row of eight comes to the mark under the pointer', async () => {
    const sample = nth('thu-tuc-hanh-chinh', 2);
    const page = await openListing(section('thu-tuc-hanh-chinh'));
    const address = page.url();
    const mark = await markOf(page, sample.title);
    await mark.hover();
    const row = await page.waitForSelector('so-tin-row >>> .row', { visible: true });
    const choices = (await row?.$$('button')) ?? [];
    expect(choices).toHaveLength(8);
    await choices[2]?.click();
    await barSays(page, /Đã lưu: 2 TTHC – /);
    expect(page.url()).toBe(address);
    const [told] = await ledgerHolds(scene.stage, 1, sample.url);
    expect(told).toMatchObject({
      kind: 'tag',
      tag: { content: '2', form: sample.article.form },
      read: { publishedOn: sample.article.publishedAt?.slice(0, 10), publishedFrom: 'listing' },
    });
    await page.reload();
    await marksKnown(page);
    expect((await rowsOf(page))[2]).toEqual([sample.title, '2']);
    await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /^⠿?\s*2\s*TTHC ✓/);
    await page.close();
  });

  it('is walked by keyboard: each key tags and goes on, Z takes the last back', async () => {
    const page = await openListing(section('van-ban-phap-che'));
    const titles = (await rowsOf(page)).map(([title]) => title);
    const walk = await page.waitForSelector('so-tin-bar >>> ::-p-text(Phân loại)');
    expect(await walk?.evaluate((button) => button.textContent)).toBe(`Phân loại ${titles.length} bài`);
    await walk?.focus();
    // All at once: the walk's script is still on its way when the first contents are pressed.
    await Promise.all(
      (['Enter', 'Digit1', 'KeyN', 'Digit5'] as const).map((key) => page.keyboard.press(key)),
    );
    await barSays(page, new RegExp(`· ${titles.length - 3} chưa.*Đã lưu: 5 Tài chính`));
    await until(
      async () => (await rowsOf(page)).slice(0, 4).map(([, sign]) => sign),
      (signs) => signs.join(' ') === '1 N 5 ◌',
    );
    await page.keyboard.press('KeyZ');
    await barSays(page, new RegExp(`· ${titles.length - 2} chưa.*Đã hoàn tác`));
    await page.keyboard.press('Digit3');
    await countedAs(scene.stage, nth('van-ban-phap-che', 0).url, '1');
    await countedAs(scene.stage, nth('van-ban-phap-che', 1).url, 'none');
    await countedAs(scene.stage, nth('van-ban-phap-che', 2).url, '3');
    await page.close();
  });

  it('opens the article by Enter on its mark, and gives focus back to the page by Esc', async () => {
    const sample = nth('chuyen-doi-so', 1);
    const page = await openListing(section('chuyen-doi-so'));
    const mark = await markOf(page, sample.title);
    await mark.focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
    await mark.focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(sample.url);
    await page.close();
  });

  it('shows what was tagged on the article’s own page at once, in another window', async () => {
    const sample = nth('chuyen-doi-so', 0);
    const listing = await openListing(section('chuyen-doi-so'));
    const page = await scene.chromium.open(sample.url);
    await tagOnPage(page, '6', 'click');
    await barSays(listing, / 1 đã phân loại/);
    await until(
      async () => (await rowsOf(listing))[0],
      (row) => row?.[0] === sample.title && row[1] === '6',
    );
    await page.close();
    await listing.close();
  });

  it('tells the same article once where several links lead to it', async () => {
    const page = await openListing(`${scene.stage.portalUrl}/sonnptnt/`);
    const portal = demoPortals(scene.stage.portalUrl)[0];
    const hrefs = await page.$$eval('so-tin-mark', (marks) =>
      marks.map((mark) => (mark.nextElementSibling as HTMLAnchorElement).href),
    );
    const keys = hrefs.map((href) => canonicalUrl(href, portal.profile));
    expect(new Set(keys).size).toBe(keys.length);
    await page.close();
  });
});

/** What each row must show: what the server holds for its title, once. */
async function asCounted(titles: readonly string[]): Promise<[title: string, signs: string][]> {
  const { results } = await scene.stage.query('SELECT title, content FROM article WHERE content IS NOT NULL');
  const signs = new Map(results.map(({ title, content }) => [title, content === 'none' ? 'N' : content]));
  return titles.map((title) => [title, String(signs.get(title) ?? '◌')]);
}

/** Waits until each row shows what the server holds, in the order given. */
async function showsCounted(page: Page, titles: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(await asCounted(titles));
  await until(
    () => rowsOf(page),
    (rows) => JSON.stringify(rows) === wanted,
  );
}

describe('a listing that pages and sorts in place', () => {
  /** Does something to the list and waits until its first row is another and every mark knows its article. */
  async function change(page: Page, button: string): Promise<void> {
    const before = (await rowsOf(page))[0]?.[0];
    await page.click(button);
    await page.waitForFunction(
      (title) => document.querySelector('ul.danh-sach h3')?.textContent?.trim() !== title,
      {},
      before,
    );
    await until(
      () => rowsOf(page),
      (rows) => rows.every(([, signs]) => signs !== ''),
    );
  }

  async function tagRow(page: Page, index: number, key: 'Digit4' | 'Digit6'): Promise<string> {
    const title = (await rowsOf(page))[index]?.[0] ?? '';
    await (await markOf(page, title)).focus();
    await page.keyboard.press(key);
    await until(
      async () => (await asCounted([title]))[0]?.[1],
      (sign) => sign === key.slice(-1),
    );
    // The row of eight follows its mark a frame after the page scrolls; a test clicks faster than that.
    await page.keyboard.press('Escape');
    return title;
  }

  it('keeps one right mark on each row through paging and sorting', async () => {
    const page = await openListing(inPlaceListingUrl(scene.stage.portalUrl));
    const titles = (await rowsOf(page)).map(([title]) => title);
    const onFirst = await tagRow(page, 0, 'Digit4');

    await change(page, '#trang-sau');
    const second = (await rowsOf(page)).map(([title]) => title);
    await showsCounted(page, second);

    await change(page, '#xep-tieu-de');
    const onSecond = await tagRow(page, 3, 'Digit6');
    const sorted = [...second].sort((a, b) => a.localeCompare(b, 'vi'));
    await showsCounted(page, sorted);

    await change(page, '#trang-truoc');
    await showsCounted(page, titles);
    expect((await rowsOf(page))[0]).toEqual([onFirst, '4']);
    await change(page, '#trang-sau');
    expect(await rowsOf(page)).toContainEqual([onSecond, '6']);
    expect(await page.$$('so-tin-bar')).toHaveLength(1);
    await page.close();
  });

  it('has told the server each act once', async () => {
    const rows = await ledger(scene.stage);
    const told = rows.map(({ kind, tag }) => tag?.content ?? kind).sort();
    expect(told).toEqual(['1', '2', '3', '4', '5', '6', '6', 'none', 'untag']);
    expect(await drift(scene.stage)).toEqual([]);
  });
});
