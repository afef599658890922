// Pictures of what is told in English: popup, options, pill and bar, and the server's first pages.
import { join } from 'node:path';
import { listingPath } from '../portal/addresses.ts';
import { countYears, inTheme, opened, popupOver, type Save, saveCropped, shown } from './picture-tools.ts';
import { barSays, markOf, pillSays } from './pill.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';

/** Takes a picture of each into a folder; gives their paths. */
export async function takeEnglish(folder: string): Promise<string[]> {
  const scene = await openScene();
  const paths: string[] = [];
  const save: Save = async (name, page, of) => {
    const path = join(folder, `english-${name}.png`) as `${string}.png`;
    await saveCropped(page, path, of);
    paths.push(path);
  };
  try {
    await countYears(scene);
    for (const take of [options, pill, listing, popup, pages]) await take(scene, save);
    return paths;
  } finally {
    await scene.close();
  }
}

async function options({ chromium }: Scene, save: Save): Promise<void> {
  const page = await chromium.openExtensionPage('options.html');
  await page.setViewport({ width: 760, height: 900 });
  await press(page, 'English');
  await screenSays(page, /Sổ Tin now speaks English/);
  await save('options', page);
  await inTheme(page, 'dark');
  await page.setViewport({ width: 360, height: 1000 });
  await save('options-360-dark', page);
  await page.close();
}

async function pill(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, shown(3, scene).url);
  await pillSays(page, /Unclassified/);
  await (await page.waitForSelector('so-tin-pill >>> .choice', { visible: true }))?.focus();
  await page.keyboard.type('?');
  await page.waitForSelector('so-tin-pill >>> .keys', { visible: true });
  await save('pill', page);
  await page.setViewport({ width: 360, height: 760 });
  await save('pill-360', page);
  await page.close();
}

async function listing(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, scene.stage.portalUrl + listingPath('tin-hoat-dong', 1));
  await barSays(page, /Articles: \d+ · \d+ classified/);
  const [title = ''] = await page.$$eval('ul.danh-sach h3', (all) => all.map((one) => one.innerText.trim()));
  await (await markOf(page, title)).focus();
  await page.keyboard.press('Digit0');
  await barSays(page, /Undo/);
  await save('listing', page);
  await page.close();
}

async function popup(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, shown(5, scene).url);
  await pillSays(page, /Unclassified/);
  const shownOver = await popupOver(scene, page, /Figures of/);
  await press(shownOver, 'Year');
  await screenSays(shownOver, /on last year/);
  await save('popup', shownOver, 'body');
  await shownOver.close();
  await page.close();
}

async function pages(scene: Scene, save: Save): Promise<void> {
  const { directUrl } = scene.stage;
  const page = await opened(scene, `${directUrl}/`);
  await page.setViewport({ width: 800, height: 460 });
  await Promise.all([page.waitForNavigation(), press(page, 'English')]);
  await save('home', page);
  await page.goto(`${directUrl}/moi#K7PM-4QXD-9RTW-2HCF`);
  await page.setViewport({ width: 360, height: 900 });
  await save('moi-360', page);
  await page.close();
}
