// The extension is updated under open portal tabs, which go on working without a reload.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listingPath } from '../portal/addresses.ts';
import { type Chromium, startChromium, TEST_BUILD } from './chromium.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledgerHolds } from './ledger.ts';
import { barSays, pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { PERSON } from './scene.ts';
import { signIn } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';
import { until } from './until.ts';

let stage: Stage;
let chromium: Chromium;
let folder: string;
let next: ReturnType<typeof sampler>;
let version = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-tin-build-'));
  await cp(TEST_BUILD, folder, { recursive: true });
  stage = await setStage();
  chromium = await startChromium({ extension: folder });
  await signIn(chromium, await stage.inviteLink(PERSON, 'tagger'), PERSON);
  next = sampler(stage.portalUrl);
});
afterAll(async () => {
  await chromium?.close();
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  stage.server.fault = { kind: 'none' };
});

/** Gives the extension's folder a newer version and has the browser take it. */
async function update(): Promise<void> {
  const path = join(folder, 'manifest.json');
  version += 1;
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version: `9.0.${version}` }));
  await chromium.browser.installExtension(folder);
  // The browser starts the new background more than once.
  await until(
    () => chromium.inBackground('chrome.runtime.getManifest().version').catch(String),
    (running) => running === `9.0.${version}`,
  );
}

/** Marks what the version before drew, so that it can be told from what comes. */
async function markOld(page: Page, hosts: string): Promise<void> {
  const marked = await page.$$eval(hosts, (all) => {
    for (const host of all) host.setAttribute('data-old', '');
    return all.length;
  });
  expect(marked).toBeGreaterThan(0);
}

/** Waits until only the new version's elements stand in the page; gives how many. */
async function newOnes(page: Page, hosts: string): Promise<number> {
  const read = () =>
    page.$$eval(hosts, (all) => ({
      all: all.length,
      old: all.filter((host) => host.hasAttribute('data-old')).length,
    }));
  return (await until(read, ({ all, old }) => all > 0 && old === 0)).all;
}

describe('after an update of the extension, in a tab that stayed open', () => {
  it('exactly one pill stands, the new one, and what is tagged with it is counted once', async () => {
    const sample = next();
    const page = await chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await markOld(page, 'so-tin-pill');
    await update();
    expect(await newOnes(page, 'so-tin-pill')).toBe(1);
    await tagOnPage(page, '2', 'click');
    await countedAs(stage, sample.url, '2');
    expect(await ledgerHolds(stage, 1, sample.url)).toHaveLength(1);
    expect(await page.$$('so-tin-pill')).toHaveLength(1);
    await page.close();
  });

  it('each link of a listing has one mark, there is one bar, and a key on a mark counts', async () => {
    const page = await chromium.open(stage.portalUrl + listingPath('tin-hoat-dong', 1));
    await barSays(page, / \d+ chưa/);
    const marks = (await page.$$('so-tin-mark')).length;
    await (await page.$('so-tin-mark >>> button'))?.focus();
    await page.waitForSelector('so-tin-row');
    await markOld(page, 'so-tin-mark, so-tin-bar, so-tin-row');
    await update();
    await newOnes(page, 'so-tin-bar');
    await barSays(page, / \d+ chưa/);
    expect(await newOnes(page, 'so-tin-mark')).toBe(marks);
    expect(await newOnes(page, 'so-tin-bar')).toBe(1);
    const before = await ledgerHolds(stage, 0);
    await (await page.$('so-tin-mark >>> button'))?.focus();
    await page.keyboard.press('Digit4');
    await barSays(page, /Đã lưu: 4 Công vụ/);
    expect(await newOnes(page, 'so-tin-row')).toBe(1);
    expect(await page.$$('so-tin-row')).toHaveLength(1);
    expect(await ledgerHolds(stage, before.length + 1)).toHaveLength(before.length + 1);
    await page.close();
  });

  it('several updates in a row leave one pill, also in tabs behind', async () => {
    const pages = [await chromium.open(next().url), await chromium.open(next().url)];
    for (const page of pages) await pillSays(page, /Chưa phân loại/);
    for (const page of pages) await markOld(page, 'so-tin-pill');
    await update();
    await update();
    for (const page of pages) expect(await newOnes(page, 'so-tin-pill')).toBe(1);
    for (const page of pages) await page.close();
  });

  it('what waited to be sent is shown as waiting by the new pill, and sent', async () => {
    const sample = next();
    const page = await chromium.open(sample.url);
    stage.server.fault = { kind: 'down' };
    await tagOnPage(page, '5', 'click');
    await pillSays(page, /chờ gửi/);
    await markOld(page, 'so-tin-pill');
    await update();
    expect(await newOnes(page, 'so-tin-pill')).toBe(1);
    await pillSays(page, /Tài chính ⤒ chờ gửi/);
    stage.server.fault = { kind: 'none' };
    await tagOnPage(page, '6', 'click');
    await countedAs(stage, sample.url, '6');
    expect((await ledgerHolds(stage, 2, sample.url)).map(({ tag }) => tag?.content)).toEqual(['5', '6']);
    await page.close();
  });
});

describe('after an update of the extension, in a page that Back brings again', () => {
  it('exactly one pill stands, and what is tagged with it is counted', async () => {
    const sample = next();
    const page = await chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await page.goto(next().url, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /Chưa phân loại/);
    await update();
    await page.goBack({ waitUntil: 'domcontentloaded' });
    await tagOnPage(page, '1', 'click');
    await countedAs(stage, sample.url, '1');
    expect(await page.$$('so-tin-pill')).toHaveLength(1);
    await page.close();
  });
});
