// Facts about metas and JSON-LD that an earlier page left behind when the portal moved on in place.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { parsePage } from './read-fixture.ts';
import { STORY } from './systems/page-of.ts';

const ORIGIN = 'https://sonoivu.example.gov.vn';
const FORMER = 'Sở tiếp công dân định kỳ tháng mười tại trụ sở';
const TITLE = 'Xã Đồng Mát trả kết quả thủ tục đất đai qua bưu điện';

const metas = (title: string, day: string) =>
  `<meta property="og:title" content="${title}"><meta property="og:description" content="${title}: tóm tắt">
<meta property="article:published_time" content="${day}T08:00:00+07:00"><meta property="article:section" content="Tiếp dân">`;
const named = (path: string) => `<meta property="og:url" content="${ORIGIN}${path}">`;
const jsonLd = (title: string, day: string, path: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, url: ORIGIN + path, datePublished: day })}</script>`;
const body = (date: string) =>
  `</head><body><nav><a href="/">Trang chủ</a></nav><div class="chi-tiet"><h1>${TITLE}</h1>${date}${STORY}</div></body>`;
const window = (title: string) => `<title>${title} - Sở Nội vụ</title>`;

const SHOWN = body('<p>Ngày đăng: 25/10/2023</p>');
const UNDATED = body('');

interface Page {
  how: string;
  path: string;
  html: string;
  date: string | null;
}

const left: Page[] = [
  {
    how: 'of an article of WordPress, metas and JSON-LD with their addresses',
    path: '/dong-mat-tra-ket-qua/',
    html:
      window(TITLE) +
      metas(FORMER, '2023-10-02') +
      named('/tiep-cong-dan/') +
      jsonLd(FORMER, '2023-10-02', '/tiep-cong-dan/') +
      SHOWN,
    date: '2023-10-25',
  },
  {
    how: 'of an article of SharePoint, whose metas name no address',
    path: '/qt/tintuc/Pages/hoat-dong.aspx?ItemID=3702',
    html: `<meta name="GENERATOR" content="Microsoft SharePoint">${window(TITLE)}${metas(FORMER, '2023-10-02')}${SHOWN}`,
    date: '2023-10-25',
  },
  {
    how: 'beside a window’s title in letters and marks apart',
    path: '/qt/tintuc/Pages/hoat-dong.aspx?ItemID=3703',
    html: window(TITLE.normalize('NFD')) + metas(FORMER, '2023-10-02') + SHOWN,
    date: '2023-10-25',
  },
  {
    how: 'of another item of the same page of SharePoint',
    path: '/qt/tintuc/Pages/hoat-dong.aspx?ItemID=3702',
    html:
      window(FORMER) +
      metas(FORMER, '2023-10-02') +
      named('/qt/tintuc/Pages/hoat-dong.aspx?ItemID=3701') +
      SHOWN,
    date: '2023-10-25',
  },
  {
    how: 'together with the window’s title',
    path: '/tin-tuc/dong-mat-tra-ket-qua-286971',
    html: window(FORMER) + metas(FORMER, '2023-10-02') + named('/tin-tuc/tiep-cong-dan-286970') + SHOWN,
    date: '2023-10-25',
  },
  {
    how: 'as JSON-LD alone',
    path: '/-/dong-mat-tra-ket-qua',
    html: window(TITLE) + jsonLd(FORMER, '2023-10-02', '/-/tiep-cong-dan') + SHOWN,
    date: '2023-10-25',
  },
  {
    how: 'where the page itself prints no day',
    path: '/vi/news/cchc/dong-mat-331.html',
    html: window(TITLE) + metas(FORMER, '2023-10-02') + named('/vi/news/cchc/tiep-dan-330.html') + UNDATED,
    date: null,
  },
];

describe.each(left)('what an earlier page left $how', ({ path, html, date }) => {
  const article = extractArticle(parsePage(`<html lang="vi"><head>${html}</html>`), ORIGIN + path);

  it('names neither headline nor day', () => {
    expect([article.title?.value, article.publishedOn?.value ?? null]).toEqual([TITLE, date]);
  });

  it('gives neither section nor summary', () => {
    expect(article.section).toBeNull();
    expect(article.summary?.value).toMatch(/^Sáng nay, bộ phận/);
  });
});

const own: Omit<Page, 'date'>[] = [
  {
    how: 'name the address, which says more of the way there',
    path: '/dong-mat-tra-ket-qua/?utm_source=zalo',
    html: window(TITLE) + metas(TITLE, '2023-10-25') + named('/dong-mat-tra-ket-qua/') + UNDATED,
  },
  {
    how: 'name the address, with a headline for social networks',
    path: '/dong-mat-tra-ket-qua/',
    html:
      window(TITLE) +
      metas('Không phải lên huyện nữa', '2023-10-25') +
      named('/dong-mat-tra-ket-qua/') +
      UNDATED,
  },
  {
    how: 'name the headline that stands there, with the address of the section',
    path: '/qt/tintuc/Pages/hoat-dong.aspx?ItemID=3702',
    html: window('Hoạt động') + metas(TITLE, '2023-10-25') + named('/qt/tintuc/Pages/default.aspx') + UNDATED,
  },
  {
    how: 'name the headline of the window’s title, which stands nowhere else',
    path: '/tin-1234.html',
    html: `${window(TITLE)}${metas(TITLE, '2023-10-25')}</head><body>${STORY}</body>`,
  },
];

it.each(own)('metas that $how are the page’s own', ({ path, html }) => {
  const article = extractArticle(parsePage(`<html lang="vi"><head>${html}</html>`), ORIGIN + path);
  expect([article.title?.value, article.publishedOn?.value]).toEqual([TITLE, '2023-10-25']);
});
