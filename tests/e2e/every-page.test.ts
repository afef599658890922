// Every page that is declared, in a real browser: no fault that axe finds, in light and in dark, and not wider than a phone.
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { importsAddress, type PageName, type PageRoute, pages, peopleAddress } from '#shared/api/pages';
import { uuidv7 } from '#shared/uuid';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
/** By page with `{id}`: what stands for it. */
const ids: Partial<Record<PageName, string>> = { portal: 'so-nnptnt' };
let colleague: string;

beforeAll(async () => {
  scene = await openPages('admin');
  const { stage } = scene;
  const token = await stage.token('admin');
  const first = await stage.api(`${routes.articles.path}?from=2023-01-01&to=2023-12-31`, token);
  ids.article = routes.articles.answer.parse(first).articles[0]?.id ?? '';
  ids.snapshot = uuidv7();
  await stage.api(routes.freeze.path, token, {
    id: ids.snapshot,
    name: 'Năm 2023',
    period: 'c-year-2023',
  });
  ids.sample = uuidv7();
  const { people } = routes.people.answer.parse(await stage.api(routes.people.path, token));
  const coders = people.slice(0, 2).map(({ id }) => id);
  colleague = coders[0] ?? '';
  const drawn = { name: 'Mẫu năm 2023', from: '2023-01-01', to: '2023-12-31', size: 10, seed: 1 };
  await stage.api(routes.createSample.path, token, { ...drawn, id: ids.sample, coders });
  const invite = { id: uuidv7(), codeHash: createHash('sha256').update('mã').digest('hex') };
  await stage.api(routes.createInvite.path, token, {
    ...invite,
    person: uuidv7(),
    as: { name: 'Nguyễn Thị Ế', role: 'tagger', unit: null },
  });
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

/** Without a fault, everything that is folded opened, and as wide as a phone at most. */
async function isSound(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewport({ width: 360, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await pictures(page, name);
}

it.each(SHOWN)('%s is sound', async (name, { path }) => {
  const id = ids[name] ?? '';
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
  ['one person', () => peopleAddress({ nguoi: colleague })],
  ['one unit', () => `${pages.units.path}?id=so-nnptnt`],
  ['a queue of a period', () => `${pages.review.path}?queue=undated&from=2023-01-01&to=2023-12-31`],
  ['likely duplicates', () => `${pages.review.path}?queue=duplicates`],
  ['many suggestions', () => `${pages.reviewBulk.path}?score=6`],
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
