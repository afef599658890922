// Tagging on an article's own page, by mouse and by keys, and taking it back.
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf, printViewOf } from '../portal/addresses.ts';
import { findTrap } from '../portal/catalogue.ts';
import { tagOnPage } from './demo/tagging.ts';
import { articleAt, countedAs, drift, ledger, ledgerHolds } from './ledger.ts';
import { pillSays, pressInPill, readIn } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());

/** Opens an article's page and waits for its pill. */
async function openArticle({ url }: Sample, says = /Chưa phân loại/): Promise<Page> {
  const page = await scene.chromium.open(url);
  await pillSays(page, says);
  return page;
}

/** What the shortcut does in the background; a headless browser sends no extension commands. */
async function focusPill(page: Page): Promise<void> {
  await scene.chromium.callTab(page, 'focusPill', {});
  await page.waitForFunction(() => document.activeElement?.localName === 'so-tin-pill');
}

/** Opens the form for corrections; gives the field of the title. */
async function openCorrections(page: Page): Promise<ElementHandle<Element>> {
  await pressInPill(page, 'Sửa');
  const field = await page.waitForSelector('so-tin-pill >>> .fix textarea', { visible: true });
  if (!field) throw new Error('no field for the title');
  return field;
}

const textIn = (field: ElementHandle<Element>) => field.evaluate((one) => (one as HTMLTextAreaElement).value);

const announced = (page: Page) =>
  page.$eval('so-tin-pill >>> [role=status]', (live) => live.textContent?.trim());

