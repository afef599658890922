// A statistic as a table for spreadsheets: Vietnamese names, dates and numbers. Pure.
import { formatDate } from '#shared/local-date';
import type { Breakdown, Compared, Stats, StatsRow } from '#shared/stats';
import { rounded, roundedPercent } from '#shared/wording';
import { csvOf } from './csv.ts';

type Cell = string | number | null;

const COLUMN_NAMES: Record<Breakdown, string> = {
  content: 'Nội dung',
  group: 'Nhóm',
  form: 'Thể loại',
  origin: 'Nguồn',
  section: 'Chuyên mục',
  topic: 'Chủ đề',
  unit: 'Đơn vị',
  portal: 'Cổng',
  month: 'Tháng',
  day: 'Ngày',
};
/** What is compared is called what it is, where no article stands behind it. */
const comparedNames = ({ entered }: Stats) => [
  entered?.used ? 'Cùng kỳ năm trước (số liệu nhập, không có danh sách)' : 'Cùng kỳ năm trước',
  'Chênh lệch',
  'Tăng, giảm (%)',
];

/** As reports write per cent. */
const percentCell = (value: number | null) => (value === null ? null : roundedPercent(value));
/** Two decimals. */
const meanCell = (value: number | null) => (value === null ? null : rounded(value, 2));

/** The columns of `comparedNames`; empty ones for what is not compared. */
function comparedCells(beside: Partial<StatsRow> | Compared | undefined): Cell[] {
  const { previous, difference, percent } = beside ?? {};
  return [previous ?? null, difference ?? null, percentCell(percent ?? null)];
}

function rowLine(row: StatsRow, by: readonly Breakdown[], compares: boolean): Cell[] {
  return [
    ...by.map((each) => row.key[each] ?? null),
    row.label,
    row.count,
    percentCell(row.share),
    ...(compares ? comparedCells(row) : []),
  ];
}

/** The figures that a statistic has without a breakdown, each with what it is compared with. */
function figureLines(stats: Stats): Cell[][] {
  const { comparison, averages } = stats;
  const named: [string, number | null, (Compared | undefined)?][] = [
    ['Tổng số tin, bài đã phân loại', stats.total, comparison?.total],
    ['Thuộc cải cách hành chính', stats.reform, comparison?.reform],
    ['Không tính bài đăng lại', stats.distinct, comparison?.distinct],
    ['Chưa rõ ngày đăng', stats.undated],
    ['Chưa phân loại', stats.unclassified, comparison?.unclassified],
    ['Đã rút', stats.withdrawn, comparison?.withdrawn],
    ['Bổ sung sau khi chốt', stats.late],
    ['Liên kết không mở được', stats.deadLinks],
    ['Bình quân mỗi tháng (thuộc CCHC)', meanCell(averages.perMonth)],
    ['Bình quân mỗi ngày làm việc (thuộc CCHC)', meanCell(averages.perWorkingDay)],
  ];
  return named.map(([name, value, beside]) => [name, value, ...(comparison ? comparedCells(beside) : [])]);
}

/**
 * A statistic as CSV: its rows, or without a breakdown its figures; beside them those of the year before, if asked for.
 */
export function statisticsCsv(stats: Stats, by: readonly Breakdown[]): string {
  const compares = stats.comparison !== undefined;
  const days = [formatDate(stats.period.from), formatDate(stats.period.to)];
  const names =
    by.length > 0
      ? [...by.map((each) => COLUMN_NAMES[each]), 'Tên', 'Số lượng', 'Tỷ trọng (%)']
      : ['Chỉ số', 'Số lượng'];
  const lines = by.length > 0 ? stats.rows.map((row) => rowLine(row, by, compares)) : figureLines(stats);
  return csvOf(
    ['Từ ngày', 'Đến ngày', ...names, ...(compares ? comparedNames(stats) : [])],
    lines.map((line) => [...days, ...line]),
  );
}
