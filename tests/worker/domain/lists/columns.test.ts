// Headings in the words that lists have: which column says what, and where the headings stand.
import { describe, expect, it } from 'vitest';
import { columnsIn, fieldOf, listOf } from '../../../../worker/domain/lists/columns.ts';

describe('a heading', () => {
  it.each([
    ['STT', null],
    ['TT', null],
    ['Số thứ tự', null],
    ['Tên tin bài', 'title'],
    ['Tên tin, bài', 'title'],
    ['TIÊU ĐỀ', 'title'],
    ['Tiêu đề tin, bài', 'title'],
    ['Tên bài viết đăng trên Cổng', 'title'],
    ['Nội dung tin, bài', 'title'],
    ['Ngày đăng', 'publishedOn'],
    ['Ngày đăng tin, bài', 'publishedOn'],
    ['Ngày, tháng, năm', 'publishedOn'],
    ['Thời gian đăng', 'publishedOn'],
    ['Đường dẫn', 'url'],
    ['Đường link bài viết', 'url'],
    ['Link', 'url'],
    ['Link bài viết', 'url'],
    ['URL', 'url'],
    ['Địa chỉ truy cập', 'url'],
    ['Chuyên mục', 'section'],
    ['Thể loại', 'form'],
    ['Loại tin bài', 'form'],
    ['Nội dung CCHC', 'content'],
    ['Nội dung', 'content'],
    ['Lĩnh vực CCHC', 'content'],
    ['Tác giả', 'author'],
    ['Tác giả/Nguồn', 'author'],
    ['Nguồn tin', 'author'],
    ['Ghi chú', 'note'],
    ['Điểm', null],
    ['', null],
  ])('“%s” is %s, in any letters', (heading, field) => {
    for (const spelled of [heading, heading.toUpperCase(), heading.normalize('NFD'), ` ${heading}\n`])
      expect(fieldOf(spelled)).toBe(field);
  });
});

const row = (n: number, ...cells: string[]) => ({ n, cells, link: null, hidden: false });

describe('the headings of a sheet', () => {
  it('stand below what is written over the list, and the row of their numbers is no article', () => {
    const list = listOf({
      name: 'a',
      rows: [
        row(1, 'DANH MỤC TIN, BÀI', 'Ngày 25/10/2023'),
        row(4, 'STT', 'Tên tin, bài', 'Ngày đăng', 'Đường dẫn'),
        row(5, '(1)', '(2)', '(3)', '(4)'),
        row(6, '1', 'Tin một', '2023-01-01', 'https://a.vn/1'),
      ],
    });
    expect(list?.headings[1]).toBe('Tên tin, bài');
    expect(list?.rows.map(({ n }) => n)).toEqual([6]);
  });

  it.each([
    [
      'the lower tells less',
      ['STT', 'Tên tin, bài', 'Thông tin đăng', '', 'Lĩnh vực', 'Thể loại'],
      ['', '', 'Ngày đăng', 'Đường dẫn', '', ''],
    ],
    [
      'the lower tells more',
      ['STT', 'Tên tin, bài', 'Thông tin đăng', '', 'Thông tin phân loại', ''],
      ['', '', 'Ngày đăng', 'Đường dẫn', 'Lĩnh vực', 'Thể loại'],
    ],
    [
      'cells are merged downwards',
      ['STT', 'Tên tin, bài', 'Thông tin đăng', '', 'Lĩnh vực', 'Thể loại'],
      ['STT', 'Tên tin, bài', 'Ngày đăng', 'Đường dẫn', 'Lĩnh vực', 'Thể loại'],
    ],
  ])('over two rows are one, where %s', (_, upper, lower) => {
    const list = listOf({
      name: 'a',
      rows: [
        row(1, 'DANH MỤC TIN, BÀI', '', '', '', '', ''),
        row(2, ...upper),
        row(3, ...lower),
        row(4, '1', '2', '3', '4', '5', '6'),
        row(5, '1', 'Tin một', '05/3/2023', 'https://a.vn/1', 'TTHC', 'Tin'),
      ],
    });
    expect(list?.headings).toEqual([
      ...['STT', 'Tên tin, bài', 'Ngày đăng', 'Đường dẫn', 'Lĩnh vực', 'Thể loại'],
    ]);
    expect(list?.rows.map(({ n }) => n)).toEqual([5]);
  });

  it('are not the first article, nor what stands over them', () => {
    const list = listOf({
      name: 'a',
      rows: [
        row(1, 'SỞ NÔNG NGHIỆP', '', 'Ngày 25/10/2023'),
        row(2, 'STT', 'Tên tin, bài', 'Ngày đăng', '', 'Thể loại'),
        row(3, '1', 'Tin một', '2023-01-01', '', 'Bài viết'),
      ],
    });
    expect(list?.headings[3]).toBe('');
    expect(list?.rows.map(({ n }) => n)).toEqual([3]);
  });

  it('are not the first section', () => {
    const rows = [
      row(1, 'STT', 'Tên tin, bài', 'Đường dẫn'),
      row(2, 'I', 'Nội dung 1: Cải cách thể chế', ''),
      row(3, '1', 'Tin một', 'https://a.vn/1'),
    ];
    expect(listOf({ name: 'a', rows })?.rows.map(({ n }) => n)).toEqual([2, 3]);
  });

  it('of which none is known are the first row of several cells', () => {
    const list = listOf({ name: '', rows: [row(1, 'Bảng'), row(2, 'x', 'y'), row(3, '1', '2')] });
    expect([list?.headings, list?.rows.length]).toEqual([['x', 'y'], 1]);
  });

  it('are none in a sheet of single cells', () => {
    expect(listOf({ name: '', rows: [row(1, 'a'), row(2, 'b')] })).toBeNull();
  });
});

describe('a column “Nội dung”', () => {
  const headings = ['Nội dung', 'Đường dẫn'];
  it('holds titles where its cells name no content', () => {
    expect(columnsIn(headings, [row(2, 'Sở họp giao ban', 'x')])).toEqual({ title: 0, url: 1 });
  });
  it('holds contents where they do, and where another column has the titles', () => {
    expect(columnsIn(headings, [row(2, 'Cải cách TTHC', 'x')])).toEqual({ content: 0, url: 1 });
    expect(columnsIn([...headings, 'Tiêu đề'], [row(2, 'Khác hẳn', 'x', 'y')])).toMatchObject({ content: 0 });
  });
});
