// The pill in each of its states.
import type { Page } from 'puppeteer-core';
import { routes } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { articles } from '../portal/catalogue.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs } from './ledger.ts';
import { inTheme, opened, type Save, shown } from './picture-tools.ts';
import { pillSays, pressInPill } from './pill.ts';
import { sampleOf } from './sample.ts';
import type { Scene } from './scene.ts';
import { screenSays } from './screen.ts';
import type { StateTable } from './state-pictures.ts';

const PILL = 'so-tin-pill >>> #box';
/** Undo is offered for ten seconds. */
const PAST_UNDO = /✓(?!.*Hoàn tác)/;

async function article(scene: Scene, index: number): Promise<Page> {
  const page = await opened(scene, shown(index, scene).url);
  await pillSays(page, /Chưa phân loại/);
  return page;
}

async function untagged(scene: Scene, save: Save): Promise<void> {
  const page = await article(scene, 4);
  await save('pill-open', page, PILL);
  await inTheme(page, 'dark');
  await save('pill-open-dark', page, PILL);
  await inTheme(page, 'light');
  await page.setViewport({ width: 360, height: 480 });
  await save('pill-open-360', page);
  await page.setViewport({ width: 1200, height: 760 });
  await (await page.$('so-tin-pill >>> .main'))?.focus();
  await page.keyboard.press('?');
  await pillSays(page, /chọn nội dung/);
  await save('pill-keys', page, PILL);
  await page.keyboard.press('?');
  await pressInPill(page, 'Sửa');
  await page.waitForSelector('so-tin-pill >>> .fix textarea', { visible: true });
  await save('pill-correcting', page, PILL);
  await page.keyboard.press('Escape');
  await pillSays(page, /^\S+ ◌\s*Chưa phân loại(?: · gợi ý .+)?$/);
  await save('pill-folded', page, PILL);
  await page.close();
}

async function tagged(scene: Scene, save: Save): Promise<void> {
  const page = await article(scene, 5);
  await tagOnPage(page, '2', 'click');
  await save('pill-undo', page, PILL);
  await pillSays(page, PAST_UNDO, 20_000);
  await save('pill-tagged', page, PILL);
  await page.close();
}

async function undated(scene: Scene, save: Save): Promise<void> {
  const found = articles.find(
    ({ portal, dateOnPage, traps }) => portal === 'so' && !dateOnPage && traps.length === 0,
  );
  if (!found) throw new Error('the demo portal has no article without a date');
  const page = await opened(scene, sampleOf(found, scene.stage.portalUrl).url);
  await tagOnPage(page, '2', 'click');
  await pillSays(page, /Chưa rõ ngày đăng/);
  await save('pill-no-date', page, PILL);
  await page.setViewport({ width: 360, height: 480 });
  await save('pill-no-date-360', page, PILL);
  await page.close();
}

async function disputed(scene: Scene, save: Save): Promise<void> {
  const { stage, chromium } = scene;
  const { url, title } = shown(6, scene);
  const page = await article(scene, 6);
  await tagOnPage(page, '2', 'click');
  await countedAs(stage, url, '2');
  const read = { portal: 'so-nnptnt', url, title };
  const other = { id: uuidv7(), kind: 'tag', decidedAt: new Date().toISOString(), article: read };
  const actions = [{ ...other, tag: { content: '0' } }];
  await stage.api(routes.actions.path, await stage.token('tagger'), { actions });
  const popup = await chromium.openExtensionPage('popup.html');
  await screenSays(popup, /Số liệu lúc/);
  await popup.close();
  await page.bringToFront();
  await pillSays(page, /có ý kiến khác(?!.*Hoàn tác)/, 20_000);
  await save('pill-disputed', page, PILL);
  await page.close();
}

async function waiting(scene: Scene, save: Save): Promise<void> {
  scene.stage.server.fault = { kind: 'down' };
  const page = await article(scene, 7);
  await tagOnPage(page, '2', 'click');
  await pillSays(page, /chờ gửi(?!.*Hoàn tác)/, 20_000);
  await save('pill-waiting', page, PILL);
  await inTheme(page, 'dark');
  await save('pill-waiting-dark', page, PILL);
  await page.close();
  scene.stage.server.fault = { kind: 'none' };
}

async function unsaved(scene: Scene, save: Save): Promise<void> {
  const page = await article(scene, 8);
  const { frozen } = await scene.chromium.freezeBackground('now');
  await (await page.$$('so-tin-pill >>> .row .choice'))[2]?.click();
  await frozen;
  await pillSays(page, /đang lưu/);
  await save('pill-saving', page, PILL);
  await pillSays(page, /Chưa lưu được/);
  await save('pill-unsaved', page, PILL);
  await scene.chromium.killBackground();
  await page.close();
}

async function needsSignIn(scene: Scene, save: Save): Promise<void> {
  const page = await article(scene, 9);
  await tagOnPage(page, '2', 'click');
  await pillSays(page, /⤒ đăng nhập(?!.*Hoàn tác)/, 20_000);
  await save('pill-needs-sign-in', page, PILL);
  await (await page.$('so-tin-pill >>> .main'))?.click();
  await pillSays(page, /đăng nhập lại/);
  await save('pill-needs-sign-in-open', page, PILL);
  await page.close();
}

async function viewer(scene: Scene, save: Save): Promise<void> {
  const page = await article(scene, 2);
  await (await page.$('so-tin-pill >>> .main'))?.click();
  await pillSays(page, /chỉ xem số liệu/);
  await save('pill-viewer', page, PILL);
  await page.close();
}

/** The pill's states, by who is signed in. */
export const pillStates: StateTable = {
  tagger: { untagged, tagged, undated, disputed, waiting, unsaved },
  'needs-sign-in': { needsSignIn },
  viewer: { viewer },
};
