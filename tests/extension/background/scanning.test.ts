// A scan on a portal of four pages: what it tells, how politely, and what it finds to have vanished.
import { beforeEach, describe, expect, it } from 'vitest';
import { scanView } from '../../../extension/background/scan-view.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import { accountOf, articleOf, device, meOf, mirror, NOW } from '../support/device.ts';
import { htmlOf, nameOf, type Pages, PERIOD, pageUrl, START, scanStand } from '../support/scan-stand.ts';

let db: Database;
let account: Account;
let pages: Pages;
let stand: ReturnType<typeof scanStand>;

beforeEach(async () => {
  ({ db, account } = await device(accountOf({ ...meOf(), role: 'editor' })));
  pages = {
    [pageUrl(1)]: ['2023-10-25', '2023-10-24', '2023-10-23'],
    [pageUrl(2)]: ['2023-10-20', '2023-10-19', '2023-10-18'],
    [pageUrl(3)]: ['2023-09-20', '2023-09-19', '2023-09-18'],
    [pageUrl(4)]: ['2023-08-20', '2023-08-19', '2023-08-18'],
  };
  stand = scanStand(db, pages);
});

const told = async () => (await listWaiting(db, account.key)).map(({ action }) => action);

describe('a scan', () => {
  it('tells of each article of the period, politely, and stops behind its first day', async () => {
    expect(await stand.scan()).toMatchObject({
      end: 'reached',
      pages: 4,
      articles: 5,
      fresh: 5,
      vanished: [],
    });
    const { asked, pauses, wakeAt, kicks } = stand.behaviour;
    expect(asked).toEqual([1, 2, 3].map(pageUrl));
    expect(pauses).toEqual([2_000, 2_000]);
    expect([wakeAt, kicks]).toEqual([null, 1]);
    const said = (await told()).map(({ kind, article }) => `${kind} ${article.publishedOn}`);
    expect(said.toSorted()).toEqual(
      ['2023-10-18', '2023-10-19', '2023-10-20', '2023-10-23', '2023-10-24'].map((day) => `seen ${day}`),
    );
  });

  it('ends with the listing, where that does not go back so far', async () => {
    delete pages[pageUrl(4)];
    expect(await stand.scan({}, { ...PERIOD, from: '2023-01-01' })).toMatchObject({
      end: 'ended',
      articles: 8,
    });
  });

  it('says nothing of what is known already', async () => {
    await mirror(db, account, articleOf(nameOf('2023-10-24'), { publishedOn: '2023-10-24' }));
    expect(await stand.scan()).toMatchObject({ articles: 5, fresh: 4 });
    expect(await told()).toHaveLength(4);
  });

  it('tells of a known article the day that it had none of, which is nothing new', async () => {
    await mirror(db, account, articleOf(nameOf('2023-10-24'), { publishedOn: null, publishedFrom: null }));
    expect(await stand.scan()).toMatchObject({ articles: 5, fresh: 4 });
    expect(await told()).toHaveLength(5);
  });

  it('sends what it found now and then, not after each page', async () => {
    for (let page = 1; page <= 12; page += 1)
      pages[pageUrl(page)] = [`2023-10-${30 - 2 * page}`, `2023-10-${29 - 2 * page}`].map((day) =>
        day.replace(/-(\d)$/, '-0$1'),
      );
    expect(await stand.scan()).toMatchObject({ end: 'ended', progress: { visited: { length: 12 } } });
    expect(stand.behaviour.kicks).toBe(3);
  });

  it('knows one article by its key, whichever address a page has for it', async () => {
    pages[pageUrl(2)] = pages[pageUrl(1)] ?? [];
    const scan = await stand.scan({
      fetchPage: async (_portal, url) => {
        const text = htmlOf(pages, url);
        const other = text.replaceAll('href="/', 'href="http://www.so.example.gov.vn/');
        return { url, text: url === START ? text : other, feed: false };
      },
    });
    expect(scan).toMatchObject({ end: 'repeats', articles: 2 });
    expect(await told()).toHaveLength(2);
  });
});

describe('a further scan of the same listing', () => {
  const second = () => stand.scan({ now: () => NOW + 1 });

  it('names what an earlier one showed and it did not, with its day', async () => {
    await stand.scan();
    const gone = articleOf(nameOf('2023-10-19'), { publishedOn: '2023-10-19' });
    await mirror(db, account, gone, articleOf('khong-ai-thay', { publishedOn: '2023-10-19' }));
    pages[pageUrl(2)] = ['2023-10-20', '2023-10-18', '2023-10-17'];
    expect(await second()).toMatchObject({ end: 'reached', vanished: [{ key: gone.key, seenAt: NOW }] });
  });

  it('names nothing where the listing goes on by a script alone', async () => {
    await stand.scan();
    await mirror(db, account, articleOf(nameOf('2023-10-19'), { publishedOn: '2023-10-19' }));
    const scripted = `<ul><li><h3><a href="/${nameOf('2023-10-24')}">Sở công bố thủ tục hành chính</a></h3>
      <span>24/10/2023</span></li></ul><a href="javascript:__doPostBack('ctl00$Pager','2')">2</a>`;
    const scan = await stand.scan({
      now: () => NOW + 1,
      fetchPage: async (_portal, url) => ({ url, text: scripted, feed: false }),
    });
    expect(scan).toMatchObject({ end: 'unreachable', vanished: [] });
    expect(scanView(scan)).toMatchObject({ complete: false });
  });
});

describe('the view of a scan', () => {
  it('says how far it came', async () => {
    expect(scanView(await stand.scan())).toEqual({
      portal: 'so',
      listing: START,
      period: PERIOD,
      read: 3,
      pages: 4,
      articles: 5,
      fresh: 5,
      end: 'reached',
      complete: true,
      vanished: [],
    });
  });

  it('is none before the first', async () => {
    expect(scanView(await stand.scanning().view())).toBeNull();
  });
});
