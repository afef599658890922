// Every figure that a page shows leads to its articles: the list has as many as the figure says.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { createPerson, createToken } from '../../../worker/db/setup.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { SEED_PERIOD } from '../../portal/expected.ts';
import { call, tokenOf } from '../client.ts';
import { DEMO, storeDemo } from '../demo-articles.ts';
import { freeze } from '../snapshots.ts';
import { store, stored } from '../stored.ts';
import { signedIn } from './browser.ts';

type Browser = Awaited<ReturnType<typeof signedIn>>;

const LINK = /<a href="(\/(?:tin-bai\?|chot-so-lieu\/[^"?]+\?)[^"]*)"[^>]*>([\d.]+)<\/a>/g;
const unescaped = (href: string) => href.replaceAll('&amp;', '&').replace(/#.*/, '');

/** The figures of a page that are links: where each leads and what it shows. */
const linked = (html: string): [href: string, shown: string][] =>
  [...html.matchAll(LINK)].map(([, href = '', shown = '']) => [unescaped(href), shown]);

/** Counts that stand in the tables of a page and lead nowhere; nothing has no list. */
const unlinked = (html: string): string[] =>
  [...html.matchAll(/<td class="number[^"]*">(?:<span>)?([\d.]+)(?:<\/span>)?<\/td>/g)]
    .map(([, count = '']) => count)
    .filter((count) => count !== '0');

/** How many articles a list says that it holds. */
function totalOf(html: string): string | undefined {
  const told =
    /<p class="lead" role="status">([\d.]+) tin, bài/.exec(html) ??
    /id="frozen">[^<]*: ([\d.]+) tin, bài/.exec(html);
  return told?.[1];
}

/** Follows every linked figure of a page; gives the addresses that they lead to. */
async function walk(browser: Browser, path: string): Promise<string[]> {
  const { status, html } = await browser.open(path);
  expect([path, status]).toEqual([path, 200]);
  const figures = linked(html);
  const totals = new Map<string, string | undefined>();
  for (const [href] of figures)
    if (!totals.has(href)) totals.set(href, totalOf((await browser.open(href)).html));
  expect(figures.map(([href]) => [href, totals.get(href)])).toEqual(figures);
  return figures.map(([href]) => href);
}

/** Some articles of the year before, of both portals, one of them a repost. */
async function storeLastYear(): Promise<void> {
  const [first] = await store([
    stored({
      ...ON_SO,
      publishedOn: '2022-03-14',
      content: '0',
      form: 'bai',
      section: 'Tin hoạt động',
      topics: ['PAPI'],
    }),
    stored({ ...ON_SO, publishedOn: '2022-10-25', content: '2', form: null, origin: null }),
    stored({ ...ON_SO, publishedOn: '2022-05-01', content: 'none' }),
    stored({ ...ON_SO, publishedOn: '2022-12-20', content: '6', topics: ['PCI'] }),
    stored({ ...ON_SO, publishedOn: '2022-06-01', content: '4', unit: null, section: 'CCHC' }),
  ]);
  await store([
    stored({
      portal: 'tinh',
      unit: 'ubnd-tinh',
      publishedOn: '2022-03-15',
      content: '0',
      repostOf: first.id,
    }),
    stored({ ...ON_SO, publishedOn: '2022-07-01', content: null }),
    stored({ ...ON_SO, publishedOn: '2022-07-02', status: 'withdrawn' }),
  ]);
}
const THREE_GROUPS = {
  name: 'Ba nhóm',
  groups: [
    { code: 'A', name: 'một', contents: ['0', '1'] },
    { code: 'B', name: 'hai', contents: ['2', 'none'] },
    { code: 'C', name: 'ba', contents: ['3', '4', '5', '6'] },
  ],
  position: 9,
  version: 0,
};
const ON_SO = { portal: DEMO.portal, unit: DEMO.unit };

beforeEach(async () => {
  await storeDemo();
  await storeLastYear();
});

describe('the page of a report', () => {
  it.each([
    `from=${SEED_PERIOD.from}&to=${SEED_PERIOD.to}`,
    'period=r-year-2023',
    `period=c-half-2023-1&unit=${DEMO.unit}&units=successor`,
    'period=c-month-2023-03',
  ])('?%s leads from every count to a list of as many, last year’s too', {
    timeout: 60_000,
  }, async (query) => {
    const browser = await signedIn(await tokenOf('viewer'));
    const { html } = await browser.open(`/bao-cao?${query}`);
    const tables = html.slice(html.indexOf('id="table-group"'), html.indexOf('id="annex"'));
    expect(unlinked(tables)).toEqual([]);
    const hrefs = await walk(browser, `/bao-cao?${query}`);
    expect(hrefs.filter((href) => href.includes('from=2022')).length).toBeGreaterThan(4);
  });

  it('leads from what is classified, and from different articles, to their lists', async () => {
    const browser = await signedIn(await tokenOf('viewer'));
    const { html } = await browser.open('/bao-cao?period=c-year-2023');
    const figures = new Map(
      linked(html).map(([href, shown]) => [new URL(href, 'https://x').searchParams.get('status'), shown]),
    );
    const { distinct, total } = await call('stats', {
      token: await tokenOf('viewer'),
      query: { period: 'c-year-2023' },
    });
    expect(distinct).toBeLessThan(total);
    expect(figures.get('distinct')).toBe(String(distinct));
    const shown = linked(html).map(([, count]) => count);
    expect(shown).toContain(String(total));
  });

  it('leads from each warning to as many', async () => {
    await store([
      stored({ ...ON_SO, publishedOn: null }),
      stored({ ...ON_SO, publishedOn: '2023-03-03', content: null }),
    ]);
    const browser = await signedIn(await tokenOf('viewer'));
    const { html } = await browser.open('/bao-cao?period=c-year-2023');
    const told = [...html.matchAll(/<li lang="vi">(\d[\d.]*) [^<]*<a class="no-print" href="([^"]+)"/g)];
    expect(told.length).toBeGreaterThan(2);
    for (const [, count, href = ''] of told)
      expect([href, totalOf((await browser.open(unescaped(href))).html)]).toEqual([href, count]);
  });
});

describe('frozen figures', () => {
  /** What is frozen, and then changed in the ledger: the lists of frozen figures are those that were frozen. */
  async function frozen(token: string, parts: Record<string, unknown> = {}): Promise<string> {
    const { id } = await freeze(token, parts);
    await store([stored({ ...ON_SO, publishedOn: '2023-03-03' })]);
    await env.DB.prepare(`UPDATE article SET content = '6' WHERE published_on = '2023-05-10'`).run();
    return id;
  }

  it.each([
    {},
    { filter: { portal: [DEMO.portal], content: ['0', '2', 'none'] } },
    { filter: { unit: [DEMO.unit], form: ['tin'] }, grouping: 'ba-nhom' },
  ])('of %j lead to what was frozen, on their own page and on the report’s', {
    timeout: 60_000,
  }, async (parts) => {
    await call('putGrouping', {
      token: await tokenOf('admin'),
      parameters: { id: 'ba-nhom' },
      body: THREE_GROUPS,
    });
    const token = await tokenOf('reporter');
    const id = await frozen(token, parts);
    const browser = await signedIn(token);
    const { html } = await browser.open(`/chot-so-lieu/${id}`);
    const tables = html.slice(html.indexOf('id="tables"'), html.indexOf('id="issue"'));
    expect(unlinked(tables)).toEqual([]);
    const own = await walk(browser, `/chot-so-lieu/${id}`);
    expect(own.length).toBeGreaterThan(15);
    const hrefs = await walk(browser, `/bao-cao?snapshot=${id}`);
    expect(hrefs.filter((href) => href.startsWith(`/chot-so-lieu/${id}?`)).length).toBeGreaterThan(10);
    expect(hrefs.filter((href) => href.startsWith('/tin-bai?from=2022')).length).toBeGreaterThan(2);
  });

  it('of a person bound to a unit lead to their lists, and so do the warnings', {
    timeout: 60_000,
  }, async () => {
    const [id, token, now] = [uuidv7(), `sotin_${crypto.randomUUID()}`, new Date().toISOString()];
    await createPerson(env.DB, { id, name: 'Cán bộ', role: 'reporter', unit: DEMO.unit, now });
    await createToken(env.DB, {
      hash: await sha256(token),
      person: id,
      kind: 'ext',
      scopes: null,
      device: 'Máy',
      now,
    });
    await store([stored({ ...ON_SO, publishedOn: null }), stored({ ...ON_SO, unit: null })]);
    const snapshot = await frozen(token);
    const browser = await signedIn(token);
    await walk(browser, `/chot-so-lieu/${snapshot}`);
    await walk(browser, `/bao-cao?snapshot=${snapshot}`);
    await walk(browser, '/bao-cao?period=c-year-2023');
    for (const path of [`/bao-cao?snapshot=${snapshot}`, '/bao-cao?period=c-year-2023']) {
      const { html } = await browser.open(path);
      const told = [...html.matchAll(/<li lang="vi">(\d[\d.]*) [^<]*<a class="no-print" href="([^"]+)"/g)];
      expect(told.length).toBeGreaterThan(0);
      for (const [, count, href = ''] of told)
        expect([href, totalOf((await browser.open(unescaped(href))).html)]).toEqual([href, count]);
    }
  });
});
