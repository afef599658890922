// From the popup to the server's own pages: one click, signed in, at the period shown; and out again.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openScene, PERSON, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene('reporter');
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

/** Clicks “Mở báo cáo” in the popup, and gives the tab that it opens. */
async function openReport(period: string): Promise<Page> {
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await screenSays(popup, /Số liệu lúc/);
  await press(popup, period);
  const opened = scene.chromium.browser.waitForTarget((target) => target.url().includes('/bao-cao'));
  await press(popup, 'Mở báo cáo');
  const page = await (await opened).page();
  if (!page) throw new Error('the report has no page');
  await popup.close();
  return page;
}

const sessions = async (): Promise<number> =>
  Number(
    (await scene.stage.query(`SELECT count(*) AS n FROM token WHERE kind = 'web' AND revoked_at IS NULL`))
      .results[0]?.n,
  );

describe('“Mở báo cáo”', () => {
  it('opens the report of the period that the popup shows, signed in as the same person', async () => {
    const page = await openReport('Năm');
    await page.waitForSelector('main h1');
    const address = new URL(page.url());
    expect([address.pathname, address.search, address.hash]).toEqual([
      '/bao-cao',
      `?period=c-year-${year}`,
      '',
    ]);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain(PERSON);
    expect(text).toContain(`01/01/${year}`);
    await page.close();
  });

  it('brings a cookie that no script reads, and leaves no code that works', async () => {
    const page = await openReport('Tháng');
    await page.waitForSelector('main h1');
    const [cookie, ...others] = await scene.chromium.browser.cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: 'so-tin', domain: '127.0.0.1', httpOnly: true, sameSite: 'Lax' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const open = await scene.stage.query('SELECT count(*) AS n FROM session_code WHERE used_at IS NULL');
    expect(open.results).toEqual([{ n: 0 }]);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain('#');
    await page.close();
  });

  it('ends with “Ra khỏi trang”: the report asks who one is, and the extension stays signed in', async () => {
    const page = await openReport('Năm');
    await page.waitForSelector('main h1');
    const before = await sessions();
    const left = page.waitForNavigation();
    await press(page, 'Ra khỏi trang');
    await left;
    expect(await sessions()).toBe(before - 1);
    expect(await scene.chromium.browser.cookies()).toEqual([]);
    await page.goto(`${scene.stage.server.url}/bao-cao`);
    expect(await page.evaluate(() => document.body.innerText)).toContain('Vào Sổ Tin');
    await page.close();
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await screenSays(popup, new RegExp(`${PERSON}.*Số liệu lúc`));
    await popup.close();
  });

  it('says in the popup why nothing opens while the server does not answer', async () => {
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await screenSays(popup, /Số liệu lúc/);
    const tabs = (await scene.chromium.browser.pages()).length;
    scene.stage.server.fault = { kind: 'down' };
    await press(popup, 'Mở báo cáo');
    await screenSays(popup, /Chưa mở được báo cáo: chưa nối được máy chủ.*Không có gì bị mất/);
    expect(await scene.chromium.browser.pages()).toHaveLength(tabs);
    await popup.close();
  });
});

describe('an invite', () => {
  it('lets a browser in without the extension, once, straight to the report', async () => {
    const link = await scene.stage.inviteLink('Trần Văn Xem', 'viewer');
    const page = await scene.chromium.open(link);
    await press(page, 'Vào trang báo cáo bằng trình duyệt này');
    await until(
      async () => page.url(),
      (url) => url.endsWith('/bao-cao'),
    );
    await page.waitForSelector('main h1');
    expect(await page.evaluate(() => document.body.innerText)).toContain('Trần Văn Xem');
    await page.goto(`${scene.stage.server.url}/`);
    expect(new URL(page.url()).pathname).toBe('/bao-cao');
    await page.close();
    const again = await scene.chromium.open(link);
    await press(again, 'Vào trang báo cáo bằng trình duyệt này');
    const fault = await again.waitForSelector('#fault');
    expect(await fault?.evaluate((said) => said.textContent)).toBe('Mã mời đã được dùng.');
    await again.close();
  });
});
