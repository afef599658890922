// Every page that is declared, in a real browser: walked by keyboard, no fault that axe finds, in light and in dark, and
// not wider than a phone.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  importsAddress,
  type PageName,
  type PageRoute,
  pages,
  peopleAddress,
  plansAddress,
  reportAddress,
  reportTextsAddress,
} from '#shared/api/pages';
import { ID as PLAN_ID } from '../fixtures/given-plans.ts';
import { type Everything, enterEverything } from './every-page-ledger.ts';
import { keyboardFaults } from './keyboard.ts';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
let ids: Everything;

beforeAll(async () => {
  scene = await openPages('admin');
  ids = await enterEverything(scene.stage);
});
afterAll(() => scene?.close());

const SHOWN = (Object.entries(pages) as [PageName, PageRoute][]).filter(([, { methods }]) =>
  methods.includes('GET'),
);
const LOOKS = [
  ['light', 1200],
  ['dark', 1200],
  ['light', 360],
] as const;

/** Pictures of a page as it is, and in English, where somebody wants to look at them. */
async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env.SOTIN_PICTURES;
  if (!folder) return;
  for (const [look, width] of LOOKS) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
    await page.setViewport({ width, height: 900 });
    await page.screenshot({ path: `${folder}/${name}-${look}-${width}.png`, fullPage: true });
  }
  await inLanguage(page, 'en');
  await page.screenshot({ path: `${folder}/${name}-english-360.png`, fullPage: true });
  await inLanguage(page, 'vi');
}

/** Presses the button of a language, where the page has one. */
async function inLanguage(page: Page, language: string): Promise<void> {
  const button = await page.$(`button[name="language"][value="${language}"]`);
  if (button) await Promise.all([page.waitForNavigation(), button.click()]);
}

/** Without a fault, everything that is folded opened by keyboard, and as wide as a phone at most. */
async function isSound(page: Page, name: string): Promise<void> {
  expect(await keyboardFaults(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewport({ width: 360, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeFaults(page, undefined, ['target-size'])).toEqual([]);
  await pictures(page, name);
}

it.each(SHOWN)('%s is sound', async (name, { path }) => {
  const id = ids.of[name] ?? '';
  expect(path.includes('{id}')).toBe(id !== '');
  const page = await scene.open(path.replace('{id}', id));
  expect(await page.$eval('h1', (heading) => heading.textContent?.trim())).toBeTruthy();
  await isSound(page, name);
  await page.close();
});

const LIST = [
  'TT,Tiêu đề,Ngày đăng,Đường dẫn,Nội dung',
  ',I. Cải cách thể chế,,,',
  '1,Tin có mục,05/03/2023,http://localhost/sonnptnt/Pages/x.aspx?ItemID=1,',
  '2,Tin ở nơi khác,05/03/2023,https://noi-khac.example.vn/tin/1,TTHC',
].join('\n');

it.each([
  ['one person', () => peopleAddress({ nguoi: ids.colleague })],
  ['one unit', () => `${pages.units.path}?id=so-nnptnt`],
  ['a queue of a period', () => `${pages.review.path}?queue=undated&from=2023-01-01&to=2023-12-31`],
  ['likely duplicates', () => `${pages.review.path}?queue=duplicates`],
  ['many suggestions', () => `${pages.reviewBulk.path}?score=6`],
  ['the plans of a year', () => plansAddress({ nam: '2023' })],
  ['a plan with its targets', () => plansAddress({ nam: '2023', id: PLAN_ID })],
  ['the activities of a year', () => `${pages.activities.path}?from=2023-01-01&to=2023-12-31`],
  ['the report of a year', () => reportAddress({ period: 'c-year-2023' })],
  ['the words of a year', () => reportTextsAddress({ period: 'c-year-2023' })],
])('%s is sound', async (name, address) => {
  const page = await scene.open(address());
  await isSound(page, name.replaceAll(' ', '-'));
  await page.close();
});

it('a list before it is entered is sound', async () => {
  const page = await scene.open(importsAddress());
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const brought = new DataTransfer();
    brought.items.add(new File([text], 'Danh mục tin, bài.csv'));
    if (input) input.files = brought.files;
  }, LIST);
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('input[type="file"]', (input) => (input as HTMLInputElement).form?.requestSubmit()),
  ]);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Xem trước danh sách');
  await isSound(page, 'import-preview');
  await page.close();
});

it.each([
  ['the first page', pages.home.path],
  ['an invite', `${pages.invite.path}#ABCDEFGH`],
  ['signing in', pages.signIn.path],
  ['what is stored', pages.data.path],
])('%s is sound to a stranger', async (name, path) => {
  const stranger = await scene.browser.createBrowserContext();
  const page = await stranger.newPage();
  await page.goto(scene.stage.directUrl + path);
  expect(new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
  await isSound(page, `stranger-${name.replaceAll(' ', '-')}`);
  await stranger.close();
});

it('the first stop of every page with a menu leads past it', async () => {
  const page = await scene.open(pages.people.path);
  await page.keyboard.press('Tab');
  const shown = await page.evaluate(() => {
    const { activeElement: link } = document;
    const { left, top, width } = (link as Element).getBoundingClientRect();
    return { said: link?.textContent, seen: left >= 0 && top >= 0 && width > 24 };
  });
  expect(shown).toEqual({ said: 'Bỏ qua đến nội dung', seen: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const [within, first] = await page.evaluate(() => {
    const main = document.querySelector('main');
    const wanted = main?.querySelector(
      'a, button, input:not([type="hidden"]), select, summary, [tabindex="0"]',
    );
    return [main?.contains(document.activeElement), document.activeElement === wanted];
  });
  expect([within, first]).toEqual([true, true]);
  await page.close();
});
