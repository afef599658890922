// How long reading takes in a real Chromium's own DOM: Sổ Tin beside Readability, on the same pages in the same run.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Grid, Table } from '../../scripts/bench.mjs';
import { findChromium } from '../../scripts/browsers.mjs';
import { atMost } from './bars.ts';

/** What tests/extension/extraction/timed-reader.ts gives; the extension's own project checks its types. */
interface Timed {
  ours: number;
  readability: number;
  clone: number;
}

export interface Read {
  html: string;
  url: string;
}

const READER = new URL('../extension/extraction/timed-reader.ts', import.meta.url).pathname;
/**
 * A reader's time on a page is the least of so many runs, each on a fresh DOM, the readers by turns: what others do on
 * the machine meanwhile can only add to a run.
 */
const ROUNDS = 7;
/** Pages that are timed in a browser page of their own, spread over all: it takes a while to open one. */
const MOST_NEW = 24;
const BAR = 0.2;
/** Pages that a new browser page reads before any is timed. */
const WARM_UP = 20;

/**
 * Takes pages; gives grids of times and whether the bar is met. The bar is stated for Chromium's own DOM, warm: in a
 * browser page that has read others before. All pages are timed, as all are scored: one in ten gave a part that
 * differed from the whole's by a fifth. Beside it stand the times of first runs, in a new browser page each.
 */
export async function timeInChromium(reads: readonly Read[]): Promise<(Grid | Table)[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const { outputFiles } = await build({ entryPoints: [READER], bundle: true, write: false, format: 'iife' });
  const script = outputFiles[0]?.text ?? '';
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const server = await serveIsolated();
  const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, args });
  try {
    const openPage = () => open(browser, server, script);
    const ready = await timeReady(openPage, reads);
    const fresh = await timeNew(openPage, spread(reads, MOST_NEW));
    return [
      grid(`warm, a page’s time the least of ${ROUNDS} runs by turns`, ready),
      grid('the first run in a new page of Chromium', fresh),
      ...bars(ready),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Serves an empty page that shares its process with no other: its clock tells steps of 5 µs, another's of 100 µs, a
 * tenth of what reading takes.
 */
async function serveIsolated(): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** So many at most, at even distances. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

type OpenPage = () => Promise<Page>;

async function open(browser: Browser, server: Server, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(script);
  return page;
}

function time(page: Page, { html, url }: Read, oursFirst: boolean): Promise<Timed> {
  const call = `timeReaders(${JSON.stringify(html)}, ${JSON.stringify(url)}, ${oursFirst})`;
  return page.evaluate(call) as Promise<Timed>;
}

async function timeReady(openPage: OpenPage, reads: readonly Read[]): Promise<Timed[]> {
  const page = await openPage();
  for (const read of reads.slice(0, WARM_UP)) await time(page, read, true);
  const times: Timed[] = [];
  for (const read of reads) {
    const rounds: Timed[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await time(page, read, (times.length + round) % 2 === 0));
    const least = (part: keyof Timed) => Math.min(...rounds.map((each) => each[part]));
    times.push({ ours: least('ours'), readability: least('readability'), clone: least('clone') });
  }
  await page.close();
  return times;
}

async function timeNew(openPage: OpenPage, reads: readonly Read[]): Promise<Timed[]> {
  const times: Timed[] = [];
  for (const read of reads) {
    const page = await openPage();
    times.push(await time(page, read, times.length % 2 === 0));
    await page.close();
  }
  return times;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

type Part = (timed: Timed) => number;
const OURS: Part = ({ ours }) => ours;
const READABILITY: Part = ({ readability, clone }) => readability + clone;
const ALONE: Part = ({ readability }) => readability;

function grid(where: string, times: readonly Timed[]): Grid {
  const [one, all] = [median(times.map(OURS)), sum(times.map(OURS))];
  const row = (name: string, part: Part) => {
    const [middle, whole] = [median(times.map(part)), sum(times.map(part))];
    return { name, values: [middle, one / middle, whole, all / whole] };
  };
  return {
    title: `reading ${times.length} pages in Chromium’s DOM, ${where}`,
    unit: 'ms without parsing; Sổ Tin’s part of it',
    columns: ['median', 'part', 'sum', 'part of sum'],
    rows: [
      row('Sổ Tin', OURS),
      row('Readability on a clone, as documented', READABILITY),
      row('Readability without the cloning', ALONE),
    ],
  };
}

/**
 * Of a page that somebody looks at, Readability can only read a clone, for it takes apart what it reads: its time there
 * is both. The bar is held against its reading alone too.
 */
function bars(times: readonly Timed[]): Table[] {
  const part = (figure: (values: readonly number[]) => number, of: Part) =>
    figure(times.map(OURS)) / figure(times.map(of));
  const table = (title: string, of: Part): Table => ({
    title: `${title}, in Chromium’s own DOM, warm, the least of ${ROUNDS} runs by turns`,
    unit: 'part of Readability’s',
    rows: [atMost('median', part(median, of), BAR), atMost('sum', part(sum, of), BAR)],
  });
  return [
    table('what must hold of the time, with the clone', READABILITY),
    table('what must hold of the time, without the clone', ALONE),
  ];
}
