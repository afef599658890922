// Facts about headings that lead to their own page, hold a date beside their words, lie in a wrapper named for a column,
// or are named by a profile.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { isSure } from '../../../extension/extraction/field.ts';
import { parsePage } from './read-fixture.ts';
import { STORY } from './systems/page-of.ts';

const URL_OF_PAGE = 'https://so.example.gov.vn/tin-tuc/-/chi-tiet/dong-mat-tra-ket-qua-tai-nha-2537';
const TITLE = 'Xã Đồng Mát trả kết quả tại nhà';
const CATEGORY = 'Tin tức - Sở Nội vụ';

const read = (body: string, window = CATEGORY) =>
  extractArticle(parsePage(`<head><title>${window}</title></head><body>${body}${STORY}</body>`), URL_OF_PAGE);

describe('a heading that leads to its own page', () => {
  it.each([
    ['by its path', '/tin-tuc/-/chi-tiet/dong-mat-tra-ket-qua-tai-nha-2537'],
    ['by its whole address', URL_OF_PAGE],
    [
      'by its other scheme, www and a fragment',
      `${URL_OF_PAGE.replace('https://', 'http://www.')}#dau-trang`,
    ],
  ])('%s is the headline', (_, href) => {
    expect(read(`<h1><a href="${href}">${TITLE}</a></h1>`).title).toMatchObject({
      value: TITLE,
      from: 'heading',
    });
    expect(read(`<a href="${href}"><h2>${TITLE}</h2></a>`).title).toMatchObject({
      value: TITLE,
      from: 'heading',
    });
  });

  it('is not when it leads elsewhere', () => {
    expect(read(`<h3><a href="/khac-99">${TITLE}</a></h3>`).title?.value).not.toBe(TITLE);
  });
});

describe('a heading with its date', () => {
  it.each([
    ['in brackets', `${TITLE} (25/10/2023)`],
    ['in an element of its own', `${TITLE} <span class="date">25/10/2023 08:30</span>`],
    ['with a label', `${TITLE} <small>Đăng ngày 25/10/2023</small>`],
    ['after a dash', `${TITLE} - 25/10/2023`],
    ['with its weekday', `${TITLE} <i>(Thứ tư, 25/10/2023, 08:30)</i>`],
  ])('%s gives both', (_, heading) => {
    const { title, publishedOn } = read(`<h1>${heading}</h1>`);
    expect([title?.value, publishedOn?.value]).toEqual([TITLE, '2023-10-25']);
  });

  it.each([
    `${TITLE} ngày 25/10/2023`,
    'Lịch tiếp công dân từ ngày 20/10/2023 đến 25/10/2023',
  ])('that is of its subject stays whole: %s', (heading) => {
    const { title, publishedOn } = read(`<h1>${heading}</h1>`, `${heading} - Sở Nội vụ`);
    expect([title?.value, publishedOn]).toEqual([heading, null]);
  });

  it('that the window’s title repeats stays whole', () => {
    const heading = `${TITLE} - 25/10/2023`;
    expect(read(`<h1>${heading}</h1>`, heading).title?.value).toBe(heading);
  });

  it('and no words is no headline', () => {
    expect(read(`<h1>Thứ tư, 25/10/2023</h1><h2>${TITLE}</h2>`, `${TITLE} - Sở Nội vụ`).title?.value).toBe(
      TITLE,
    );
  });
});

it.each([
  'has-sidebar',
  'content-sidebar-wrap',
  'layout right-sidebar',
])('what lies around an article and a column together, “%s”, is read', (name) => {
  const { title, publishedOn, text } = read(
    `<div class="${name}"><div><h1>${TITLE}</h1><p>Ngày đăng: 25/10/2023</p>${STORY}</div><div>Tin khác</div></div>`,
  );
  expect([title?.value, publishedOn?.value]).toEqual([TITLE, '2023-10-25']);
  expect(text).toContain('bộ phận tiếp nhận');
});

