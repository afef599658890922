// Facts about pagers: how portal systems name a listing's next page, and what only looks like one.
import { describe, expect, it } from 'vitest';
import { findNext } from '../../../extension/extraction/next-page.ts';
import { parsePage } from './read-fixture.ts';

const SITE = 'https://so.example.gov.vn';
const nextOf = (html: string, url = `${SITE}/tin-tuc`) =>
  findNext(parsePage(html), url, url)?.replace(SITE, '') ?? null;

describe('the next page', () => {
  it.each<[string, string, string]>([
    [
      'a number of Joomla, counted in rows',
      '<b>1</b> <a href="?start=20">2</a> <a href="?start=40">3</a>',
      '?start=20',
    ],
    ['numbers in brackets', 'Trang: <b>[1]</b> <a href="?PageIndex=2">[2]</a>', '?PageIndex=2'],
    [
      'the number after the one that is marked, where that is a link too',
      '<p><a class="active" href="/tin-tuc/pg/1">1</a><a href="/tin-tuc/pg/2">2</a></p>',
      '/tin-tuc/pg/2',
    ],
    ['double arrows', 'Trang 1/3 <a href="?trang=2">&gt;&gt;</a>', '?trang=2'],
    ['a double angle', '<a href="?start=20">»</a>', '?start=20'],
    [
      'the single arrow before the double one',
      '<a href="?start=80">»</a><a href="?start=20">›</a>',
      '?start=20',
    ],
    [
      'an icon in what is named next',
      '<li class="next"><a href="?start=5"><i class="fa"></i></a></li>',
      '?start=5',
    ],
    ['a picture of an arrow', '<a href="?start=5"><img src="n.gif" alt="Next"></a>', '?start=5'],
    ['older entries of a blog', '<a href="/tin-tuc/page/2/">← Bài cũ hơn</a>', '/tin-tuc/page/2/'],
    [
      'more rows, not more of a row',
      '<a href="/bai-12.html">Xem thêm</a><a href="?page=2">Xem thêm</a>',
      '?page=2',
    ],
    [
      'the number after one in a block of its own',
      '<div><span>1</span></div><div><a href="?start=20">2</a></div>',
      '?start=20',
    ],
    ['a number in a text of others', 'Có 35 bài. Trang 1/2: 1 <a href="?start=20">2</a>', '?start=20'],
    [
      'a number after many words',
      'Xem các trang tiếp theo của chuyên mục: 1 <a href="?start=20">2</a>',
      '?start=20',
    ],
    [
      'numbers between which a comment has its own',
      '<p><b>1</b><!-- /col-6 --><a href="?start=20">2</a></p>',
      '?start=20',
    ],
    [
      'the number after one five elements away',
      '<div><b>1</b><i><i><i><i><a href="?start=20">2</a></i></i></i></i></div>',
      '?start=20',
    ],
    [
      'the way back beside the number that is shown, in one element',
      '<div><a href="?start=0">«</a> <b>2</b></div><div><a href="?start=40">3</a></div>',
      '?start=40',
    ],
    ['what stands between two numbers', '<b>1</b> <i>|</i> <a href="?start=20">2</a>', '?start=20'],
    [
      'a number that is said to be the shown one',
      '<li><a aria-current="page" href="?start=0">1 <i>(trang này)</i></a></li><li><a href="?start=20">2</a></li>',
      '?start=20',
    ],
    ['the same host with www.', '<a href="https://www.so.example.gov.vn/tin-tuc?page=2">2</a>', '?page=2'],
    ['a pager of a year that is chosen', '<b>1</b> <a href="?nam=2023&page=2">2</a>', '?nam=2023&page=2'],
  ])('is found by %s', (_, html, next) => {
    expect(nextOf(html)).toBe(next.startsWith('?') ? `/tin-tuc${next}` : next);
  });

  const PAGER = '<p><b>1</b> <a href="?start=20">2</a></p>';
  it.each<[string, string]>([
    ['the next month of a calendar', '<a href="?thang=12&nam=2023" title="Tháng sau">›</a>'],
    [
      'days of a calendar',
      '<table id="wp-calendar"><tr><td>6</td><td><a href="/2023/11/07/">7</a></td></tr></table>',
    ],
    ['an archive', '<a href="?m=202312">Tiếp »</a>'],
    ['a quarter that may be chosen', '<p><b>1</b> <a href="?quy=2">2</a></p>'],
    [
      'the second of the pictures that change places',
      '<ul><li class="active">1</li><li><a href="/bai-12.html">2</a></li></ul><a href="/bai-12.html">›</a>',
    ],
    ['pictures that change places', '<div class="carousel"><a href="#hinh">Next</a></div>'],
    ['pages of comments', '<div class="comments"><a href="?cpage=2">Trang sau</a></div>'],
    ['a link of the page to itself', '<a href="/tin-tuc">Tiếp</a>'],
    ['a pager of another site', '<a href="https://khac.example.vn/tin-tuc?page=2">Trang sau</a>'],
  ])('is not %s', (_, html) => {
    expect(nextOf(html)).toBeNull();
    expect(nextOf(html + PAGER)).toBe('/tin-tuc?start=20');
  });

  it.each<[string, string]>([
    ['the following article', '<a href="/bai-55.html">Bài tiếp theo</a>'],
    ['more of an article', '<a href="/bai-55.html">Xem thêm</a>'],
    ['a number that another page comes before', '<a href="?s=0">1</a> <a href="?s=9">2</a> … <b>9</b>'],
    ['the last number', '<p><a href="?start=0">1</a> <a href="?start=20">2</a> <b>3</b></p>'],
    [
      'a number whose former one is a link with more in it',
      '<a href="?s=0">1…</a><a href="?s=9">2</a><b>3</b>',
    ],
    ['a number after one in a comment alone', '<!-- 1 --><a href="?start=20">2</a>'],
    ['a number in the text', '<p>Năm <a href="/ghi-chu">2</a></p>'],
  ])('is not %s', (_, html) => {
    expect(nextOf(html)).toBeNull();
  });

  it('is none behind the last one, though a row before the pager ends with a number', () => {
    const row = '<ul><li><a href="/bai-12.html">Xã nhận hồ sơ tại nhà văn hóa thôn</a> Lượt xem: 3</li></ul>';
    const pager = '<div><a href="?page=1">«</a><a href="?page=4">4</a><a href="?page=5">5</a><b>6</b></div>';
    expect(nextOf(row + pager, `${SITE}/tin-tuc?page=6`)).toBeNull();
  });

  it('follows the page that is open', () => {
    const pager = '<p><a href="?start=0">1</a> <b>2</b> <a href="?start=40">3</a></p>';
    expect(nextOf(pager, `${SITE}/tin-tuc?start=20`)).toBe('/tin-tuc?start=40');
  });
});
