// How scans break off, wait and go on: failures, what the portal asks for, the person's word, the worker's death.
import { beforeEach, describe, expect, it } from 'vitest';
import { scanView } from '../../../extension/background/scan-view.ts';
import { signIn, signOut } from '../../../extension/background/session.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import { readScanPage } from '../../../extension/scan/read-page.ts';
import { type FetchedPage, PortalError } from '../../../extension/worker-client/portal-page.ts';
import { accountOf, articleOf, device, meOf, mirror, NOW, PORTAL, SERVER, urlOf } from '../support/device.ts';
import { htmlOf, nameOf, type Pages, PERIOD, pageUrl, START, scanStand } from '../support/scan-stand.ts';

const HALF_MINUTE = 30_000;
const DAY = 24 * 3_600_000;
const me = { ...meOf(), role: 'editor' as const };
const PAUSED = { ...PORTAL, pausedAt: new Date(NOW).toISOString() };

let db: Database;
let account: Account;
let pages: Pages;
let stand: ReturnType<typeof scanStand>;

beforeEach(async () => {
  ({ db, account } = await device(accountOf(me)));
  pages = {
    [pageUrl(1)]: ['2023-10-25', '2023-10-24', '2023-10-23'],
    [pageUrl(2)]: ['2023-10-20', '2023-10-19', '2023-10-18'],
    [pageUrl(3)]: ['2023-09-20', '2023-09-19', '2023-09-18'],
  };
  stand = scanStand(db, pages);
});

const told = async () => (await listWaiting(db, account.key)).map(({ action }) => action);
const failing = (retryAfterMs: number | null) => () =>
  Promise.reject(new PortalError('no page', retryAfterMs));

describe('a portal that gives no page', () => {
  it('is asked again after half a minute, two and eight, then given up; nothing is called vanished', async () => {
    await stand.scan();
    await mirror(db, account, articleOf(nameOf('2023-10-19'), { publishedOn: '2023-10-19' }));
    let time = NOW + 1;
    const here = stand.scanning({ fetchPage: failing(0), now: () => time });
    await here.start(START, PERIOD);
    for (const minutes of [0.5, 2, 8]) {
      await here.resume();
      const at = time + minutes * 60_000;
      expect(stand.behaviour.wakeAt).toBe(at);
      expect(scanView(await here.view())).toMatchObject({ end: null, waitsUntil: at });
      time = at;
    }
    await here.resume();
    expect(scanView(await here.view())).toMatchObject({ end: 'failed', complete: false, vanished: [] });
    expect(stand.behaviour.wakeAt).toBeNull();
  });

  it('is left alone for as long as it asks, whatever wakes the scan before', async () => {
    let time = NOW;
    let answers: () => Promise<FetchedPage> = failing(7 * 60_000);
    const here = stand.scanning({
      now: () => time,
      fetchPage: async (_portal, url) => {
        stand.behaviour.asked.push(url);
        return answers();
      },
    });
    await here.start(START, PERIOD);
    await here.resume();
    time += 6 * 60_000;
    await here.resume();
    expect(stand.behaviour.asked).toEqual([START]);
    expect(stand.behaviour.wakeAt).toBe(NOW + 7 * 60_000);
    time += 60_000;
    answers = async () => ({ url: START, text: htmlOf(pages, START), feed: false });
    await stand.scanning({ now: () => time }).resume();
    expect(await here.view()).toMatchObject({ end: 'reached', articles: 5, failures: 0, notBefore: 0 });
  });

  it.each([
    ['leads elsewhere or says that there is none', null],
    ['asks to be left alone for more than a day', DAY + 1],
  ])('is given up at once when it %s', async (_, retryAfterMs) => {
    const scan = await stand.scan({ fetchPage: failing(retryAfterMs) });
    expect(scan).toMatchObject({ end: 'failed', next: null });
    expect(stand.behaviour.wakeAt).toBeNull();
  });

  it('is no fault of ours, but a reader that breaks is, and is tried again', async () => {
    const reported: unknown[] = [];
    const scan = await stand.scan({
      readPage: () => Promise.reject(new Error('the document was closed')),
      report: (error) => void reported.push(error),
    });
    expect(scan).toMatchObject({ end: null, failures: 1, notBefore: NOW + HALF_MINUTE });
    expect(reported).toHaveLength(1);
  });

  it('leaves what it gave before', async () => {
    const here = stand.scanning({
      fetchPage: async (_portal, url) => {
        if (url === pageUrl(2)) throw new PortalError('gone', null);
        return { url, text: htmlOf(pages, url), feed: false };
      },
    });
    await here.start(START, PERIOD);
    await here.resume();
    expect(await here.view()).toMatchObject({ end: 'failed', articles: 2 });
    expect(await told()).toHaveLength(2);
  });

  it('but its front page instead of a later one has not come to the end', async () => {
    const here = stand.scanning({
      fetchPage: async (_portal, url) => {
        const second = url === pageUrl(2);
        return {
          url: second ? urlOf('default.aspx') : url,
          text: htmlOf({ [url]: pages[url] ?? [] }, url),
          feed: false,
        };
      },
      readPage: async (page) => ({ ...readScanPage(page), next: pageUrl(2) }),
    });
    await here.start(START, PERIOD);
    await here.resume();
    expect(await here.view()).toMatchObject({ end: 'failed', articles: 2 });
  });
});

