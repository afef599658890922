// What a printed and filtered sheet needs beside its cells, put into the parts that the library writes.
import type { Feature } from 'write-excel-file/universal';

/** A sheet as it is laid out: its name, the row of its header (from 1), its columns, and the last row of its list. */
export type Layout = { name: string; headerRow: number; columns: number; lastRow: number };

/** A, B … Z, AA: a column's name by its number from 1. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = number > 26 ? columnName((number - 1 - rest) / 26) : '';
  return before + String.fromCharCode(65 + rest);
}

/** The list with its header, as a filter spans it. A header alone is filtered too. */
function rangeOf({ headerRow, columns, lastRow }: Layout, fixed = ''): string {
  const cell = (column: number, row: number) => `${fixed}${columnName(column)}${fixed}${row}`;
  return `${cell(1, headerRow)}:${cell(columns, Math.max(headerRow, lastRow))}`;
}

/** What the library leaves of defined names: an empty element, and a part may have but one. */
const NO_NAMES = /<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/;

/** Puts markup behind the one place of a part. Throws where the library has come to write it otherwise. */
function behind(xml: string, place: RegExp, markup: string): string {
  if (!place.test(xml)) throw new Error(`the workbook has no ${place.source}`);
  return xml.replace(place, (found) => found + markup);
}

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** Names by which a spreadsheet knows the rows to repeat on each printed page, and the range of each filter. */
function definedNames(sheets: readonly Layout[]): string {
  const names = sheets.flatMap((sheet, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(sheet.name)}!${rangeOf(sheet, '$')}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(sheet.name)}!$${sheet.headerRow}:$${sheet.headerRow}</definedName>`,
  ]);
  return `<definedNames>${names.join('')}</definedNames>`;
}

const PAGE_NUMBERS = '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>';

/**
 * Filters on the header row, that row again on every printed page, a page as wide as the sheet, page numbers. The
 * sheets must be `landscape`, for then the library writes margins and page size. (Elements have one allowed order.)
 */
export function printed(sheets: readonly Layout[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          insert: () => PAGE_NUMBERS,
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) throw new Error(`sheet ${sheetIndex} has no layout`);
            const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
            const filtered = behind(xml, /<\/sheetData>/, `<autoFilter ref="${rangeOf(sheet)}"/>`);
            return behind(filtered, /<worksheet[^>]*>/, fitted);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => behind(xml.replace(NO_NAMES, ''), /<\/sheets>/, definedNames(sheets)),
        },
      },
    },
  };
}
