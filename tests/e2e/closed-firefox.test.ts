// The build as people get it, in Firefox: closed to a page's own scripts, and a key in the pill is kept.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_HOSTS, ensureExtension } from '../../scripts/build-extension.mjs';
import { type Firefox, startFirefox } from './firefox.ts';
import { countedAs } from './ledger.ts';
import { sampler } from './sample.ts';
import { PERSON } from './scene.ts';
import { screenSays } from './screen.ts';
import { pasteInvite } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
let firefox: Firefox;
beforeAll(async () => {
  const extension = await ensureExtension({
    browser: 'firefox',
    hosts: DEMO_HOSTS,
    outDir: '.output/closed',
  });
  stage = await setStage();
  firefox = await startFirefox(extension);
});
afterAll(async () => {
  await firefox?.close();
  await stage?.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

/** Goes on by Tab until the focus is in an element of ours. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; (await focused(page)) !== name; stop += 1) {
    if (stop > 200) throw new Error(`Tab does not reach ${name}`);
    await page.keyboard.press('Tab');
  }
}

it('closes the pill to the page, lets Tab reach it and keeps the key pressed in it', async () => {
  const popup = await firefox.openExtensionPage('popup.html');
  await screenSays(popup, /Dán liên kết mời vào đây/);
  await pasteInvite(popup, await stage.inviteLink(PERSON, 'tagger'));
  await screenSays(popup, new RegExp(PERSON));
  const { url } = sampler(stage.portalUrl)();
  const page = await firefox.open(url);
  await page.waitForSelector('so-tin-pill');
  expect(await page.$eval('so-tin-pill', ({ shadowRoot }) => shadowRoot)).toBe(null);
  await tabTo(page, 'so-tin-pill');
  await page.keyboard.press('2');
  await countedAs(stage, url, '2');
});
