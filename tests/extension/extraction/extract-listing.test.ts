// Facts about reading listings.
import { describe, expect, it } from 'vitest';
import { extractListing, findListingItems } from '../../../extension/extraction/extract-listing.ts';
import { parsePage, readFixture } from './read-fixture.ts';

const ROWS = 'https://so.example.gov.vn/Pages/cchc.aspx';

describe('a listing with pictures, headings and dates', () => {
  const listing = extractListing(readFixture('listing-rows'), ROWS);

  it('gives each article once, in order, without menu, trail, pager and most read', () => {
    expect(
      listing.items.map(({ url, title, publishedOn }) => [url.slice(ROWS.length), title, publishedOn]),
    ).toEqual([
      ['?ItemID=301', 'Sở kiểm tra công vụ đột xuất tại ba đơn vị', '2023-11-07'],
      ['?ItemID=300', 'Công bố kết quả chỉ số hài lòng ngày 01/11/2023', '2023-11-03'],
      ['?ItemID=299', 'Tập huấn phần mềm một cửa cho 60 công chức', null],
    ]);
  });

  it('goes on with the next page, not the last', () => {
    expect(listing.next).toBe(`${ROWS}?Page=2`);
    expect(extractListing(readFixture('listing-rows'), `${ROWS}?Page=2`).next).toBe(`${ROWS}?Page=3`);
  });

  it('names the link of the headline for each article', () => {
    const items = findListingItems(readFixture('listing-rows'), ROWS);
    expect(
      items.map(({ link, title }) => [link.parentElement?.localName, link.textContent === title]),
    ).toEqual(Array.from({ length: 3 }, () => ['h3', true]));
  });

  it('shows only articles when the portal says which addresses are', () => {
    const items = extractListing(readFixture('listing-rows'), ROWS, { article: ['ItemID=30\\d'] }).items;
    expect(items.map(({ url }) => url.slice(-3))).toEqual(['301', '300']);
  });
});

describe('a listing that pages in place', () => {
  const listing = extractListing(
    readFixture('listing-postback'),
    'https://bandantoc.example.vn/Default.aspx?TabID=12',
  );

  it('finds dates beside the headings', () => {
    expect(listing.items.map(({ title, publishedOn }) => [title.slice(0, 11), publishedOn])).toEqual([
      ['Ban Dân tộc', '2016-05-12'],
      ['Chuyển đổi ', '2016-05-10'],
      ['Khai trương', '2015-10-05'],
    ]);
  });

  it('has no next address', () => {
    expect(listing.next).toBeNull();
  });
});

it('a section that each row links to is no article, and takes no row apart', () => {
  const rows = [1, 2, 3, 4, 5].map(
    (
      n,
    ) => `<div class="item"><h3><a href="/bai-viet-so-${n}.html">Sở kiểm tra công vụ đột xuất lần thứ ${n}</a></h3>
      <p><a href="/chuyen-muc/cai-cach">Cải cách thủ tục hành chính</a> | 0${n}/11/2023</p></div>`,
  );
  const { items } = extractListing(parsePage(`<div>${rows.join('')}</div>`), ROWS);
  expect(items.map(({ url, publishedOn }) => [url.slice(-6, -5), publishedOn])).toEqual(
    [1, 2, 3, 4, 5].map((n) => [String(n), `2023-11-0${n}`]),
  );
});

describe('other shapes of rows', () => {
  const titles = [
    'Đoàn công tác kiểm tra xã Một',
    'Đoàn công tác kiểm tra xã Hai',
    'Đoàn công tác kiểm tra xã Ba',
  ];
  const read = (row: (title: string, id: number) => string, around = (rows: string) => rows) => {
    const page = parsePage(`<body><div>${around(titles.map(row).join(''))}</div></body>`);
    return extractListing(page, 'https://a.example.vn/tin').items.map(({ title, publishedOn }) => [
      title,
      publishedOn,
    ]);
  };
  const dated = titles.map((title) => [title, '2023-05-04']);

  it('reads table rows', () => {
    const row = (title: string, id: number) =>
      `<tr><td>04/05/2023</td><td><a href="/t-${id}.html">${title}</a></td></tr>`;
    expect(read(row, (rows) => `<table>${rows}</table>`)).toEqual(dated);
  });

  it('reads a date in brackets after the link', () => {
    expect(read((title, id) => `<li><a href="/t-${id}.html">${title}</a> (04/05/2023)</li>`)).toEqual(dated);
  });

  it('reads cards that are one link', () => {
    const card = (title: string, id: number) =>
      `<a href="/t-${id}.html"><h3>${title}</h3><div>04/05/2023</div><p>Tóm tắt của tin này.</p></a>`;
    expect(read(card)).toEqual(dated);
  });

  it('reads a machine’s stamp', () => {
    const row = (title: string, id: number) =>
      `<article><h2><a href="/t-${id}.html">${title}</a></h2><time datetime="2023-05-03T17:30:00Z">hôm qua</time></article>`;
    expect(read(row)).toEqual(dated);
  });

  it.each([
    ['a table says so in the cell before', '<td>Ngày ban hành</td><td>04/05/2023</td>', null],
    ['its number stands in the cell before', '<td>485/QĐ-UBND</td><td>04/05/2023</td>', null],
    [
      'a table names another day',
      '<td>Ngày ban hành:</td><td>02/05/2023</td><td>Ngày đăng:</td><td>04/05/2023</td>',
      '2023-05-04',
    ],
  ])('leaves the day of a document out where %s', (_, cells, day) => {
    const row = (title: string, id: number) =>
      `<div><h3><a href="/t-${id}.html">${title}</a></h3><table><tr>${cells}</tr></table></div>`;
    expect(read(row)).toEqual(titles.map((title) => [title, day]));
  });

  it('takes no menu for a listing', () => {
    expect(
      read(
        (title, id) => `<li><a href="/t-${id}.html">${title}</a></li>`,
        (rows) => `<nav><ul>${rows}</ul></nav>`,
      ),
    ).toEqual([]);
  });

  it('takes no other articles of a story for a listing', () => {
    const row = (title: string, id: number) => `<li><a href="/t-${id}.html">${title}</a> (04/05/2023)</li>`;
    expect(read(row, (rows) => `<h3>Tin cùng chuyên mục</h3><ul>${rows}</ul>`)).toEqual([]);
  });

  it('leaves links to other hosts and scripts alone', () => {
    const row = (title: string, id: number) =>
      `<h3><a href="${id === 0 ? 'https://b.example.vn/x' : 'javascript:go()'}">${title}</a></h3>04/05/2023`;
    expect(read(row)).toEqual([]);
  });
});

