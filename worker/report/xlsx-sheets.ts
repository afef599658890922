// The sheets of the workbook: sums, contents, units, months, and the list of articles. Pure.
import type { CellObject, Row } from 'write-excel-file/universal';
import type { Compared, Report, ReportTable } from '#shared/report';
import { contentName } from '#shared/taxonomy';
import { neverAll } from '#shared/wording';
import { basisOf, formName, noteOf, originName } from './annex.ts';
import { countOf, tableOf } from './document-figures.ts';
import { xmlText } from './xml-text.ts';

/** A sheet: title and period, then a header, then the list, then its sums. */
export type ReportSheet = {
  name: string;
  title: string;
  columns: readonly { name: string; width: number }[];
  rows: readonly Row[];
  sums: readonly Row[];
};

/** A cell of a list: thin lines around it, so that a printed row can be followed. */
const LINED = { alignVertical: 'top', borderStyle: 'thin', borderColor: '#8C9391' } as const;

/** A text, kept a text also when its cell is edited: nothing in it is ever run as a formula. */
export const plainText = (value: string, bold = false): CellObject => ({
  type: String,
  value: xmlText(value),
  format: '@',
  ...(bold ? { fontWeight: 'bold' } : {}),
});

/** A text in a list. */
export const text = (value: string | null, bold = false): CellObject => ({
  ...plainText(value ?? '', bold),
  wrap: true,
  ...LINED,
});

/** A number in a list; an empty cell of it where there is none. */
const number = (value: number | null, format: string, bold: boolean): CellObject =>
  value === null
    ? { ...LINED }
    : { type: Number, value, format, ...LINED, ...(bold ? { fontWeight: 'bold' } : {}) };

/** A count: the reader's own settings put a dot between thousands. */
const count = (value: number | null, bold = false) => number(value, '#,##0', bold);
/** Per cent of a hundred as the sheet's own per cent, two decimals. */
const percent = (value: number | null, bold = false) =>
  number(value === null ? null : neverAll(value) / 100, '0.00%', bold);
/** A local date as a date of the sheet, without a time. */
const day = (date: string): CellObject => ({
  type: Date,
  value: new Date(`${date}T00:00:00Z`),
  format: 'dd/mm/yyyy',
  align: 'center',
  ...LINED,
});

const LAST_YEAR = 'Cùng kỳ năm trước';
const COMPARED = [
  { name: 'Số tin, bài', width: 12 },
  { name: 'Tỷ lệ', width: 10 },
  { name: LAST_YEAR, width: 14 },
  { name: 'Chênh lệch', width: 12 },
  { name: 'Tăng, giảm', width: 12 },
] as const;

/** The columns, of which last year's says so where it is what people entered. */
const comparedColumns = ({ entered }: Report) =>
  COMPARED.map((column) =>
    column.name === LAST_YEAR && entered?.used ? { ...column, name: `${LAST_YEAR} (số liệu nhập)` } : column,
  );

const comparedCells = (row: Compared & { share: number | null }, bold = false): Row => [
  count(row.count, bold),
  percent(row.share, bold),
  count(row.previous, bold),
  count(row.difference, bold),
  percent(row.percent, bold),
];

const whole = (total: ReportTable['total']) => ({ ...total, share: total.count > 0 ? 100 : null });

/** One table of the report as a sheet. */
function tableSheet(report: Report, by: ReportTable['by'], name: string, column: string): ReportSheet {
  const table = tableOf(report, by);
  return {
    name,
    title: table?.title ?? name,
    columns: [{ name: column, width: 52 }, ...comparedColumns(report)],
    rows: (table?.rows ?? []).map((row) => [text(row.label), ...comparedCells(row)]),
    sums: table ? [[text('Tổng cộng', true), ...comparedCells(whole(table.total), true)]] : [],
  };
}

const alone = (value: number | null) => ({
  count: value ?? 0,
  previous: null,
  difference: null,
  percent: null,
  share: null,
});

/** What is told in words: the sentences, and what all figures rest on. */
function toldOf(report: Report): [string, string][] {
  const { list, figures } = basisOf(report);
  return [
    ...report.sentences.map((sentence): [string, string] => ['Câu trong báo cáo', sentence.text]),
    ['Danh mục phân loại', list],
    ['Nguồn số liệu', figures],
    ...(report.snapshot
      ? [['Mã kiểm tra bản chốt (SHA-256)', report.snapshot.hash] satisfies [string, string]]
      : []),
  ];
}

