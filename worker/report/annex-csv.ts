// The annex of a report as CSV: one line an article, then the sums, made of the same lines. Pure.
import { formatDate } from '#shared/local-date';
import type { AnnexRow, Report, ReportTable } from '#shared/report';
import { CONTENT_CODES, contentName } from '#shared/taxonomy';
import { csvOf } from '../domain/csv.ts';
import { formName, noteOf, originName } from './annex.ts';

const HEADER = [
  'STT',
  'Tên tin, bài',
  'Thể loại',
  'Mã nội dung',
  'Nội dung CCHC',
  'Ngày đăng',
  'Chuyên mục',
  'Tác giả',
  'Nguồn',
  'Đơn vị',
  'Cổng, trang',
  'Đường dẫn',
  'Ghi chú',
  'Số lượng',
];

type Line = (string | number | null)[];

/** What a value is called in the report's own tables. */
function labelIn(tables: readonly ReportTable[], by: ReportTable['by'], code: string | null): string | null {
  const rows = tables.find((table) => table.by === by)?.rows ?? [];
  return code === null ? null : (rows.find((row) => row.code === code)?.label ?? code);
}

function lineOf(row: AnnexRow, index: number, report: Report): Line {
  const { tables } = report;
  return [
    index + 1,
    row.title,
    formName(report, row),
    row.content,
    contentName(row.content),
    formatDate(row.publishedOn),
    row.section,
    row.author,
    originName(report, row),
    labelIn(tables, 'unit', row.unit),
    labelIn(tables, 'portal', row.portal),
    row.url,
    noteOf(row),
    null,
  ];
}

function sumLine(label: string, count: number): Line {
  return HEADER.map((_, index) => (index === 1 ? label : index === HEADER.length - 1 ? count : null));
}

/** The whole annex as CSV. */
export function annexCsv(report: Report): string {
  const { annex } = report;
  const sums = CONTENT_CODES.flatMap((code) => {
    const count = annex.filter(({ content }) => content === code).length;
    return count === 0 ? [] : [sumLine(`Cộng: ${contentName(code)}`, count)];
  });
  return csvOf(HEADER, [
    ...annex.map((row, index) => lineOf(row, index, report)),
    ...sums,
    sumLine('Tổng cộng', annex.length),
  ]);
}
