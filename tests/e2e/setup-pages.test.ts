// A page of set-up in a real browser, used by keyboard.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { portalAddress } from '#shared/api/pages';
import { openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
beforeAll(async () => {
  scene = await openPages('admin');
});
afterAll(() => scene?.close());

it('a portal is renamed by keyboard alone', async () => {
  const page = await scene.open(portalAddress('so-nnptnt'));
  await page.focus('#basics-name');
  await page.keyboard.press('End');
  await page.keyboard.type(' mới');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toMatch(/ mới$/);
  expect(await page.$eval('[role="status"]', (status) => status.textContent)).toBe('Đã lưu.');
});
