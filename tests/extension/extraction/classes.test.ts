// Facts about the section of an article: which trails it is read from.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { parsePage } from './read-fixture.ts';

const ITEM = 'https://soxaydung.example.gov.vn/qt/tintuc/Pages/hoat-dong-cua-lanh-dao.aspx?ItemID=3701';

describe('the section', () => {
  const links = (mark: string) =>
    `<a ${mark} href="/">Trang chủ</a> <a ${mark} href="/cchc">Cải cách hành chính</a>`;
  it.each([
    ['a class of one’s own for the trail', `<ul class="bread-crumb">${links('')}</ul>`],
    ['crumbs of a class within a named trail', `<div id="breadcrumb">${links('class="crumb"')}</div>`],
    [
      'crumbs marked one by one',
      `<div class="duongdan">${links('itemtype="http://data-vocabulary.org/Breadcrumb"')}</div>`,
    ],
    [
      'a trail in microdata',
      `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${links('itemprop="item"')}</ol>`,
    ],
    ['a trail of the portal', `<p class="sitemap">${links('')}</p>`],
  ])('is read from %s', (_, trail) => {
    const page = parsePage(`${trail}<h1>Xã trả kết quả tại nhà</h1>`);
    expect(extractArticle(page, ITEM).section?.value).toBe('Cải cách hành chính');
  });
});