describe('the next page', () => {
  const next = (link: string, url = 'https://a.vn/tin') => extractListing(parsePage(link), url).next;

  it.each([
    ['<link rel="next" href="/tin?page=2">', 'https://a.vn/tin?page=2'],
    ['<a href="/tin/trang-2.html">Trang sau ›</a>', 'https://a.vn/tin/trang-2.html'],
    ['<a href="?_X_cur=2" title="Tiếp theo"><img alt=""></a>', 'https://a.vn/tin?_X_cur=2'],
    ['<a href="/tin/page-2">2</a>', 'https://a.vn/tin/page-2'],
    ['<a href="#">Tiếp</a>', null],
    ['<a href="javascript:void(0)">Tiếp</a>', null],
    ['<a href="/tin-2023.html">2</a>', null],
    ['<a href="https://b.vn/tin?page=2">2</a>', null],
  ])('of %s is %s', (link, expected) => {
    expect(next(link)).toBe(expected);
  });
});

describe('a page with a base of its own', () => {
  const page = (base: string) =>
    parsePage(
      `<base href="${base}"><main><ul>${[1, 2, 3, 4]
        .map(
          (id) =>
            `<li><h3><a href="tin/${id}.html">Niêm yết thủ tục hành chính kỳ ${id}</a></h3><span>0${id}/10/2023</span></li>`,
        )
        .join('')}</ul><a href="muc?page=2">2</a><a href="muc?page=3">3</a><a href="muc?page=4">4</a></main>`,
    );
  const SHOWN = 'https://so.example.gov.vn/cchc/muc?page=2';

  it.each([
    ['/', 'https://so.example.gov.vn/tin/1.html'],
    ['/vi/', 'https://so.example.gov.vn/vi/tin/1.html'],
    ['https://so.example.gov.vn/a/b', 'https://so.example.gov.vn/a/tin/1.html'],
    ['', 'https://so.example.gov.vn/cchc/tin/1.html'],
    ['javascript:0', 'https://so.example.gov.vn/cchc/tin/1.html'],
  ])('%s: links lead where the browser takes them', (base, first) => {
    expect(extractListing(page(base), SHOWN).items[0]?.url).toBe(first);
  });

  it('lists nothing where the base leads off the portal', () => {
    expect(extractListing(page('https://khac.example.org/'), SHOWN).items).toEqual([]);
  });

  it('goes on from the page that it is, not from its base', () => {
    expect(extractListing(page('/vi/'), SHOWN).next).toBe('https://so.example.gov.vn/vi/muc?page=3');
  });

  it('is no row of its own list', () => {
    const own = 'https://so.example.gov.vn/vi/tin/2.html';
    expect(extractListing(page('/vi/'), own).items.map(({ url }) => url)).not.toContain(own);
  });
});

it('a date in brackets at the end of the link is the row’s', () => {
  const rows = [1, 2, 3, 4, 5].map(
    (n) =>
      `<li><a href="/bai-viet-so-${n}.html">Sở kiểm tra công vụ đột xuất lần thứ ${n} (0${n}/11/2023)</a></li>`,
  );
  const { items } = extractListing(parsePage(`<ul>${rows.join('')}</ul>`), ROWS);
  expect(items.map(({ publishedOn }) => publishedOn)).toEqual([1, 2, 3, 4, 5].map((n) => `2023-11-0${n}`));
});
