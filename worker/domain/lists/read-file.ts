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

function tablesOf(bytes: Uint8Array): Table[] {
  if (startsWith(bytes, COMPOUND)) throw new ProblemError('old-excel-file', 'a compound file');
  return startsWith(bytes, ZIP) ? xlsxTables(bytes) : [csvTable(bytes, '')];
}

/**
 * The lists of a file, one a sheet that holds any; `bytes` as they were chosen. Throws unreadable-file,
 * old-excel-file, file-too-large, empty-list, too-many-list-rows.
 */
export function listsOf(bytes: Uint8Array): List[] {
  const lists = tablesOf(bytes).flatMap((table) => {
    const list = listOf(table);
    return list && list.rows.length > 0 ? [list] : [];
  });
  if (lists.length === 0) throw new ProblemError('empty-list', 'no sheet with headings and rows below them');
  const rows = lists.reduce((sum, list) => sum + list.rows.length, 0);
  if (rows > LIST_ROWS_MAX) throw new ProblemError('too-many-list-rows', `${rows} rows`);
  return lists;
}
