// An editor scans the demo portal in a real browser: what reaches the ledger, and what stops, dies or vanishes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registerDemo } from '../../scripts/demo-portals.mjs';
import { articlesIn, listingPath, viewsOf } from '../portal/addresses.ts';
import type { DemoArticle } from '../portal/catalogue.ts';
import { publishedOn } from '../portal/expected.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type HeldPortal, startHeldPortal } from './held-portal.ts';
import { drift, ledger } from './ledger.ts';
import { signIn } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';
import { until } from './until.ts';

const PERSON = 'Trần Thị Biên Tập';
const YEAR = { from: '2023-01-01', to: '2023-12-31' };
/** The alarm comes after half a minute. */
const ALARM_MS = 60_000;

type View = {
  read: number;
  pages: number | null;
  articles: number;
  fresh: number;
  end: string | null;
  complete: boolean;
  vanished: { title: string; seenAt: number }[];
};

let stage: Stage;
let portal: HeldPortal;
let chromium: Chromium;
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'so-tin-profile-'));
  [stage, portal] = await Promise.all([setStage(), startHeldPortal()]);
  await registerDemo(stage.db, portal.url);
  chromium = await startChromium({ userDataDir: profile });
  await signIn(chromium, await stage.inviteLink(PERSON, 'editor'), PERSON);
});
afterAll(async () => {
  await chromium?.close();
  await Promise.all([stage?.close(), portal?.close()]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
afterEach(() => {
  portal.release();
  portal.gone.clear();
  portal.spoil = null;
  portal.asked.length = 0;
});

/** Calls the background as the popup does, from its page. */
async function call<Answer>(name: string, message: object = {}): Promise<Answer> {
  const page = await chromium.openExtensionPage('popup.html');
  const sent = JSON.stringify({ call: name, message });
  const reply = await page.evaluate(`chrome.runtime.sendMessage(${sent})`);
  await page.close();
  const { ok, answer, error } = reply as { ok: boolean; answer: Answer; error?: string };
  if (!ok) throw new Error(error);
  return answer;
}

const startAt = (path: string, period = YEAR) =>
  call<{ ok: boolean; problem?: { type: string } }>('startScan', { listing: portal.url + path, period });
const view = () => call<View>('scan');
const ended = () => until(view, ({ end }) => end !== null);

/** Addresses of the articles that the ledger has as seen on this portal, once for each action. */
const seen = async () =>
  (await ledger(stage))
    .filter(({ kind, url }) => kind === 'seen' && url.startsWith(portal.url))
    .map(({ url }) => url.slice(portal.url.length));
const seenIn = async (slug: string) => {
  const there = new Set(articlesIn(slug).map((article) => viewsOf(article)[0]));
  return (await seen()).filter((url) => there.has(url)).toSorted();
};

const ofYear = (article: DemoArticle) => publishedOn(article)?.startsWith('2023') ?? true;
const addresses = (slug: string) =>
  articlesIn(slug)
    .filter(ofYear)
    .map((article) => viewsOf(article)[0] ?? '');

const documents = () =>
  chromium.inBackground(
    "chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length)",
  );

describe('a scan of a listing', () => {
  it('enters every article of the year, one page at a time and as nobody; coverage counts them', async () => {
    expect(await startAt(listingPath('chuyen-muc-cchc', 1))).toMatchObject({ ok: true });
    const wanted = addresses('chuyen-muc-cchc').toSorted();
    expect(await ended()).toMatchObject({
      end: 'ended',
      complete: true,
      read: 3,
      pages: 3,
      articles: wanted.length,
      fresh: wanted.length,
    });
    expect(
      await until(
        () => seenIn('chuyen-muc-cchc'),
        ({ length }) => length >= wanted.length,
      ),
    ).toEqual(wanted);
    expect(portal.asked.map(({ path }) => path)).toEqual(
      [1, 2, 3].map((page) => listingPath('chuyen-muc-cchc', page)),
    );
    expect(portal.asked.every(({ cookie }) => cookie === undefined)).toBe(true);
    expect(portal.atOnce).toBe(1);
    const token = await stage.token('viewer');
    const stats = await stage.api(`/api/v1/stats?from=${YEAR.from}&to=${YEAR.to}&by=content`, token);
    const dated = articlesIn('chuyen-muc-cchc').filter((article) => publishedOn(article)?.startsWith('2023'));
    expect(stats).toMatchObject({ total: 0, unclassified: dated.length, undated: 1 });
    expect(await drift(stage)).toEqual([]);
    expect(await until(documents, (count) => count === 0)).toBe(0);
  });

  it('says nothing anew when it is scanned again, and names what the portal took away', async () => {
    const gone = articlesIn('chuyen-muc-cchc')[7];
    portal.gone.add(gone?.title ?? '');
    await call('sync');
    const before = (await seen()).length;
    await startAt(listingPath('chuyen-muc-cchc', 1));
    const scan = await ended();
    expect(scan).toMatchObject({ complete: true, fresh: 0, vanished: [{ title: gone?.title }] });
    expect(Date.now() - (scan.vanished[0]?.seenAt ?? 0)).toBeLessThan(10 * 60_000);
    expect(await seen()).toHaveLength(before);
  });

  it('that pages in place is told as not read to its end', async () => {
    await startAt('/sonnptnt/Pages/tin-moi.aspx');
    expect(await ended()).toMatchObject({ end: 'unreachable', complete: false, articles: 20, vanished: [] });
  });

  it('may be a feed, as far as it goes back', async () => {
    await startAt('/sonnptnt/RSS.aspx', { from: '2023-12-10', to: '2023-12-31' });
    expect(await ended()).toMatchObject({ end: 'reached', complete: true, read: 1, articles: 2 });
  });

  it('reads a feed with the faults of feeds, and calls one that breaks off short', async () => {
    const period = { from: '2023-12-10', to: '2023-12-31' };
    const spoiled = (feed: string) =>
      `\n${feed}`.replace(/<title>(Thông báo[^<]*)/, '<title><![CDATA[<b>$1</b> ]]>&nbsp;R&D\x0b');
    portal.spoil = spoiled;
    await startAt('/sonnptnt/RSS.aspx', period);
    expect(await ended()).toMatchObject({ end: 'reached', complete: true, articles: 2 });
    portal.spoil = (feed) => spoiled(feed).replace('</channel>', '');
    await startAt('/sonnptnt/RSS.aspx', period);
    expect(await ended()).toMatchObject({ end: 'short', complete: false, articles: 2 });
  });

  it('is refused while another runs, and on no portal', async () => {
    portal.hold(/nong-thon-moi/);
    await startAt(listingPath('nong-thon-moi', 1));
    expect(await startAt(listingPath('nong-thon-moi', 1))).toMatchObject({
      problem: { type: 'scan-running' },
    });
    portal.release();
    await ended();
    expect(await startAt('/elsewhere/')).toMatchObject({ problem: { type: 'unknown-portal' } });
  });
});

describe('a scan that does not come to its end by itself', () => {
  it('keeps what it read until the person stopped it, and nothing of the page under way', async () => {
    portal.hold(/tin-hoat-dong.*Page=2/);
    await startAt(listingPath('tin-hoat-dong', 1));
    await until(
      async () => portal.asked.length,
      (count) => count === 2,
    );
    expect(await call<View>('stopScan')).toMatchObject({ end: 'stopped', read: 1, articles: 20 });
    portal.release();
    expect(
      await until(
        () => seenIn('tin-hoat-dong'),
        ({ length }) => length >= 20,
      ),
    ).toHaveLength(20);
    expect(await view()).toMatchObject({ end: 'stopped', articles: 20, vanished: [] });
  });

  it('goes on by itself after the background died over a page, and enters each article once', async () => {
    portal.hold(/trong-trot-chan-nuoi.*Page=2/);
    await startAt(listingPath('trong-trot-chan-nuoi', 1));
    await until(
      async () => portal.asked.length,
      (count) => count === 2,
    );
    await chromium.killBackground();
    portal.release();
    const wanted = addresses('trong-trot-chan-nuoi').toSorted();
    const entered = await until(
      () => seenIn('trong-trot-chan-nuoi'),
      ({ length }) => length >= wanted.length,
      ALARM_MS,
    );
    expect(entered).toEqual(wanted);
    expect(await ended()).toMatchObject({ end: 'ended', read: 2, articles: wanted.length });
  });

  it('goes on after the browser was closed over a page', async () => {
    portal.hold(/to-chuc-can-bo.*Page=2/);
    await startAt(listingPath('to-chuc-can-bo', 1));
    await until(
      async () => portal.asked.length,
      (count) => count === 2,
    );
    await chromium.close();
    portal.release();
    chromium = await startChromium({ userDataDir: profile });
    const wanted = addresses('to-chuc-can-bo').toSorted();
    expect(
      await until(
        () => seenIn('to-chuc-can-bo'),
        ({ length }) => length >= wanted.length,
      ),
    ).toEqual(wanted);
    expect(await ended()).toMatchObject({ end: 'ended' });
  });

  it('stays stopped when its person signed out and is back', async () => {
    portal.hold(/thu-tuc-hanh-chinh.*Page=2/);
    await startAt(listingPath('thu-tuc-hanh-chinh', 1));
    await until(
      async () => portal.asked.length,
      (count) => count === 2,
    );
    await call('signOut');
    expect(await view()).toBeNull();
    await signIn(chromium, await stage.inviteAgain(PERSON), PERSON);
    portal.release();
    expect(await view()).toMatchObject({ end: 'stopped', read: 1 });
  });
});
