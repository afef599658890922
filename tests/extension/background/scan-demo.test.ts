// Scans of the demo portal: every listing of it, its feed, and the one that pages in place.
import { expect, it } from 'vitest';
import type { Portal } from '#shared/portal';
import { scanView } from '../../../extension/background/scan-view.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import {
  articlesIn,
  demoPortals,
  inPlaceListingUrl,
  listingPath,
  PAGE_SIZE,
  viewsOf,
} from '../../portal/addresses.ts';
import type { DemoArticle } from '../../portal/catalogue.ts';
import { publishedOn } from '../../portal/expected.ts';
import { answer } from '../../portal/routes.ts';
import { SECTIONS } from '../../portal/sections.ts';
import { accountOf, device, meOf } from '../support/device.ts';
import { scanStand } from '../support/scan-stand.ts';

const ORIGIN = 'http://localhost:18700';
const portals = demoPortals(ORIGIN).map((portal): Portal => ({ ...portal, unit: null, profileVersion: 1 }));
const NEXT_YEAR = Date.parse('2024-01-31T00:00:00Z');
const YEAR = { from: '2023-01-01', to: '2023-12-31' };

/** Scans a path of the portal; gives its view, and address and day of each article told. */
async function scan(path: string, period = YEAR) {
  const me = { ...meOf('p1', 'Biên tập', portals), role: 'editor' as const };
  const { db, account } = await device(accountOf(me));
  const here = scanStand(db, {}).scanning({
    now: () => NEXT_YEAR,
    fetchPage: async (_portal, url) => {
      const { body, type } = answer(url.slice(ORIGIN.length), ORIGIN);
      // The parser of these tests would go and fetch it, as no browser's does.
      const text = body.replaceAll(/<link rel="stylesheet"[^>]*>/g, '');
      return { url, text, feed: type.includes('xml') };
    },
  });
  expect(await here.start(ORIGIN + path, period)).toMatchObject({ ok: true });
  await here.resume();
  const told = (await listWaiting(db, account.key)).map(({ action }) => action.article);
  const lines = told.map(({ url, publishedOn: day }) => `${url.slice(ORIGIN.length)} ${day ?? '–'}`);
  return { view: scanView(await here.view()), told: lines.toSorted() };
}

const ofYear = (article: DemoArticle) => publishedOn(article)?.startsWith('2023') ?? true;
const lineOf = (article: DemoArticle) => `${viewsOf(article)[0]} ${publishedOn(article) ?? '–'}`;

it.each(
  SECTIONS.map(({ slug }) => slug),
)('a scan of %s tells of all its articles of the year', async (slug) => {
  const { view, told } = await scan(listingPath(slug, 1));
  const list = articlesIn(slug);
  const pages = Math.ceil(list.length / PAGE_SIZE);
  expect(told).toEqual(list.filter(ofYear).map(lineOf).toSorted());
  expect(view).toMatchObject({
    complete: true,
    read: pages,
    pages: pages > 1 ? pages : null,
    articles: told.length,
  });
});

it('a scan of a feed tells of the days as in Vietnam, and is complete as far as it goes back', async () => {
  const recent = { from: '2023-12-10', to: '2023-12-31' };
  const { view, told } = await scan('/sonnptnt/rss.aspx', recent);
  const there = SECTIONS.flatMap(({ slug }) => articlesIn(slug)).filter((article) => {
    const day = publishedOn(article);
    return day !== null && day >= recent.from && day <= recent.to;
  });
  expect(told).toEqual(there.map(lineOf).toSorted());
  expect(view).toMatchObject({ end: 'reached', read: 1, pages: null });
  expect((await scan('/sonnptnt/rss.aspx')).view).toMatchObject({ end: 'short', complete: false });
});

it('a scan of the listing that pages in place is not complete', async () => {
  const { view, told } = await scan(inPlaceListingUrl(''));
  expect(view).toMatchObject({ end: 'unreachable', complete: false });
  expect(told).toHaveLength(PAGE_SIZE);
});

it('a scan of a page that is no listing says so', async () => {
  expect((await scan('/sonnptnt/Pages/khong-co.aspx')).view).toMatchObject({
    end: 'unreadable',
    articles: 0,
  });
});
