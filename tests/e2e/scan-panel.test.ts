// “Quét cổng” as an editor meets it: opened over a listing, begun by a key, read to its end.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articlesIn, listingPath } from '../portal/addresses.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { ledger } from './ledger.ts';
import { screenSays } from './screen.ts';
import { signIn } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';
import { until } from './until.ts';

const PERSON = 'Trần Thị Biên Tập';
const SECTION = 'tin-hoat-dong';

let stage: Stage;
let chromium: Chromium;
beforeAll(async () => {
  stage = await setStage();
  chromium = await startChromium();
  await signIn(chromium, await stage.inviteLink(PERSON, 'editor'), PERSON);
});
afterAll(async () => {
  await chromium?.close();
  await stage?.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

it('scans the listing in the tab in front, and says when it has come to the end', async () => {
  const front = await chromium.open(stage.portalUrl + listingPath(SECTION, 1));
  const popup = await chromium.openPopup(front);
  const open = await popup.waitForSelector('button ::-p-text(Quét cổng)');
  await open?.focus();
  await popup.keyboard.press('Enter');
  await screenSays(popup, /Mỗi lần một trang/);
  expect(await focused(popup)).toBe('Quét cổng');
  const field = await popup.waitForSelector('input[type=url]');
  await until(
    () => field?.evaluate(({ value }) => value) ?? Promise.resolve(''),
    (address) => address.includes(SECTION),
  );
  await popup.$eval('input[type=date]', (from) => {
    from.value = '2020-01-01';
    from.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await field?.focus();
  await popup.keyboard.press('Enter');
  await screenSays(popup, /Đã quét hết danh sách/);
  await until(
    async () => (await ledger(stage)).filter(({ kind }) => kind === 'seen').length,
    (seen) => seen === articlesIn(SECTION).length,
  );
});
