// A build as people get it: a page's own scripts reach nothing that is drawn in the page, and people all of it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_HOSTS, ensureExtension } from '../../scripts/build-extension.mjs';
import { listingPath } from '../portal/addresses.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { countedAs, ledger } from './ledger.ts';
import { sampler } from './sample.ts';
import { PERSON } from './scene.ts';
import { signIn } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';
import { until } from './until.ts';

let stage: Stage;
let chromium: Chromium;
beforeAll(async () => {
  // Only the host is declared: nobody is there to grant it.
  const extension = await ensureExtension({ hosts: DEMO_HOSTS, outDir: '.output/closed' });
  stage = await setStage();
  chromium = await startChromium({ extension });
  await signIn(chromium, await stage.inviteLink(PERSON, 'tagger'), PERSON);
});
afterAll(async () => {
  await chromium?.close();
  await stage?.close();
});

/** Waits for elements of ours; gives whether a script of the page reaches into any of them. */
async function reached(page: Page, name: string): Promise<boolean> {
  await page.waitForSelector(name);
  return page.$$eval(name, (hosts) => hosts.some(({ shadowRoot }) => shadowRoot !== null));
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

/** Brings focus to Sổ Tin as the shortcut does, again until it is there. */
async function focusOurs(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  while ((await focused(page)) !== name) await chromium.callTab(page, 'focusPill', {});
}

/** Opens a listing and goes on to its first mark that waits, by the bar's button as soon as that is there. */
async function walkOn(): Promise<Page> {
  const page = await chromium.open(stage.portalUrl + listingPath('tin-hoat-dong', 1));
  await focusOurs(page, 'so-tin-bar');
  while ((await focused(page)) !== 'so-tin-mark') {
    await chromium.callTab(page, 'focusPill', {});
    await page.keyboard.press('Enter');
  }
  return page;
}

it('closes the pill to the page, and keeps what a person chooses in it', async () => {
  const { url } = sampler(stage.portalUrl)();
  const page = await chromium.open(url);
  expect(await reached(page, 'so-tin-pill')).toBe(false);
  await focusOurs(page, 'so-tin-pill');
  await page.keyboard.press('2');
  await countedAs(stage, url, '2');
  await page.close();
});

it('closes bar, marks and row to the page, and keeps what a person chooses at a mark', async () => {
  const page = await walkOn();
  for (const name of ['so-tin-bar', 'so-tin-mark', 'so-tin-row'])
    expect(await reached(page, name)).toBe(false);
  await page.keyboard.press('3');
  await until(
    () => ledger(stage),
    (rows) => rows.some(({ tag }) => tag?.content === '3'),
  );
  await page.close();
});

it('opens an article once by a held Enter on its mark', async () => {
  const page = await walkOn();
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      event.preventDefault();
      document.documentElement.dataset.clicked = `${document.documentElement.dataset.clicked ?? ''}a`;
    });
  });
  for (const _held of [1, 2, 3]) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await page.evaluate(() => document.documentElement.dataset.clicked)).toBe('a');
  expect(await focused(page)).toBe('so-tin-mark');
  await page.close();
});
