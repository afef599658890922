// The browser ends the background whenever it likes; nothing that a person clicked may get lost by it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, drift, ledger, ledgerHolds } from './ledger.ts';
import { barSays, pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
let profile: string;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'so-tin-profile-'));
  scene = await openScene('tagger', profile);
  next = sampler(scene.stage.portalUrl);
});
afterAll(async () => {
  await scene?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

/** How many marks of a listing are tagged before it is left. */
const LEFT = 4;

const taggedAs = (content: string) => async () =>
  (await ledger(scene.stage)).filter(({ tag }) => tag?.content === content);

/** Stops the background in its tracks right after it committed an action, before it can answer. */
const STOP_AFTER_COMMIT = `{
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (mode === 'readwrite' && [stores].flat().includes('outbox'))
      transaction.addEventListener('complete', () => { debugger; });
    return transaction;
  };
}`;

describe('the background', () => {
  it('is asleep when the person clicks, and wakes up', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await scene.chromium.killBackground();
    await tagOnPage(page, '2', 'click');
    await countedAs(scene.stage, sample.url, '2');
    await page.close();
  });

  it('dies between the click and its work: the same act is sent to the next one', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    const { frozen } = await scene.chromium.freezeBackground('now');
    await (await page.$$('so-tin-pill >>> .row .choice'))[2]?.click();
    await frozen;
    await pillSays(page, /đang lưu/);
    await scene.chromium.killBackground();
    await pillSays(page, /TTHC ✓/);
    await countedAs(scene.stage, sample.url, '2');
    await page.close();
  });

  it('dies between keeping the act and answering: the repeated id is known and counted once', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await scene.chromium.inBackground(STOP_AFTER_COMMIT);
    const { frozen } = await scene.chromium.freezeBackground();
    await (await page.$$('so-tin-pill >>> .row .choice'))[2]?.click();
    await frozen;
    await pillSays(page, /đang lưu/);
    await scene.chromium.killBackground();
    await pillSays(page, /TTHC ✓/);
    const rows = await ledgerHolds(scene.stage, 1, sample.url);
    expect(rows).toHaveLength(1);
    await page.close();
  });

  it('dies after the page gave up: the act is kept by the next one, and the pill that said otherwise says so', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    const { frozen } = await scene.chromium.freezeBackground('now');
    await (await page.$$('so-tin-pill >>> .row .choice'))[2]?.click();
    await frozen;
    await pillSays(page, /Chưa lưu được/);
    await scene.chromium.killBackground();
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await pillSays(page, /^⠿?\s*2\s*TTHC ✓/);
    await countedAs(scene.stage, sample.url, '2');
    expect(await ledgerHolds(scene.stage, 1, sample.url)).toHaveLength(1);
    await popup.close();
    await page.close();
  });

  it('dies between answer and sending: the next one sends', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const samples = [next(), next()];
    const page = await scene.chromium.open('about:blank');
    for (const { url } of samples) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await tagOnPage(page, '2', 'key');
      await pillSays(page, /chờ gửi/);
      await scene.chromium.killBackground();
    }
    expect((await ledger(scene.stage)).map(({ url }) => url)).not.toContain(samples[0]?.url);
    scene.stage.server.fault = { kind: 'none' };
    const popup = await scene.chromium.openExtensionPage('popup.html');
    for (const { url } of samples) await countedAs(scene.stage, url, '2');
    await screenSays(popup, /^(?!.*chờ gửi)/);
    await popup.close();
    await page.close();
  });
});

describe('the page', () => {
  it('is left while the background stands still, which then dies: all that was clicked on it is kept', async () => {
    const listing = `${scene.stage.portalUrl}/tinh/`;
    const page = await scene.chromium.open(listing);
    await barSays(page, /\d+ bài · 0 đã phân loại/);
    const marks = (await page.$$('so-tin-mark >>> button')).slice(0, LEFT);
    await scene.chromium.freezeBackground('now');
    for (const mark of marks) {
      await mark.focus();
      await page.keyboard.press('Digit4');
    }
    await page.goto('about:blank');
    await scene.chromium.killBackground();
    await page.goto(listing, { waitUntil: 'domcontentloaded' });
    await barSays(page, new RegExp(` ${LEFT} đã phân loại`));
    expect(await until(taggedAs('4'), (rows) => rows.length >= LEFT)).toHaveLength(LEFT);
    await page.close();
  });

  it('is closed while the background wakes up: all that was clicked on it is kept, by itself', async () => {
    const page = await scene.chromium.open(`${scene.stage.portalUrl}/tinh/`);
    await barSays(page, new RegExp(` ${LEFT} đã phân loại`));
    const marks = (await page.$$('so-tin-mark >>> button')).slice(LEFT, 2 * LEFT);
    await scene.chromium.killBackground();
    for (const mark of marks) {
      await mark.focus();
      await page.keyboard.press('Digit6');
    }
    await page.close();
    expect(await until(taggedAs('6'), (rows) => rows.length >= LEFT)).toHaveLength(LEFT);
  });

  it('is closed after two choices that nobody answered: both are kept, and the later one counts', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    const choices = await page.$$('so-tin-pill >>> .row .choice');
    await scene.chromium.freezeBackground('now');
    await choices[2]?.click();
    await choices[5]?.click();
    await page.close();
    await scene.chromium.killBackground();
    const popup = await scene.chromium.openExtensionPage('popup.html');
    const rows = await ledgerHolds(scene.stage, 2, sample.url);
    expect(rows.map(({ tag }) => tag?.content)).toEqual(['2', '5']);
    await countedAs(scene.stage, sample.url, '5');
    await popup.close();
  });
});

describe('the browser', () => {
  it('is closed while actions wait: they wait on the disk and go out in the next session', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await tagOnPage(page, '5', 'click');
    await pillSays(page, /chờ gửi/);
    await scene.chromium.close();
    scene.chromium = await startChromium({ userDataDir: profile });
    const popup = await scene.chromium.openExtensionPage('popup.html');
    await screenSays(popup, /1 thao tác chờ gửi.*Chưa nối được máy chủ/);
    const again = await scene.chromium.open(sample.url);
    await pillSays(again, /Tài chính ⤒ chờ gửi/);
    scene.stage.server.fault = { kind: 'none' };
    await popup.bringToFront();
    await press(popup, 'Gửi lại');
    await countedAs(scene.stage, sample.url, '5');
    await pillSays(again, /Tài chính ✓/);
    const rows = await ledger(scene.stage);
    expect(rows).toHaveLength(9 + 2 * LEFT);
    expect(await drift(scene.stage)).toEqual([]);
    await popup.close();
    await again.close();
  });
});
