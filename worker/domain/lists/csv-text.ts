// A CSV file as a table: which letters its bytes stand for, what separates its fields, and what stands in quotes.
import { normalizeText } from '#shared/text';
import type { Table, TableRow } from './table.ts';

const decodedAs = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

/** Every second byte of Latin text in UTF-16 is 0: which half tells the order of the bytes. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 10) return null;
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
/** How much of a file is looked at to tell its separator. */
const HEAD = 20_000;

/** What separates the fields: what the first line says (`sep=;`), else the sign that stands outside quotes most often. */
function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said !== undefined) return said;
  const bare = text.slice(0, HEAD).replace(/"(?:[^"]|"")*"/g, '');
  const times = (sign: string) => bare.split(sign).length;
  return [...SEPARATORS].sort((a, b) => times(b) - times(a))[0] ?? ',';
}

/** Fields line by line, as RFC 4180 quotes them; a quote that is never closed ends with the file. */
function* linesOf(text: string, separator: string): Generator<string[]> {
  const quoted = separator.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$)([^${quoted}\\r\\n]*)|([^${quoted}\\r\\n]*))(${quoted}|\\r?\\n|\\r|$)`,
    'y',
  );
  let fields: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) return;
    const [, inQuotes, after = '', plain = '', end = ''] = found;
    fields.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"') + after);
    if (end === separator && field.lastIndex < text.length) continue;
    if (end === separator) fields.push('');
    yield fields;
    fields = [];
  }
}

/** The table of a CSV file. Rows are numbered as a spreadsheet numbers them. */
export function csvTable(bytes: Uint8Array, name: string): Table {
  const text = textOfBytes(bytes);
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let n = 0;
  for (const fields of linesOf(text.replace(/^sep=.\r?\n/i, ''), separator)) {
    n += 1;
    const cells = fields.map((cell) => normalizeText(cell));
    if (cells.some((cell) => cell !== '')) rows.push({ n, cells, link: null, hidden: false });
  }
  return { name, rows };
}
