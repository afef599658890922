// What a person reads and presses on a page of the extension.
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Visible text of a page, white space collapsed. */
export async function screenOf(page: Page): Promise<string> {
  return (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
}

/** Waits until the page reads as wanted; gives its text. */
export function screenSays(page: Page, wanted: RegExp): Promise<string> {
  return until(
    () => screenOf(page),
    (text) => wanted.test(text),
  );
}

/** The first visible button, link or label whose text is `label`, or begins with it. */
export async function control(page: Page, label: string): Promise<ElementHandle<Element>> {
  const find = (wanted: string) =>
    [...document.querySelectorAll('button, a, label, summary')].find(
      (each) =>
        each instanceof HTMLElement &&
        each.checkVisibility() &&
        each.innerText.replace(/\s+/g, ' ').trim().startsWith(wanted),
    );
  const handle = await page.waitForFunction(find, { timeout: 10_000 }, label);
  return handle.asElement() as ElementHandle<Element>;
}

/** Clicks the control with a label. */
export async function press(page: Page, label: string): Promise<void> {
  await (await control(page, label)).click();
}
