// A file of a list, whichever of the two kinds it is, as lists of articles.
import { LIST_ROWS_MAX } from '#shared/api/imports';
import { ProblemError } from '#shared/problem';
import { type List, listOf } from './columns.ts';
import { csvTable } from './csv-text.ts';
import type { Table } from './table.ts';
import { xlsxTables } from './xlsx.ts';

const startsWith = (bytes: Uint8Array, sign: readonly number[]) =>
  sign.every((byte, index) => bytes[index] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Excel wrote until 2003, and what it writes around a file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** In a workbook each cell has its place: columns without a heading are columns too. In CSV they are a fault of their row. */
function widened({ headings, rows, ...list }: List): List {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  return { ...list, rows, headings: Array.from({ length: width }, (_, index) => headings[index] ?? '') };
}

const tablesOf = (bytes: Uint8Array): Table[] =>
  startsWith(bytes, ZIP) ? xlsxTables(bytes) : [csvTable(bytes, '')];

/**
 * The lists of a file, one a sheet that holds any; `bytes` as they were chosen. Throws unreadable-file, file-empty,
 * old-excel-file, file-too-large, headings-alone, empty-list, too-many-list-rows, and what csvTable throws.
 */
export function listsOf(bytes: Uint8Array): List[] {
  if (startsWith(bytes, COMPOUND)) throw new ProblemError('old-excel-file', 'a compound file');
  const tables = tablesOf(bytes);
  if (tables.every(({ rows }) => rows.length === 0))
    throw new ProblemError('file-empty', 'no cell holds text');
  const found = tables.flatMap((table) => listOf(table) ?? []);
  const lists = found.filter((list) => list.rows.length > 0);
  if (lists.length === 0)
    throw new ProblemError(found.length > 0 ? 'headings-alone' : 'empty-list', 'no headings with rows below');
  const rows = lists.reduce((sum, list) => sum + list.rows.length, 0);
  if (rows > LIST_ROWS_MAX) throw new ProblemError('too-many-list-rows', `${rows} rows`);
  return startsWith(bytes, ZIP) ? lists.map(widened) : lists;
}
