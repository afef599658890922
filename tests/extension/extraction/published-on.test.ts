// Facts about which of a page's dates is the day it was posted.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { SURE_ENOUGH } from '../../../extension/extraction/field.ts';
import { parsePage } from './read-fixture.ts';

const URL_OF_PAGE = 'https://a.example.com/tin/mot-tin-1234.html';
const HEADLINE = '<h1>The council opens a new office for permits</h1>';
const STORY = `<p>${'The council has opened an office where permits are issued on one day. '.repeat(3)}</p>`;

function dateOf(body: string, head = ''): [string, string] | null {
  const { publishedOn } = extractArticle(parsePage(`<head>${head}</head><body>${body}</body>`), URL_OF_PAGE);
  return publishedOn && [publishedOn.value, publishedOn.from];
}

describe('a line of links', () => {
  it.each([
    ['the author’s', '<p>By <a href="/people/12">Tran Thu Ha of the council</a> 25/10/2023</p>'],
    ['the page’s own', `<p><a href="${URL_OF_PAGE}"><time>25/10/2023</time> posted by</a> x</p>`],
  ])('just under the headline gives its date: %s', (_, line) => {
    expect(dateOf(HEADLINE + line + STORY)).toEqual(['2023-10-25', 'visible']);
  });

  it('is another article’s when it is all link, or stands further down', () => {
    const row = '<p><a href="/tin/khac-1.html">Another office opens 20/10/2023</a></p>';
    const later = '<p><a href="/tin/khac-2.html">Another office opens</a> 20/10/2023</p>';
    expect(dateOf(HEADLINE + row + STORY)).toBeNull();
    expect(dateOf(HEADLINE + STORY + STORY + later)).toBeNull();
  });
});

describe('a date under the line of its category', () => {
  it('is the article’s: a short link under a label leads to no other', () => {
    const category = '<dd>Chuyên mục: <a href="/cchc">Cải cách hành chính</a></dd>';
    const facts = `<dl><dt>Chi tiết</dt><dd>Viết bởi Thu Hà</dd>${category}<dd>Được đăng: Thứ tư, 25 Tháng 10 2023</dd></dl>`;
    expect(dateOf(HEADLINE + facts + STORY)).toEqual(['2023-10-25', 'visible']);
  });
});

describe('a date above the headline', () => {
  it('is the article’s where both stand in the article’s own head', () => {
    const head = `<div class="post-header"><p>25/10/2023</p>${HEADLINE}</div>`;
    expect(dateOf(`<article>${head}${STORY}</article>`)).toEqual(['2023-10-25', 'visible']);
  });

  it('is the clock where it stands in the page’s head', () => {
    expect(dateOf(`<div class="header"><p>25/10/2023</p></div>${HEADLINE}${STORY}`)).toBeNull();
  });
});

describe('what machines are told', () => {
  const posted = '<meta property="article:published_time" content="2023-10-25T08:00:00+02:00">';
  const json = '<script type="application/ld+json">{"@type":"Article","datePublished":"2023-10-20"}</script>';

  it('is the meta of posting before the date of JSON-LD', () => {
    expect(dateOf(HEADLINE + STORY, json + posted)).toEqual(['2023-10-25', 'meta']);
    expect(dateOf(HEADLINE + STORY, json)).toEqual(['2023-10-20', 'json-ld']);
  });

  it('gives way to the line that people read where it is a mere date', () => {
    const plain = '<meta name="date" content="2023-10-27">';
    expect(dateOf(`${HEADLINE}<p>25/10/2023</p>${STORY}`, plain)).toEqual(['2023-10-25', 'visible']);
    expect(dateOf(HEADLINE + STORY, plain)).toEqual(['2023-10-27', 'meta']);
  });

  it('is the day that a page from elsewhere wrote, whichever way its time is written', () => {
    const evening = '<meta property="article:published_time" content="2016-11-28 16:23:00 -0500">';
    expect(dateOf(HEADLINE + STORY, evening)).toEqual(['2016-11-28', 'meta']);
  });
});