it('machines are believed about the spaces of a headline in parts', () => {
  const meta = '<meta property="og:title" content="Cải cách: trả kết quả tại nhà">';
  const page = parsePage(
    `<head>${meta}</head><body><h1><span>Cải cách</span><span>: </span><span>trả kết quả tại nhà</span></h1>${STORY}</body>`,
  );
  expect(extractArticle(page, URL_OF_PAGE).title?.value).toBe('Cải cách: trả kết quả tại nhà');
});

describe('a page’s name in a heading over the headline', () => {
  const long = 'Yên Bái nâng điểm chỉ số cải cách hành chính';
  const date = '<p>Ngày đăng: 05/05/2023</p>';

  it.each(['Chi tiết tin tức', 'UBND xã Thanh Sơn'])('“%s” is not the headline', (name) => {
    expect(read(`<h1>${name}</h1><h3>${long}</h3>${date}`, name).title?.value).toBe(long);
  });

  it.each([
    ['the same letters', 'Hòa giải ở cơ sở'],
    ['letters and marks apart', 'Hòa giải ở cơ sở'.normalize('NFD')],
    ['the other place of a tone mark', 'Hoà giải ở cơ sở'],
  ])('the category that a menu leads to in %s is not the headline', (_, name) => {
    const menu = `<nav><a href="/hoa-giai">${name}</a></nav>`;
    const { title } = read(`${menu}<h1>Hòa giải ở cơ sở</h1><h3>${long}</h3>${date}`, 'Chi tiết');
    expect(title?.value).toBe(long);
  });

  it('a short headline stays one, whatever heads the lists behind the story', () => {
    const lists = `${STORY}<h3>${long}</h3><p>12/12/2021</p>`;
    const html = `<h1>Họp giao ban tuần</h1>${date}${lists}`;
    expect(read(html, 'Họp giao ban tuần').title?.value).toBe('Họp giao ban tuần');
  });

  it('a line over the date is the headline where there is no heading', () => {
    expect(read(`<div><span>${long}</span></div>${date}`, 'Chi tiết').title?.value).toBe(long);
  });

  it('the list that SharePoint names before its item is not', () => {
    const html = `<td>${long}</td><h3>Tiêu đề</h3>`;
    expect(read(`<table><tr>${html}</tr></table>${date}`, `Thông báo - ${long}`).title?.value).toBe(long);
  });
});

it('mojoPortal’s column in the middle is read where its headline is a smaller heading', () => {
  const { title, publishedOn } = read(
    `<div class="date-time">Thứ tư, 7/5/2025</div><div class="articlecenter-rightnav"><h2>${TITLE}</h2><p>25/10/2023 08:30</p>${STORY}</div>`,
  );
  expect([title?.value, publishedOn?.value]).toEqual([TITLE, '2023-10-25']);
});

it('a profile names one that stands in the page in parts, or in a meta: the date beside it is sure', () => {
  const head = `<head><meta name="dc.title" content="${TITLE}"></head>`;
  const parts = `<h1><span>${TITLE.slice(0, 7)}</span><span>${TITLE.slice(8)}</span></h1>`;
  const page = parsePage(`${head}<body>${parts}<div>25/10/2023</div>${STORY}</body>`);
  for (const title of ['h1', '[name="dc.title"]']) {
    const { publishedOn } = extractArticle(page, URL_OF_PAGE, { selectors: { title } });
    expect(publishedOn && [publishedOn.value, isSure(publishedOn)]).toEqual(['2023-10-25', true]);
  }
});

it('a profile names one that a shorter line above begins: the clock beside that line is not its date', () => {
  const trail = `<div>${TITLE.slice(0, 20)}…</div><div>Thứ năm, 26/10/2023 08:30</div>`;
  const page = parsePage(`<body>${trail}<div><h1>${TITLE}</h1><div>25/10/2023</div>${STORY}</div></body>`);
  const { publishedOn } = extractArticle(page, URL_OF_PAGE, { selectors: { title: 'h1' } });
  expect(publishedOn?.value).toBe('2023-10-25');
});
