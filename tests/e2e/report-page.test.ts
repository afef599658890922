// /bao-cao and /tin-bai in a real browser: read, copied, walked by keyboard, narrowed, printed; in the rules of axe.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './keys.ts';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';
import { screenOf } from './screen.ts';

const SEED = 'from=2023-01-01&to=2023-10-25&portal=so-nnptnt';
const SENTENCE =
  'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.'.normalize(
    'NFC',
  );

let scene: PageScene;
beforeAll(async () => {
  scene = await openPages('reporter');
});
afterAll(() => scene?.close());

/** Follows what is pressed to the page that it leads to. */
async function followed(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), press()]);
}

describe('the report', () => {
  it('says the sentence, and copies it as it stands', async () => {
    const page = await scene.open(`/bao-cao?${SEED}`);
    await page.bringToFront();
    expect(await page.$eval('.sentence .words', (words) => words.textContent)).toBe(SENTENCE);
    await page.click('.sentence button');
    await page.waitForFunction(
      () => document.querySelector('.sentence [role="status"]')?.textContent === 'Đã chép câu này.',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SENTENCE);
    await page.close();
  });

  it('works without scripts: the sentence is selected whole by a click, presets and form lead on', async () => {
    const page = await scene.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${scene.stage.directUrl}/bao-cao?${SEED}`);
    expect(await page.$eval('.sentence button', (button) => button.hasAttribute('hidden'))).toBe(true);
    expect(await page.$eval('.sentence .words', (words) => getComputedStyle(words).userSelect)).toBe('all');
    await followed(page, () => page.click('.picker button[type="submit"]'));
    expect(new URL(page.url()).searchParams.get('to')).toBe('2023-10-25');
    expect(await screenOf(page)).toContain('152 tin, bài');
    await page.close();
  });

  it('is reached by keyboard: past the menu, to a preset, to a count, to its articles', async () => {
    const page = await scene.open(`/bao-cao?${SEED}`);
    await page.bringToFront();
    await tabTo(page, /^Bỏ qua đến nội dung$/);
    await tabTo(page, /^Các kỳ của năm 2023$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Quý III$/);
    await followed(page, () => page.keyboard.press('Enter'));
    expect(new URL(page.url()).searchParams.get('period')).toBe('r-q3-2023');
    expect(await screenOf(page)).toContain('Báo cáo CCHC Quý III năm 2023 · 15/06/2023 – 14/09/2023');
    const count = await page.$eval('dl.pairs a', (link) => link.textContent ?? '');
    await tabTo(page, new RegExp(`^${count}$`));
    await followed(page, () => page.keyboard.press('Enter'));
    expect(new URL(page.url()).pathname).toBe('/tin-bai');
    expect(await screenOf(page)).toContain(`${count} tin, bài`);
    await page.close();
  });

  it('is printed without menu, picker and buttons, black on white, on A4', async () => {
    const page = await scene.open(`/bao-cao?${SEED}`);
    await page.emulateMediaType('print');
    const printed = await screenOf(page);
    expect(printed).toContain(SENTENCE);
    for (const control of ['Ra khỏi trang', 'Từ đầu năm đến nay', 'Xem báo cáo', 'Chép', 'Nhật ký'])
      expect(printed).not.toContain(control);
    const [ink, ground] = await page.$eval('body', (body) => {
      const { color, backgroundColor } = getComputedStyle(body);
      return [color, backgroundColor];
    });
    expect([ink, ground]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const folder = await mkdtemp(join(tmpdir(), 'so-tin-pdf-'));
    const path = join(folder, 'bao-cao.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    const pdf = (await readFile(path)).toString('latin1');
    await rm(folder, { recursive: true });
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
    // A long table goes on overleaf: no page is left half empty.
    expect([3, 4]).toContain(boxes.length);
    for (const [, width, height] of boxes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.close();
  });

  it.each([
    [1280, 720],
    [900, 640],
    [360, 300],
  ])('gives its tables the whole column where last year stands beside, %i px wide', async (width, least) => {
    const page = await scene.open('/bao-cao?from=2023-06-01&to=2024-05-31&portal=so-nnptnt');
    await page.setViewport({ width, height: 900 });
    const [table, screen] = await page.$eval('.beside.compared table', (each) => [
      each.getBoundingClientRect().width,
      document.documentElement.scrollWidth,
    ]);
    expect(screen).toBeLessThanOrEqual(width);
    expect(table).toBeGreaterThan(least - 40);
    await page.close();
  });

  it('shows the form again with the fault, what was typed still in it', async () => {
    const page = await scene.open('/bao-cao?from=2023-10-25&to=2023-01-01');
    expect(await screenOf(page)).toContain('Ngày bắt đầu ở sau ngày kết thúc');
    expect(await page.$eval('#from', (field) => (field as HTMLInputElement).value)).toBe('2023-10-25');
    await page.close();
  });
});

describe('the list', () => {
  it('is narrowed by its form and leads to an article’s history', async () => {
    const page = await scene.open('/tin-bai?period=c-year-2023&content=2&status=active');
    await page.type('#q', 'bưu chính');
    await followed(page, () => page.keyboard.press('Enter'));
    expect(await screenOf(page)).toContain('Dịch vụ bưu chính công ích');
    await followed(page, () => page.click('td.title a.soft'));
    expect(await screenOf(page)).toMatch(/Nhật ký \d\d\/\d\d\/\d{4} \d\d:\d\d .* phân loại: 2 TTHC/);
    await page.close();
  });
});

describe('the rules of axe, light and dark', () => {
  it.each([
    ['the report', `/bao-cao?${SEED}`],
    ['the report against last year', '/bao-cao?from=2024-01-01&to=2024-06-30'],
    ['the report of a named period, its periods open', '/bao-cao?period=s-year-2023'],
    ['a fault', '/bao-cao?from=2023-10-25&to=2023-01-01'],
    ['the list', '/tin-bai?period=c-year-2023'],
    ['an empty list', '/tin-bai?content=3&period=c-month-2015-01'],
  ])('hold for %s, at a desk and 360 px wide', async (_, path) => {
    for (const width of [1200, 360]) {
      const page = await scene.open(path);
      await page.setViewport({ width, height: 800 });
      expect(await axeFaults(page)).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, width, tooWide]).toEqual([path, width, 0]);
      await page.close();
    }
  });

  it('hold for an article', async () => {
    const page = await scene.open('/tin-bai?status=withdrawn');
    await followed(page, () => page.click('td.title a.soft'));
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
