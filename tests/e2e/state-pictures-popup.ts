// The popup, the options page and the Worker's own pages in each of their states.
import { listingPath } from '../portal/addresses.ts';
import { tagOnPage } from './demo/tagging.ts';
import { inTheme, opened, popupOver, type Save, shown } from './picture-tools.ts';
import { pillSays } from './pill.ts';
import { PERSON, type Scene } from './scene.ts';
import { control, press, screenSays } from './screen.ts';
import type { StateTable } from './state-pictures.ts';
import { until } from './until.ts';

async function article(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, shown(5, scene).url);
  await pillSays(page, /TTHC ✓/);
  const popup = await popupOver(scene, page, /Chuyên mục|TTHC/);
  await screenSays(popup, /Số liệu lúc/);
  await press(popup, 'Năm');
  await screenSays(popup, /so với cùng kỳ/);
  await save('popup-article', popup, 'body');
  await inTheme(popup, 'dark');
  await save('popup-article-dark', popup, 'body');
  await inTheme(popup, 'light');
  await press(popup, 'Sửa');
  await screenSays(popup, /Chuyên mục/);
  await save('popup-correcting', popup, 'body');
  await popup.close();
  await page.close();
}

async function figures(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, 'about:blank');
  const popup = await popupOver(scene, page, /Số liệu lúc/);
  await press(popup, 'Quý');
  await screenSays(popup, /tin, bài CCHC/);
  await save('popup-figures', popup, 'body');
  await press(popup, 'Chưa rõ ngày đăng');
  await screenSays(popup, /chưa tính vào kỳ nào/);
  await save('popup-undated', popup, 'body');
  await popup.close();
  await page.close();
}

async function down(scene: Scene, save: Save): Promise<void> {
  scene.stage.server.fault = { kind: 'down' };
  const page = await opened(scene, shown(0, scene).url);
  for (const index of [0, 1]) {
    await page.goto(shown(index, scene).url, { waitUntil: 'domcontentloaded' });
    await tagOnPage(page, '2', 'click');
    await pillSays(page, /chờ gửi/);
  }
  const popup = await popupOver(scene, page, /Chưa nối được máy chủ/);
  await press(popup, 'Năm');
  await screenSays(popup, /so với cùng kỳ/);
  await save('popup-server-down', popup, 'body');
  await press(popup, 'Xem');
  await screenSays(popup, /Đang chờ gửi/);
  await save('popup-waiting', popup, 'body');
  await popup.close();
  await page.close();
  scene.stage.server.fault = { kind: 'none' };
}

async function options(scene: Scene, save: Save): Promise<void> {
  const page = await scene.chromium.openExtensionPage('options.html');
  await page.setViewport({ width: 760, height: 700 });
  await screenSays(page, new RegExp(PERSON));
  await save('options', page);
  await inTheme(page, 'dark');
  await page.setViewport({ width: 360, height: 900 });
  await save('options-360-dark', page);
  await page.close();
}

async function pages(scene: Scene, save: Save): Promise<void> {
  const { directUrl } = scene.stage;
  const page = await opened(scene, `${directUrl}/`);
  await page.setViewport({ width: 800, height: 420 });
  await save('page-home', page);
  await page.goto(`${directUrl}/moi#K7PM-4QXD-9RTW-2HCF`);
  await page.setViewport({ width: 800, height: 640 });
  await save('page-moi', page);
  await page.setViewport({ width: 360, height: 760 });
  await save('page-moi-360', page);
  await page.goto('about:blank');
  await page.goto(`${directUrl}/moi`);
  await page.setViewport({ width: 800, height: 420 });
  await save('page-moi-no-code', page);
  await page.close();
}

async function needsSignIn(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, shown(9, scene).url);
  await pillSays(page, /đăng nhập/);
  const popup = await popupOver(scene, page, /Đăng nhập lại/);
  await save('popup-needs-sign-in', popup, 'body');
  await popup.close();
  await page.close();
}

async function signedOut(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, 'about:blank');
  const popup = await popupOver(scene, page, /Dán liên kết mời/);
  await save('popup-signed-out', popup, 'body');
  await popup.close();
  const options = await scene.chromium.openExtensionPage('options.html');
  await options.setViewport({ width: 760, height: 700 });
  await screenSays(options, /Chưa đăng nhập/);
  await save('options-signed-out', options);
  await options.close();
  await page.close();
}

async function viewer(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, shown(5, scene).url);
  await pillSays(page, /TTHC ✓/);
  const popup = await popupOver(scene, page, /Số liệu lúc/);
  await press(popup, 'Năm');
  await screenSays(popup, /so với cùng kỳ/);
  await save('popup-viewer', popup, 'body');
  await popup.close();
  await page.close();
}

async function scan(scene: Scene, save: Save): Promise<void> {
  const page = await opened(scene, scene.stage.portalUrl + listingPath('tin-hoat-dong', 1));
  const popup = await popupOver(scene, page, /Số liệu lúc/);
  const open = await control(popup, 'Quét cổng');
  // The panel asks for the page in front.
  await page.bringToFront();
  await open.evaluate((button) => button instanceof HTMLElement && button.click());
  await until(
    () => popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type=url]')?.value ?? ''),
    (address) => address !== '',
  );
  await popup.bringToFront();
  await save('popup-scan', popup, 'body');
  await popup.$eval('input[type=date]', (from) => {
    from.value = '2023-01-01';
    from.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(popup, 'Quét');
  await screenSays(popup, /Đã quét hết danh sách/);
  await save('popup-scan-ended', popup, 'body');
  await popup.close();
  await page.close();
}

/** The states of popup, options and the Worker's pages, by who is signed in. */
export const popupStates: StateTable = {
  tagger: { article, figures, down, options, pages },
  'needs-sign-in': { needsSignIn },
  'signed-out': { signedOut },
  viewer: { viewer },
  editor: { scan },
};