describe('a day that the page speaks of is not the day it was posted', () => {
  const TITLE = 'Sở Nông nghiệp đẩy mạnh cải cách thủ tục hành chính';
  const TEXT = `<p>${'Bộ phận tiếp nhận và trả kết quả đã hướng dẫn người dân nộp hồ sơ trực tuyến. '.repeat(3)}</p>`;
  const POSTED = '<p>25/10/2023 08:30</p>';
  const page = (before: string, after: string) =>
    dateOf(`<div class="detail">${before}<h1>${TITLE}</h1>${after}${TEXT}</div>`);

  it.each([
    ['a caption', 'Quang cảnh hội nghị ngày 20/10/2023'],
    ['a caption with its half of the day', 'Lễ ký kết chiều 20/10/2023'],
    ['a short lead', 'Sở tổ chức hội nghị ngày 20/10/2023.'],
    ['the notice that it comes with', '(Kèm theo Thông báo ngày 20/10/2023)'],
    ['a law', 'Luật số 26/2023/QH15 ngày 20/10/2023'],
    ['a meeting', 'Thời gian: 14h00 ngày 20/10/2023'],
    ['a deadline', 'Hạn góp ý: 20/10/2023'],
    ['an examination', 'Ngày thi: 20/10/2023'],
    ['a beginning', 'Ngày bắt đầu: 20/10/2023'],
    ['a rank', 'Xếp hạng di tích: 20/10/2003'],
    ['a part of a work', 'Hạng mục 3: hoàn thành 20/10/2023'],
    ['the motto over a document', 'Độc lập - Tự do - Hạnh phúc Hà Nam, ngày 20 tháng 10 năm 2023'],
    ['the name of a broadcast', 'Thời sự Hà Nam 20/10/2023'],
  ])('%s', (_, line) => {
    expect(page('', `<p>${line}</p>`)).toBeNull();
    expect(page('', `<p>${line}</p>${POSTED}`)).toEqual(['2023-10-25', 'visible']);
    expect(page(POSTED, `<p>${line}</p>`)).toEqual(['2023-10-25', 'visible']);
  });

  it.each([
    'Thứ tư ngày 25/10/2023',
    'Chủ nhật ngày 25/10/2023',
    '16 giờ 05 phút ngày 25/10/2023',
    'Ngày gửi: 25/10/2023',
    'Ngày tạo: 25/10/2023',
    'Nguyễn An | Ngày 25/10/2023',
    'Được viết ngày 25 Tháng 10 2023',
    'Trần Khánh Thứ hai, ngày 25/10/2023 07:45 AM',
    'Thứ Tư, ngày 25 tháng 10 năm 2023',
    'Thời sự - 25/10/2023 16:29',
    'Thời sự – 25/10/2023 16:29',
    'Thời sự 25/10/2023',
    'Hồng Hạnh 25/10/2023',
  ])('but “%s” is', (line) => {
    expect(page('', `<p>${line}</p>`)).toEqual(['2023-10-25', 'visible']);
  });

  it('as a table says in the cell before', () => {
    const row = (name: string, day: string) => `<tr><td>${name}</td><td>${day}</td></tr>`;
    const dated = row('Ngày ban hành', '20/10/2023') + row('Ngày hiệu lực:', '01/11/2023');
    expect(page('', `<table>${dated}</table>`)).toBeNull();
    const posted = row('Cập nhật:', '27/10/2023') + row('Ngày đăng:', '25/10/2023');
    expect(page('', `<table>${dated}${posted}</table>`)).toEqual(['2023-10-25', 'visible']);
  });

  it('as the properties of a document say, whose name is no headline', () => {
    const row = (name: string, day: string) => `<tr><td>${name}</td><td>${day}</td></tr>`;
    const rows =
      row('Số hiệu', '1765/QĐ-UBND') + row('Lĩnh vực', 'Nội vụ') + row('Ngày bắt đầu hiệu lực', '10/07/2023');
    const html = `<head><title>Quyết định 1765</title></head><h3>${TITLE}</h3><table>${rows}</table>${TEXT}`;
    const { title, publishedOn } = extractArticle(parsePage(html), URL_OF_PAGE);
    expect([title?.value, publishedOn]).toEqual([TITLE, null]);
  });

  it('surely, where the headline stands nowhere: it may be the clock’s', () => {
    const body = `<div><p>Thứ hai, 30/11/2026</p><span>${TITLE}</span>${TEXT}</div>`;
    const html = `<head><title>Cổng thông tin</title></head><body>${body}</body>`;
    const { publishedOn } = extractArticle(parsePage(html), URL_OF_PAGE);
    expect(publishedOn?.confidence ?? 0).toBeLessThanOrEqual(SURE_ENOUGH);
    const told = parsePage(html.replace('<title>', '<meta name="date" content="2023-10-25"><title>'));
    expect(extractArticle(told, URL_OF_PAGE).publishedOn?.value).toBe('2023-10-25');
  });

  it('where a link to another article stands over it', () => {
    const other = '<div><a href="/tin/khac-3.html">Tập huấn kỹ năng số cho cán bộ xã</a></div>';
    expect(page('', `${TEXT}${other}<div>20/10/2023</div>`)).toBeNull();
    expect(page('', `${TEXT}${other}<div>Ngày đăng: 20/10/2023</div>`)).toBeNull();
  });

  it.each([
    'Chuyên mục: Phổ biến pháp luật số 12 năm 2023',
    'Thông báo mời thầu hạng mục: sửa chữa trụ sở làm việc',
    'Công khai danh mục: tài sản công của Sở',
  ])('where that link speaks of a list or a section: “%s”', (other) => {
    const row = `<div><a href="/tin/khac-3.html">${other}</a></div><div>Ngày đăng: 20/10/2023</div>`;
    expect(page('', TEXT + row)).toBeNull();
    expect(page('', `<div>25/10/2023</div>${TEXT}${row}`)).toEqual(['2023-10-25', 'visible']);
  });

  it.each(['Những tin mới hơn', 'Những tin cũ hơn'])('in a list under “%s”', (caption) => {
    const other = '<p><a href="/tin/khac-3.html">Tập huấn kỹ năng số</a></p><p>20/10/2023</p>';
    expect(page('', `${TEXT}<div>${caption}</div>${other}`)).toBeNull();
  });

  it('in columns of a table', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const named = row('Số hiệu', 'Ngày ban hành', 'Ngày hiệu lực');
    expect(page('', `<table>${named}${row('766/QĐ-UBND', '20/10/2023', '01/11/2023')}</table>`)).toBeNull();
    expect(page('', `<table>${row('1', '20/10/2023', '02/2023/QĐ-UBND')}</table>`)).toBeNull();
  });

  it('where it stands over the link to another article', () => {
    const other =
      '<div><p>20/10/2023</p><h4><a href="/tin/4.html">Tập huấn kỹ năng số cho cán bộ xã</a></h4></div>';
    expect(page('', TEXT + TEXT + other)).toBeNull();
  });

  it('surely, where it stands above the headline in a part of its own, as clocks do', () => {
    const read = (before: string, after = '') =>
      extractArticle(parsePage(`<div>${before}<h1>${TITLE}</h1>${after}${TEXT}</div>`), URL_OF_PAGE)
        .publishedOn;
    for (const clock of ['20/11/2024 09:12:33', 'Thứ tư, 20/11/2024']) {
      const apart = `<div><p>${clock}</p></div>`;
      expect(read(apart)?.confidence).toBeLessThanOrEqual(SURE_ENOUGH);
      expect(read(apart, '<p>25/10/2023 08:30</p>')?.value).toBe('2023-10-25');
      const changed = { value: '2023-10-25', label: 'updated' };
      expect(read(apart, '<p>Cập nhật: 25/10/2023</p>')).toMatchObject(changed);
    }
    expect(read('<p>25/10/2023</p>')?.confidence).toBeGreaterThan(SURE_ENOUGH);
  });

  it.each(['Sửa lần cuối: 26/10/2023', 'Ngay cap nhat: 26/10/2023'])('“%s” is a change', (line) => {
    const html = `<div><h1>${TITLE}</h1><p>${line}</p>${TEXT}</div>`;
    expect(extractArticle(parsePage(html), URL_OF_PAGE).publishedOn).toMatchObject({ label: 'updated' });
  });
});
