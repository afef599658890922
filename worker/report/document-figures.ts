// Section 3 of the document: what the figures say, in the words that reports use. Pure.
import { formatDate, localDate } from '#shared/local-date';
import { daysCome } from '#shared/period';
import type { PlanProgress } from '#shared/plan';
import type { Report, ReportTable } from '#shared/report';
import { formatCount, formatPercent } from '#shared/wording';
import { cited } from './citation.ts';
import type { Block } from './document.ts';

/** Most months that a chart of the report can name under its columns. */
const CHART_MONTHS = 24;

export const tableOf = (report: Report, by: ReportTable['by']): ReportTable | null =>
  report.tables.find((table) => table.by === by) ?? null;

/** The N of section 3: all articles that the report is of. */
export function countOf(report: Report): number {
  return tableOf(report, 'content')?.total.count ?? report.figures.reform.count;
}

/** “152 tin, bài”. */
export const articles = (count: number): string => `${formatCount(count)} tin, bài`;

const text = (words: string): Block => ({ kind: 'text', text: words });

/** Against the same days of last year; nothing where there was nothing. */
function comparison(report: Report): Block[] {
  const { previous, percent } = tableOf(report, 'content')?.total ?? { previous: null, percent: null };
  if (!report.previous || previous === null || percent === null) return [];
  const { from, to } = report.previous;
  const days = `cùng kỳ năm ${to.slice(0, 4)} (từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}: ${articles(previous)}${report.entered?.used ? ', số liệu nhập, không có danh sách' : ''})`;
  if (percent === 0) return [text(`Số tin, bài bằng ${days}.`)];
  const change = `${percent > 0 ? 'tăng' : 'giảm'} ${formatPercent(Math.abs(percent))}`;
  return [text(`Số tin, bài ${change} so với ${days}.`)];
}

/** How far a plan is, or what of it is the report's; it is cited in full where nothing `said` before cites it. */
function ofPlan(plan: PlanProgress, { name }: Report['scope'], said: string): Block[] {
  const { planned, done, percent, whole } = plan;
  if (planned === 0 || percent === null) return [];
  const what = whole ? '' : `chỉ tiêu giao cho ${name} tại `;
  return [
    text(
      `Thực hiện ${what}${cited(plan, said)}: đã đăng tải ${formatCount(done)}/${formatCount(planned)} tin, bài, đạt ${formatPercent(percent)}.`,
    ),
  ];
}

const small = (name: string) => `${name.slice(0, 1).toLocaleLowerCase('vi')}${name.slice(1)}`;

/** What was done beside articles, each kind with the unit that it is counted in. */
function activities(report: Report): Block[] {
  const done = report.activities.filter(({ quantity }) => quantity > 0);
  if (done.length === 0) return [];
  const told = done.map(
    ({ name, measure, quantity }) => `${small(name)}: ${formatCount(quantity)} ${measure}`,
  );
  return [text(`Các hình thức tuyên truyền khác: ${told.join('; ')}.`)];
}

/** An estimate is always called one. */
function estimate({ estimate: given, period }: Report): Block[] {
  return given === null
    ? []
    : [text(`Ước thực hiện cả năm ${period.to.slice(0, 4)}: ${articles(given.count)}.`)];
}

/** The table of contents and the chart of months, where there is something to show. */
function shown(report: Report): Block[] {
  if (countOf(report) === 0) return [];
  const months = tableOf(report, 'month')?.rows ?? [];
  const chart: Block[] =
    months.length < 2 || months.length > CHART_MONTHS
      ? []
      : [{ kind: 'chart' }, { kind: 'caption', text: 'Biểu đồ: Số tin, bài theo tháng' }];
  return [
    { kind: 'caption', text: 'Bảng: Số tin, bài theo nội dung cải cách hành chính' },
    { kind: 'contents' },
    ...chart,
  ];
}

/** The sentences; where no portal has one, that there was nothing in the days that have come. */
function posted({ sentences, period, snapshot, at }: Report): Block[] {
  if (sentences.length > 0) return sentences.map((sentence) => text(sentence.text));
  const come = daysCome(period, localDate(Date.parse(snapshot?.frozenAt ?? at)));
  if (come === null) return [text(`Kỳ báo cáo chưa bắt đầu (từ ngày ${formatDate(period.from)}).`)];
  const days = `từ ngày ${formatDate(come.from)} đến ngày ${formatDate(come.to)}`;
  return [text(`Tính ${days} chưa đăng tải tin, bài nào.`)];
}

/** Section 3, all of it out of the figures. `said`: what the report says before it. */
export function figureBlocks(report: Report, said: string): Block[] {
  const annex = countOf(report) === 0 ? [] : [text('Danh mục tin, bài tại Phụ lục kèm theo Báo cáo này.')];
  return [
    ...posted(report),
    ...comparison(report),
    ...report.plans.flatMap((plan) => ofPlan(plan, report.scope, said)),
    ...activities(report),
    ...estimate(report),
    ...annex,
    ...shown(report),
  ];
}
