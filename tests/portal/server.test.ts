// The demo portals answer over HTTP with the pages that the catalogue promises.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPlaceListingUrl, listingUrls, viewsOf } from './addresses.ts';
import { clock, dayOf } from './article-date.ts';
import { articles, findTrap } from './catalogue.ts';
import { esc } from './pages/html.ts';
import { type RunningPortal, startPortal } from './server.ts';

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal({ port: 0 });
});
afterAll(() => portal.close());

async function get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(new URL(path, portal.url), { redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** What a reader could take for the date of the article: the page without its clock and related news. */
function articlePart(html: string): string {
  return html.replace(/<div class="news-related">[\s\S]*?<\/ul>/, '').replaceAll(clock(), '');
}

describe('article pages', () => {
  it('answer at every view with the title and the text of the article', async () => {
    const wrong: string[] = [];
    for (const article of articles) {
      for (const view of viewsOf(article)) {
        const { status, text } = await get(view);
        const whole = [article.title, article.summary, ...article.body].every((part) =>
          text.includes(esc(part)),
        );
        if (status !== 200 || !whole) wrong.push(view);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('show a date line exactly where the catalogue says so', async () => {
    const wrong: number[] = [];
    for (const article of articles) {
      const { text } = await get(viewsOf(article)[0] ?? '');
      if (articlePart(text).includes('class="date"') !== article.dateOnPage) wrong.push(article.id);
    }
    expect(wrong).toEqual([]);
  });

  it('carry the marks of SharePoint, a clock of today and the dates of other articles', async () => {
    const { text } = await get(viewsOf(findTrap('aliases'))[0] ?? '');
    for (const mark of [
      'content="Microsoft SharePoint"',
      'class="ms-SkiptoNavigation"',
      'id="aspnetForm"',
      'id="s4-workspace"',
      '_spPageContextInfo',
      '__REQUESTDIGEST',
      'Tin cũ liên quan',
      clock(),
    ]) {
      expect(text).toContain(mark);
    }
    expect(text).toMatch(/<span>\(\d\d\/\d\d\/2023\)<\/span>/);
  });

  it('send a strict policy on some pages and hostile styles on one', async () => {
    const strict = articles.filter((article) => article.traps.includes('strict-csp'));
    const policies = await Promise.all(
      strict.map(async (article) =>
        (await get(viewsOf(article)[0] ?? '')).headers.get('content-security-policy'),
      ),
    );
    expect(new Set(policies)).toEqual(
      new Set(["default-src 'self'", "default-src 'self'; style-src 'none'"]),
    );
    const { text } = await get(viewsOf(findTrap('hostile-css'))[0] ?? '');
    expect(text).toContain('all: unset !important');
  });

  it('lose the identity in the canonical link of some pages and name the category in some titles', async () => {
    const pages = await Promise.all(
      articles
        .filter(({ family }) => family === 'detail-page')
        .map((article) => get(viewsOf(article)[0] ?? '')),
    );
    expect(
      pages.filter(({ text }) => /rel="canonical" href="[^"]*chi-tiet-tin\.aspx"/.test(text)).length,
    ).toBeGreaterThan(9);
    const category = pages.filter(({ text }) => text.includes('<title>Cải cách hành chính - Sở'));
    expect(category.length).toBeGreaterThan(9);
  });
});

describe('listings', () => {
  const rowsOf = (html: string) =>
    html
      .split('<li data-tieu-de')
      .slice(1)
      .map((row) => row.slice(0, row.indexOf('</li>')));

  it('show each article once over all pages, picture and headline with one address, and its date', async () => {
    const pages = await Promise.all(listingUrls(portal.url).map(get));
    const rows = pages.flatMap(({ text }) => rowsOf(text));
    expect(rows.length).toBe(articles.length);
    for (const article of articles) {
      const link = `href="${esc(viewsOf(article)[0] ?? '')}"`;
      const own = rows.filter((row) => row.includes(link));
      expect(own.length).toBe(1);
      expect(own[0]?.split(link).length).toBe(3);
      expect(own[0]?.includes('class="date"')).toBe(article.dateOnListing);
      if (article.publishedAt) expect(own[0]).toContain(dayOf(article.publishedAt));
    }
  });

  it('replace the rows of the listing in place by those of its next page', async () => {
    const { text } = await get(inPlaceListingUrl(portal.url));
    const next = await get('/sonnptnt/_layouts/15/hang-tin.aspx?Page=2');
    expect(rowsOf(text).length).toBe(20);
    expect(rowsOf(next.text).length).toBe(20);
    expect(rowsOf(text)).not.toEqual(rowsOf(next.text));
  });

  it('give the feed dates in GMT', async () => {
    const { text } = await get('/sonnptnt/rss.aspx');
    const item = text.split('<item>').find((part) => part.includes(esc(findTrap('after-period').title)));
    expect(item).toContain('<pubDate>Wed, 25 Oct 2023 17:05:00 GMT</pubDate>');
  });
});

describe('the server', () => {
  it.each([
    '/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=9999',
    '/sonnptnt/Pages/khong-co.aspx',
    '/sonnptnt/Pages/tin-hoat-dong.aspx?Page=99',
    '/sonnptnt/m/tin.aspx?id=abc',
    '/khac',
  ])('answers %s with 404', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('does not find an article with a page of its own by number', async () => {
    const own = articles.find((article) => article.family === 'own-page');
    expect((await get(`/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=${own?.id}`)).status).toBe(404);
  });

  it('answers on IPv4 by number too', async () => {
    const response = await fetch(portal.url.replace('localhost', '127.0.0.1'), { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/sonnptnt/');
  });

  it('names a taken port in its error', async () => {
    const port = Number(new URL(portal.url).port);
    await expect(startPortal({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  });
});
