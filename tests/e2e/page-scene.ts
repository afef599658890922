// A stage with the demo's ledger and a browser without the extension, in which a person is signed in to the pages.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { routes } from '#shared/api';
import type { Role } from '#shared/api/access';
import { signInAddress } from '#shared/api/pages';
import { launchChromium } from './chromium.ts';
import { enterCatalogue } from './demo-ledger.ts';
import { type Stage, setStage } from './stage.ts';

export type PageScene = {
  stage: Stage;
  browser: Browser;
  /** A signed-in page at an address of the server, at a desk's size. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
};

/** Turns a code, as the extension asks for it, into a session in the browser. */
async function signIn(browser: Browser, stage: Stage, role: Role): Promise<void> {
  const response = await fetch(stage.directUrl + routes.sessionCode.path, {
    method: routes.sessionCode.method,
    headers: { Authorization: `Bearer ${await stage.token(role)}` },
  });
  const { code } = routes.sessionCode.answer.parse(await response.json());
  const page = await browser.newPage();
  await Promise.all([
    page.waitForFunction(() => location.pathname === '/bao-cao'),
    page.goto(signInAddress(stage.directUrl, code, '/bao-cao')),
  ]);
  await page.close();
}

/** Opens the scene with somebody of a role signed in; `enter` fills the ledger, with the demo's unless said. */
export async function openPages(
  role: Role,
  enter: (stage: Stage) => Promise<unknown> = enterCatalogue,
): Promise<PageScene> {
  const stage = await setStage();
  await enter(stage);
  const browser = await launchChromium();
  await browser
    .defaultBrowserContext()
    .overridePermissions(stage.directUrl, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  await signIn(browser, stage, role);
  return {
    stage,
    browser,
    open: async (path) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1200, height: 900 });
      await page.goto(stage.directUrl + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await stage.close();
    },
  };
}

/**
 * What axe finds wrong with a page, or a part of it, in light and in dark, one line each. The size of targets, which axe
 * leaves out by itself, is looked at too. `only`: the rules to hold it to.
 */
export async function axeFaults(
  page: Page,
  context: ElementContext = { exclude: [] },
  only?: readonly string[],
): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const rules = only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } };
  const options = JSON.stringify({ resultTypes: ['violations'], ...rules });
  await page.bringToFront();
  await page.evaluate(source);
  const found = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const results = (await page.evaluate(`axe.run(${JSON.stringify(context)}, ${options})`)) as AxeResults;
    for (const { id, nodes } of results.violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${value} ${id} ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ')}`);
  }
  return found;
}
