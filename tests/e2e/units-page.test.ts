// /quan-tri/don-vi in a real browser: a unit joined to another, without a violation that axe finds, on a phone too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unitsAddress } from '#shared/api/pages';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
beforeAll(async () => {
  scene = await openPages('admin');
});
afterAll(() => scene?.close());

it('a unit is added, then joined to another, and listed among those that have ended', async () => {
  const page = await scene.open(unitsAddress({}));
  await page.click('details.folded > summary');
  await page.type('#unit-name', 'Sở Tài nguyên và Môi trường');
  await page.type('#unit-shortName', 'Sở TN&MT');
  await Promise.all([page.waitForNavigation(), page.click('button[name="status"]')]);
  const link = await page.waitForSelector('::-p-xpath(//a[text()="Sở Tài nguyên và Môi trường"])');
  await Promise.all([page.waitForNavigation(), link?.click()]);
  await page.click('details.folded > summary');
  await page.select('#merge-to', 'so-nnptnt');
  const save = await page.waitForSelector('::-p-xpath(//button[text()="Ghi việc sáp nhập"])');
  await Promise.all([page.waitForNavigation(), save?.click()]);
  expect(await page.$eval('p.note', (note) => note.textContent)).toContain('nhập vào Sở Nông nghiệp');
  expect(await axeFaults(page)).toEqual([]);
});

it.each([
  ['the list', {}],
  ['one unit', { id: 'so-nnptnt' }],
])('%s has no fault that axe finds, and is not wider than a phone', async (_, query) => {
  const page = await scene.open(unitsAddress(query));
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewport({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
