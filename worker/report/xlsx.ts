// The report as an Excel workbook: real numbers and dates, header rows that stay, filters, ready to print.
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal';
import type { Report } from '#shared/report';
import { printed } from './xlsx-print.ts';
import { type ReportSheet, sheetsOf, text } from './xlsx-sheets.ts';

/** Title, period, header. */
const HEADER_ROW = 3;
const HEADER_GROUND = '#E1E5E4';

function headOf(report: Report, { title, columns }: ReportSheet): Row[] {
  const wide = (value: string, bold: boolean) => ({ ...text(value, bold), wrap: false });
  return [
    [wide(title, true)],
    [wide(`${report.unit?.name ?? ''} – ${report.period.label}`, false)],
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
  return {
    sheet: sheet.name,
    orientation: 'landscape',
    stickyRowsCount: HEADER_ROW,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [...headOf(report, sheet), ...sheet.rows, ...sheet.sums] as Sheet<Blob>['data'],
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
    { fontFamily: 'Times New Roman', fontSize: 12, features: [printed(layouts)] },
  );
  return (await file.toBlob()).arrayBuffer();
}
