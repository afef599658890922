// A CSV file as a table: which letters its bytes stand for, what separates its fields, and what stands in quotes.
import { ProblemError, type ProblemType } from '#shared/problem';
import { cutText, normalizeText } from '#shared/text';
import type { Table, TableRow } from './table.ts';

const decodedAs = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

/** Every second byte of Latin text in UTF-16 is 0, and hardly one of the others: which half tells the order of the bytes. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  if (most < head.length / 10 || least > most / 10) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * The text of a file: in UTF-8 or UTF-16 as it says or shows; what is neither is Windows-1258, in which older
 * programs write Vietnamese.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  const wide = wideOrder(bytes);
  if (wide) return decodedAs(wide, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodedAs('windows-1258', bytes);
  }
}

const SEPARATORS = [',', ';', '\t'] as const;
/** How many rows are looked at to tell the separator. */
const HEAD = 200;

/** The text of a file, and where in it the rows begin. */
type Body = { text: string; from: number };
/** A row of fields, and the place in the text at which it begins. */
type Fields = { place: number; fields: string[] };

const LINE_END = /\r\n|\r|\n/;
const lineStart = (text: string, place: number) =>
  1 + Math.max(text.lastIndexOf('\n', place), text.lastIndexOf('\r', place));
/** How much of what stands at a fault is shown. */
const SHOWN_MAX = 60;

/** What is wrong with a file: on which of its lines, and what stands there. */
function faultAt(type: ProblemType, text: string, place: number): ProblemError {
  const line = text.slice(0, place).split(LINE_END).length;
  const [rest = ''] = text.slice(place, place + 4 * SHOWN_MAX).split(LINE_END);
  const words = cutText(normalizeText(rest.replaceAll('\0', '')), SHOWN_MAX);
  return new ProblemError(type, `line ${line}`, { at: { line, words } });
}

/**
 * Fields line by line, as RFC 4180 quotes them: what stands after a closing quote, or is never closed, is refused, for
 * nobody can say where such a field ends, and the rows behind it would be part of it. A quote within a field that does
 * not begin with one is a letter. Throws quote-open, quote-misplaced.
 */
function* linesOf({ text, from }: Body, separator: string): Generator<Fields> {
  const quoted = separator.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)("|$)([^${quoted}\\r\\n]*)|([^${quoted}\\r\\n]*))(${quoted}|\\r?\\n|\\r|$)`,
    'y',
  );
  field.lastIndex = from;
  let row: Fields = { place: from, fields: [] };
  while (field.lastIndex < text.length) {
    const place = field.lastIndex;
    const found = field.exec(text);
    if (!found) return;
    const [, inQuotes, closing, after = '', plain = '', end = ''] = found;
    if (closing === '') throw faultAt('quote-open', text, place);
    if (after.trim() !== '') throw faultAt('quote-misplaced', text, place);
    row.fields.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === separator && field.lastIndex < text.length) continue;
    if (end === separator) row.fields.push('');
    yield row;
    row = { place: field.lastIndex, fields: [] };
  }
}

/** The first rows under a separator, as far as they can be read under it. */
function headOf(body: Body, separator: string): Fields[] {
  const rows: Fields[] = [];
  try {
    for (const row of linesOf(body, separator)) {
      rows.push(row);
      if (rows.length === HEAD) break;
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  return rows;
}

/** How many fields most rows have, and how many rows those are: a separator stands equally often in each row, a comma in prose does not. */
function shapeOf(rows: readonly Fields[]): { width: number; rows: number } {
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  counts.delete(1);
  const [width = 1, times = 0] = [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)[0] ?? [];
  return { width, rows: times };
}

/** The sign that divides most rows into as many fields; that rows agree weighs more than how many fields they have. */
function separatorIn(body: Body): string {
  const weights = SEPARATORS.map((sign) => {
    const { width, rows } = shapeOf(headOf(body, sign));
    return { sign, weight: rows ** 3 * (width - 1) };
  });
  return weights.toSorted((a, b) => b.weight - a.weight)[0]?.sign ?? ',';
}

/** Another sign that divides a row, one field to its separator, into as many as the others have. */
const isOtherwise = ([only = '', ...more]: readonly string[], separator: string, width: number) =>
  more.length === 0 &&
  width > 2 &&
  SEPARATORS.some((sign) => sign !== separator && only.split(sign).length >= width);

/**
 * The table of a CSV file. Rows are numbered as a spreadsheet numbers them. Throws file-damaged, quote-open,
 * quote-misplaced, separators-mixed, each with the line on which it stands.
 */
export function csvTable(bytes: Uint8Array, name: string): Table {
  const text = textOfBytes(bytes);
  const damaged = text.indexOf('\0');
  if (damaged >= 0) throw faultAt('file-damaged', text, lineStart(text, damaged));
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = { text, from: said?.[0].length ?? 0 };
  const separator = said?.[1] ?? separatorIn(body);
  const { width } = shapeOf(headOf(body, separator));
  const rows: TableRow[] = [];
  let n = 0;
  for (const { place, fields } of linesOf(body, separator)) {
    n += 1;
    if (isOtherwise(fields, separator, width)) throw faultAt('separators-mixed', text, place);
    const cells = fields.map((cell) => normalizeText(cell));
    if (cells.some((cell) => cell !== '')) rows.push({ n, cells, link: null, hidden: false });
  }
  return { name, rows };
}
