// Pictures of the review desk: every queue with something in it, and what is said while a decision waits.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pages, reviewAddress, sampleAddress } from '#shared/api/pages';
import { openPages, type PageScene } from './page-scene.ts';
import { inTheme } from './picture-tools.ts';
import { enterReview } from './review-ledger.ts';
import { screenSays } from './screen.ts';

type Shot = {
  name: string;
  path: string;
  width?: number;
  theme?: 'dark';
  before?: (page: Page) => Promise<void>;
};

/** One article decided, one skipped, one decided without a network. */
async function atWork(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await screenSays(page, /✓ Đã chọn/);
  await page.setOfflineMode(true);
  await page.keyboard.press('n');
  await screenSays(page, /Chưa gửi được/);
  await page.evaluate(() => scrollTo(0, 0));
}

const shotsOf = (sample: string): Shot[] => [
  { name: 'page-duyet', path: pages.review.path },
  { name: 'page-duyet-360', path: pages.review.path, width: 360 },
  { name: 'page-duyet-disputed-dark', path: reviewAddress({ queue: 'disputed' }), theme: 'dark' },
  { name: 'page-duyet-duplicates', path: reviewAddress({ queue: 'duplicates' }) },
  { name: 'page-duyet-mau', path: sampleAddress(sample) },
  { name: 'page-duyet-waiting', path: pages.review.path, before: atWork },
];

async function take(scene: PageScene, folder: string, shot: Shot): Promise<string> {
  const { name, path, width = 1100, theme = 'light', before } = shot;
  const page = await scene.open(path);
  await page.setViewport({ width, height: 800 });
  await inTheme(page, theme);
  await before?.(page);
  const file = join(folder, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path: file });
  await page.close();
  return file;
}

/** Takes them into a folder; gives their paths. */
export async function takeReview(folder: string): Promise<string[]> {
  let sample = '';
  const scene = await openPages('editor', async (stage) => {
    sample = await enterReview(stage);
  });
  try {
    const paths: string[] = [];
    for (const shot of shotsOf(sample)) paths.push(await take(scene, folder, shot));
    return paths;
  } finally {
    await scene.close();
  }
}
