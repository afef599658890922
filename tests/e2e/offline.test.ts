// What happens to clicks while the network or the server fails: kept, shown as waiting, sent later, counted once.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, drift, ledger, ledgerHolds } from './ledger.ts';
import { pillSays } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { until } from './until.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

async function tag(sample: Sample, content: '1' | '2' | '4'): Promise<Page> {
  const page = await scene.chromium.open(sample.url);
  await tagOnPage(page, content, 'click');
  return page;
}

const openPopup = () => scene.chromium.openExtensionPage('popup.html');

describe('while the server cannot be reached', () => {
  it('a click is kept and shown as waiting, and “Gửi lại” sends it when there is a network again', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const sample = next();
    const page = await tag(sample, '2');
    await pillSays(page, /TTHC ⤒ chờ gửi/);
    const popup = await openPopup();
    await screenSays(popup, /1 thao tác chờ gửi.*Chưa nối được máy chủ/);
    await press(popup, 'Gửi lại');
    await screenSays(popup, /Chưa gửi được .* 1 thao tác đã lưu trên máy này và sẽ tự gửi khi có mạng/);
    expect(await ledger(scene.stage)).toEqual([]);
    scene.stage.server.fault = { kind: 'none' };
    await press(popup, 'Gửi lại');
    await screenSays(popup, /^(?!.*chờ gửi)/);
    await countedAs(scene.stage, sample.url, '2');
    await pillSays(page, /TTHC ✓/);
    await popup.close();
    await page.close();
  });

  it('what waits goes out by itself at the next alarm', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const sample = next();
    const page = await tag(sample, '4');
    await pillSays(page, /⤒ chờ gửi/);
    const alarm = await until(
      () =>
        scene.chromium.inBackground(`chrome.alarms.get('send')`) as Promise<{ scheduledTime: number } | null>,
      (set) => set !== null,
    );
    const ahead = (alarm?.scheduledTime ?? 0) - Date.now();
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(31 * 60_000);
    scene.stage.server.fault = { kind: 'none' };
    // The same alarm, brought forward: nobody wants to wait half a minute for it.
    await scene.chromium.inBackground(`chrome.alarms.create('send', { when: Date.now() + 100 })`);
    await countedAs(scene.stage, sample.url, '4');
    await pillSays(page, /Công vụ ✓/);
    await page.close();
  });

  it('the next click takes along everything that waited, in the order clicked', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const samples = [next(), next(), next()];
    const pages = [];
    for (const sample of samples.slice(0, 2)) pages.push(await tag(sample, '1'));
    for (const page of pages) await pillSays(page, /⤒ chờ gửi/);
    scene.stage.server.fault = { kind: 'none' };
    for (const sample of samples.slice(2)) pages.push(await tag(sample, '1'));
    for (const { url } of samples) await countedAs(scene.stage, url, '1');
    const sent = (await ledger(scene.stage)).map(({ url }) => url).slice(-3);
    expect(sent).toEqual(samples.map(({ url }) => url));
    for (const page of pages) await pillSays(page, /Thể chế ✓/);
    for (const page of pages) await page.close();
  });
});

describe('when the answer gets lost after the server did the work', () => {
  it('the action goes again under the same id and is counted once', async () => {
    scene.stage.server.fault = { kind: 'lose-answers' };
    const sample = next();
    const page = await tag(sample, '2');
    const [first] = await ledgerHolds(scene.stage, 1, sample.url);
    await pillSays(page, /⤒ chờ gửi/);
    scene.stage.server.fault = { kind: 'none' };
    const popup = await openPopup();
    await screenSays(popup, /Số liệu lúc (?!.*chờ gửi)/);
    await pillSays(page, /TTHC ✓/);
    expect(await ledgerHolds(scene.stage, 1, sample.url)).toEqual([first]);
    expect(await drift(scene.stage)).toEqual([]);
    await popup.close();
    await page.close();
  });
});

describe('when the server is there but does not take it', () => {
  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['503 with Retry-After', { kind: 'status', status: 503, retryAfter: 2 }],
    ['a foreign 404', { kind: 'status', status: 404 }],
  ] as const)('after %s the action is kept and goes out later', async (_name, fault) => {
    scene.stage.server.fault = fault;
    const sample = next();
    const page = await tag(sample, '2');
    await pillSays(page, /⤒ chờ gửi/);
    scene.stage.server.fault = { kind: 'none' };
    const popup = await openPopup();
    await countedAs(scene.stage, sample.url, '2');
    await pillSays(page, /TTHC ✓/);
    await popup.close();
    await page.close();
  });

  it('after 429 nothing is sent before the time that the server asked for, unless the person says so', async () => {
    const { server } = scene.stage;
    server.fault = { kind: 'status', status: 429, retryAfter: 600 };
    const first = next();
    const page = await tag(first, '2');
    await pillSays(page, /⤒ chờ gửi/);
    server.fault = { kind: 'none' };
    server.seen.length = 0;
    const second = next();
    const other = await tag(second, '2');
    await pillSays(other, /⤒ chờ gửi/);
    expect(server.seen).toEqual([]);
    const popup = await openPopup();
    await countedAs(scene.stage, first.url, '2');
    await countedAs(scene.stage, second.url, '2');
    for (const each of [popup, other, page]) await each.close();
  });
});

describe('what the server refuses for good', () => {
  /** Moves the portal's path away from the article, or back: then the server finds its address outside. */
  const movePortal = (path: string) =>
    scene.stage.query('UPDATE portal SET path = ?1 WHERE id = ?2', path, 'so-nnptnt');

  it('stands in a list with its reason; retry works once the reason is gone', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    // Cut off, the device cannot learn of the move before the click.
    scene.stage.server.fault = { kind: 'down' };
    await tagOnPage(page, '2', 'click');
    await movePortal('/sonnptnt-cu/');
    scene.stage.server.fault = { kind: 'none' };
    const popup = await openPopup();
    await screenSays(popup, /1 thao tác máy chủ không nhận/);
    await press(popup, 'Xem');
    await screenSays(popup, /Địa chỉ không thuộc cổng thông tin này/);
    await screenSays(popup, new RegExp(`Gắn nhãn 2 TTHC.*${sample.title.slice(0, 20)}`));
    await movePortal('/sonnptnt/');
    await press(popup, 'Thử lại');
    await countedAs(scene.stage, sample.url, '2');
    await screenSays(popup, /Mọi thao tác đã gửi xong/);
    await popup.close();
    await page.close();
  });

  it('leaves the machine only on the person’s explicit word', async () => {
    const popup = await openPopup();
    await screenSays(popup, /Số liệu lúc/);
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    // Cut off, the device cannot learn of the move before the click.
    scene.stage.server.fault = { kind: 'down' };
    await tagOnPage(page, '2', 'click');
    await movePortal('/sonnptnt-cu/');
    scene.stage.server.fault = { kind: 'none' };
    await popup.bringToFront();
    await popup.reload();
    await screenSays(popup, /1 thao tác máy chủ không nhận/);
    await press(popup, 'Xem');
    await press(popup, 'Bỏ');
    await screenSays(popup, /Bỏ hẳn thao tác này/);
    await press(popup, 'Thôi');
    await screenSays(popup, /Địa chỉ không thuộc/);
    await press(popup, 'Bỏ');
    await (await popup.waitForSelector('button.danger'))?.click();
    await screenSays(popup, /Mọi thao tác đã gửi xong/);
    await movePortal('/sonnptnt/');
    expect((await ledger(scene.stage)).filter(({ url }) => url === sample.url)).toEqual([]);
    await popup.close();
    await page.close();
  });
});
