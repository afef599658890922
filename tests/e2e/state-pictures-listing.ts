// Marks, bar and row of eight of a listing in each of their states.
import type { ElementHandle, Page } from 'puppeteer-core';
import { listingPath } from '../portal/addresses.ts';
import { inTheme, opened, type Save } from './picture-tools.ts';
import { barSays } from './pill.ts';
import type { Scene } from './scene.ts';
import type { StateTable } from './state-pictures.ts';

const BAR = 'so-tin-bar >>> #bar';

async function open(scene: Scene): Promise<Page> {
  const page = await opened(scene, scene.stage.portalUrl + listingPath('chuyen-doi-so', 1));
  await page.setViewport({ width: 760, height: 360 });
  await barSays(page, / chưa/);
  // The bar and the first rows.
  await page.evaluate(() => scrollTo(0, 220));
  return page;
}

/** The marks in the page that say they wait for a choice. */
async function openMarks(page: Page): Promise<ElementHandle<Element>[]> {
  const all = await page.$$('so-tin-mark >>> button');
  const signs = await Promise.all(all.map((mark) => mark.evaluate(({ textContent }) => textContent)));
  return all.filter((_, index) => signs[index] === '◌');
}

/** Tags the first open marks of the listing, by keyboard. */
async function tagMarks(page: Page, contents: string): Promise<void> {
  const marks = await openMarks(page);
  for (const [index, content] of [...contents].entries()) {
    await marks[index]?.focus();
    await page.keyboard.press(content === 'N' ? 'KeyN' : (`Digit${content}` as 'Digit2'));
    await barSays(page, /Đã lưu/);
  }
}

async function marks(scene: Scene, save: Save): Promise<void> {
  const page = await open(scene);
  await save('listing-untagged', page);
  await tagMarks(page, '2N0');
  await save('listing-undo', page, BAR);
  const [next] = await openMarks(page);
  await page.keyboard.press('Escape');
  await next?.hover();
  await page.waitForSelector('so-tin-row >>> .row', { visible: true });
  await save('listing-row', page);
  await inTheme(page, 'dark');
  await save('listing-row-dark', page);
  await inTheme(page, 'light');
  await page.setViewport({ width: 360, height: 480 });
  await next?.focus();
  await page.waitForSelector('so-tin-row >>> .row', { visible: true });
  await save('listing-360', page);
  await page.close();
}

async function waiting(scene: Scene, save: Save): Promise<void> {
  scene.stage.server.fault = { kind: 'down' };
  const page = await open(scene);
  await tagMarks(page, '25');
  await page.keyboard.press('Escape');
  await save('listing-waiting', page);
  await page.close();
  scene.stage.server.fault = { kind: 'none' };
}

async function needsSignIn(scene: Scene, save: Save): Promise<void> {
  const page = await open(scene);
  await save('listing-needs-sign-in', page, BAR);
  await page.close();
}

async function viewer(scene: Scene, save: Save): Promise<void> {
  const page = await open(scene);
  await save('listing-viewer', page, BAR);
  await page.close();
}

/** The listing's states, by who is signed in. */
export const listingStates: StateTable = {
  tagger: { marks, waiting },
  'needs-sign-in': { needsSignIn },
  viewer: { viewer },
};
