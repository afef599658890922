// A window with the extension in it, for a first look. It has a profile of its own in the data folder, so that nobody's
// own browser is touched and the sign-in is still there at the next start.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** Opens `chromium` with the extension and these addresses, each in a tab; gives what closes it. */
export async function openBrowser({ chromium, extension, dataDir, addresses }) {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: false,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: join(dataDir, 'chromium-profile'),
    defaultViewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const [first] = await browser.pages();
  for (const [index, address] of addresses.entries()) {
    const page = index === 0 && first ? first : await browser.newPage();
    await page.goto(address);
  }
  return () => browser.close();
}
