// Tables as CSV that opens in a spreadsheet as it stands. Pure.

/** Spreadsheets run a cell that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const inert = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
const decimalComma = (value: number) => String(value).replace('.', ',');

function cellText(cell: string | number | null): string {
  const text = cell === null ? '' : typeof cell === 'number' ? decimalComma(cell) : inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Takes a header and rows; gives CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, quotes where needed. Texts that
 * a spreadsheet would run as a formula get a leading apostrophe; numbers have a decimal comma and no dots, as a
 * spreadsheet set to Vietnamese reads them; null is an empty cell.
 */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}
