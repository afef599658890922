// Articles whose page prints no date: tagged at once, the date asked for afterwards, or taken from a listing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDate, localDate } from '#shared/local-date';
import { articlesIn, listingPath, PAGE_SIZE } from '../portal/addresses.ts';
import type { DemoArticle } from '../portal/catalogue.ts';
import { tagOnPage } from './demo/tagging.ts';
import { articleAt, countedAs, ledger, ledgerHolds } from './ledger.ts';
import { barSays, pillSays, pressInPill } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
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

const silent = ({ dateOnPage, dateOnListing }: DemoArticle) => !dateOnPage && dateOnListing;

const datedOnServer = (sample: Sample, date: string) =>
  until(
    () => articleAt(scene.stage, sample.url),
    (article) => article?.published_on === date,
  );

/** The listing page on which an article stands. */
function listingOf({ article }: Sample): string {
  const index = articlesIn(article.section).findIndex(({ id }) => id === article.id);
  return scene.stage.portalUrl + listingPath(article.section, Math.floor(index / PAGE_SIZE) + 1);
}

async function tagUndated() {
  const sample = next(silent);
  const page = await scene.chromium.open(sample.url);
  await tagOnPage(page, '2', 'click');
  await pillSays(page, /Chưa rõ ngày đăng: Hôm nay Hôm qua Chọn ngày/);
  await countedAs(scene.stage, sample.url, '2');
  return { sample, page };
}

describe('an article whose page shows no date', () => {
  it('is saved at once without one, and [Hôm nay] gives it', async () => {
    const { sample, page } = await tagUndated();
    expect(await articleAt(scene.stage, sample.url)).toMatchObject({ published_on: null });
    await pressInPill(page, 'Hôm nay');
    const today = localDate(Date.now());
    const article = await datedOnServer(sample, today);
    expect(article).toMatchObject({ content: '2', published_from: 'person' });
    const rows = await ledgerHolds(scene.stage, 2, sample.url);
    expect(rows.map(({ kind }) => kind)).toEqual(['tag', 'correct']);
    await pillSays(page, /TTHC ✓(?!.*Chưa rõ ngày đăng:)/);
    await page.close();
  });

  it('takes any day by [Chọn ngày]', async () => {
    const { sample, page } = await tagUndated();
    await pressInPill(page, 'Chọn ngày');
    const field = await page.waitForSelector('so-tin-pill >>> form.ask input[type=date]', { visible: true });
    // The way to type into a date field depends on the browser's language; its value does not.
    await field?.evaluate((input) => {
      (input as HTMLInputElement).value = '2023-05-19';
    });
    await pressInPill(page, 'Lưu ngày');
    await datedOnServer(sample, '2023-05-19');
    await pillSays(page, /TTHC ✓(?!.*Chưa rõ ngày đăng:)/);
    await page.close();
  });

  it('is listed in the popup until it has a date, which can be given there', async () => {
    const { sample, page } = await tagUndated();
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await press(popup, 'Chưa rõ ngày đăng: 1 bài');
    await screenSays(popup, new RegExp(sample.title.slice(0, 25)));
    await press(popup, 'Hôm qua');
    await datedOnServer(sample, localDate(Date.now() - 86_400_000));
    await screenSays(popup, /Bài nào cũng đã có ngày đăng/);
    await popup.close();
    await page.close();
  });

  it('is not asked about when a listing that shows its date was tagged from first', async () => {
    const sample = next(silent);
    const page = await scene.chromium.open(listingOf(sample));
    await barSays(page, /\d+ chưa/);
    const mark = await page.waitForFunction(
      (title) =>
        [...document.querySelectorAll('so-tin-mark')]
          .find((each) => each.closest('li')?.textContent?.includes(title))
          ?.shadowRoot?.querySelector('button'),
      {},
      sample.title,
    );
    await mark.asElement()?.focus();
    await page.keyboard.press('Digit0');
    const date = sample.article.publishedAt?.slice(0, 10) ?? '';
    await datedOnServer(sample, date);
    await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /Chỉ đạo ✓(?!.*Chưa rõ)/);
    await (await page.$('so-tin-pill >>> .main'))?.click();
    await pillSays(page, new RegExp(`Đăng ngày ${formatDate(date)} \\(đọc từ danh sách\\)`));
    await page.close();
  });

  it('gets its date from a listing that is merely looked at, once', async () => {
    const { sample, page } = await tagUndated();
    await page.goto(listingOf(sample), { waitUntil: 'domcontentloaded' });
    const article = await datedOnServer(sample, sample.article.publishedAt?.slice(0, 10) ?? '');
    expect(article).toMatchObject({ published_from: 'listing', content: '2' });
    await page.reload();
    await barSays(page, /đã phân loại/);
    await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /TTHC ✓(?!.*Chưa rõ)/);
    const kinds = (await ledger(scene.stage)).filter(({ url }) => url === sample.url).map(({ kind }) => kind);
    expect(kinds).toEqual(['tag', 'seen']);
    await page.close();
  });
});
