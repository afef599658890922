// The pictures of the README, taken of the real thing: portal, extension, server, a year's figures.
import { join } from 'node:path';
import type { Content } from '#shared/taxonomy';
import { listingPath } from '../portal/addresses.ts';
import { articles } from '../portal/catalogue.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countYears, opened, popupOver, saveCropped, shown } from './picture-tools.ts';
import { barSays, markOf, pillSays } from './pill.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';

/** Takes all pictures into a folder; gives their paths. */
export async function takePictures(folder: string): Promise<string[]> {
  const scene = await openScene();
  try {
    await countYears(scene);
    const save = (name: string) => join(folder, name) as `${string}.png`;
    return [
      await picturePill(scene, save('pill.png')),
      await pictureListing(scene, save('listing.png')),
      await picturePopup(scene, save('popup.png')),
      await pictureWaiting(scene, save('popup-waiting.png')),
    ];
  } finally {
    await scene.close();
  }
}

async function picturePill(scene: Scene, path: `${string}.png`): Promise<string> {
  const page = await opened(scene, shown(0, scene).url);
  await pillSays(page, /Chưa phân loại.*Đăng ngày/);
  await page.screenshot({ path });
  await page.close();
  return path;
}

async function pictureListing(scene: Scene, path: `${string}.png`): Promise<string> {
  const page = await opened(scene, scene.stage.portalUrl + listingPath('tin-hoat-dong', 1));
  await barSays(page, / 0 đã phân loại/);
  const titles = await page.$$eval('ul.danh-sach h3', (all) =>
    all.map((heading) => heading.innerText.trim()),
  );
  for (const [index, title] of titles.slice(0, 4).entries()) {
    const content: Content = articles.find((article) => article.title === title)?.content ?? 'none';
    await (await markOf(page, title)).focus();
    await page.keyboard.press(content === 'none' ? 'KeyN' : (`Digit${content}` as const));
    await barSays(page, new RegExp(` ${index + 1} đã phân loại`));
    await page.keyboard.press('Escape');
  }
  // Every act has arrived when no mark says that it waits.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('so-tin-mark')].every(
      (mark) => !mark.shadowRoot?.querySelector('button')?.textContent?.includes('⤒'),
    ),
  );
  await page.evaluate(() => scrollTo(0, 150));
  await (await markOf(page, titles[4] ?? '')).hover();
  await page.waitForSelector('so-tin-row >>> .row', { visible: true });
  await page.screenshot({ path });
  await page.close();
  return path;
}

async function picturePopup(scene: Scene, path: `${string}.png`): Promise<string> {
  const page = await opened(scene, shown(0, scene).url);
  await tagOnPage(page, '2', 'click');
  await pillSays(page, /TTHC ✓/);
  const popup = await popupOver(scene, page, /Hoàn tác/, 2);
  await screenSays(popup, /Số liệu lúc/);
  await press(popup, 'Năm');
  await screenSays(popup, /so với cùng kỳ/);
  await saveCropped(popup, path, 'body');
  await popup.close();
  await page.close();
  return path;
}

async function pictureWaiting(scene: Scene, path: `${string}.png`): Promise<string> {
  scene.stage.server.fault = { kind: 'down' };
  const page = await opened(scene, 'about:blank');
  for (const index of [1, 2, 3]) {
    await page.goto(shown(index, scene).url, { waitUntil: 'domcontentloaded' });
    await tagOnPage(page, '2', 'click');
    await pillSays(page, /chờ gửi/);
  }
  const popup = await popupOver(scene, page, /Hoàn tác/, 2);
  await screenSays(popup, /3 thao tác chờ gửi.*Chưa nối được máy chủ/);
  await saveCropped(popup, path, 'body');
  await popup.close();
  await page.close();
  return path;
}
