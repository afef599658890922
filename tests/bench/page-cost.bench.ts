// What Sổ Tin costs a portal's page: CPU time of the page's main thread in a real Chromium, with it and without it.
import type { Page } from 'puppeteer-core';
import type { Table } from '../../scripts/bench.mjs';
import { DEMO_HOSTS, ensureExtension, TEST_OUT_DIR } from '../../scripts/build-extension.mjs';
import { openScene, type Scene } from '../e2e/scene.ts';
import { articlesIn, listingPath, viewsOf } from '../portal/addresses.ts';
import { freshRows } from '../portal/pages/listing-page.ts';

const RUNS = 9;
/** What a page settles for after its last change, ms. */
const REST_MS = 300;
const SECTION = 'thu-tuc-hanh-chinh';
const LIST = /(?<=<ul class="danh-sach">).*?(?=<\/ul>)/s;

/** CPU time of a page so far, ms: its layout and styles, and everything else (scripts first of all). */
type Cost = { layout: number; rest: number };

/** A page of the portal by its path; `drawn` tells in the page whether Sổ Tin has drawn all it wants there. */
type Sample = { name: string; path: string; html: string; drawn: () => boolean };

function pillDrawn(): boolean {
  return Boolean(document.querySelector('so-tin-pill')?.shadowRoot?.getElementById('line')?.textContent);
}

function marksDrawn(): boolean {
  const marks = [...document.querySelectorAll('so-tin-mark')];
  return marks.length === 100 && marks.every((mark) => mark.shadowRoot?.textContent);
}

async function samplesOf(portalUrl: string): Promise<Sample[]> {
  const article = articlesIn(SECTION)[3];
  const pathOf = { article: (article && viewsOf(article)[0]) ?? '', listing: listingPath(SECTION, 1) };
  const read = async (path: string) => (await fetch(portalUrl + path)).text();
  // A hundred rows, without their pictures: decoding those is most of such a page's time, and none of it is ours.
  const rows = [1, 2, 3, 4, 5]
    .map(freshRows)
    .join('')
    .replace(/<img[^>]*>/g, '');
  return [
    { name: 'an article', path: pathOf.article, html: await read(pathOf.article), drawn: pillDrawn },
    {
      name: 'a listing of 100 rows',
      path: pathOf.listing,
      html: (await read(pathOf.listing)).replace(LIST, () => rows),
      drawn: marksDrawn,
    },
  ];
}

/** Answers with the sample's text itself, so that every load is the same. */
async function serve(page: Page, { path, html }: Sample): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const asked = request.url().endsWith(path);
    const answer = { contentType: 'text/html; charset=utf-8', body: html };
    (asked ? request.respond(answer) : request.continue()).catch(() => undefined);
  });
}

async function load(
  { chromium }: Scene,
  origin: string,
  sample: Sample,
  drawn: () => boolean,
): Promise<Cost> {
  const page = await chromium.browser.newPage();
  await serve(page, sample);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(origin + sample.path, { waitUntil: 'load' });
  await page.waitForFunction(drawn, { polling: 100 });
  await new Promise((rested) => setTimeout(rested, REST_MS));
  const { metrics } = await devtools.send('Performance.getMetrics');
  const ms = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0);
  await page.close();
  const layout = ms('LayoutDuration') + ms('RecalcStyleDuration');
  // What asks whether all is drawn is no part of the page.
  return { layout, rest: ms('TaskDuration') - ms('DevToolsCommandDuration') - layout };
}

function median(costs: readonly Cost[], part: keyof Cost): number {
  return costs.map((cost) => cost[part]).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
}

/** Loads the sample in turn without Sổ Tin and with it; the first pair does not count. */
async function compare(scene: Scene, sample: Sample): Promise<Table> {
  const { portalUrl } = scene.stage;
  // The same server under a name that is no registered portal's.
  const elsewhere = portalUrl.replace('localhost', '127.0.0.1');
  const [alone, ours]: [Cost[], Cost[]] = [[], []];
  for (let run = 0; run <= RUNS; run += 1) {
    const without = await load(scene, elsewhere, sample, () => true);
    const within = await load(scene, portalUrl, sample, sample.drawn);
    if (run === 0) continue;
    alone.push(without);
    ours.push(within);
  }
  const added = (part: keyof Cost) => median(ours, part) - median(alone, part);
  return {
    title: `Sổ Tin in ${sample.name}`,
    unit: 'ms of CPU, median',
    rows: [
      { name: 'the page alone', value: median(alone, 'layout') + median(alone, 'rest') },
      { name: 'added: layout and styles', value: added('layout') },
      { name: 'added: scripts, their start, messages', value: added('rest') },
    ],
  };
}

/** One table a page: what it costs alone, and what Sổ Tin adds. */
export async function run(): Promise<Table[]> {
  await ensureExtension({ browser: 'chrome', hosts: DEMO_HOSTS, outDir: TEST_OUT_DIR });
  const scene = await openScene();
  try {
    const tables: Table[] = [];
    for (const sample of await samplesOf(scene.stage.portalUrl)) tables.push(await compare(scene, sample));
    return tables;
  } finally {
    await scene.close();
  }
}
