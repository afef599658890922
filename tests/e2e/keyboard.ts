// Walks a page by real presses of Tab, from its first control to its last, and back; says what was wrong.
import type { CDPSession, Page, Viewport } from 'puppeteer-core';
import { KEYBOARD_PAGE, type KeyboardPage } from './keyboard-page.ts';

/** Parts of a date field that Tab stops at: day, month, year, the calendar's button. */
const PARTS = 4;
const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
const SHIFT = 8;
const DESK: Viewport = { width: 1200, height: 900 };
const PHONE: Viewport = { width: 360, height: 900 };
/** As large as the toolbar's popup gets. */
export const POPUP: Viewport = { width: 360, height: 600 };

declare const keyboard: KeyboardPage;

/** Presses Tab so many times, without waiting between: the browser keeps their order. */
async function pressTab(session: CDPSession, presses: number, modifiers = 0): Promise<void> {
  const sent = [];
  for (let press = 0; press < presses; press += 1)
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      sent.push(session.send('Input.dispatchKeyEvent', { type, modifiers, ...TAB }));
  await Promise.all(sent);
}

/** Goes to the first control, from wherever a page has put the focus by itself. */
async function goToTop(page: Page, session: CDPSession): Promise<void> {
  let left = await page.evaluate(() => keyboard.before());
  for (; left > 0; left = await page.evaluate(() => keyboard.before())) await pressTab(session, left, SHIFT);
  await page.evaluate(() => Object.assign(keyboard, { stops: [], over: document.activeElement === null }));
  if (await page.evaluate(() => document.activeElement === document.body)) await pressTab(session, 1);
  else await page.evaluate(() => keyboard.arrive());
}

/** Goes on from the first control to the last; opens folds on the way, by Enter and Space in turn. */
async function goDown(page: Page, session: CDPSession): Promise<string[]> {
  const openers = ['Enter', 'Space'] as const;
  for (let opened = 0, still = 0, came = 0; still <= PARTS; ) {
    const { presses, closed } = await page.evaluate(() => keyboard.ahead());
    if (presses === 0) break;
    if (closed) await page.keyboard.press(openers[opened++ % 2] ?? 'Enter');
    await (closed ? page.evaluate(() => keyboard.opened()) : pressTab(session, presses));
    const now = await page.evaluate(() => keyboard.stops.length);
    still = now > came || closed ? 0 : still + 1;
    came = now;
  }
  return page.evaluate(() => keyboard.faults(false));
}

/** Goes back from the last control to the first. */
async function goUp(page: Page, session: CDPSession): Promise<string[]> {
  await page.evaluate(() => {
    Object.assign(keyboard, { stops: [], over: false });
    document.activeElement?.scrollIntoView({ block: 'nearest' });
    keyboard.arrive();
  });
  for (let still = 0, came = 1; still <= PARTS; ) {
    const { presses } = await page.evaluate(() => keyboard.ahead());
    if (presses === 0) break;
    await pressTab(session, presses, SHIFT);
    const now = await page.evaluate(() => keyboard.stops.length);
    still = now > came ? 0 : still + 1;
    came = now;
  }
  return page.evaluate(() => keyboard.faults(true));
}

/** Whether Tab, or Shift and Tab, takes the focus away from where it is. */
async function leaves(page: Page, session: CDPSession, modifiers: number): Promise<boolean> {
  const from = await page.evaluateHandle(() => document.activeElement);
  for (let press = 0; press < PARTS; press += 1) {
    await pressTab(session, 1, modifiers);
    if (await page.evaluate((control) => document.activeElement !== control, from)) return true;
  }
  return false;
}

/** Shows a page as wide as said, in light or dark. */
async function showAs(page: Page, size: Viewport | null, look: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
  if (size) await page.setViewport(size);
}

/**
 * What is wrong with a page for whoever has only a keyboard, one line each: on the way there it is light and at a
 * desk's size, on the way back dark and as wide as a phone, unless a size is given for both (null: as large as it is).
 * Leaves its folds open.
 */
export async function keyboardFaults(page: Page, size: Viewport | null = DESK): Promise<string[]> {
  if (size) await page.bringToFront();
  const session = await page.createCDPSession();
  await showAs(page, size, 'light');
  await page.evaluate(KEYBOARD_PAGE);
  await goToTop(page, session);
  const found = await goDown(page, session);
  await showAs(page, size === DESK ? PHONE : size, 'dark');
  found.push(...(await goUp(page, session)));
  if (!(await leaves(page, session, SHIFT))) found.push('the first control keeps the focus');
  await page.evaluate(() => (keyboard.stops[0]?.control as HTMLElement | undefined)?.focus());
  if (!(await leaves(page, session, 0))) found.push('the last control keeps the focus');
  await session.detach();
  await showAs(page, size, 'light');
  return found;
}
