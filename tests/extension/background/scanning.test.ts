// A scan on a portal of three pages: what it tells, that it goes on after a stop of the worker, and when it ends.
import { beforeEach, describe, expect, it } from 'vitest';
import { createScanning, PAUSE_MS, type ScanPorts } from '../../../extension/background/scanning.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import { readScanPage } from '../../../extension/scan/read-page.ts';
import { accountOf, articleOf, device, meOf, mirror, NOW, PORTAL, urlOf } from '../support/device.ts';

const PERIOD = { from: '2023-10-01', to: '2023-10-24' };
const START = urlOf('cchc.aspx');

let db: Database;
let account: Account;
/** Days of the articles on each page. */
let pages: Record<string, string[]>;
let asked: string[];
let pauses: number[];
let awake: boolean;

beforeEach(async () => {
  ({ db, account } = await device(accountOf({ ...meOf(), role: 'editor' })));
  pages = {
    [START]: ['2023-10-25', '2023-10-24', '2023-10-23'],
    [`${START}?Page=2`]: ['2023-10-20', '2023-10-19', '2023-10-18'],
    [`${START}?Page=3`]: ['2023-09-20', '2023-09-19', '2023-09-18'],
    [`${START}?Page=4`]: ['2023-08-20', '2023-08-19', '2023-08-18'],
  };
  [asked, pauses, awake] = [[], [], false];
});

const nameOf = (day: string) => `bai-viet-ve-cai-cach-hanh-chinh-${day.replaceAll('-', '')}.html`;

function htmlOf(url: string): string {
  const rows = (pages[url] ?? []).map(
    (day) =>
      `<li><h3><a href="/${nameOf(day)}">Sở công bố thủ tục hành chính ngày thứ ${day.slice(8)}</a></h3>` +
      `<span>${day.split('-').reverse().join('/')}</span></li>`,
  );
  const links = Object.keys(pages).map((page, index) => `<a href="${page}">${index + 1}</a>`);
  return `<main><ul>${rows.join('')}</ul><div>${links.join('')}</div></main>`;
}

function scanning(change: Partial<ScanPorts> = {}) {
  return createScanning({
    db: async () => db,
    now: () => NOW,
    fetchPage: async (_portal, url) => {
      asked.push(url);
      return { url, text: htmlOf(url), feed: false };
    },
    readPage: async (page) => readScanPage(page),
    wake: async (on) => {
      awake = on;
    },
    pause: async (ms) => void pauses.push(ms),
    kick: () => undefined,
    report: () => undefined,
    ...change,
  });
}

const told = async () => (await listWaiting(db, account.key)).map(({ action }) => action);

async function scan(change: Partial<ScanPorts> = {}) {
  const here = scanning(change);
  expect(await here.start(START, PERIOD)).toBe(true);
  await here.resume();
  return here.view();
}

describe('a scan', () => {
  it('tells of each article of the period, politely, and stops behind its first day', async () => {
    expect(await scan()).toMatchObject({ end: 'reached', pages: 4, articles: 5, fresh: 5, vanished: [] });
    expect(asked).toEqual([START, `${START}?Page=2`, `${START}?Page=3`]);
    expect(pauses).toEqual([PAUSE_MS, PAUSE_MS, PAUSE_MS]);
    const said = (await told()).map(({ kind, article }) => `${kind} ${article.publishedOn}`);
    expect(said.toSorted()).toEqual(
      ['2023-10-18', '2023-10-19', '2023-10-20', '2023-10-23', '2023-10-24'].map((day) => `seen ${day}`),
    );
    expect(awake).toBe(false);
  });

  it('says nothing of what is known already', async () => {
    await mirror(db, account, articleOf(nameOf('2023-10-24'), { publishedOn: '2023-10-24' }));
    expect(await scan()).toMatchObject({ articles: 5, fresh: 4 });
    expect(await told()).toHaveLength(4);
  });

  it('goes on where it was after the worker died, each page once', async () => {
    const dying = scanning({ pause: () => Promise.reject(new Error('the worker died')) });
    await dying.start(START, PERIOD);
    await expect(dying.resume()).rejects.toThrow('died');
    expect(awake).toBe(true);
    await scanning().resume();
    expect(asked).toEqual([START, `${START}?Page=2`, `${START}?Page=3`]);
    expect(await scanning().view()).toMatchObject({ end: 'reached', articles: 5 });
  });

  it('names what an earlier scan showed and this one did not, with its day', async () => {
    await scan();
    const gone = articleOf(nameOf('2023-10-19'), { publishedOn: '2023-10-19' });
    await mirror(db, account, gone, articleOf('khong-ai-thay', { publishedOn: '2023-10-19' }));
    pages[`${START}?Page=2`] = ['2023-10-20', '2023-10-18', '2023-10-17'];
    expect(await scan({ now: () => NOW + 1 })).toMatchObject({
      end: 'reached',
      vanished: [{ key: gone.key, seenAt: NOW }],
    });
  });

  it('names nothing as vanished when it broke off', async () => {
    await scan();
    await mirror(db, account, articleOf(nameOf('2023-10-19'), { publishedOn: '2023-10-19' }));
    const here = scanning({ fetchPage: () => Promise.reject(new Error('no answer')), now: () => NOW + 1 });
    await here.start(START, PERIOD);
    for (const end of [null, null, 'failed']) {
      await here.resume();
      expect(await here.view()).toMatchObject({ end, vanished: [] });
    }
  });

  it.each<[string, (stop: () => Promise<void>) => Promise<unknown>]>([
    ['the person stops it', (stop) => stop()],
    ['the person signs out', () => db.put('accounts', { ...account, token: null })],
    ['the person may no longer', () => db.put('accounts', { ...account, role: 'viewer' })],
  ])('keeps nothing of the page under way when %s', async (_, happens) => {
    let stop = () => Promise.resolve();
    let times = 0;
    const here = scanning({
      readPage: async (page) => {
        times += 1;
        if (times === 2) await happens(stop);
        return readScanPage(page);
      },
      pause: async () => {
        if (times > 2) await db.put('settings', { name: 'current', account: 'nobody' });
      },
    });
    stop = here.stop;
    await here.start(START, PERIOD);
    await here.resume();
    expect(await told()).toHaveLength(2);
  });

  it('is for editors, on their portals', async () => {
    expect(await scanning().start('https://elsewhere.example/', PERIOD)).toBe(false);
    await db.put('accounts', { ...account, role: 'tagger' });
    expect(await scanning().start(START, PERIOD)).toBe(false);
    expect(PORTAL.origins[0]).toBe(new URL(START).origin);
  });
});
