// Facts about reading articles, by portal system and by trap.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { parsePage, readFixture } from './read-fixture.ts';

const ITEM = 'https://soxaydung.example.gov.vn/qt/tintuc/Pages/hoat-dong-cua-lanh-dao.aspx?ItemID=3701';

const read = [
  {
    name: 'sharepoint-own-page',
    url: 'https://dongmat.example.gov.vn/portal/Pages/2023-11-11/xa-dong-mat-niem-yet-vi5x3u4r.aspx',
    title: 'Xã Đồng Mát niêm yết công khai thủ tục hành chính bằng mã QR',
    date: ['2023-11-11', 'visible', 'published'],
    section: null,
    author: 'Ban Biên tập',
  },
  {
    name: 'sharepoint-item',
    url: ITEM,
    title: 'Giám đốc Sở tiếp công dân định kỳ tại bộ phận một cửa',
    date: ['2021-08-17', 'visible', 'published'],
    section: 'Hoạt động của lãnh đạo',
    author: null,
  },
  {
    name: 'sharepoint-undated',
    url: 'https://sonn.example.gov.vn/Pages/tuyen-truyen-cai-cach-hanh-chinh-nam-2023-468686.aspx',
    title: 'Tuyên truyền cải cách hành chính năm 2023',
    date: null,
    section: 'Chuyển đổi số',
    author: 'Văn phòng Sở',
  },
  {
    name: 'json-ld',
    url: 'https://baolamha.example.vn/chuyen-doi-so/huyen-lam-ha-so-hoa-xong-ho-so-119230101.htm',
    title: 'Huyện Lâm Hạ số hóa xong hồ sơ đất đai',
    date: ['2023-01-01', 'json-ld', 'published'],
    section: 'Chuyển đổi số',
    author: 'Trần Thu Hà',
  },
  {
    name: 'open-graph',
    url: 'https://benthuong.example.vn/phuong-ben-thuong-ra-mat-to-cong-nghe-so-cong-dong/',
    title: 'Phường Bến Thượng ra mắt tổ công nghệ số cộng đồng',
    date: ['2023-06-05', 'meta', 'published'],
    section: 'Tin hoạt động',
    author: null,
  },
  {
    name: 'clock-only',
    url: 'https://vanban.example.gov.vn/view.aspx?ID=3237',
    title: 'Quy định về tiếp nhận hồ sơ qua bưu chính công ích',
    date: null,
    section: null,
    author: null,
  },
];

