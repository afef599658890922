// The pages of set-up in a real browser: without a fault that axe finds, not wider than a phone, used by keyboard.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages, portalAddress } from '#shared/api/pages';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
beforeAll(async () => {
  scene = await openPages('admin');
});
afterAll(() => scene?.close());

it.each([
  ['the portals', pages.portals.path],
  ['one portal', portalAddress('so-nnptnt')],
  ['the lists', pages.lists.path],
  ['what became of suggestions', pages.overruled.path],
])('%s have no fault that axe finds, and are not wider than a phone', async (name, address) => {
  const page = await scene.open(address);
  const folder = process.env.SOTIN_PICTURES;
  // With everything folded open, too.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  expect(await axeFaults(page)).toEqual([]);
  for (const [look, width] of [
    ['light', 1200],
    ['dark', 1200],
    ['light', 360],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
    await page.setViewport({ width, height: 900 });
    if (folder)
      await page.screenshot({
        path: `${folder}/${name.replaceAll(' ', '-')}-${look}-${width}.png`,
        fullPage: true,
      });
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('a portal is renamed by keyboard alone', async () => {
  const page = await scene.open(portalAddress('so-nnptnt'));
  await page.focus('#basics-name');
  await page.keyboard.press('End');
  await page.keyboard.type(' mới');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toMatch(/ mới$/);
  expect(await page.$eval('[role="status"]', (status) => status.textContent)).toBe('Đã lưu.');
});
