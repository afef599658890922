// /quan-tri/nhap and /quan-tri/so-cu in a real browser: a file chosen, seen, entered, counted; by keyboard, on a phone.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { importsAddress, pastTotalsAddress, reportAddress } from '#shared/api/pages';
import { seedRows } from '../portal/list-of-seed.ts';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
let folder: string;
beforeAll(async () => {
  scene = await openPages('editor');
  folder = await mkdtemp(join(tmpdir(), 'so-tin-lists-'));
});
afterAll(async () => {
  await scene?.close();
  await rm(folder, { recursive: true, force: true });
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A list with a row of every kind; `n` tells its new articles from another list's. */
async function listFile(n: number): Promise<string> {
  const [same, other] = seedRows(scene.stage.portalUrl);
  if (!same || !other) throw new Error('the seed has no articles');
  const added = (id: number) => `${scene.stage.portalUrl}/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=${n}${id}`;
  const day = (date: string) => date.split('-').reverse().join('/');
  const rows = [
    ['STT', 'Tên tin, bài', 'Ngày đăng', 'Đường dẫn', 'Nội dung CCHC', 'Thể loại'],
    ['1', 'Niêm yết công khai thủ tục mới', '12/06/2021', added(1), 'Cải cách TTHC', 'Tin'],
    ['2', 'Họp giao ban về cải cách hành chính', '13/06/2021', added(2), 'CCHC', 'Bài'],
    ['3', same.title, day(same.publishedOn), same.url, same.content, same.form],
    ['4', other.title, day(other.publishedOn), other.url, 'Cải cách tài chính công', other.form],
    ['5', 'Tin ở nơi khác', '14/06/2021', 'https://noi-khac.vn/tin/1', 'CCHC', 'Tin'],
    ['6', 'Tin ngày lạ', '31/02/2021', added(6), 'CCHC', 'Tin'],
    ['7', 'Tin không còn đường dẫn', '15/06/2020', '', 'CCHC', 'Tin'],
  ];
  const path = join(folder, `Danh mục ${n}.csv`);
  await writeFile(path, `\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`);
  return path;
}

/** Chooses a file on the page and reads it, by the button or by Enter on it. */
async function chooseFile(page: Page, path: string): Promise<void> {
  const field = (await page.$('#tep')) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(path);
  await page.focus('.freeze button');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** What a term of a list of figures says. */
const told = (page: Page, term: string) =>
  page.$$eval(
    'dt',
    (terms, wanted) => terms.find((each) => each.textContent === wanted)?.nextElementSibling?.textContent,
    term,
  );
const textOf = (page: Page) => page.$eval('main', (main) => main.innerText);
const reformIn2021 = async () => {
  const path = `${routes.stats.path}?from=2021-01-01&to=2021-12-31`;
  return (await scene.stage.api(path, await scene.stage.token('viewer'))).reform;
};

describe.each([true, false])('with scripts: %s', (scripts) => {
  const n = scripts ? 91 : 92;

  it('a list is chosen, seen with its faults, entered, and counted', async () => {
    const before = Number(await reformIn2021());
    const page = await scene.open(importsAddress());
    await page.setJavaScriptEnabled(scripts);
    await page.reload();
    await chooseFile(page, await listFile(n));
    expect(await told(page, 'Mới, sẽ vào sổ')).toBe('2 dòng');
    expect(await told(page, 'Đã có trong sổ, ghi khác')).toBe('1 dòng');
    const seen = await textOf(page);
    for (const words of [
      'Đường dẫn không thuộc cổng nào đã đăng ký: “https://noi-khac.vn/tin/1”',
      'Ngày không có trong lịch: “31/02/2021”',
      'danh sách ghi 5 Tài chính',
      'Tin không còn đường dẫn',
    ])
      expect(seen).toContain(words);
    expect(await reformIn2021()).toBe(before);
    await page.focus('form[method=post] .actions button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Kết quả nhập danh sách');
    expect(await told(page, 'Đã nhập vào sổ')).toBe('2 dòng');
    expect(await told(page, 'Giữ như sổ, vì ghi khác và không chọn sửa')).toBe('1 dòng');
    expect(await reformIn2021()).toBe(before + 2);
    await page.close();
  });
});

it('rows without an address become figures of their year, which the report compares with and marks', async () => {
  const page = await scene.open(importsAddress());
  await chooseFile(page, await listFile(93));
  const link = await page.waitForSelector('a[href*="so-cu?tu=2020"]');
  await Promise.all([page.waitForNavigation(), link?.click()]);
  expect(await page.$eval('#past-total-from', (field) => (field as HTMLInputElement).value)).toBe(
    '2020-01-01',
  );
  await page.select('#past-total-contents', '0,1,2,3,4,5,6');
  await Promise.all([page.waitForNavigation(), page.click('button[value=active]')]);
  expect(await textOf(page)).toContain('Đã lưu.');
  await page.goto(scene.stage.directUrl + reportAddress({ period: 'c-year-2021' }));
  const report = await textOf(page);
  expect(report).toContain('(năm trước 1, số liệu nhập)');
  expect(report).toContain('là số liệu nhập, không có danh sách: theo Danh mục 93.csv');
  await page.close();
});

it.each([
  ['the page with nothing chosen', async () => scene.open(importsAddress())],
  [
    'a list before it is entered',
    async () => {
      const page = await scene.open(importsAddress());
      await chooseFile(page, await listFile(94));
      return page;
    },
  ],
  [
    'a file that is refused',
    async () => {
      const page = await scene.open(importsAddress());
      const path = join(folder, 'trống.csv');
      await writeFile(path, 'x\n');
      await chooseFile(page, path);
      return page;
    },
  ],
  ['totals of past periods', async () => scene.open(pastTotalsAddress())],
])('%s has no fault that axe finds, and is not wider than a phone', async (_, open) => {
  const page = await open();
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewport({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});
