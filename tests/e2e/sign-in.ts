// Signs in as a person would: pastes the invite link into the extension.
import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';

/** Pastes a link into the sign-in form of a page of the extension and sends it. */
export async function pasteInvite(page: Page, link: string): Promise<void> {
  const field = await page.waitForSelector('form input[type=url]', { visible: true });
  await field?.click();
  await page.evaluate((text) => {
    const input = document.activeElement;
    if (!(input instanceof HTMLInputElement)) throw new Error('the field has no focus');
    document.execCommand('insertText', false, text);
  }, link);
  await page.keyboard.press('Enter');
}

/** Signs in through the popup opened as a page; waits until the person's name stands there. */
export async function signIn(chromium: Chromium, link: string, name: string): Promise<void> {
  const page = await chromium.openExtensionPage('popup.html');
  await pasteInvite(page, link);
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, name);
  await page.close();
}
