// A portal of listing pages for tests of scans, and a scan on it that notes how it behaved.
import type { LinkCheck } from '#shared/link-check';
import { createScanning, type ScanPorts } from '../../../extension/background/scanning.ts';
import type { Database } from '../../../extension/database.ts';
import { readScanPage } from '../../../extension/scan/read-page.ts';
import { NOW, urlOf } from './device.ts';

export const PERIOD = { from: '2023-10-01', to: '2023-10-24' };
export const START = urlOf('cchc.aspx');
export const pageUrl = (number: number) => (number === 1 ? START : `${START}?Page=${number}`);

/** The path of the article that a listing has on a day. */
export const nameOf = (day: string) => `bai-viet-ve-cai-cach-hanh-chinh-${day.replaceAll('-', '')}.html`;

/** Days of the articles on each page, by its address. */
export type Pages = Record<string, string[]>;

/** A page of a listing with one article a day, and links to all pages. */
export function htmlOf(pages: Pages, url: string): string {
  const rows = (pages[url] ?? []).map(
    (day) =>
      `<li><h3><a href="/${nameOf(day)}">Sở công bố thủ tục hành chính ngày thứ ${day.slice(8)}</a></h3>` +
      `<span>${day.split('-').reverse().join('/')}</span></li>`,
  );
  const links = Object.keys(pages).map((page, index) => `<a href="${page}">${index + 1}</a>`);
  return `<main><ul>${rows.join('')}</ul><div>${links.join('')}</div></main>`;
}

/** How a scan behaved: addresses asked for, links told, pauses in ms, when it wants to be woken, how often it sent. */
export type Behaviour = {
  asked: string[];
  links: LinkCheck[];
  pauses: number[];
  wakeAt: number | null;
  kicks: number;
};

/** A scan on a device's database and on pages that may be changed while it runs. */
export function scanStand(db: Database, pages: Pages) {
  const behaviour: Behaviour = { asked: [], links: [], pauses: [], wakeAt: null, kicks: 0 };
  const scanning = (change: Partial<ScanPorts> = {}) =>
    createScanning({
      db: async () => db,
      now: () => NOW,
      granted: async () => true,
      fetchPage: async (_portal, url) => {
        behaviour.asked.push(url);
        return { url, text: htmlOf(pages, url), feed: false };
      },
      readPage: async (page) => readScanPage(page),
      closeReader: async () => undefined,
      wake: async (at) => {
        behaviour.wakeAt = at;
      },
      pause: async (ms) => void behaviour.pauses.push(ms),
      tellLinks: async (_session, checks) => void behaviour.links.push(...checks),
      kick: () => {
        behaviour.kicks += 1;
      },
      report: (error) => {
        throw error;
      },
      ...change,
    });
  /** Begins at the first page and reads to the end, or until the scan waits for its alarm. */
  const scan = async (change: Partial<ScanPorts> = {}, period = PERIOD) => {
    const here = scanning(change);
    const begun = await here.start(START, period);
    if (!begun.ok) throw new Error(begun.problem.title);
    await here.resume();
    return here.view();
  };
  return { behaviour, scanning, scan };
}

/** Where scans do not matter. */
export const noScanning = {
  start: () => Promise.reject(new Error('no scan here')),
  stop: async () => null,
  view: async () => null,
};

/** Where teaching does not matter. */
export const noTeaching = {
  begin: async () => ({ ok: true as const }),
  portalAt: async () => null,
  keep: async () => ({ ok: true as const }),
};
