// Teaching by pointing in a real browser: by mouse and by keyboard alone, kept on the server, read by at once.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../portal/article-date.ts';
import { axeFaults } from './page-scene.ts';
import { pillSays, readIn } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { press, screenOf } from './screen.ts';
import { until } from './until.ts';

const PANEL = 'so-tin-teach';
let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene('admin');
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());

const panelSays = (page: Page, wanted: RegExp) =>
  until(
    () => readIn(page, PANEL),
    (text) => wanted.test(text),
  );

/** Clicks a button of the panel. */
async function pressInPanel(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(`${PANEL} >>> ::-p-text(${label})`, { visible: true });
  await button?.click();
}

async function selectors(): Promise<Record<string, string>> {
  const { results } = await scene.stage.query(`SELECT profile FROM portal WHERE id = 'so-nnptnt'`);
  return JSON.parse(String(results[0]?.profile)).selectors ?? {};
}

/** An article’s page on which teaching was begun from the popup. */
async function taughtPage(wanted?: Parameters<ReturnType<typeof sampler>>[0]): Promise<[Page, Sample]> {
  const sample = next(wanted);
  const page = await scene.chromium.open(sample.url);
  await pillSays(page, /Chưa phân loại/);
  const popup = await scene.chromium.openPopup(page);
  await press(popup, 'Chỉ cho Sổ Tin chỗ đọc');
  await panelSays(page, /Chỉ cho Sổ Tin chỗ đọc/);
  await page.bringToFront();
  return [page, sample];
}

/** An article whose page has its headline in `h1` and one date in `.date`. */
const plain = ({ id, dateOnPage }: Sample['article']) =>
  dateOnPage && id % 13 !== 4 && id % 11 !== 6 && id % 16 !== 2;

describe('an administrator', () => {
  it('points at the date with the mouse, sees what is read, keeps it, and the device reads by it', async () => {
    const [page, { article }] = await taughtPage(plain);
    await pressInPanel(page, 'Ngày đăng');
    const date = await page.waitForSelector('.date');
    await date?.hover();
    expect(
      await page.$eval(PANEL, (host) => host.shadowRoot?.querySelector<HTMLElement>('.outline')?.hidden),
    ).toBe(false);
    const before = page.url();
    await date?.click();
    await panelSays(page, new RegExp(`${dayOf(article.publishedAt ?? '')}.*\\.date`));
    await pressInPanel(page, 'Lưu');
    await panelSays(page, /Đã lưu: ngày đăng/);
    expect(page.url()).toBe(before);
    expect((await selectors()).publishedOn).toMatch(/\.date$/);
    // Another page of the portal is read by the new profile at once.
    const other = await scene.chromium.open(next(plain).url);
    await pillSays(other, /Chưa phân loại/);
    const held = await scene.chromium.openExtensionPage('popup.html');
    const kept = await held.evaluate(async () => {
      const [database] = await Promise.all([
        new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open('so-tin');
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        }),
      ]);
      const all = database.transaction('accounts').objectStore('accounts').getAll();
      return new Promise<string>((resolve) => {
        all.onsuccess = () => resolve(JSON.stringify(all.result));
      });
    });
    expect(kept).toContain('publishedOn');
    await Promise.all([page.close(), other.close(), held.close()]);
  });

  it('does the same by keyboard alone, and Esc leaves all as it was', async () => {
    const [page] = await taughtPage(plain);
    const before = await selectors();
    // Focus is on the first field, the headline; pointing begins at the page's own.
    await page.keyboard.press('Enter');
    await panelSays(page, /Enter chọn, Esc thôi/);
    await page.keyboard.press('Escape');
    await panelSays(page, /Trên trang của một bài/);
    await page.keyboard.press('Enter');
    await panelSays(page, /Enter chọn/);
    const height = () =>
      page.$eval(
        PANEL,
        (host) => host.shadowRoot?.querySelector('.outline')?.getBoundingClientRect().height ?? 0,
      );
    const own = await height();
    await page.keyboard.press('ArrowUp');
    expect(await height()).toBeGreaterThan(own);
    await page.keyboard.press('Escape');
    await panelSays(page, /Trên trang của một bài/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const headline = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
    const says = await panelSays(page, /Chỉ chỗ khác/);
    expect(says.normalize('NFC')).toContain(headline.normalize('NFC'));
    // Esc leaves a place that was a mistake for the fields, not for the page.
    await page.keyboard.press('Escape');
    await panelSays(page, /Trên trang của một bài/);
    expect(await selectors()).toEqual(before);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await panelSays(page, /Chỉ chỗ khác/);
    await page.keyboard.press('Enter');
    await panelSays(page, /Đã lưu: tiêu đề/);
    expect((await selectors()).title).toBeTruthy();
    await page.close();
  });

  it('is told at each step in ways that axe finds no fault with', async () => {
    const [page] = await taughtPage(plain);
    const picture = async (name: string) => {
      const folder = process.env.SOTIN_PICTURES;
      for (const value of folder ? ['light', 'dark'] : []) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await page.screenshot({ path: `${folder}/teach-${name}-${value}.png` });
      }
    };
    const isSound = async (name: string) => {
      expect(await axeFaults(page, { include: [[PANEL]] })).toEqual([]);
      await picture(name);
    };
    await isSound('fields');
    await pressInPanel(page, 'Tiêu đề');
    await isSound('pointing');
    await page.click('h1');
    await panelSays(page, /Chỉ chỗ khác/);
    await isSound('read');
    await page.close();
  });

  it('hears where the keys point, leaves by Esc or a button, and is back where they were', async () => {
    const [page] = await taughtPage(plain);
    const focused = () =>
      page.$eval(PANEL, (host) => host.shadowRoot?.activeElement?.textContent).catch(() => null);
    await page.keyboard.press('Enter');
    await panelSays(page, /Enter chọn/);
    await page.keyboard.press('ArrowUp');
    await panelSays(page, /Đang chỉ: “/);
    await (await page.$(`${PANEL} >>> .quiet`))?.focus();
    await page.keyboard.press('Enter');
    await panelSays(page, /Trên trang của một bài/);
    expect(await focused()).toBe('Tiêu đề');
    await page.keyboard.press('Escape');
    await until(
      () => page.$(PANEL),
      (panel) => panel === null,
    );
    await page.close();
  });

  it('is offered it on pages of portals alone', async () => {
    const page = await scene.chromium.open('about:blank');
    const popup = await scene.chromium.openPopup(page);
    await until(
      () => screenOf(popup),
      (text) => text.includes('Số liệu'),
    );
    expect(await screenOf(popup)).not.toContain('Chỉ cho Sổ Tin chỗ đọc');
    await page.close();
  });
});