describe.each(read)('the page $name', ({ name, url, title, date, section, author }) => {
  const article = extractArticle(readFixture(name), url);

  it('is an article', () => {
    expect(article.kind).toBe('article');
  });

  it('has its own headline, not the site’s or the category’s', () => {
    expect(article.title?.value).toBe(title);
  });

  it('has the day it was posted, or none', () => {
    const { publishedOn } = article;
    expect(publishedOn && [publishedOn.value, publishedOn.from, publishedOn.label]).toEqual(date);
  });

  it('has its section and author', () => {
    expect([article.section?.value ?? null, article.author?.value ?? null]).toEqual([section, author]);
  });

  it('says how sure each field is', () => {
    for (const found of [
      article.title,
      article.publishedOn,
      article.section,
      article.author,
      article.summary,
    ]) {
      if (found) expect(found.confidence).toBeGreaterThan(0);
      if (found) expect(found.confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('the canonical link', () => {
  it('is given as the page says it, though it lost the parameter that names the article', () => {
    expect(extractArticle(readFixture('sharepoint-item'), ITEM).relCanonical?.value).toBe(
      ITEM.replace(/\?.*/, ''),
    );
  });

  it('is made absolute', () => {
    const page = parsePage('<link rel="canonical" href="/tin-2.html">');
    expect(extractArticle(page, 'https://a.vn/tin-1.html').relCanonical?.value).toBe(
      'https://a.vn/tin-2.html',
    );
  });
});

describe('the headline', () => {
  const TITLE = 'Sở tổ chức tập huấn kỹ năng số cho cán bộ, công chức cấp xã';
  const titleOf = (head: string, body: string) =>
    extractArticle(parsePage(`<html lang="vi"><head>${head}</head><body>${body}</body></html>`), ITEM).title
      ?.value;

  it.each([
    [
      'behind the site',
      `Sở Nội vụ - Tin tức - ${TITLE}`,
      `<h2>Tìm kiếm nâng cao</h2><h1><a href="/1">${TITLE}</a></h1>`,
    ],
    ['before the site', `${TITLE} - Cổng thông tin điện tử Sở Nội vụ`, `<h1>${TITLE}</h1>`],
    [
      'before a long site name, which stands on the page too',
      'Họp giao ban - Cổng thông tin điện tử Sở Nội vụ tỉnh',
      '<h1>Cổng thông tin điện tử Sở Nội vụ tỉnh</h1><h2>Họp giao ban</h2>',
    ],
  ])('is found in a window title %s', (_place, title, body) => {
    const wanted = body.includes('Họp') ? 'Họp giao ban' : TITLE;
    expect(titleOf(`<title>${title}</title>`, body)).toBe(wanted);
  });

  it('of JSON-LD is read though its signs stand as in markup', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Sở công bố &#8220;Chỉ số hài lòng&#8221; năm 2023' };
    expect(titleOf(`<script type="application/ld+json">${JSON.stringify(ld)}</script>`, '<p>…</p>')).toBe(
      'Sở công bố “Chỉ số hài lòng” năm 2023',
    );
  });
});

describe('the date of a page', () => {
  const story = `<p>${'Nội dung bài viết dài vừa phải. '.repeat(6)}</p>`;
  const dateOf = (body: string, head = '') => {
    const page = parsePage(`<html lang="vi"><head>${head}</head><body>${body}</body></html>`);
    return extractArticle(page, 'https://a.example.vn/tin-1234.html').publishedOn;
  };

  it.each([
    ['below the headline', `<h1>Một tiêu đề đủ dài</h1><p>05/10/2020</p>${story}`, '2020-10-05'],
    ['above the headline', `<div><p>05/10/2020</p><h1>Một tiêu đề đủ dài</h1>${story}</div>`, '2020-10-05'],
    [
      'with a label at the end',
      `<h1>Một tiêu đề đủ dài</h1>${story.repeat(20)}<p>Ngày đăng: 05/10/2020</p>`,
      '2020-10-05',
    ],
    [
      'split over elements',
      `<h1>Một tiêu đề đủ dài</h1><div><i>08:30</i><i>|</i><i>05/10/2020</i></div>${story}`,
      '2020-10-05',
    ],
    [
      'of a <time> in words',
      `<h1>Một tiêu đề đủ dài</h1><time datetime="2020-10-05">hôm thứ hai</time>${story}`,
      '2020-10-05',
    ],
    [
      'in microdata',
      `<h1>Một tiêu đề đủ dài</h1>${story}<meta itemprop="datePublished" content="2020-10-04T17:30:00Z">`,
      '2020-10-05',
    ],
  ])('is read %s', (_, body, date) => {
    expect(dateOf(body)).toMatchObject({ value: date, label: 'published' });
  });

  it.each([
    [
      'a clock in the head',
      `<div class="header"><p>Thứ bảy, 25/03/2023</p></div><h1>Một tiêu đề đủ dài</h1>${story}`,
    ],
    ['the stamp of a print', `<p>In Thứ bảy, 25/03/2023</p><h1>Một tiêu đề đủ dài</h1>${story}`],
    ['a sentence', `<h1>Một tiêu đề đủ dài</h1><p>Ngày 25/03/2023, Sở họp.</p>${story}`],
    ['a document', `<h1>Một tiêu đề đủ dài</h1><p>Kế hoạch số 07/KH-SNN ngày 30/01/2023</p>${story}`],
    [
      'a list of other articles',
      `<h1>Một tiêu đề đủ dài</h1>${story}<p>Tin liên quan</p><p>Ngày đăng: 05/10/2020</p>`,
    ],
    [
      'a link to another article',
      `<h1>Một tiêu đề đủ dài</h1><p><a href="/b">Tin khác</a> (05/10/2020)</p>${story}`,
    ],
    [
      'scripts and hidden fields',
      `<h1>Một tiêu đề đủ dài</h1><script>"05/10/2020"</script><input value="05/10/2020"><p hidden>05/10/2020</p>${story}`,
    ],
  ])('is not that of %s', (_, body) => {
    expect(dateOf(body)).toBeNull();
  });

  it('is called an update when the page says no more', () => {
    const found = dateOf(`<h1>Một tiêu đề đủ dài</h1><p>Cập nhật: 05/10/2020</p>${story}`);
    expect(found).toMatchObject({ value: '2020-10-05', label: 'updated' });
  });

  it('of posting goes before the update', () => {
    const found = dateOf(`<h1>Một tiêu đề đủ dài</h1><p>Cập nhật: 09/10/2020</p><p>05/10/2020</p>${story}`);
    expect(found).toMatchObject({ value: '2020-10-05', label: 'published' });
  });

  it('of a page from elsewhere is the one it wrote itself', () => {
    const head = '<meta property="article:published_time" content="2020-10-05T20:00:00-05:00">';
    const page = parsePage(
      `<html lang="en"><head>${head}</head><body><h1>A long enough headline</h1></body></html>`,
    );
    expect(extractArticle(page, 'https://a.example.com/x-1234.html').publishedOn?.value).toBe('2020-10-05');
  });
});

describe('a portal’s profile', () => {
  const page = parsePage(
    '<h1>Cổng thông tin</h1><div class="t">Tiêu đề thật</div><i class="d">Đăng: 05/10/2020</i><b class="s">Mục</b><u class="a">Người viết</u><p class="l">Tóm tắt</p>',
  );

  it('says where the fields stand', () => {
    const selectors = { title: '.t', publishedOn: '.d', section: '.s', author: '.a', summary: '.l' };
    const article = extractArticle(page, 'https://a.vn/x', { selectors });
    const fields = [article.title, article.publishedOn, article.section, article.author, article.summary];
    expect(fields.map((found) => [found?.value, found?.from])).toEqual(
      ['Tiêu đề thật', '2020-10-05', 'Mục', 'Người viết', 'Tóm tắt'].map((value) => [value, 'profile']),
    );
  });

  it('says which addresses are articles and listings', () => {
    const profile = { article: ['^/bai/'], listing: ['^/muc/'] };
    expect(extractArticle(page, 'https://a.vn/BAI/1', profile).kind).toBe('article');
    expect(extractArticle(page, 'https://a.vn/muc/1', profile).kind).toBe('listing');
  });

  it('does no harm where it is wrong', () => {
    const profile = { article: ['('], selectors: { title: ':::' } };
    expect(extractArticle(page, 'https://a.vn/x', profile).kind).toBe('other');
  });
});

describe('the text', () => {
  const story = 'Người dân nộp hồ sơ tại một nơi.';
  const textOf = (body: string) => extractArticle(parsePage(body), 'https://a.vn/x').text;

  it('is what stands after the headline, a line each, without menus and other articles', () => {
    const menu = '<ul class="menu"><li>Cải cách hành chính</li></ul>';
    const others = '<h3>Tin liên quan</h3><p>Bài khác về một cửa</p>';
    expect(textOf(`${menu}<h1>Sở nâng cấp nơi tiếp dân</h1><p>Mở đầu.</p><p>${story}</p>${others}`)).toBe(
      `Mở đầu.\n${story}`,
    );
  });

  it('is given in its beginning alone', () => {
    expect(textOf(`<h1>Sở nâng cấp nơi tiếp dân</h1>${`<p>${story}</p>`.repeat(2_000)}`)).toHaveLength(8_000);
  });
});

describe('the form', () => {
  it.each([
    ['Video: Một ngày ở bộ phận một cửa', 'video'],
    ['[Infographic] Sáu nội dung cải cách', 'infographic'],
    ['Thông báo lịch tiếp công dân', 'thong-bao'],
    ['Hỏi - đáp về dịch vụ công', 'hoi-dap'],
    ['Sở họp giao ban tháng sáu', undefined],
  ])('of “%s” is %s', (title, form) => {
    expect(extractArticle(parsePage(`<h1>${title}</h1>`), 'https://a.vn/x').form?.value).toBe(form);
  });
});

describe('other pages', () => {
  it.each(['listing-rows', 'listing-postback'])('%s is a listing', (name) => {
    expect(extractArticle(readFixture(name), 'https://a.example.gov.vn/Pages/cchc.aspx').kind).toBe(
      'listing',
    );
  });

  it.each([
    ['an error page', '<h1>404</h1><p>Trang bạn tìm không có.</p>'],
    ['an empty page', ''],
    ['a search form', '<h1>Tra cứu hồ sơ</h1><form><input name="q"></form>'],
  ])('%s is neither', (_, body) => {
    expect(extractArticle(parsePage(body), 'https://a.vn/tra-cuu').kind).toBe('other');
  });
});

it('an empty part that is hidden breaks no line', () => {
  const hidden = '<div style="display:none"></div>';
  const page = parsePage(`<h1>Xã trả kết quả tại nhà</h1><div>Ngày đăng: ${hidden}25/10/2023</div>`);
  expect(extractArticle(page, ITEM).text).toBe('Ngày đăng: 25/10/2023');
});