describe('an article’s page', () => {
  it('is tagged by one click, announced, and counted on the server', async () => {
    const sample = next();
    const page = await openArticle(sample);
    await tagOnPage(page, '2', 'click');
    expect(await announced(page)).toBe('Đã lưu: 2 TTHC');
    const [row] = await ledgerHolds(scene.stage, 1, sample.url);
    expect(row).toMatchObject({
      kind: 'tag',
      status: 'applied',
      tag: { content: '2', form: sample.article.form },
    });
    expect(await articleAt(scene.stage, sample.url)).toMatchObject({
      title: sample.title,
      published_on: sample.article.publishedAt?.slice(0, 10),
      published_from: 'published',
    });
    await page.reload();
    await pillSays(page, /^⠿?\s*2\s*TTHC ✓/);
    await page.close();
  });

  it('is tagged by the shortcut and one key, and Esc gives focus back', async () => {
    const sample = next();
    const page = await openArticle(sample);
    await page.focus('#co-chu-to');
    await focusPill(page);
    await page.keyboard.press('KeyN');
    await pillSays(page, /N\s*Không thuộc ✓/);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('co-chu-to');
    await countedAs(scene.stage, sample.url, 'none');
    await page.close();
  });

  it('leaves digits alone without focus in the pill, and in the page’s own fields', async () => {
    const sample = next();
    const page = await openArticle(sample);
    await page.keyboard.press('Digit3');
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('.news-detail')?.prepend(field);
      field.focus();
    });
    await page.keyboard.type('24');
    expect(await page.$eval('.news-detail input', (field) => field.value)).toBe('24');
    // The next choice is the first that is told: had a digit acted, it would be in the ledger before.
    await tagOnPage(page, '5', 'key');
    const rows = await ledgerHolds(scene.stage, 1, sample.url);
    expect(rows.map(({ tag }) => tag?.content)).toEqual(['5']);
    await page.close();
  });

  it.each([
    ['Z', (page: Page) => page.keyboard.press('KeyZ')],
    ['the button', (page: Page) => pressInPill(page, 'Hoàn tác')],
  ])('takes a tag back within ten seconds by %s', async (_name, takeBack) => {
    const sample = next();
    const page = await openArticle(sample);
    await tagOnPage(page, '1', 'key');
    await pillSays(page, /Hoàn tác/);
    await takeBack(page);
    await pillSays(page, /Chưa phân loại/);
    expect(await announced(page)).toBe('Đã hoàn tác');
    const rows = await ledgerHolds(scene.stage, 2, sample.url);
    expect(rows.map(({ kind, undoes }) => [kind, undoes])).toEqual([
      ['tag', null],
      ['untag', rows[0]?.id],
    ]);
    await countedAs(scene.stage, sample.url, null);
    await page.close();
  });

  it('no longer offers undo in the pill after ten seconds, but the popup still does', async () => {
    const sample = next();
    const page = await openArticle(sample);
    await tagOnPage(page, '6', 'click');
    await pillSays(page, /Hoàn tác/);
    await countedAs(scene.stage, sample.url, '6');
    await pillSays(page, /^⠿?\s*6\s*Số ✓(?!.*Hoàn tác)/);
    const popup = await scene.chromium.openPopup(page);
    await screenSays(popup, /Hoàn tác/);
    await press(popup, 'Hoàn tác');
    await pillSays(page, /Chưa phân loại/);
    await countedAs(scene.stage, sample.url, null);
    await popup.close();
    await page.close();
  });

  it('is corrected by “Sửa”: title and date are saved, shown again and counted on the server', async () => {
    const sample = next();
    const page = await openArticle(sample);
    await tagOnPage(page, '2', 'click');
    await (await page.$('so-tin-pill >>> .main'))?.click();
    const title = await openCorrections(page);
    expect(await textIn(title)).toBe(sample.title.normalize('NFC'));
    await title.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await title.type('THẾ ẤY, KẾT QUẢ 6 THÁNG ĐẦU NĂM');
    // The way to type into a date field depends on the browser's language; its value does not.
    const date = await page.waitForSelector('so-tin-pill >>> .fix input[type=date]');
    await date?.evaluate((input) => {
      (input as HTMLInputElement).value = '2023-05-19';
    });
    await pressInPill(page, 'Lưu');
    await pillSays(page, /Đăng ngày 19\/05\/2023 \(do người dùng ghi\)/);
    const correction = { title: 'THẾ ẤY, KẾT QUẢ 6 THÁNG ĐẦU NĂM', publishedOn: '2023-05-19' };
    const rows = await ledgerHolds(scene.stage, 2, sample.url);
    expect(rows.map(({ kind }) => kind)).toEqual(['tag', 'correct']);
    expect(await articleAt(scene.stage, sample.url)).toMatchObject({
      content: '2',
      title: correction.title,
      published_on: correction.publishedOn,
      published_from: 'person',
    });
    expect(await textIn(await openCorrections(page))).toBe(correction.title);
    await page.close();
  });

  it('changes its tag as often as wanted, each time as a new action', async () => {
    const sample = next();
    const page = await openArticle(sample);
    for (const content of ['0', '3', '4'] as const) await tagOnPage(page, content, 'key');
    const rows = await ledgerHolds(scene.stage, 3, sample.url);
    expect(rows.map(({ tag }) => tag?.content)).toEqual(['0', '3', '4']);
    await countedAs(scene.stage, sample.url, '4');
    await page.close();
  });

  it('shows the same tag under every address of the article, with no second article on the server', async () => {
    const article = findTrap('aliases');
    const [first = '', ...others] = addressesOf(article, scene.stage.portalUrl);
    const page = await openArticle({ article, url: first, title: article.title });
    await tagOnPage(page, '2', 'click');
    await countedAs(scene.stage, first, '2');
    // The demo portal answers plain HTTP only.
    for (const url of others.filter((address) => address.startsWith('http:'))) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await pillSays(page, /^⠿?\s*2\s*TTHC ✓/);
    }
    expect((await ledger(scene.stage)).filter(({ read }) => read.title === article.title)).toHaveLength(1);
    await page.close();
  });

  it.each(['print', 'mobile'])('can be tagged on its %s view, as the article itself', async (view) => {
    const sample = next(({ family, dateOnPage }) => family === 'detail-page' && dateOnPage);
    const addresses = addressesOf(sample.article, scene.stage.portalUrl);
    const print = printViewOf(sample.article) ?? '';
    const url = addresses.find((each) => each.includes(view === 'print' ? print : '/m/')) ?? '';
    const page = await openArticle({ ...sample, url });
    await tagOnPage(page, '0', 'click');
    await ledgerHolds(scene.stage, 1, url);
    await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /^⠿?\s*0\s*Chỉ đạo ✓/);
    expect(await readIn(page, 'so-tin-pill')).not.toMatch(/chưa rõ ngày/i);
    await page.close();
  });

  it('keeps counters equal to a recount through all of this', async () => {
    expect(await drift(scene.stage)).toEqual([]);
  });
});