describe('a worker that dies', () => {
  it('in the pause is followed by one that goes on, each page once', async () => {
    const dying = stand.scanning({ pause: () => Promise.reject(new Error('the worker died')) });
    await dying.start(START, PERIOD);
    await expect(dying.resume()).rejects.toThrow('died');
    expect(stand.behaviour.wakeAt).toBe(NOW + HALF_MINUTE);
    await stand.scanning().resume();
    expect(stand.behaviour.asked).toEqual([1, 2, 3].map(pageUrl));
    expect(await stand.scanning().view()).toMatchObject({ end: 'reached', articles: 5 });
  });

  it('before the last page is followed by one that reads it and sends what it finds', async () => {
    const dying = stand.scanning({
      pause: async (ms) => {
        stand.behaviour.pauses.push(ms);
        if (stand.behaviour.pauses.length === 2) throw new Error('the worker died');
      },
    });
    await dying.start(START, PERIOD);
    await expect(dying.resume()).rejects.toThrow('died');
    expect(stand.behaviour.kicks).toBe(0);
    await stand.scanning().resume();
    expect(stand.behaviour.kicks).toBe(1);
    await stand.scanning().resume();
    expect(stand.behaviour.kicks).toBe(1);
  });

  it('as soon as the scan has begun leaves an alarm', async () => {
    await stand.scanning().start(START, PERIOD);
    expect(stand.behaviour.wakeAt).toBe(NOW + HALF_MINUTE);
  });

  it('while a page is under way has it kept once, though both read it to its end', async () => {
    const slow = stand.scanning({
      readPage: async (page) => {
        if (page.url === pageUrl(2)) await stand.scanning().resume();
        return readScanPage(page);
      },
    });
    await slow.start(START, PERIOD);
    await slow.resume();
    expect(await slow.view()).toMatchObject({ end: 'reached', articles: 5 });
    expect(await told()).toHaveLength(5);
  });
});

describe('keeps nothing of the page under way, and stops for good, when', () => {
  const other = { ...me, person: { id: 'p2', name: 'Trần Văn Khác' } };
  const signInAs = (who: typeof me) =>
    signIn(
      { db, redeem: async () => ({ me: who, clockOffset: 0 }), device: 'x', now: NOW },
      { server: SERVER, code: `code of ${who.person.id}` },
    );

  it.each<[string, (stop: () => Promise<unknown>) => Promise<unknown>]>([
    ['the person stops it', (stop) => stop()],
    ['the person signs out', () => signOut(db)],
    ['another person signs in', () => signInAs(other)],
    ['the person may no longer', () => db.put('accounts', { ...account, role: 'tagger' })],
    [
      'the portal is paused',
      () => {
        const portals = me.portals.map((portal) => ({ ...portal, pausedAt: '2023-10-24T00:00:00Z' }));
        return db.put('accounts', { ...account, me: { ...me, portals } });
      },
    ],
    [
      'the portal is no longer registered',
      () => db.put('accounts', { ...account, me: { ...me, portals: [] } }),
    ],
    ['the portal is paused', () => db.put('accounts', { ...account, me: { ...me, portals: [PAUSED] } })],
    [
      'the person signs out and is back at once',
      async () => {
        await signOut(db);
        await signInAs(me);
      },
    ],
  ])('%s', async (_, happens) => {
    let stop: () => Promise<unknown> = async () => undefined;
    const here = stand.scanning({
      readPage: async (page) => {
        if (page.url === pageUrl(2)) await happens(stop);
        return readScanPage(page);
      },
    });
    stop = here.stop;
    await here.start(START, PERIOD);
    await here.resume();
    expect(await told()).toHaveLength(2);
    await db.put('accounts', account);
    await db.put('settings', { name: 'current', account: account.key });
    await stand.scanning().resume();
    expect(await here.view()).toMatchObject({ end: 'stopped', articles: 2 });
    expect(stand.behaviour.asked).toEqual([1, 2].map(pageUrl));
    expect(stand.behaviour.wakeAt).toBeNull();
  });

  it('but not when the same person signs in anew', async () => {
    await stand.scanning().start(START, PERIOD);
    await signInAs(me);
    await stand.scanning().resume();
    expect(await stand.scanning().view()).toMatchObject({ end: 'reached' });
  });
});
