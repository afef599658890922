// Rows in the words that people write: days, forms, sources, addresses.

import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#shared/taxonomy';
import { type ReadRow, readRow } from '../../../../worker/domain/lists/read-row.ts';
import { PORTAL } from '../../client.ts';

const CONTEXT = {
  lists: BUILT_IN,
  portals: [{ ...PORTAL, unit: null, profileVersion: 1 }],
  now: Date.parse('2023-11-01T00:00:00Z'),
};
const FIELDS = ['url', 'title', 'publishedOn', 'content', 'form', 'section', 'author', 'note'] as const;
const READING = {
  columns: Object.fromEntries(FIELDS.map((field, index) => [field, index])),
  content: null,
  width: FIELDS.length,
};
const URL_1 = `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=1`;
const GIVEN = { url: URL_1, title: 'Tin một', publishedOn: '25/10/2023', content: 'TTHC' };

function read(parts: Partial<Record<(typeof FIELDS)[number], string>>, link: string | null = null): ReadRow {
  const given: Partial<Record<string, string>> = { ...GIVEN, ...parts };
  const cells = FIELDS.map((field) => given[field] ?? '');
  return readRow({ n: 2, cells, link, hidden: false }, READING, CONTEXT);
}

describe('a day', () => {
  it.each([
    ['2023-10-25', '2023-10-25'],
    ['25/10/2023', '2023-10-25'],
    ['5/3/2023', '2023-03-05'],
    ['05-03-2023', '2023-03-05'],
    ['5.3.2023', '2023-03-05'],
    ['05/03/23', '2023-03-05'],
    ['05/03/2023 08:30', '2023-03-05'],
    ['Ngày 5 tháng 3 năm 2023', '2023-03-05'],
    ['', null],
  ])('“%s” is %s', (text, day) => {
    expect(read({ publishedOn: text })).toMatchObject({ kind: 'article', said: { publishedOn: day } });
  });

  it.each([
    ['31/02/2023', 'impossible-date'],
    ['3/25/2023', 'impossible-date'],
    ['tháng 3', 'impossible-date'],
    ['45224', 'impossible-date'],
    ['25/12/2023', 'date-after-tomorrow'],
  ])('“%s” is refused: %s', (text, type) => {
    expect(read({ publishedOn: text })).toMatchObject({ kind: 'fault', type });
  });
});

describe('a form', () => {
  it.each([
    ['Tin', 'tin'],
    ['BÀI', 'bai'],
    ['Bài viết', 'bai'],
    ['Tin ảnh', 'tin-anh'],
    ['Video', 'video'],
    ['Video clip', 'video'],
    ['Phóng sự (ảnh)', 'phong-su'],
    ['Hỏi - đáp', 'hoi-dap'],
    ['Phát thanh', 'podcast'],
    ['', null],
  ])('“%s” is %s', (text, form) => {
    expect(read({ form: text })).toMatchObject({ kind: 'article', said: { form } });
  });

  it('that is none is refused', () => {
    expect(read({ form: 'Thơ' })).toMatchObject({ kind: 'fault', type: 'unknown-form', words: 'Thơ' });
  });
});

describe('who wrote it', () => {
  it.each([
    ['Tự viết', 'own', null],
    ['CTV', 'contributor', null],
    ['Sưu tầm', 'reposted', null],
    ['Nguyễn Thị Bưởi', null, 'Nguyễn Thị Bưởi'],
    ['', null, null],
  ])('“%s”', (text, origin, author) => {
    expect(read({ author: text })).toMatchObject({ said: { origin, author } });
  });
});

describe('an address', () => {
  it.each<[string, string | null, object]>([
    [URL_1, null, { kind: 'article', url: URL_1 }],
    [`Xem tại ${URL_1}`, null, { kind: 'article', url: URL_1 }],
    [URL_1.replace('https://', ''), null, { kind: 'article' }],
    ['', URL_1, { kind: 'article', url: URL_1 }],
    ['Xem bài', URL_1, { kind: 'article', url: URL_1 }],
    [`${PORTAL.origins[0]}/?#dau-trang`, null, { kind: 'fault', type: 'link-to-listing' }],
    [`${PORTAL.origins[0]}`, null, { kind: 'fault', type: 'link-to-listing' }],
    ['', 'mailto:a@b.vn', { kind: 'linkless' }],
    ['không có', null, { kind: 'fault', type: 'bad-link' }],
    ['https://elsewhere.vn/1', null, { kind: 'fault', type: 'link-outside-portals' }],
    [URL_1.replace('https://', 'https://an:mat@'), null, { kind: 'fault', type: 'url-with-user' }],
    ['', null, { kind: 'linkless' }],
  ])('“%s” (link %s)', (text, link, wanted) => {
    expect(read({ url: text }, link)).toMatchObject(wanted);
  });
});

it('a long title is cut, as the device cuts it', () => {
  const { said } = read({ title: 'Ế'.repeat(600) });
  expect([...(said.title ?? '')]).toHaveLength(500);
});

it('a row with nothing but words is a heading or a sum', () => {
  const row = { n: 9, cells: ['', 'I. Cải cách TTHC', '', ''], link: null, hidden: false };
  expect(readRow(row, READING, CONTEXT).kind).toBe('other');
});
