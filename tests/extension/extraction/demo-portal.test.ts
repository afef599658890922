// Facts about reading the demo portals: articles of each build and every row, with and without their profiles.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { extractListing } from '../../../extension/extraction/extract-listing.ts';
import { demoPortals, inPlaceListingUrl, listingUrls, viewsOf } from '../../portal/addresses.ts';
import { articles } from '../../portal/catalogue.ts';
import { answer } from '../../portal/routes.ts';
import { parsePage } from './read-fixture.ts';

const ORIGIN = 'http://localhost:18700';
const [department, province] = demoPortals(ORIGIN);

/** Every fifth: of each way to build a page, as these alternate with other strides. */
const sample = articles.filter((_, index) => index % 5 === 0);

function open(url: string): Document {
  return parsePage(answer(url.slice(ORIGIN.length), ORIGIN).body);
}

function profileOf(url: string) {
  return (url.includes('/tinh/') ? province : department).profile;
}

describe.each([
  ['with its profile', profileOf],
  ['by the general rules', () => undefined],
])('the demo portal %s', (_, profile) => {
  it('gives title and date of each article, and no date where the page prints none', {
    timeout: 60_000,
  }, () => {
    const wrong = sample.flatMap((article) =>
      viewsOf(article).flatMap((view) => {
        const url = ORIGIN + view;
        const { kind, title, publishedOn } = extractArticle(open(url), url, profile(url));
        const read = [kind, title?.value, publishedOn?.value ?? null];
        const date = article.dateOnPage ? (article.publishedAt?.slice(0, 10) ?? null) : null;
        const expected = ['article', article.title.normalize('NFC'), date];
        return JSON.stringify(read) === JSON.stringify(expected) ? [] : [{ url, read, expected }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ...listingUrls(ORIGIN),
    inPlaceListingUrl(ORIGIN),
  ])('gives the rows of %s and nothing else', (url) => {
    const page = open(url);
    const rows = [...page.querySelectorAll('.danh-sach > li')].map((row) => [
      row.querySelector('h3')?.textContent?.normalize('NFC'),
      row.querySelector('.date') ? row.getAttribute('data-ngay')?.slice(0, 10) : null,
    ]);
    const { items } = extractListing(page, url, profile(url));
    expect(items.map(({ title, publishedOn }) => [title, publishedOn])).toEqual(rows);
  });
});
