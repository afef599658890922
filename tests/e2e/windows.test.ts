// Two windows at once: nobody's clicks get in the way of the other's.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tagOnPage } from './demo/tagging.ts';
import { articleAt, countedAs, drift, ledger, ledgerHolds } from './ledger.ts';
import { pillSays, pressInPill } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
let windows: [Page, Page];
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
  windows = await Promise.all([newWindow(), newWindow()]);
});
afterAll(() => scene?.close());

function newWindow(): Promise<Page> {
  return scene.chromium.browser.newPage({ type: 'window', windowBounds: { width: 1100, height: 800 } });
}

async function tagIn(page: Page, { url }: Sample, content: '0' | '2' | '6'): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await tagOnPage(page, content, 'key');
}

it('keeps everything tagged in both windows at the same time', async () => {
  const rounds = Array.from({ length: 5 }, () => [next(), next()] as const);
  await Promise.all(
    windows.map(async (page, index) => {
      for (const round of rounds) await tagIn(page, round[index === 0 ? 0 : 1], index === 0 ? '2' : '6');
    }),
  );
  const rows = await ledgerHolds(scene.stage, 10);
  expect(rows.map(({ tag }) => tag?.content).sort()).toEqual([...'2222266666']);
  for (const [left, right] of rounds) {
    await countedAs(scene.stage, left.url, '2');
    await countedAs(scene.stage, right.url, '6');
  }
  expect(await drift(scene.stage)).toEqual([]);
});

it('shows both windows the later of two choices on the same article, which one person made', async () => {
  const sample = next();
  const [left, right] = windows;
  for (const page of windows) {
    await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
    await pillSays(page, /Chưa phân loại/);
  }
  await Promise.all([pressInPill(left, '0'), pressInPill(right, '2')]);
  const rows = await ledgerHolds(scene.stage, 2, sample.url);
  const byDecision = [...rows].sort((a, b) => (a.decidedAt + a.id < b.decidedAt + b.id ? -1 : 1));
  const content = byDecision.at(-1)?.tag?.content ?? '';
  await countedAs(scene.stage, sample.url, content);
  expect(await articleAt(scene.stage, sample.url)).toMatchObject({ disputed: 0 });
  for (const page of windows) await pillSays(page, new RegExp(`^⠿?\\s*${content}.*✓`));
});

it('shows a tag in the other window at once, and takes it back from there', async () => {
  const sample = next();
  const [left, right] = windows;
  for (const page of windows) await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
  await tagOnPage(left, '6', 'click');
  await pillSays(right, /^⠿?\s*6\s*Số ✓.*Hoàn tác/);
  await pressInPill(right, 'Hoàn tác');
  for (const page of windows) await pillSays(page, /Chưa phân loại/);
  await countedAs(scene.stage, sample.url, null);
});

it('counts quick changes of mind in one window once each, in their order', async () => {
  const sample = next();
  const [page] = windows;
  await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
  await pillSays(page, /Chưa phân loại/);
  const choices = await page.$$('so-tin-pill >>> .row .choice');
  await choices[0]?.focus();
  // Faster than any answer comes back.
  for (const key of ['Digit0', 'Digit1', 'Digit2', 'Digit3', 'Digit4'] as const)
    await page.keyboard.press(key);
  await pillSays(page, /^⠿?\s*4\s*Công vụ ✓/);
  await countedAs(scene.stage, sample.url, '4');
  const rows = (await ledger(scene.stage)).filter(({ url }) => url === sample.url);
  expect(rows.map(({ tag }) => tag?.content)).toEqual(['0', '1', '2', '3', '4']);
});
