// A real Chromium in which pages made to choke a reader are read, each in a page of its own.
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';

/** What tests/extension/extraction/hostile-reader.ts gives; the extension's own project checks its types. */
export interface HostileReading {
  name: string;
  kind: string | null;
  items: number | null;
  error: string | null;
  questions: number;
  ms: number;
}

const READER = new URL('../extension/extraction/hostile-reader.ts', import.meta.url).pathname;

/** Reads one of them in a page of its own; null where there are no more. */
async function readOne(browser: Browser, reader: string, index: number): Promise<HostileReading | null> {
  const page = await browser.newPage();
  await page.evaluate(reader);
  const reading = (await page.evaluate(`readHostile(${index})`)) as HostileReading | null;
  await page.close();
  return reading;
}

/** Reads them all, so many at once; the first is an ordinary page. Throws without a Chromium. */
export async function readHostilePages(atOnce: number): Promise<HostileReading[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const { outputFiles } = await build({ entryPoints: [READER], bundle: true, write: false, format: 'iife' });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, args });
  try {
    const readings: HostileReading[] = [];
    let next = 0;
    const readOn = async () => {
      for (;;) {
        const index = next++;
        const reading = await readOne(browser, outputFiles[0]?.text ?? '', index);
        if (!reading) return;
        readings[index] = reading;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readOn));
    return readings;
  } finally {
    await browser.close();
  }
}
