// An article's own address is the page's: neither its base nor what it calls canonical changes it.
import { expect, it } from 'vitest';
import { recognisePage } from '../../../extension/extraction/recognise-page.ts';
import { readPage } from '../../../extension/portal-ui/page-read.ts';
import { portal } from './support.ts';

const URL_SHOWN = 'https://so.example.gov.vn/Pages/chi-tiet.aspx?ItemID=7';
const CANONICAL = 'https://khac.example.org/bai';

it.each([
  ['a base on the portal', '<base href="/vi/">'],
  ['a base off the portal', '<base href="https://khac.example.org/">'],
  ['a canonical link off the portal', `<link rel="canonical" href="${CANONICAL}">`],
  ['both', `<base href="https://khac.example.org/"><link rel="canonical" href="bai">`],
])('%s leaves the article the address that the page has', (_name, head) => {
  const html = `<head>${head}</head><body><h1>Sở niêm yết thủ tục hành chính mới</h1><p>Nội dung.</p></body>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { article } = readPage(portal, recognisePage(page, URL_SHOWN));
  expect(article.url).toBe(URL_SHOWN);
});

it.each([
  ['Ngày đăng: 25/10/2023', '2023-10-25'],
  ['25/10/2023', '2023-10-25'],
  ['Cập nhật: 25/10/2023', undefined],
])('the date of “%s” is stored only with more than the stated confidence, and held ready always', (line, stored) => {
  const html = `<h1>Sở niêm yết thủ tục hành chính mới</h1><p>${line}</p><p>Nội dung.</p>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const read = readPage(portal, recognisePage(page, URL_SHOWN));
  expect(read.article.publishedOn).toBe(stored);
  expect(read.maybeOn).toBe('2023-10-25');
});