/** How far a plan is, or what of it is the report's; nothing where it plans no articles for whom the report is of. */
function planRows(plan: Report['plans'][number], { name }: Report['scope']): Row[] {
  const { number: sign, planned, done, percent: reached, whole: isWhole } = plan;
  if (planned === 0) return [];
  const of = text(`Kế hoạch số ${sign}`);
  return [
    [of, text(isWhole ? 'Chỉ tiêu' : `Chỉ tiêu giao cho ${name}`), count(planned)],
    [of, text('Đã đăng tải'), count(done), percent(reached)],
  ];
}

/** The figures of the whole, then every table that has no sheet of its own, told apart by the first column. */
function sumsSheet(report: Report): ReportSheet {
  const { figures } = report;
  const told: [string, Compared & { share: number | null }][] = [
    ['Tổng số tin, bài đã phân loại', { ...figures.total, share: null }],
    ['Thuộc cải cách hành chính', { ...figures.reform, share: null }],
    ['Không tính bài đăng lại', alone(figures.distinct)],
    ['Chưa phân loại', alone(figures.unclassified)],
    ['Chưa rõ ngày đăng', alone(figures.undated)],
    ['Đã rút', alone(figures.withdrawn)],
    ...(figures.late === null
      ? []
      : ([['Bổ sung sau kỳ', alone(figures.late)]] as [string, ReturnType<typeof alone>][])),
    ['Liên kết không mở được', alone(figures.deadLinks)],
  ];
  const own = ['group', 'form', 'origin', 'portal', 'section', 'topic'] as const;
  return {
    name: 'Tổng hợp',
    title: 'Số liệu tổng hợp',
    columns: [{ name: 'Bảng', width: 30 }, { name: 'Chỉ tiêu', width: 46 }, ...comparedColumns(report)],
    rows: [
      ...told.map(([label, row]) => [text('Tổng hợp'), text(label), ...comparedCells(row)]),
      ...own.flatMap((by) => {
        const table = tableOf(report, by);
        return (table?.rows ?? []).map((row) => [
          text(table?.title ?? ''),
          text(row.label),
          ...comparedCells(row),
        ]);
      }),
      ...report.activities.map((each) => [
        text('Hoạt động khác'),
        text(`${each.name} (${each.measure})`),
        ...comparedCells(alone(each.quantity)),
      ]),
      ...report.plans.flatMap((plan) => planRows(plan, report.scope)),
    ],
    sums: toldOf(report).map(([label, told]) => [text(label), { ...text(told), columnSpan: 6 }]),
  };
}

const LIST = [
  { name: 'STT', width: 6 },
  { name: 'Tên tin, bài', width: 46 },
  { name: 'Thể loại', width: 9 },
  { name: 'Mã nội dung', width: 8 },
  { name: 'Nội dung CCHC', width: 24 },
  { name: 'Ngày đăng', width: 12 },
  { name: 'Chuyên mục', width: 16 },
  { name: 'Tác giả', width: 18 },
  { name: 'Nguồn', width: 11 },
  { name: 'Đơn vị', width: 22 },
  { name: 'Cổng, trang', width: 20 },
  { name: 'Đường dẫn', width: 40 },
  { name: 'Ghi chú', width: 14 },
] as const;

/** What the report's own tables call a value. */
function labelIn(report: Report, by: ReportTable['by'], code: string | null): string {
  return tableOf(report, by)?.rows.find((row) => row.code === code)?.label ?? code ?? '';
}

/** The articles behind the figures, numbered as in the annex of the document. */
function listSheet(report: Report): ReportSheet {
  return {
    name: 'Danh mục',
    title: 'Danh mục tin, bài tuyên truyền cải cách hành chính',
    columns: LIST,
    rows: report.annex.map((row, index) => [
      count(index + 1),
      text(row.title),
      text(formName(report, row)),
      text(row.content),
      text(contentName(row.content)),
      day(row.publishedOn),
      text(row.section),
      text(row.author),
      text(originName(report, row)),
      text(row.unit === null ? '' : labelIn(report, 'unit', row.unit)),
      text(labelIn(report, 'portal', row.portal)),
      text(row.url),
      text(noteOf(row)),
    ]),
    sums: [[null, text('Tổng cộng', true), count(countOf(report), true)]],
  };
}

/** All sheets, in order. */
export function sheetsOf(report: Report): ReportSheet[] {
  return [
    sumsSheet(report),
    tableSheet(report, 'content', 'Theo nội dung', 'Nội dung'),
    tableSheet(report, 'unit', 'Theo đơn vị', 'Đơn vị'),
    tableSheet(report, 'month', 'Theo tháng', 'Tháng'),
    listSheet(report),
  ];
}
