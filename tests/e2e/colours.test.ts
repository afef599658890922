// What pill, marks, bar and row of eight say can be read in light and dark, also under the pointer and while pressed.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingPath } from '../portal/addresses.ts';
import { barSays, pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';

const HUES = ['0', '1', '2', '3', '4', '5', '6', 'N'];
const CHOICES = ':is(so-tin-pill, so-tin-row) >>> .choice';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

/** What of ours in the page falls short: text under 4.5:1 on its ground, the edge of a control under 3:1. */
function tooFaint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!paper) throw new Error('no canvas to mix colours on');
    const mixed = (colour: string) => {
      paper.clearRect(0, 0, 1, 1);
      paper.fillStyle = colour;
      paper.fillRect(0, 0, 1, 1);
      return [...paper.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = mixed(colour).map((part) =>
        part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one: string, other: string) => {
      const [dim = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dim + 0.05);
    };
    const seen = (colour: string) => (mixed(colour)[3] ?? 0) > 250;
    const ground = (element: Element | null): string => {
      if (!element) return '#fff';
      const { backgroundColor } = getComputedStyle(element);
      return seen(backgroundColor) ? backgroundColor : ground(element.parentElement);
    };
    const faults: string[] = [];
    const ask = (what: string, one: string, other: string, least: number) => {
      const found = ratio(one, other);
      if (found < least) faults.push(`${what}: ${one} on ${other} is ${found.toFixed(2)}:1`);
    };
    const hosts = document.querySelectorAll('so-tin-pill, so-tin-bar, so-tin-mark, so-tin-row');
    for (const element of [...hosts].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])])) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const name = `${element.localName}.${element.className} “${element.textContent}”`;
      const { color, borderTopColor, borderTopWidth } = getComputedStyle(element);
      const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (speaks || element.matches('input, select, textarea')) ask(name, color, ground(element), 4.5);
      const edged = borderTopWidth !== '0px' && seen(borderTopColor);
      if (!edged || !element.matches('button, input, select, textarea, summary')) continue;
      // A mark has the page around it, whose colour is not ours to choose: its own ground sets it off.
      const beside = element.matches('.mark') ? element : element.parentElement;
      ask(`edge of ${name}`, borderTopColor, ground(beside), 3);
    }
    return faults;
  });
}

/** The same for each of the eight in turn: under the pointer, while the button is down, and as the one chosen. */
async function tooFaintInUse(page: Page): Promise<string[]> {
  const faults = await tooFaint(page);
  for (const choice of await page.$$(CHOICES)) {
    if (!(await choice.isVisible())) continue;
    await choice.hover();
    faults.push(...(await tooFaint(page)));
    await page.mouse.down();
    faults.push(...(await tooFaint(page)));
    await choice.evaluate((button) => button.setAttribute('aria-pressed', 'true'));
    faults.push(...(await tooFaint(page)));
    const box = await choice.boundingBox();
    // Let go beside the button: nothing is chosen.
    await page.mouse.move((box?.x ?? 0) + 1, (box?.y ?? 0) - 3);
    await page.mouse.up();
    faults.push(...(await tooFaint(page)));
    await choice.evaluate((button) => button.setAttribute('aria-pressed', 'false'));
  }
  return faults;
}

const inTheme = (page: Page, value: string) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

describe.each(['light', 'dark'])('in %s', (theme) => {
  it('the pill can be read: its eight in use, its form and its keys', async () => {
    const page = await scene.chromium.open(sampler(scene.stage.portalUrl)().url);
    await inTheme(page, theme);
    await pillSays(page, /Chưa phân loại/);
    await (await page.$('so-tin-pill >>> #edit'))?.click();
    await page.waitForSelector('so-tin-pill >>> .fix textarea', { visible: true });
    await (await page.$('so-tin-pill >>> .main'))?.focus();
    await page.keyboard.press('?');
    expect(await page.$$(CHOICES)).toHaveLength(8);
    expect(await tooFaintInUse(page)).toEqual([]);
    await page.close();
  });

  it('marks of every content and tone, the bar and the row of eight can be read', async () => {
    const page = await scene.chromium.open(scene.stage.portalUrl + listingPath('thu-tuc-hanh-chinh', 1));
    await inTheme(page, theme);
    await barSays(page, /đã phân loại/);
    await page.evaluate(
      (hues, tones) => {
        const marks = [...document.querySelectorAll('so-tin-mark')].flatMap(
          ({ shadowRoot }) => shadowRoot?.querySelector('button') ?? [],
        );
        for (const [index, mark] of marks.entries()) {
          mark.dataset.hue = hues[index % hues.length] ?? '';
          mark.dataset.tone = tones[Math.floor(index / hues.length)] ?? '';
        }
      },
      HUES,
      ['', 'warning', 'danger'],
    );
    await (await page.$('so-tin-mark >>> button'))?.focus();
    await page.waitForSelector('so-tin-row >>> .row', { visible: true });
    expect(await tooFaintInUse(page)).toEqual([]);
    await page.close();
  });
});
