// Facts about pages of portal systems: the right headline and day, or none, among clocks, lists and wrong canonicals.
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import { profileFault } from '#shared/portal-profile';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { SURE_ENOUGH } from '../../../extension/extraction/field.ts';
import { parsePage } from './read-fixture.ts';
import { liferay } from './systems/liferay.ts';
import { others } from './systems/others.ts';
import { sharepoint } from './systems/sharepoint.ts';

describe.each([...sharepoint, ...liferay, ...others])('$system', (page) => {
  const { url, title, date, section, author, profile, print } = page;
  const article = extractArticle(parsePage(page.html), url);

  it('is an article', () => {
    expect(article.kind).toBe('article');
  });

  it('has its own headline', () => {
    expect(article.title?.value).toBe(title);
  });

  it('has the day it was posted, or none, surely enough to be kept', () => {
    expect(article.publishedOn?.value ?? null).toBe(date);
    if (date) expect(article.publishedOn?.label).toBe('published');
    if (date) expect(article.publishedOn?.confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
  });

  it('has its section and its source where the page names them', () => {
    if (section) expect(article.section?.value).toBe(section);
    if (author) expect(article.author?.value).toBe(author);
  });

  it('keeps its own key beside what its canonical says', () => {
    const hint = article.relCanonical && canonicalUrl(article.relCanonical.value, profile);
    const key = canonicalUrl(url, profile);
    if (page.wrongCanonical) expect(hint).not.toBe(key);
    else expect(hint ?? key).toBe(key);
  });

  it('is the same article in its print view: headline, day or none, key', () => {
    const printed = extractArticle(parsePage(print.html), print.url);
    expect([printed.title?.value, printed.publishedOn?.value ?? null]).toEqual([title, date]);
    expect(canonicalUrl(print.url, profile)).toBe(canonicalUrl(url, profile));
    if (profile) expect(profileFault(profile)).toBeNull();
  });
});
