// Facts about pages made to choke a reader: it stays bounded and never throws.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { extractListing } from '../../../extension/extraction/extract-listing.ts';
import { readLines } from '../../../extension/extraction/lines.ts';
import { parsePage } from './read-fixture.ts';

const URL_OF_PAGE = 'https://a.example.vn/tin-1234.html';

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A page around one element, built without parsing it. */
function pageWith(content: HTMLElement): Document {
  const page = parsePage('<body><h1>Một tiêu đề đủ dài</h1></body>');
  page.body.append(page.importNode(content, true));
  return page;
}

describe('a hostile page', () => {
  it('of ten million letters is read', () => {
    const page = pageWith(element('p', 'Ngày 01/01/2023 - '.repeat(600_000)));
    expect(extractArticle(page, URL_OF_PAGE).title?.value).toBe('Một tiêu đề đủ dài');
  });

  it('of twenty thousand links gives a bounded listing', { timeout: 60_000 }, () => {
    const row = (list: number, index: number) =>
      `<li><h3><a href="/tin-${list}-${index}.html">Đoàn công tác số ${list}.${index} về thăm xã</a></h3></li>`;
    const list = (_: unknown, number: number) =>
      `<ul>${Array.from({ length: 100 }, (__, index) => row(number, index)).join('')}</ul>`;
    const page = parsePage(`<body>${Array.from({ length: 200 }, list).join('')}</body>`);
    const { items } = extractListing(page, 'https://a.example.vn/tin');
    expect(items.length).toBeGreaterThan(100);
    expect(items.length).toBeLessThanOrEqual(3_000);
    expect(extractArticle(page, 'https://a.example.vn/tin').kind).toBe('listing');
  });

  it.each([400, 3_000])('nested %i deep is read to its ground', (levels) => {
    const page = parsePage('<body></body>');
    let at: HTMLElement = page.body;
    for (let depth = 0; depth < levels; depth += 1) {
      const inner = page.createElement('div');
      at.append(inner);
      at = inner;
    }
    at.innerHTML = '<h1>Một tiêu đề đủ dài</h1><a href="/b-1.html">Một tiêu đề khác đủ dài</a>';
    expect(extractArticle(page, URL_OF_PAGE).title?.value).toBe('Một tiêu đề đủ dài');
  });

  it('of endless nodes is read up to the limit', () => {
    const root = element('div');
    for (let index = 0; index < 50; index += 1) root.append(element('p', `Dòng ${index}`));
    expect(readLines(root, 20).length).toBe(10);
  });

  it.each([
    [
      'numbers and nulls in JSON-LD',
      '<script type="application/ld+json">[null, 3, {"@graph": [null, 4, {"@type": "Article", "headline": 5, "author": [null], "datePublished": {}}]}]</script>',
    ],
    ['no title in metas', '<meta property="og:title"><meta content="x"><title></title>'],
    [
      'broken addresses',
      '<base href="http://["><link rel="canonical" href="http://["><a href="http://[">Một liên kết hỏng đủ dài</a><a href="%">x</a>',
    ],
    [
      'impossible dates',
      '<h1>Một tiêu đề đủ dài</h1><p>Ngày đăng: 99/99/2023</p><time datetime="x">31/02/2023</time>',
    ],
  ])('with %s is read', (_, html) => {
    const page = parsePage(html);
    expect(extractArticle(page, URL_OF_PAGE).publishedOn).toBeNull();
    expect(extractListing(page, URL_OF_PAGE).items).toEqual([]);
  });
});
