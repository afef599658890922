// What a complete scan does with the pages of articles that vanished: tries each once, and tells the server.
import { beforeEach, describe, expect, it } from 'vitest';
import { PAUSE_MS } from '../../../extension/background/scanning.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { WorkerError } from '../../../extension/trouble.ts';
import { type FetchedPage, PortalError } from '../../../extension/worker-client/portal-page.ts';
import { accountOf, articleOf, device, meOf, mirror, NOW } from '../support/device.ts';
import { htmlOf, nameOf, type Pages, pageUrl, scanStand } from '../support/scan-stand.ts';

const DAYS = ['2023-10-19', '2023-10-18', '2023-10-17'];
const [GONE, THERE, ODD] = DAYS.map((day) => articleOf(nameOf(day), { publishedOn: day }).url);

let db: Database;
let account: Account;
let pages: Pages;
let stand: ReturnType<typeof scanStand>;
let tried: string[];

/** The portal: listing pages, and what each article's address gives. */
async function fetchPage(_portal: unknown, url: string): Promise<FetchedPage> {
  if (url in pages) return { url, text: htmlOf(pages, url), feed: false };
  tried.push(url);
  if (url === GONE) throw new PortalError('the portal said 404', null, { gone: true });
  if (url === ODD) return { url: pageUrl(1), text: '', feed: false };
  return { url, text: '', feed: false };
}

beforeEach(async () => {
  ({ db, account } = await device(accountOf({ ...meOf(), role: 'editor' })));
  pages = { [pageUrl(1)]: ['2023-10-24', ...DAYS, '2023-10-16'], [pageUrl(2)]: ['2023-09-30'] };
  stand = scanStand(db, pages);
  tried = [];
  await stand.scan({ fetchPage });
  await mirror(db, account, ...DAYS.map((day) => articleOf(nameOf(day), { publishedOn: day })));
  pages[pageUrl(1)] = ['2023-10-24', '2023-10-16'];
  stand.behaviour.pauses = [];
});

const second = (change: Parameters<typeof stand.scan>[0] = {}) =>
  stand.scan({ fetchPage, now: () => NOW + 1, ...change });
const told = () => stand.behaviour.links.map(({ url, status }) => [url, status]);

describe('the pages of vanished articles', () => {
  it('are tried once each, with a pause before, and what they gave is told', async () => {
    const scan = await second();
    expect(tried.toSorted()).toEqual([GONE, THERE, ODD].toSorted());
    const links = scan?.vanished.map(({ url, link }) => [url, link]);
    expect(links).toEqual(
      expect.arrayContaining([
        [GONE, 'dead'],
        [THERE, 'ok'],
        [ODD, 'unknown'],
      ]),
    );
    expect(told()).toHaveLength(2);
    expect(told()).toEqual(
      expect.arrayContaining([
        [GONE, 'dead'],
        [THERE, 'ok'],
      ]),
    );
    expect(stand.behaviour.links[0]).toMatchObject({ portal: 'so', checkedOn: '2023-10-25' });
    // One between the two listing pages, one before each address.
    expect(stand.behaviour.pauses).toEqual([PAUSE_MS, PAUSE_MS, PAUSE_MS, PAUSE_MS]);
    expect(stand.behaviour.wakeAt).toBeNull();
  });

  it('are not tried again by whoever goes on', async () => {
    await second();
    await stand.scanning({ fetchPage }).resume();
    expect([tried.length, told().length]).toEqual([3, 2]);
  });

  it('are gone on with after a worker died between two of them', async () => {
    let calls = 0;
    const dying = async (portal: unknown, url: string) => {
      if (!(url in pages)) calls += 1;
      if (calls === 2) throw new Error('the worker died');
      return fetchPage(portal, url);
    };
    const killed = second({
      fetchPage: dying,
      report: (error) => {
        throw error;
      },
    });
    await expect(killed).rejects.toThrow('the worker died');
    expect([tried.length, told().length, stand.behaviour.wakeAt]).toEqual([1, 0, NOW + 1 + 30_000]);
    await stand.scanning({ fetchPage }).resume();
    expect([tried.length, told().length]).toEqual([3, 2]);
  });

  it('are told later where the server is not reached, and then once', async () => {
    await second({ tellLinks: () => Promise.reject(new WorkerError({ kind: 'offline' }, 'no answer')) });
    expect([told().length, stand.behaviour.wakeAt]).toEqual([0, NOW + 1 + 5 * 60_000]);
    await stand.scanning({ fetchPage }).resume();
    await stand.scanning({ fetchPage }).resume();
    expect([tried.length, told().length, stand.behaviour.wakeAt]).toEqual([3, 2, null]);
  });

  it('are left alone once nobody is signed in who may', async () => {
    await second({ tellLinks: () => Promise.reject(new WorkerError({ kind: 'offline' }, 'no answer')) });
    await db.put('accounts', { ...account, token: null });
    await stand.scanning({ fetchPage }).resume();
    expect(told()).toEqual([]);
  });
});
