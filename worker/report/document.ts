// What the report's document says, block by block, before it is laid out: the stored words, and what the figures say. Pure.
import { daysBetween, formatDate, localDate } from '#shared/local-date';
import type { Report } from '#shared/report';
import { bodyOf, type ReportSection, type ReportWords } from '#shared/report-text';
import { figureBlocks } from './document-figures.ts';

/** One piece of the body. `missing`: words that a person has yet to write. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text' | 'item' | 'caption'; text: string }
  | { kind: 'missing'; section: ReportSection }
  | { kind: 'contents' }
  | { kind: 'chart' };

/** A report as a document: its letterhead in lines, its body in blocks, its foot in lines. */
export type ReportDocument = {
  parentAuthority: string | null;
  issuer: string;
  /** Where the name breaks; empty: wherever it fits. */
  issuerLines: readonly string[];
  number: string;
  placeAndDate: string;
  subject: string;
  addressees: readonly string[];
  blocks: readonly Block[];
  recipients: readonly string[];
  signerTitle: readonly string[];
  signer: string;
  /** The line under the annex's title. */
  attachedTo: string;
};

export const REPORT_TITLE = 'Kết quả thực hiện công tác tuyên truyền cải cách hành chính';
export const DOTS = '………………………………';

/** Days after a period within which its report is surely signed: the year is then today's. */
const SIGNED_WITHIN_DAYS = 60;

/** The year that stands in the blank date: today's when the report is due about now, else that of the period's end. */
export function signingYear(report: Pick<Report, 'at' | 'period'>): string {
  const today = localDate(Date.parse(report.at));
  const soon = today >= report.period.to && daysBetween(report.period.to, today) <= SIGNED_WITHIN_DAYS;
  return (soon ? today : report.period.to).slice(0, 4);
}

/** “năm 2023”, “quý I năm 2023”, “từ ngày 01/02/2023 đến ngày 25/10/2023”: the period as a title says it. */
export function periodInTitle({ code, from, to, label }: Report['period']): string {
  // From New Year into the last quarter is the year's report, closed before its end.
  const wholeYear = from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4) && to.slice(5) >= '10-01';
  if (wholeYear) return `năm ${to.slice(0, 4)}`;
  if (code !== null) {
    const plain = label.replace(/^Báo cáo CCHC /, '').replace(/ \(.*\)$/, '');
    return `${plain.slice(0, 1).toLocaleLowerCase('vi')}${plain.slice(1)}`;
  }
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

/** The subject line: as written, else as the period says. */
export function subjectOf(report: Report, words: ReportWords): string {
  return bodyOf(words, 'subject') || `${REPORT_TITLE} ${periodInTitle(report.period)}`;
}

/** A day as ô 4 writes it: days under ten and the months 1 and 2 with a nought before them. */
function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

const BLANK = ' '.repeat(6);

/** “       /BC-SNN”: the number left to the registry. */
const blankNumber = ({ unit }: Report) => `${BLANK} /BC-${unit?.signCode ?? '…'}`;
const blankDate = (report: Report) => `ngày${BLANK}tháng${BLANK}năm ${signingYear(report)}`;

/** Filled in only after the report was issued; a number under ten with a nought before it. */
function numberOf(report: Report): string {
  const issued = report.snapshot?.issuedNumber?.replace(/^\d(?!\d)/, '0$&') ?? null;
  if (issued === null) return blankNumber(report);
  return issued.includes('/') ? issued : `${issued}/BC-${report.unit?.signCode ?? '…'}`;
}

function dateOf(report: Report): string {
  const issued = report.snapshot?.issuedOn ?? null;
  return issued === null ? blankDate(report) : longDate(issued);
}

/** Stored words as blocks: a line that begins with a dash is an item. Without words the gap is kept open. */
function written(words: ReportWords, section: ReportSection): Block[] {
  const lines = bodyOf(words, section)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return [{ kind: 'missing', section }];
  return lines.map((line) => {
    const item = /^[-–•]\s+(.*)$/.exec(line)?.[1];
    return item === undefined ? { kind: 'text', text: line } : { kind: 'item', text: item };
  });
}

/** The unit's name, or room for it. */
const nameOf = ({ unit }: Report): string => unit?.name ?? DOTS;

/** The last sentence: as written, else as is usual; it ends the report with “./.”. */
export function closingOf(report: Report, words: ReportWords): string {
  const subject = subjectOf(report, words);
  const usual = `Trên đây là báo cáo ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}. ${nameOf(report)} trân trọng báo cáo`;
  const text = (bodyOf(words, 'closing') || usual).replaceAll('\n', ' ');
  return `${text.replace(/[./\s]+$/, '')}./.`;
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** What comes after the period: a year's report tells of the next year, another of what lies ahead. */
function aheadOf({ period }: Report): string {
  const year = /^năm (\d{4})$/.exec(periodInTitle(period))?.[1];
  return year === undefined ? 'THỜI GIAN TỚI' : `NĂM ${Number(year) + 1}`;
}

/** What people wrote in the sections before the figures. */
export const saidBefore = (words: ReportWords): string =>
  (['I.1', 'I.2a', 'I.2b'] as const).map((section) => bodyOf(words, section)).join('\n');

/** The body: every section of the skeleton, section 3 out of the figures. */
function blocksOf(report: Report, words: ReportWords): Block[] {
  const more = bodyOf(words, 'I.3') === '' ? [] : written(words, 'I.3');
  return [
    heading(1, 'I. KẾT QUẢ THỰC HIỆN CÔNG TÁC TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH'),
    heading(2, '1. Công tác triển khai'),
    ...written(words, 'I.1'),
    heading(2, '2. Kết quả thực hiện'),
    heading(3, 'a) Tuyên truyền đến công chức, viên chức'),
    ...written(words, 'I.2a'),
    heading(3, 'b) Tuyên truyền tới tổ chức, cá nhân về cải cách hành chính'),
    ...written(words, 'I.2b'),
    heading(2, '3. Thống kê lượng tin, bài thực hiện công tác tuyên truyền'),
    ...figureBlocks(report, saidBefore(words)),
    ...more,
    heading(1, 'II. ĐÁNH GIÁ CHUNG'),
    ...written(words, 'II'),
    heading(1, 'III. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...written(words, 'III'),
    heading(1, `IV. PHƯƠNG HƯỚNG, NHIỆM VỤ ${aheadOf(report)}`),
    ...written(words, 'IV'),
    { kind: 'text', text: closingOf(report, words) },
  ];
}

/** The report as a document. */
export function documentOf(report: Report, words: ReportWords): ReportDocument {
  const { letterhead } = words;
  const name = nameOf(report);
  return {
    parentAuthority: report.unit?.parentAuthority ?? null,
    issuer: letterhead.issuer.length > 0 ? letterhead.issuer.join(' ') : name,
    issuerLines: letterhead.issuer,
    number: `Số: ${numberOf(report)}`,
    placeAndDate: `${report.unit?.place ?? '…'}, ${dateOf(report)}`,
    subject: subjectOf(report, words),
    addressees: letterhead.addressees,
    blocks: blocksOf(report, words),
    recipients: letterhead.recipients,
    signerTitle: letterhead.signerTitle,
    signer: letterhead.signer ?? '',
    // An electronic document's annex is in the same file: its number and date stay unfilled.
    attachedTo: `(Kèm theo Báo cáo số ${blankNumber(report)} ${blankDate(report)} của ${name})`,
  };
}
