// The toolbar's popup: the article in front, figures that are the server's, at once also when the server is not.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, routes } from '#shared/api';
import { addDays, localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs } from './ledger.ts';
import { pillSays, pressInPill } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, PERSON, type Scene } from './scene.ts';
import { press, screenOf, screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
const today = localDate(Date.now());
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
  await seed();
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

/** What others posted: on different days of this year and the last, classified and not. */
async function seed(): Promise<void> {
  const days = [0, 0, 0, 20, 20, 45, 100, 200, 365].map((back) => addDays(today, -back));
  const acts = days.flatMap((publishedOn, index) => [
    { publishedOn, tag: { content: index % 3 === 0 ? '2' : '0', form: 'tin' } },
    ...(index % 2 === 0 ? [{ publishedOn, tag: { content: 'none' } }, { publishedOn }] : []),
  ]);
  const actions = acts.map(({ publishedOn, ...act }) => {
    const { url, title } = next();
    const article = { portal: 'so-nnptnt', url, title, publishedOn, publishedFrom: 'published' };
    const kind = 'tag' in act ? 'tag' : 'seen';
    return { id: uuidv7(), kind, decidedAt: new Date().toISOString(), article, ...act };
  });
  const answer = await scene.stage.api(routes.actions.path, await scene.stage.token('editor'), { actions });
  const statuses = routes.actions.answer.parse(answer).results.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(['applied']));
}

async function stats(period: string): Promise<Answer<'stats'>> {
  const query = `period=${period}&by=group&grouping=hai-nhom&compare=year`;
  return routes.stats.answer.parse(
    await scene.stage.api(`${routes.stats.path}?${query}`, await scene.stage.token('viewer')),
  );
}

const openPopup = () => scene.chromium.openExtensionPage('popup.html');

describe('the popup over an article', () => {
  it('shows the article, tags it by one click and takes that back', async () => {
    const sample: Sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    const popup = await scene.chromium.openPopup(page);
    const text = await screenSays(popup, /Chưa phân loại/);
    expect(text).toContain(sample.title);
    expect(text).toContain(PERSON);
    await press(popup, '3 Bộ máy');
    await countedAs(scene.stage, sample.url, '3');
    await pillSays(page, /^⠿?\s*3\s*Bộ máy ✓/);
    await press(popup, 'Hoàn tác');
    await countedAs(scene.stage, sample.url, null);
    await pillSays(page, /Chưa phân loại/);
    await popup.close();
    await page.close();
  });

  it('takes a digit without a click, and corrects what was read', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    const popup = await scene.chromium.openPopup(page);
    await screenSays(popup, /Chưa phân loại/);
    await popup.waitForFunction(() => document.activeElement?.localName === 'fieldset');
    await popup.keyboard.press('Digit1');
    await countedAs(scene.stage, sample.url, '1');
    await press(popup, 'Sửa');
    const title = await popup.waitForSelector('form textarea');
    await title?.click({ count: 3 });
    await title?.type('Tiêu đề đã sửa');
    await press(popup, 'Lưu');
    await until(
      async () =>
        (await scene.stage.query('SELECT title FROM article WHERE url = ?1', sample.url)).results[0]?.title,
      (kept) => kept === 'Tiêu đề đã sửa',
    );
    await screenSays(popup, /Tiêu đề đã sửa/);
    await popup.close();
    await page.close();
  });
});

describe('the figures', () => {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  it.each([
    ['Tháng', `c-month-${today.slice(0, 7)}`],
    ['Quý', `c-quarter-${year}-${Math.ceil(month / 3)}`],
    ['6 tháng', `c-half-${year}-${Math.ceil(month / 6)}`],
    ['Năm', `c-year-${year}`],
  ])('of “%s” are those of stats: total, groups, coverage', async (label, period) => {
    const expected = await stats(period);
    const popup = await openPopup();
    await screenSays(popup, /Số liệu lúc/);
    await press(popup, 'Dương lịch');
    await press(popup, label);
    const span = expected.period.from.split('-').reverse().join('/');
    const text = await screenSays(popup, new RegExp(`${span} –.*Số liệu lúc \\d\\d:\\d\\d`));
    expect(text).toContain(`${expected.reform} tin, bài CCHC`);
    const count = (code: string) => expected.rows.find(({ key }) => key.group === code)?.count;
    expect(text).toMatch(new RegExp(`Chỉ đạo điều hành và hoạt động ${count('A')} `));
    expect(text).toMatch(new RegExp(`Cải cách thủ tục hành chính ${count('B')} `));
    expect(text).toContain(`phân loại ${expected.total}/${expected.total + expected.unclassified} bài`);
    await popup.close();
  });

  it('count what was just tagged, first as waiting, then as counted', async () => {
    const before = (await stats(`c-year-${year}`)).reform;
    const sample = next(({ dateOnPage }) => !dateOnPage);
    const page = await scene.chromium.open(sample.url);
    await tagOnPage(page, '2', 'click');
    await countedAs(scene.stage, sample.url, '2');
    scene.stage.server.fault = { kind: 'down' };
    await pressInPill(page, 'Hôm nay');
    await pillSays(page, /chờ gửi/);
    const popup = await openPopup();
    await press(popup, 'Năm');
    await screenSays(popup, /\d+ tin, bài CCHC \+1 chờ gửi/);
    scene.stage.server.fault = { kind: 'none' };
    await press(popup, 'Gửi lại');
    await screenSays(popup, new RegExp(` ${before + 1} tin, bài CCHC (?!\\+)`));
    await popup.close();
    await page.close();
  });
});

describe('while the server does not answer', () => {
  it('the popup paints the figures of before, with their time', async () => {
    const before = await openPopup();
    const [figure = ''] = /\d+ tin, bài CCHC/.exec(await screenSays(before, /Số liệu lúc/)) ?? [];
    await before.close();
    scene.stage.server.fault = { kind: 'down' };
    const popup = await openPopup();
    const text = await screenSays(popup, /Chưa nối được máy chủ · Số liệu lúc \d\d:\d\d/);
    expect(text).toContain(figure);
    await popup.close();
  });

  it('a slow server makes the first paint no later than a fast one', async () => {
    const times: Record<'fast' | 'slow', number[]> = { fast: [], slow: [] };
    for (let round = 0; round < 4; round += 1)
      for (const speed of ['fast', 'slow'] as const) {
        scene.stage.server.fault = speed === 'slow' ? { kind: 'slow', ms: 3_000 } : { kind: 'none' };
        times[speed].push(await firstPaint());
      }
    const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    expect(median(times.slow)).toBeLessThan(2 * median(times.fast) + 100);
    expect(Math.max(...times.slow)).toBeLessThan(3_000);
  });

  /** Ms from the start of the popup's document until its figures can be read. */
  async function firstPaint(): Promise<number> {
    const page: Page = await scene.chromium.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        const shown = document.body?.innerText.includes('tin, bài CCHC');
        if (shown) document.documentElement.dataset.paintedAt = String(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`chrome-extension://${scene.chromium.extensionId}/popup.html`);
    const painted = await page.waitForFunction(() => document.documentElement.dataset.paintedAt);
    const at = Number(await painted.jsonValue());
    expect(await screenOf(page)).toContain('tin, bài CCHC');
    await page.close();
    return at;
  }
});
