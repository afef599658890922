// The popup and the options page with keys alone: signed in, figures chosen, an article set right, what waits kept,
// a date given, signing out thought better of; and the focus always goes on.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { tagOnPage } from './demo/tagging.ts';
import { tabTo } from './keys.ts';
import { articleAt, countedAs, ledgerHolds } from './ledger.ts';
import { pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, PERSON, type Scene } from './scene.ts';
import { screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene(null);
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

/** Waits until the focus is on what is called so. */
const focusIsOn = (page: Page, wanted: string) =>
  page.waitForFunction(
    (name) => document.activeElement?.matches(name) || document.activeElement?.textContent === name,
    { timeout: 5_000 },
    wanted,
  );

/** Goes to a control and presses it; the focus must then be on what follows. */
async function pressed(page: Page, wanted: RegExp, then: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
  await focusIsOn(page, then);
}

it('the invite is pasted, and periods are gone through with the arrows', async () => {
  const link = await scene.stage.inviteLink(PERSON, 'editor');
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await tabTo(popup, /^Dán liên kết mời vào đây$/);
  await popup.keyboard.sendCharacter(link);
  await popup.keyboard.press('Enter');
  await screenSays(popup, /Số liệu lúc/);
  await tabTo(popup, /^(Tháng|Quý|6 tháng|Năm)$/);
  const spoken = () =>
    popup.evaluate(() => {
      const at = document.activeElement as HTMLInputElement;
      return at.checked ? (at.labels?.[0]?.textContent ?? '') : '';
    });
  const seen = [await spoken()];
  for (let step = 0; step < 4; step++) {
    await popup.keyboard.press('ArrowRight');
    seen.push(await until(spoken, (name) => name !== '' && name !== seen.at(-1)));
  }
  expect(seen.at(-1)).toBe(seen[0]);
  expect(seen.slice(1).sort()).toEqual(['6 tháng', 'Năm', 'Quý', 'Tháng'].sort());
  await popup.close();
});

it('an article is tagged by its digit, corrected, and the correction taken back by Z', async () => {
  const sample = next();
  const page = await scene.chromium.open(sample.url);
  await pillSays(page, /Chưa phân loại/);
  const popup = await scene.chromium.openPopup(page);
  await screenSays(popup, /Chưa phân loại/);
  await popup.waitForFunction(() => document.activeElement?.localName === 'fieldset');
  await popup.keyboard.press('Digit3');
  await countedAs(scene.stage, sample.url, '3');
  await pressed(popup, /^Sửa$/, 'textarea');
  await popup.keyboard.press('End');
  await popup.keyboard.type(' (sửa)');
  await pressed(popup, /^Lưu$/, 'fieldset');
  const titled = (title: string) =>
    until(
      () => articleAt(scene.stage, sample.url),
      (article) => article?.title === title,
    );
  await titled(`${sample.title} (sửa)`);
  await popup.keyboard.press('KeyZ');
  expect(await titled(sample.title)).toMatchObject({ content: '3' });
  await popup.close();
  await page.close();
});

it('what waits is kept after the question, a date is given, and the focus goes on each time', async () => {
  const undated = next(({ dateOnPage }) => !dateOnPage);
  const page = await scene.chromium.open(undated.url);
  await pillSays(page, /Chưa phân loại/);
  scene.stage.server.fault = { kind: 'down' };
  await tagOnPage(page, '2', 'click');
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await popup.bringToFront();
  await screenSays(popup, /Chưa nối được máy chủ/);
  await pressed(popup, /^Xem$/, 'h2');
  await pressed(popup, /^Bỏ$/, 'Thôi');
  await popup.keyboard.press('Enter');
  await focusIsOn(popup, 'Bỏ');
  await pressed(popup, /^‹ Quay lại$/, 'Xem');
  await pressed(popup, /^Chưa rõ ngày đăng/, 'h2');
  await pressed(popup, /^Chọn ngày$/, 'input[type="date"]');
  await pressed(popup, /^Thôi$/, 'Chọn ngày');
  await pressed(popup, /^Hôm qua$/, 'h2');
  await screenSays(popup, /Bài nào cũng đã có ngày đăng/);
  await pressed(popup, /^‹ Quay lại$/, '#figures-heading');
  scene.stage.server.fault = { kind: 'none' };
  await tabTo(popup, /^Gửi lại$/);
  await popup.keyboard.press('Enter');
  await screenSays(popup, /^(?!.*chờ gửi)/);
  await focusIsOn(popup, '#figures-heading');
  await popup.close();
  await ledgerHolds(scene.stage, 1, undated.url);
  await page.close();
});

it('signing out asks where something waits, and can be left', async () => {
  const sample = next();
  const page = await scene.chromium.open(sample.url);
  await pillSays(page, /Chưa phân loại/);
  scene.stage.server.fault = { kind: 'down' };
  await tagOnPage(page, '2', 'click');
  const options = await scene.chromium.openExtensionPage('options.html');
  await options.bringToFront();
  await screenSays(options, new RegExp(PERSON));
  await pressed(options, /^Đăng xuất$/, 'Thôi');
  await options.keyboard.press('Enter');
  await focusIsOn(options, 'Đăng xuất');
  await options.close();
  await page.close();
});
