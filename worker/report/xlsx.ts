// The report as an Excel workbook: real numbers and dates, header rows that stay, filters, ready to print.
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal';
import type { Report } from '#shared/report';
import { printed } from './xlsx-print.ts';
import { plainText, type ReportSheet, sheetsOf, text } from './xlsx-sheets.ts';

/** Title, period, header. */
const HEADER_ROW = 3;
const HEADER_GROUND = '#E1E5E4';

const FONT_SIZE = 11;
/** Points a line of that size takes, marks above and below its letters included. */
const LINE_POINTS = 15;

/** How many lines a text takes in a column so wide, in characters: words are not broken, so a little more than it fills. */
function linesOf(cell: Row[number], width: number): number {
  const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : undefined;
  return typeof value === 'string' ? Math.max(1, Math.ceil((value.length * 1.15) / width)) : 1;
}

/** The row as high as its longest text needs: not every program finds that out by itself. */
function tall(row: Row, columns: ReportSheet['columns']): Row {
  const spanned = (index: number, cell: Row[number]) => {
    const span =
      cell !== null && typeof cell === 'object' && 'columnSpan' in cell ? (cell.columnSpan ?? 1) : 1;
    return columns.slice(index, index + span).reduce((sum, { width }) => sum + width, 0);
  };
  const lines = Math.max(1, ...row.map((cell, index) => linesOf(cell, spanned(index, cell))));
  return row.map((cell, index) =>
    index === row.findIndex((each) => each !== null) && cell !== null && typeof cell === 'object'
      ? { ...cell, height: lines * LINE_POINTS }
      : cell,
  ) as Row;
}

function headOf(report: Report, { title, columns }: ReportSheet): Row[] {
  return [
    [plainText(title, true)],
    [plainText(`${report.scope.name} – ${report.period.label}`)],
    columns.map(({ name }) => ({
      ...text(name, true),
      align: 'center' as const,
      alignVertical: 'center' as const,
      backgroundColor: HEADER_GROUND,
      borderStyle: 'thin' as const,
    })),
  ];
}

function sheetOf(report: Report, sheet: ReportSheet): Sheet<Blob> {
  const [header, ...title] = headOf(report, sheet).toReversed();
  return {
    sheet: sheet.name,
    orientation: 'landscape',
    stickyRowsCount: HEADER_ROW,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [
      ...title.toReversed(),
      ...[header ?? [], ...sheet.rows, ...sheet.sums].map((row) => tall(row, sheet.columns)),
    ],
  };
}

/** The report as a file's bytes. */
export async function reportXlsx(report: Report): Promise<ArrayBuffer> {
  const sheets = sheetsOf(report);
  const layouts = sheets.map(({ name, columns, rows }) => ({
    name,
    headerRow: HEADER_ROW,
    columns: columns.length,
    lastRow: HEADER_ROW + rows.length,
  }));
  const file = writeXlsxFile(
    sheets.map((sheet) => sheetOf(report, sheet)),
    { fontFamily: 'Times New Roman', fontSize: FONT_SIZE, features: [printed(layouts)] },
  );
  return (await file.toBlob()).arrayBuffer();
}
