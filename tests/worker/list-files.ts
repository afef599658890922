// Files of lists for the tests: the seed's list as a workbook and as CSV, and any list of a few rows.
import writeXlsxFile, { type Sheet } from 'write-excel-file/universal';
import { SEED_HEADINGS, type SeedRow, seedRows } from '../portal/list-of-seed.ts';

export const ORIGIN_OF_DEMO = 'http://localhost:8788';
export const SEED = seedRows(ORIGIN_OF_DEMO);

const cellsOf = (row: SeedRow, index: number) => [
  String(index + 1),
  row.title,
  row.publishedOn,
  row.section,
  row.content,
  row.form,
  row.author,
  row.url,
];

/** The workbook of the list: a title over it, real dates, numbers in the first column. */
export async function seedWorkbook(
  rows: readonly SeedRow[] = SEED,
  name = 'Danh mục 2023.xlsx',
): Promise<File> {
  const text = (value: string) => ({ value, type: String });
  const data = [
    [text('DANH MỤC TIN, BÀI TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH')],
    [],
    SEED_HEADINGS.map(text),
    ...rows.map((row, index) =>
      cellsOf(row, index).map((cell, column) => {
        if (column === 0) return { value: Number(cell), type: Number };
        if (column === 2) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
        return text(cell);
      }),
    ),
  ];
  const file = writeXlsxFile([{ sheet: 'Tin bài', data: data as Sheet<Blob>['data'] }]);
  return new File([await file.toBlob()], name);
}

/** Rows as a CSV file; dates as Vietnamese people write them. */
export function csvFile(rows: readonly (readonly string[])[], name = 'danh-sach.csv'): File {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  return new File([`\ufeff${text}\r\n`], name);
}

/** The seed's list saved as CSV: another file, the same articles. */
export const seedCsv = (rows: readonly SeedRow[] = SEED): File =>
  csvFile([
    [...SEED_HEADINGS],
    ...rows.map((row, index) =>
      cellsOf(row, index).map((cell, column) => (column === 2 ? cell.split('-').reverse().join('/') : cell)),
    ),
  ]);
