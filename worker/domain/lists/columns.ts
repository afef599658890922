// Which column of a list says what: told by its heading, in whatever words; a person may say otherwise.
import { contentNamed } from '#shared/content-names';
import { foldText } from '#shared/text';
import type { Table, TableRow } from './table.ts';

/** What a column can say of an article, in the order in which it is asked for. */
export const FIELDS = [
  'url',
  'title',
  'publishedOn',
  'content',
  'form',
  'section',
  'author',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** By field, the place of its column from 0; what is not there is in no column. */
export type Columns = Partial<Record<Field, number>>;

/** What headings say, folded. The first in a heading decides (“Link bài viết”), and of several the longest (“Nội dung tin, bài”). */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  url: ['duong dan', 'duong link', 'dia chi', 'link', 'url', 'lien ket', 'dia chi truy cap', 'minh chung'],
  title: [
    ...['tieu de', 'tieu de tin bai', 'ten tin bai', 'ten tin', 'ten bai', 'ten bai viet', 'ten bai dang'],
    ...['ten tac pham', 'tin bai', 'bai viet', 'noi dung tin bai', 'noi dung bai viet', 'noi dung tin'],
    ...['trich yeu', 'title', 'ten goi'],
  ],
  publishedOn: [
    ...['ngay', 'ngay dang', 'ngay dang tin', 'ngay dang tai', 'ngay dang tin bai', 'ngay xuat ban'],
    ...['ngay phat hanh', 'ngay thang', 'ngay thang dang', 'ngay thang nam', 'thoi gian', 'thoi gian dang'],
    ...['thoi gian dang tin bai', 'ngay cong bo', 'date'],
  ],
  content: [
    ...['noi dung cchc', 'noi dung cai cach hanh chinh', 'noi dung', 'linh vuc', 'linh vuc cchc'],
    ...['phan loai', 'nhom noi dung', 'nhom', 'thuoc noi dung', 'noi dung tuyen truyen', 'ma noi dung'],
  ],
  form: ['the loai', 'loai', 'loai tin bai', 'loai tin', 'loai hinh', 'hinh thuc', 'the loai tin bai'],
  section: ['chuyen muc', 'muc', 'chuyen trang', 'muc tin'],
  author: [
    ...['tac gia', 'nguon', 'nguon tin', 'tac gia nguon', 'nguoi viet', 'nguoi dang', 'nguoi thuc hien'],
    ...['phong vien', 'cong tac vien', 'don vi cung cap', 'bien tap'],
  ],
  note: ['ghi chu', 'note', 'ghi chu khac'],
};

const words = (text: string) =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What a heading says its column holds; null: nothing that an article has, as “STT”. */
export function fieldOf(heading: string): Field | null {
  const said = ` ${words(heading)} `;
  const found = FIELDS.flatMap((field) =>
    HEADINGS[field].flatMap((known) => {
      const at = said.indexOf(` ${known} `);
      return at < 0 ? [] : [{ field, at, length: known.length }];
    }),
  );
  return found.toSorted((a, b) => a.at - b.at || b.length - a.length)[0]?.field ?? null;
}

/** The columns that headings tell; of several of one field the first. */
export function columnsOf(headings: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [index, heading] of headings.entries()) {
    const field = fieldOf(heading);
    if (field !== null) columns[field] ??= index;
  }
  return columns;
}

/** How many rows at the head of a sheet may stand over the headings: titles, the body's name, a date. */
const ABOVE_MAX = 30;

/** A table of articles: its headings, one a column, and the rows below. */
export type List = { name: string; headings: string[]; rows: TableRow[] };

const told = (row: TableRow) => Object.keys(columnsOf(row.cells)).length;

/** A sheet is long in words where headings are short: a sentence that holds a known word is no heading. */
const isShort = ({ cells }: TableRow) => cells.every((cell) => cell.length <= 60);

/**
 * The list of a sheet. Its headings are the row that tells most; where none tells two things, the first row with two
 * cells or more: a person says then which column is which. null for a sheet without any.
 */
export function listOf({ name, rows }: Table): List | null {
  const head = rows.slice(0, ABOVE_MAX).filter(isShort);
  const most = head.reduce<TableRow | undefined>(
    (best, row) => (told(row) > (best ? told(best) : 1) ? row : best),
    undefined,
  );
  const top = most ?? rows.find(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  if (!top) return null;
  const [last, headings] = most ? headingsAt(rows, most) : [top, top.cells];
  const below = rows.slice(rows.indexOf(last) + 1).filter((row) => !isRuler(row) && !isSame(row, last));
  return { name, headings, rows: below };
}

/** Whether a row says what several columns hold, and nothing else but what it has in common with another. */
function headsOnly(row: TableRow | undefined, beside: TableRow): row is TableRow {
  const own = row?.cells.filter((cell, index) => cell !== '' && cell !== beside.cells[index]) ?? [];
  return row !== undefined && isShort(row) && own.length > 1 && own.every((cell) => fieldOf(cell) !== null);
}

/**
 * Headings over two rows, as of a heading over several columns (“Thông tin đăng” over “Ngày đăng”, “Đường dẫn”), which
 * CSV does not keep merged: the lower one counts where there is one. With the last row of them.
 */
function headingsAt(rows: readonly TableRow[], top: TableRow): [TableRow, string[]] {
  const at = rows.indexOf(top);
  const [above, under] = [rows[at - 1], rows[at + 1]];
  const both = (upper: TableRow, lower: TableRow): string[] =>
    Array.from(
      { length: Math.max(upper.cells.length, lower.cells.length) },
      (_, index) => lower.cells[index] || (upper.cells[index] ?? ''),
    );
  if (headsOnly(under, top)) return [under, both(top, under)];
  // A title over the list stands in one cell.
  const heads = above !== undefined && isShort(above) && above.cells.filter((cell) => cell !== '').length > 2;
  return [top, heads ? both(above, top) : top.cells];
}

/** The headings once more, as on each page of a list that was printed or put together. */
const isSame = ({ cells }: TableRow, top: TableRow) => words(cells.join('|')) === words(top.cells.join('|'));

/** The row that numbers the columns, “(1) (2) (3)”, as official tables have under their headings. */
function isRuler({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, index) => cell.replace(/[()]/g, '') === String(index + 1));
}

/**
 * Which column says what, told by the headings and by what stands below: a column “Nội dung” whose cells name no
 * content, in a list without titles, holds the titles.
 */
export function columnsIn(headings: readonly string[], rows: readonly Pick<TableRow, 'cells'>[]): Columns {
  const columns = columnsOf(headings);
  const { content, ...others } = columns;
  if (content === undefined || others.title !== undefined) return columns;
  const filled = rows.map(({ cells }) => cells[content] ?? '').filter((cell) => cell !== '');
  const known = filled.filter((cell) => contentNamed(cell) !== null).length;
  return known * 2 < filled.length ? { ...others, title: content } : columns;
}
