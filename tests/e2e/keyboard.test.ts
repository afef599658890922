// What the walk by keyboard tells apart: on pages that are each wrong in one thing.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { keyboardFaults } from './keyboard.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const SOUND = `
  <a href="#one">One</a> <p>in <a href="#two">a text</a> <input type="date" aria-label="day"></p>
  <details><summary>Fold</summary><button>Within</button><details><summary>Fold within</summary><a href="#x">Deep</a></details></details>
  <label><input type="radio" name="r">A</label> <label><input type="radio" name="r" checked>B</label>
  <details><summary>Other fold</summary><textarea aria-label="text"></textarea></details>
  <div style="overflow: auto; height: 40px" id="scroller"><p style="height: 400px">long</p></div>
  <select aria-label="which"><option>1</select> <input type="hidden"> <button disabled>off</button> <a href="#last">Last</a>`;

/** The walk over a body with some more in its head. */
async function faultsOf(body: string, head = ''): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>
      body { background: #fff; color-scheme: light }
      :focus-visible { outline: 2px solid #0b6163; outline-offset: 2px }
    </style>${head}<body>${body}`,
  );
  const found = await keyboardFaults(page);
  await page.close();
  return found;
}

describe('the walk', () => {
  it('finds nothing on a sound page, its folds opened on the way', async () => {
    expect(await faultsOf(SOUND)).toEqual([]);
  });

  it.each([
    ['a control out of its order', SOUND.replace('<select', '<select tabindex="2"'), /instead of/],
    [
      'a control that Tab passes by',
      SOUND.replace('<a href="#last"', '<button onfocus="this.blur()">no</button><a href="#last"'),
      /never at <button> “no”/,
    ],
    [
      'a trap',
      SOUND.replace('<select', '<select onkeydown="event.preventDefault()"'),
      /at the end instead of <a> “Last”/,
    ],
    [
      'a trap on the last control',
      SOUND.replace('#last"', '#last" onkeydown="if (!event.shiftKey) event.preventDefault()"'),
      /the last control keeps/,
    ],
    [
      'a trap on the way back',
      SOUND.replace('#one"', '#one" onkeydown="if (event.shiftKey) event.preventDefault()"'),
      /the first control keeps/,
    ],
    [
      'a control under a bar',
      `${SOUND}<div style="position: fixed; inset: 0 0 auto; height: 60px; background: red"></div>`,
      /“One”: it is covered by <div>/,
    ],
    [
      'a fold that no key opens',
      SOUND.replace('<summary>Other', '<summary onclick="event.preventDefault()">Other'),
      /<summary> “Other fold”: no key opens it/,
    ],
  ])('tells of %s', async (_, body, fault) => {
    expect((await faultsOf(body)).join('\n')).toMatch(fault);
  });

  it.each([
    [
      'a focus that nothing shows',
      '<style>select:focus-visible { outline: none }</style>',
      /<select> “.*”: nothing shows its focus/,
    ],
    [
      'a ring that is too faint',
      '<style>select:focus-visible { outline-color: #ccc }</style>',
      /<select> “.*”: its ring has a contrast of 1\.6/,
    ],
    [
      'a ring that is too thin',
      '<style>select:focus-visible { outline-width: 1px }</style>',
      /<select> “.*”: its ring is 1 px thin/,
    ],
    ['a ring that is cut off', '<style>p { overflow: hidden }</style>', /“a text”: its ring is cut off/],
    [
      'a control outside the window',
      '<style>a[href="#one"] { position: absolute; left: -99px }</style>',
      /“One”: it stands outside/,
    ],
    [
      'what only the dark shows wrong',
      '<style>@media (prefers-color-scheme: dark) { body { background: #0b6163 } }</style>',
      /back: .*“One”: its ring has a contrast of 1\.00/,
    ],
    [
      'what only a phone shows wrong',
      '<style>@media (max-width: 400px) { a { outline-width: 1px !important } }</style>',
      /back: .*“One”: its ring is 1 px thin/,
    ],
  ])('tells of %s', async (_, head, fault) => {
    expect((await faultsOf(SOUND, head)).join('\n')).toMatch(fault);
  });
});
