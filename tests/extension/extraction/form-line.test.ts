// Facts about reading the kind of an item.
import { describe, expect, it } from 'vitest';
import { readFormLine } from '../../../extension/extraction/form-line.ts';

describe('a line that names the kind of an item', () => {
  it.each([
    ['Thể loại: Tin', 'tin'],
    ['25/10/2023 Thể loại: Bài', 'bai'],
    ['Thể loại : tin ảnh', 'tin-anh'],
    ['Thể loại: Hỏi – đáp', 'hoi-dap'],
    ['Thể loại: Tin Sáng nay, Sở họp giao ban', 'tin'],
    ['Thể loại: Tin – Sở họp', 'tin'],
    ['Thể loại: Khác', null],
    ['Tin mới: Bài học', null],
    ['', null],
  ])('“%s” is %s', (text, form) => {
    expect(readFormLine(text)).toBe(form);
  });
});
