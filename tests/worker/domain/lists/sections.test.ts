// Headings between the rows of a list, in the words that people write, and how far each reaches.
import { describe, expect, it } from 'vitest';
import { contentsUnder, sectionsIn } from '../../../../worker/domain/lists/sections.ts';

const COLUMNS = { title: 1, url: 2, publishedOn: 3 };
const row = (n: number, ...cells: string[]) => ({
  n,
  cells: [...cells, '', '', '', ''].slice(0, 4),
  link: null,
});
const article = (n: number) =>
  row(n, String(n), `Tin ${n}`, `https://snnptnt.example.vn/tin-${n}`, '01/02/2023');

describe('a heading', () => {
  it.each([
    [['I. Cải cách thể chế'], '1'],
    [['', 'II. CẢI CÁCH TTHC'], '2'],
    [['III', 'Cải cách tổ chức bộ máy'], '3'],
    [['4)', 'Chế độ công vụ'], '4'],
    [['B. Chuyển đổi số'], '6'],
    [['Nội dung 5: Tài chính công'], '5'],
    [['V. Hoạt động khác'], 'none'],
  ])('%j gives content %s to the rows below it', (cells, content) => {
    const rows = [article(2), row(3, ...cells), article(4), article(5)];
    expect(contentsUnder(rows, COLUMNS)).toEqual([null, content, content, content]);
    expect(sectionsIn(rows, COLUMNS)).toMatchObject([{ n: 3, content }]);
  });

  it.each(['Cộng', 'Tổng số: 12 tin', 'Tháng 5', 'Quý I/2023', '12'])('“%s” ends no section', (words) => {
    const rows = [row(2, 'I. Cải cách thể chế'), article(3), row(4, words), article(5)];
    expect(contentsUnder(rows, COLUMNS)).toEqual(['1', '1', '1', '1']);
    expect(sectionsIn(rows, COLUMNS)).toHaveLength(1);
  });

  it('that names no content ends the one before, and gives none', () => {
    const rows = [row(2, 'I. Cải cách thể chế'), article(3), row(4, 'II. Nông thôn mới'), article(5)];
    expect(contentsUnder(rows, COLUMNS)).toEqual(['1', '1', null, null]);
  });

  it('is no row that says more, nor one with an address or a date', () => {
    const rows = [
      row(2, '1', 'Cải cách thể chế', '', '01/02/2023'),
      row(3, '2', 'Cải cách TTHC', 'https://snnptnt.example.vn/tin-3'),
    ];
    expect(sectionsIn(rows, COLUMNS)).toEqual([]);
  });
});
