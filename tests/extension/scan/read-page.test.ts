// Facts about reading feeds, and about listings that go on by a script alone.
import { describe, expect, it } from 'vitest';
import { hasHiddenPaging } from '../../../extension/scan/hidden-paging.ts';
import { isSamePage, readScanPage } from '../../../extension/scan/read-page.ts';
import { feedDay, isFeed, readFeed } from '../../../extension/scan/read-rss.ts';
import { parsePage } from '../extraction/read-fixture.ts';
import { PORTAL, urlOf } from '../support/device.ts';

const FEED = 'https://so.example.gov.vn/rss/cchc.xml';
const itemsOf = (xml: string) => readFeed(xml, FEED)?.items;

describe('a feed', () => {
  it('gives its items, days as in Vietnam', () => {
    const feed = `<rss version="2.0"><channel><title>CCHC</title><link>https://so.example.gov.vn/</link>
      <item><title>Sở công bố thủ tục</title><link>/tin/1.html</link><category>CCHC</category>
        <pubDate>Tue, 24 Oct 2023 18:30:00 GMT</pubDate></item>
      <item><title>Không có địa chỉ</title><guid>17</guid></item>
      <item><title>Hội nghị</title><guid>https://so.example.gov.vn/tin/2.html</guid></item></channel></rss>`;
    expect(itemsOf(feed)).toEqual([
      {
        url: 'https://so.example.gov.vn/tin/1.html',
        title: 'Sở công bố thủ tục',
        publishedOn: '2023-10-25',
        section: 'CCHC',
        form: null,
      },
      expect.objectContaining({ url: 'https://so.example.gov.vn/tin/2.html', publishedOn: null }),
    ]);
  });

  it('may be Atom', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tin</title>
      <link rel="self" href="/x"/><link href="/tin/3"/><published>2023-10-24T23:00:00+07:00</published></entry></feed>`;
    expect(itemsOf(feed)).toMatchObject([
      { url: 'https://so.example.gov.vn/tin/3', publishedOn: '2023-10-24' },
    ]);
  });

  it('is not made of a page', () => {
    expect(readFeed('<p>Trang</p>', FEED)).toBeNull();
  });

  const ITEM = '<item><title>Hội nghị</title><link>/tin?a=1&amp;b=2</link></item>';
  const RSS = `<rss><channel>${ITEM}</channel></rss>`;
  it.each([
    ['its declaration behind an empty line', `\n<?xml version="1.0"?>\n${RSS}`],
    ['bare ampersands', RSS.replace('&amp;', '&')],
    ['letters of HTML', RSS.replace('ộ', '&#7897;').replace('ị', '&#x1ECB;')],
    ['letters of HTML, written out', RSS.replace('Hội', 'H&amp;#7897;i')],
    ['words marked up', RSS.replace('Hội nghị', '&lt;b&gt;Hội&lt;/b&gt; nghị')],
    ['a sign that no XML may hold', RSS.replace('nghị', 'nghị\x0b')],
  ])('is read with %s', (_, xml) => {
    expect(isFeed(xml)).toBe(true);
    expect(itemsOf(xml)).toMatchObject([{ url: expect.stringMatching(/\/tin\?a=1&b=2/), title: 'Hội nghị' }]);
  });

  it.each<[string, boolean]>([
    ['<?xml version="1.0"?><?xml-stylesheet href="x"?><!-- RSS --><rss version="2.0">', true],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', true],
    ['<!doctype html><html><feed>', false],
    ['<rssx>', false],
  ])('is told by its beginning: %s', (text, feed) => {
    expect(isFeed(text)).toBe(feed);
  });

  it.each([
    ['Mon, 01 Jan 0001 00:00:00 GMT', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['Sun, 29 Feb 2023 00:00:00 +0700', null],
    ['Tue, 24 Oct 2023 99:99:00 GMT', '2023-10-24'],
    ['Tue, 24 Oct 2023 18:30:00 +00:00', '2023-10-25'],
    ['Tuesday, 24 October 2023 18:30:00 GMT', '2023-10-25'],
    ['2023-10-24 18:30:00Z', '2023-10-25'],
    ['2023-10-24 18:30:00', '2023-10-24'],
    ['Tue, 24 Oct 2023 18:30:00 GMT+7', '2023-10-24'],
    ['Tue, 24 Oct 2023 17:00:00 GMT', '2023-10-25'],
    ['Tue, 24 Oct 2023 23:00:00 +0700', '2023-10-24'],
    ['2023-10-24T17:30:00Z', '2023-10-25'],
    ['2023-10-24T23:30:00', '2023-10-24'],
    ['24 Oct 2023', '2023-10-24'],
    ['05/10/2023 08:00', '2023-10-05'],
    ['31 Feb 2023', null],
    ['hôm qua', null],
  ])('of %s is %s', (text, day) => {
    expect(feedDay(text)).toBe(day);
  });
});

describe('paging by a script alone', () => {
  it.each<[string, string, boolean]>([
    ['a link that posts back', `<a href="javascript:__doPostBack('ctl00$Pager','2')">2</a>`, true],
    ['a scripted number in a pager', '<div class="pagination"><a href="#">2</a></div>', true],
    ['a button for more', '<button>Xem thêm</button>', true],
    ['an arrow', '<a href="javascript:void(0)">›</a>', true],
    ['none', '<a href="/tin/1">Xem thêm</a><button>Tìm kiếm</button>', false],
    ['a button that leads no further', '<button disabled>Trang sau</button>', false],
    [
      'the number of the page itself',
      '<ul class="pagination"><li class="active"><a href="#">3</a></li><li><a>4</a></li></ul>',
      false,
    ],
    [
      'pictures that change places',
      '<div class="carousel"><a role="button" href="#hinh">Next</a></div>',
      false,
    ],
    ['a number in the text', '<a name="x">2</a>', false],
    ['an arrow drawn as a picture', '<a href="javascript:"><img alt="Next"></a>', true],
    ['numbers that are no links', '<div class="pagination"><span onclick="go(2)">2</span></div>', true],
    ['rows that come by scrolling', '<div class="infinite-scroll"></div>', true],
    ['a choice of pages', '<p>Trang <select><option>1<option>2</select></p>', true],
    ['a choice of months', '<p>Tháng <select><option>1<option>2</select></p>', false],
    ['more to load at an address', '<div class="load-more"><a href="?page=2">Xem thêm</a></div>', false],
    [
      'a calendar that posts back',
      `<td><a href="javascript:__doPostBack('ctl00$Lich','8702')">30</a></td>
       <td><a href="javascript:__doPostBack('ctl00$Lich','V8735')">&gt;</a></td>`,
      false,
    ],
  ])('shows in %s or not: %#', (_, html, hidden) => {
    expect(hasHiddenPaging(parsePage(html))).toBe(hidden);
  });
});

describe('a page after redirects', () => {
  it.each([
    ['https://www.so.example.gov.vn/Tin-Tuc/?page=2', true],
    ['http://so.example.gov.vn/(S(k3jx2v))/tin-tuc?page=2', true],
    ['https://so.example.gov.vn/vi/tin-tuc?page=2', true],
    ['https://so.example.gov.vn/', false],
    ['https://so.example.gov.vn/dang-nhap?returnUrl=%2Ftin-tuc%3Fpage%3D2', false],
  ])('is the one asked for or not: %s', (given, same) => {
    expect(isSamePage('https://so.example.gov.vn/tin-tuc?page=2', given, false)).toBe(same);
  });

  it.each([
    ['/tin-tuc', '/vi/tin-tuc.html', true],
    ['/', '/Pages/default.aspx', true],
    ['/tin-tuc/trang-1.html', '/tin-tuc', true],
    ['/tin-tuc', '/', false],
    ['/so/Pages/tin-tuc.aspx', '/so/', false],
  ])('may be the first of a scan or not: %s at %s', (asked, given, same) => {
    expect(isSamePage(`https://so.example.gov.vn${asked}`, `https://so.example.gov.vn${given}`, true)).toBe(
      same,
    );
  });
});

describe('how many pages there are', () => {
  const pagesOf = (html: string) =>
    readScanPage({ text: html, url: urlOf('tin.aspx'), feed: false, portal: PORTAL, portals: [PORTAL] })
      .pages;
  it.each<[string, string, number | null]>([
    ['by the address of the last page', '<a href="?Page=2">2</a><a href="?Page=31">Cuối</a>', 31],
    [
      'by numbers, whatever their addresses count',
      '<p class="pagination"><b>1</b><a href="?start=20">2</a></p>',
      2,
    ],
    ['in words', '<div class="phan-trang">Trang 1 / 31 <a href="?start=5">›</a></div>', 31],
    ['by no number elsewhere', '<p>Trang 1/31</p><a href="/tin/2023">2023</a>', null],
    ['by no number of an article', '<a href="?page=20231">20231</a>', null],
  ])('is read %s', (_, html, pages) => {
    expect(pagesOf(html)).toBe(pages);
  });
});
