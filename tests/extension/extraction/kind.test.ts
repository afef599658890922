// Facts about telling an article from a listing where both have paragraphs and rows.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { parsePage } from './read-fixture.ts';

const HOST = 'https://so.example.gov.vn';
const ARTICLE = `${HOST}/tin-tuc/nop-ho-so-tai-nha-286970`;
/** The name of the category gives this address what addresses of articles have: many words. */
const CATEGORY = `${HOST}/hoat-dong-cua-lanh-dao-so`;

const PARAGRAPH = `<p>${'Người dân nộp hồ sơ tại bộ phận tiếp nhận rồi nhận giấy hẹn trả kết quả. '.repeat(3)}</p>`;
const SUMMARY = `<p>${'Sở phối hợp với các xã kiểm tra việc giải quyết thủ tục hành chính. '.repeat(2)}</p>`;
const story = (paragraphs: number) => PARAGRAPH.repeat(paragraphs);

/** Rows without a caption, dated from the 28th backwards. */
const rows = (count: number, more = '') =>
  `<ul>${Array.from(
    { length: count },
    (_, at) =>
      `<li><h3><a href="/tin-tuc/ban-tin-${9000 - at}">Bản tin thứ ${at} về cải cách hành chính trong tháng</a></h3><span>${28 - (at % 28)}/10/2023</span>${more}</li>`,
  ).join('')}</ul>`;

const kindOf = (url: string, body: string, head = '') =>
  extractArticle(parsePage(`<head><title>Sở Nội vụ</title>${head}</head><body>${body}</body>`), url).kind;

describe('a listing', () => {
  const name = '<h1>Cải cách hành chính</h1>';

  it.each([
    ['that opens with three paragraphs of welcome', `${HOST}/tin-tuc`, name + story(3) + rows(10)],
    ['whose welcome stands over three rows', `${HOST}/tin-tuc`, name + story(3) + rows(3)],
    ['with an article’s kind of address', CATEGORY, name + story(3) + rows(10)],
    ['whose rows have summaries', `${HOST}/tin-tuc`, name + story(3) + rows(12, SUMMARY)],
    ['with both', CATEGORY, name + story(3) + rows(12, SUMMARY)],
    ['on a portal’s front page', `${HOST}/`, name + story(3) + rows(10)],
    ['on its second page', `${HOST}/tin-tuc?page=2`, name + story(3) + rows(10)],
    ['of SharePoint’s category page', `${HOST}/qt/Pages/hoat-dong-cua-lanh-dao-bo.aspx`, name + rows(10)],
    ['of WebCenter', `${HOST}/webcenter/portal/so/pages_tin-tuc`, name + story(2) + rows(6, SUMMARY)],
    ['of Liferay', `${HOST}/web/guest/tin-tuc?p_p_id=101_INSTANCE_x`, name + story(1) + rows(8)],
    ['of DotNetNuke', `${HOST}/Default.aspx?tabid=99`, name + story(3) + rows(8)],
    ['of NukeViet', `${HOST}/vi/news/cai-cach-hanh-chinh/`, name + story(3) + rows(8, SUMMARY)],
  ])('%s is one', (_, url, body) => {
    expect(kindOf(url, body)).toBe('listing');
  });
});

describe('an article', () => {
  const head = '<h1>Nộp hồ sơ tại nhà</h1>';
  const dated = `${head}<p>Ngày đăng: 30/10/2023</p>`;
  const said = '<meta property="og:type" content="article">';

  it.each([
    ['of twenty paragraphs over sixty rows', ARTICLE, head + story(20) + rows(60), ''],
    ['of three paragraphs over related rows', ARTICLE, dated + story(3) + rows(5), ''],
    ['of one paragraph over five rows', ARTICLE, head + story(1) + rows(5), ''],
    ['of one paragraph over a captioned list', ARTICLE, `${dated}${story(1)}<h3>Tin khác</h3>${rows(8)}`, ''],
    [
      'with a heading over each paragraph',
      ARTICLE,
      `${dated}${`<h2>Một việc</h2>${PARAGRAPH}`.repeat(9)}${rows(5)}`,
      '',
    ],
    ['that says so to machines', `${HOST}/ho-so`, dated + story(3) + rows(5), said],
    ['at an address of no kind', `${HOST}/ho-so`, dated + story(6), ''],
    ['at an address of no kind, over rows', `${HOST}/ho-so`, dated + story(20) + rows(6), ''],
    ['without a date, at an address of no kind, over rows', `${HOST}/ho-so`, head + story(8) + rows(12), ''],
    ['by its item’s number', `${HOST}/Pages/chi-tiet.aspx?ItemID=1060`, dated + story(4) + rows(12), ''],
  ])('%s is one', (_, url, body, more) => {
    expect(kindOf(url, body, more)).toBe('article');
  });
});
