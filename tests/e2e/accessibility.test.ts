// Every screen in the rules of axe, light and dark: names, roles, contrast, order; popup and options also by keyboard.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ElementContext } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listingPath } from '../portal/addresses.ts';
import { findTrap } from '../portal/catalogue.ts';
import { tagOnPage } from './demo/tagging.ts';
import { keyboardFaults, POPUP } from './keyboard.ts';
import { axeFaults } from './page-scene.ts';
import { barSays, markOf, pillSays, pressInPill } from './pill.ts';
import { sampleOf, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { signIn } from './sign-in.ts';

const PERSON = 'Lê Thị Rõ';
const OURS = ['so-tin-pill', 'so-tin-bar', 'so-tin-mark', 'so-tin-row'];

let scene: Scene;
let axe: string;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  scene = await openScene(null);
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

/** Texts that forced colours hide: the ground's colour is laid behind each line, so a text in that colour vanishes. */
async function hiddenText(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const ground = getComputedStyle(probe).color;
    const hidden = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { color, forcedColorAdjust } = getComputedStyle(element);
      return element.innerText && color === ground && forcedColorAdjust !== 'none';
    });
    return hidden.map(({ outerHTML }) => outerHTML);
  });
}

const oursIn = async (page: Page): Promise<ElementContext> => {
  const present = await page.evaluate((names) => names.filter((name) => document.querySelector(name)), OURS);
  return { include: present.map((name) => [name]) };
};

describe('axe finds nothing, and the keyboard reaches all of our own pages,', () => {
  it('in the popup and the options page of nobody, also with a fault told and under forced colours', async () => {
    for (const path of ['popup.html', 'options.html']) {
      const page = await scene.chromium.openExtensionPage(path);
      await press(page, 'Đăng nhập');
      await screenSays(page, /thiếu địa chỉ máy chủ hoặc mã mời/);
      expect(await axeFaults(page)).toEqual([]);
      expect(await keyboardFaults(page, POPUP)).toEqual([]);
      expect(await hiddenText(page)).toEqual([]);
      await page.close();
    }
  });

  it('in the popup over an article, filled and while correcting', async () => {
    await signIn(scene.chromium, await scene.stage.inviteLink(PERSON, 'tagger'), PERSON);
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await tagOnPage(page, '2', 'click');
    const popup = await scene.chromium.openPopup(page);
    await screenSays(popup, /Số liệu lúc/);
    await popup.evaluate(axe);
    const check = () =>
      popup.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`);
    expect(await check()).toEqual([]);
    expect(await keyboardFaults(popup, null)).toEqual([]);
    await press(popup, 'Sửa');
    await screenSays(popup, /Chuyên mục/);
    expect(await check()).toEqual([]);
    expect(await keyboardFaults(popup, null)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('in the lists of what waits and of what has no date, and in the options page', async () => {
    const undated = next(({ dateOnPage }) => !dateOnPage);
    const page = await scene.chromium.open(undated.url);
    scene.stage.server.fault = { kind: 'down' };
    await tagOnPage(page, '2', 'click');
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await screenSays(popup, /Chưa nối được máy chủ/);
    expect(await axeFaults(popup)).toEqual([]);
    expect(await keyboardFaults(popup, POPUP)).toEqual([]);
    await press(popup, 'Xem');
    await screenSays(popup, /Đang chờ gửi/);
    await press(popup, 'Bỏ');
    expect(await axeFaults(popup)).toEqual([]);
    expect(await keyboardFaults(popup, POPUP)).toEqual([]);
    await press(popup, '‹ Quay lại');
    await press(popup, 'Chưa rõ ngày đăng');
    await screenSays(popup, /chưa tính vào kỳ nào/);
    await press(popup, 'Chọn ngày');
    expect(await axeFaults(popup)).toEqual([]);
    expect(await keyboardFaults(popup, POPUP)).toEqual([]);
    const options = await scene.chromium.openExtensionPage('options.html');
    await screenSays(options, new RegExp(PERSON));
    expect(await axeFaults(options)).toEqual([]);
    expect(await keyboardFaults(options)).toEqual([]);
    for (const each of [popup, options, page]) await each.close();
  });

  it('in the pill: open, with its keys, folded, asking for the date, correcting', async () => {
    const page = await scene.chromium.open(next(({ dateOnPage }) => !dateOnPage).url);
    await pillSays(page, /Chưa phân loại/);
    await (await page.$('so-tin-pill >>> .main'))?.focus();
    await page.keyboard.press('?');
    await pillSays(page, /chọn nội dung/);
    expect(await axeFaults(page, await oursIn(page))).toEqual([]);
    await tagOnPage(page, '4', 'click');
    await pressInPill(page, 'Chọn ngày');
    await page.waitForSelector('so-tin-pill >>> input[type=date]', { visible: true });
    expect(await axeFaults(page, await oursIn(page))).toEqual([]);
    await (await page.$('so-tin-pill >>> .main'))?.click();
    await pressInPill(page, 'Sửa');
    await page.waitForSelector('so-tin-pill >>> .fix textarea', { visible: true });
    expect(await axeFaults(page, await oursIn(page))).toEqual([]);
    await page.close();
  });

  it('in marks, bar and row of eight on a listing', async () => {
    const page = await scene.chromium.open(scene.stage.portalUrl + listingPath('thu-tuc-hanh-chinh', 1));
    await barSays(page, /chưa/);
    const title = await page.$eval('ul.danh-sach h3', (heading) => heading.innerText.trim());
    await (await markOf(page, title)).focus();
    await page.keyboard.press('Digit2');
    await barSays(page, /Đã lưu/);
    await page.keyboard.press('?');
    await barSays(page, /tới lui/);
    await page.waitForSelector('so-tin-row >>> .row', { visible: true });
    expect(await axeFaults(page, await oursIn(page))).toEqual([]);
    await page.close();
  });

  it('in the pill on a page whose own style undoes everything', async () => {
    const { url } = sampleOf(findTrap('hostile-css'), scene.stage.portalUrl);
    const page = await scene.chromium.open(url);
    await pillSays(page, /Chưa phân loại/);
    expect(await axeFaults(page, await oursIn(page))).toEqual([]);
    await page.close();
  });
});
