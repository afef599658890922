// A real Chromium in which pages made to choke a reader are read, each in a page of its own.
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
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

/** Reads them all; the first is an ordinary page. Throws without a Chromium. */
export async function readHostilePages(): Promise<HostileReading[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const { outputFiles } = await build({ entryPoints: [READER], bundle: true, write: false, format: 'iife' });
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, args });
  try {
    const readings: HostileReading[] = [];
    for (;;) {
      const page = await browser.newPage();
      await page.evaluate(outputFiles[0]?.text ?? '');
      const read = `readHostile(${readings.length})`;
      const reading = (await page.evaluate(read)) as HostileReading | null;
      await page.close();
      if (!reading) return readings;
      readings.push(reading);
    }
  } finally {
    await browser.close();
  }
}
