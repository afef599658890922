// Widths of letterhead lines agree with what was measured in the type, and long names break evenly.
import { describe, expect, it } from 'vitest';
import { boldWidth, evenLines } from '../../../worker/report/text-width.ts';

describe('a line in Times bold', () => {
  // Measured in a Times-metric font, in twips.
  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 5007],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 5424],
    ['Độc lập - Tự do - Hạnh phúc', 13, 3171],
    ['Độc lập - Tự do - Hạnh phúc', 14, 3415],
    ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', 12, 5607],
    ['PHÁT TRIỂN NÔNG THÔN', 12, 3034],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 12, 4194],
    ['Kết quả thực hiện công tác tuyên truyền cải cách hành chính năm 2023', 14, 8471],
  ])('“%s” at %i pt is %i twips wide', (text, points, width) => {
    expect(Math.abs(boldWidth(text, points) - width)).toBeLessThanOrEqual(width * 0.01);
    expect(boldWidth(text.normalize('NFD'), points)).toBe(boldWidth(text, points));
  });
});

describe('a name that is too long', () => {
  it.each([
    ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', ['SỞ NÔNG NGHIỆP VÀ', 'PHÁT TRIỂN NÔNG THÔN']],
    ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
    ['', []],
  ])('“%s” breaks into %j', (text, lines) => {
    expect(evenLines(text, 13, 3585)).toEqual(lines);
  });

  it('keeps every word, in lines that fit', () => {
    const name = 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ CỬA KHẨU TỈNH NGHỆ AN';
    const lines = evenLines(name, 13, 3585);
    expect(lines.join(' ')).toBe(name);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(boldWidth(line, 13)).toBeLessThanOrEqual(3585);
  });
});
