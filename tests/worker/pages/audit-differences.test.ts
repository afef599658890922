// What the audit trail's page says of a change: words of the reader, no names of fields and no JSON.
import { expect, it } from 'vitest';
import type { AuditLine } from '#shared/api/audit';
import { differences } from '../../../worker/pages/audit/differences.ts';
import { type Language, sayIn } from '../../../worker/pages/language.ts';

const LINES: [what: string, after: Record<string, unknown>, told: string[]][] = [
  ['review.marked', { queue: 'late', other: null }, ['hàng duyệt: Bổ sung sau kỳ']],
  [
    'portal.added',
    {
      id: 'a',
      name: 'Cổng A',
      channel: 'Cổng TTĐT',
      origin: 'https://a.vn',
      path: '/',
      span: { unit: 'so', from: '2023-01-02' },
    },
    [
      'tên: Cổng A',
      'tên trong câu báo cáo: Cổng TTĐT',
      'địa chỉ: https://a.vn',
      'đường dẫn: /',
      'đơn vị: Sở',
      'từ ngày: 02/01/2023',
    ],
  ],
  [
    'unit.added',
    {
      shortName: 'Sở A',
      signCode: 'SA',
      parentAuthority: 'UBND',
      place: 'Hà Nam',
      parent: 'so',
      validFrom: '2023-01-02',
      validTo: '2023-01-03',
    },
    [
      'tên ngắn: Sở A',
      'ký hiệu văn bản: SA',
      'cơ quan chủ quản: UBND',
      'địa danh: Hà Nam',
      'đơn vị cấp trên: Sở',
      'ngày đầu: 02/01/2023',
      'ngày cuối: 03/01/2023',
    ],
  ],
  [
    'grouping.added',
    { groups: [{ code: 'A', name: 'Một', contents: ['0', '2'] }], position: 1 },
    ['các nhóm: A Một 0 Chỉ đạo, 2 TTHC', 'thứ tự: 1'],
  ],
  [
    'list.changed',
    { list: 'topics', code: 'CDS', retired: true },
    ['danh mục: Chủ đề', 'mã: CDS', 'thôi dùng: có'],
  ],
  ['import.confirmed', { rows: 5, sent: 4, token: 'x' }, ['số dòng: 5', 'số dòng được nhập: 4']],
];

const toldOf = (what: string, after: unknown, language: Language) =>
  differences({ what, before: null, after } as AuditLine, { say: sayIn(language), unitName: () => 'Sở' });

it.each(LINES)('%s is told in words', (what, after, told) => {
  expect(toldOf(what, after, 'vi').map((each) => `${each.field}: ${each.after}`)).toEqual(told);
});

it.each(LINES)('%s names its fields in English to who chose it', (what, after) => {
  for (const { field } of toldOf(what, after, 'en'))
    expect(field).not.toMatch(/[ăâđêôơưàáạảãầấậẩẫằắặẳẵèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/);
});
