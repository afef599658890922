// Pictures of the server's own pages on figures: the report, the list behind it, one article.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPages } from './page-scene.ts';
import { inTheme } from './picture-tools.ts';

const SEED = 'from=2023-01-01&to=2023-10-25&portal=so-nnptnt';
const LIST = '/tin-bai?from=2023-01-01&to=2023-10-25&content=2&status=active';
const DESK = { width: 1000, height: 1300 };
const PHONE = { width: 360, height: 800 };

type Shot = { path: string; size: { width: number; height: number }; theme?: 'dark'; at?: string };

const SHOTS: Record<string, Shot> = {
  'page-report': { path: `/bao-cao?${SEED}`, size: DESK },
  'page-report-dark': { path: `/bao-cao?${SEED}`, size: DESK, theme: 'dark' },
  'page-report-360': { path: `/bao-cao?${SEED}`, size: PHONE, at: '.sentence' },
  'page-report-tables': { path: `/bao-cao?${SEED}`, size: DESK, at: '#table-section' },
  'page-report-tables-360': { path: `/bao-cao?${SEED}`, size: PHONE, at: '#table-content' },
  'page-report-fault': {
    path: '/bao-cao?from=2023-10-25&to=2023-01-01',
    size: { width: 1000, height: 600 },
  },
  'page-report-empty': { path: '/bao-cao?period=c-month-2015-01', size: DESK },
  'page-list': { path: LIST, size: { width: 1200, height: 900 } },
  'page-list-dark': { path: LIST, size: { width: 1200, height: 900 }, theme: 'dark' },
  'page-list-360': { path: LIST, size: PHONE, at: 'table' },
};

async function take(page: Page, { size, theme, at }: Shot, path: string): Promise<string> {
  await page.setViewport(size);
  await inTheme(page, theme ?? 'light');
  if (at !== undefined) await page.$eval(at, (element) => element.scrollIntoView());
  await page.screenshot({ path: path as `${string}.png` });
  await page.close();
  return path;
}

/** Takes a picture of each page into a folder; gives their paths. */
export async function takePages(folder: string): Promise<string[]> {
  const scene = await openPages('reporter');
  const paths: string[] = [];
  try {
    for (const [name, shot] of Object.entries(SHOTS))
      paths.push(await take(await scene.open(shot.path), shot, join(folder, `${name}.png`)));
    const list = await scene.open('/tin-bai?status=withdrawn');
    await Promise.all([list.waitForNavigation(), list.click('td.title a.soft')]);
    const article = { path: '', size: { width: 1000, height: 760 } };
    paths.push(await take(list, article, join(folder, 'page-article.png')));
    return paths;
  } finally {
    await scene.close();
  }
}
