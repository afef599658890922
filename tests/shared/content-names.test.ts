// What lists call a content: a table of spellings, and what stands for none.
import { describe, expect, it } from 'vitest';
import { contentNamed } from '#shared/content-names';
import { CONTENTS } from '#shared/taxonomy';

describe('a content', () => {
  it.each(
    CONTENTS.flatMap(({ code, name, short }) => [
      [code, code],
      [name, code],
      [short, code],
      [name.toUpperCase(), code],
      [name.normalize('NFD'), code],
      [`${code === 'none' ? 7 : Number(code) + 1}. ${name}`, code],
    ]),
  )('%s is %s', (text, code) => {
    expect(contentNamed(text)).toBe(code);
  });

  it.each([
    ['Cải cách TTHC', '2'],
    ['2. Cải cách thủ tục hành chính', '2'],
    ['3. Cải cách thủ tục hành chính', '2'],
    ['II) Cải cách TTHC', '2'],
    ['(2) TTHC', '2'],
    ['Nội dung 2: Cải cách TTHC', '2'],
    ['Nội dung: Thủ tục hành chính', '2'],
    ['cai cach tthc', '2'],
    ['CC TTHC', '2'],
    ['Cải cách thủ  tục hành chính.', '2'],
    ['Kiểm soát thủ tục hành chính', '2'],
    ['Công tác kiểm soát TTHC', '2'],
    ['2', '2'],
    [' 2. ', '2'],
    ['CCHC', '0'],
    ['Cải cách hành chính', '0'],
    ['Công tác CCHC', '0'],
    ['Chỉ đạo điều hành và hoạt động', '0'],
    ['Công tác chỉ đạo, điều hành CCHC', '0'],
    ['Về thể chế', '1'],
    ['Cải cách tổ chức bộ máy hành chính nhà nước', '3'],
    ['Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', '4'],
    ['Xây dựng, nâng cao chất lượng đội ngũ CBCCVC', '4'],
    ['Cải cách tài chính công', '5'],
    ['Hiện đại hóa hành chính', '6'],
    ['Hiện đại hoá nền hành chính', '6'],
    ['Xây dựng Chính quyền điện tử, Chính quyền số', '6'],
    ['Chuyển đổi số', '6'],
    ['CĐS', '6'],
    ['Không thuộc CCHC', 'none'],
    ['Nội dung khác', 'none'],
    ['n', 'none'],
  ])('“%s” is %s', (text, code) => {
    expect(contentNamed(text)).toBe(code);
  });

  it.each([
    '',
    ' ',
    '7',
    '12',
    'x',
    'Nông thôn mới',
    'Cải cách',
    '2. Trồng trọt',
    '…',
  ])('“%s” is none', (text) => {
    expect(contentNamed(text)).toBeNull();
  });
});
