// Reporting periods: calendar ones, statutory ones (15th to 14th), and the four CCHC reports.
import { addDays, addYears, formatDate, isLocalDate, lastDayOfMonth } from '#shared/local-date';

/**
 * Inclusive local dates from–to (Asia/Ho_Chi_Minh); `due` is the day by which its report is to be sent. null where no
 * rule names one: the general regime only says that it comes at least a working day after the period's last day.
 */
export type Period = { code: string | null; from: string; to: string; label: string; due: string | null };

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const HALVES = ['6 tháng đầu', '6 tháng cuối'] as const;

/** A span of whole months: the first, how many, and its Vietnamese name. */
type Span = { first: number; months: number; name: string };

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The span of months that a code's kind and index name; null when there is none.
 */
function spanOf(kind: string, index: number): Span | null {
  if (kind === 'month' && index >= 1 && index <= 12)
    return { first: index, months: 1, name: `Tháng ${index}` };
  if (kind === 'quarter' && index >= 1 && index <= 4)
    return { first: index * 3 - 2, months: 3, name: `Quý ${ROMAN[index - 1]}` };
  if (kind === 'half' && (index === 1 || index === 2))
    return { first: index * 6 - 5, months: 6, name: HALVES[index - 1] ?? '' };
  if (kind === 'nine' && index === 0) return { first: 1, months: 9, name: '9 tháng' };
  if (kind === 'year' && index === 0) return { first: 1, months: 12, name: 'Năm' };
  return null;
}

/** Statutory reading: from the 15th of the month before to the 14th of the last (Nghị định 09/2019/NĐ-CP). */
function statutoryDates(year: number, span: Span): { from: string; to: string } {
  const before = span.first === 1 ? `${year - 1}-12` : `${year}-${pad(span.first - 1)}`;
  return { from: `${before}-15`, to: `${year}-${pad(span.first + span.months - 1)}-14` };
}

function calendarDates(year: number, span: Span): { from: string; to: string } {
  const last = `${year}-${pad(span.first + span.months - 1)}`;
  return { from: `${year}-${pad(span.first)}-01`, to: lastDayOfMonth(last) };
}

/** The CCHC reports of Văn bản 581/BNV-CCHC; each is due on the 20th of its last month. */
const REPORTS: Record<string, { span: Span; name: string }> = {
  q1: { span: { first: 1, months: 3, name: '' }, name: 'Báo cáo CCHC Quý I' },
  h1: { span: { first: 1, months: 6, name: '' }, name: 'Báo cáo CCHC 6 tháng đầu' },
  q3: { span: { first: 7, months: 3, name: '' }, name: 'Báo cáo CCHC Quý III' },
  year: { span: { first: 1, months: 12, name: '' }, name: 'Báo cáo CCHC' },
};

function reportPeriod(code: string, key: string, year: number): Period | null {
  const report = Object.hasOwn(REPORTS, key) ? REPORTS[key] : undefined;
  if (!report) return null;
  const dates = statutoryDates(year, report.span);
  return { code, ...dates, label: `${report.name} năm ${year}`, due: `${dates.to.slice(0, 8)}20` };
}

function spanPeriod(code: string, family: string, kind: string, year: number, index: number): Period | null {
  const span = spanOf(kind, index);
  if (!span || (kind === 'nine' && family === 'c')) return null;
  const name =
    kind === 'year' ? `Năm ${year}` : kind === 'month' ? `${span.name}/${year}` : `${span.name} năm ${year}`;
  return family === 'c'
    ? { code, ...calendarDates(year, span), label: name, due: null }
    : { code, ...statutoryDates(year, span), label: `${name} (kỳ 15–14)`, due: null };
}

/** From the first of January to a day: what a report says that closes before its year ends. */
function untilPeriod(code: string): Period | null {
  const [, to] = /^ytd-(\d{4}-\d{2}-\d{2})$/.exec(code) ?? [];
  if (to === undefined || !isLocalDate(to) || to < FIRST_DAY) return null;
  return {
    code,
    from: `${to.slice(0, 4)}-01-01`,
    to,
    label: `Từ đầu năm đến ngày ${formatDate(to)}`,
    due: null,
  };
}

/** A statutory year begins in the year before, and that must be one that dates may lie in. */
const FIRST_DAY = '1901-01-01';

/**
 * The period of a code: `(c|s)-month-2023-05`, `(c|s)-quarter-2023-1`, `(c|s)-half-2023-1`, `s-nine-2023`,
 * `(c|s)-year-2023`, `r-(q1|h1|q3|year)-2023`, `ytd-2023-10-25` (c calendar, s statutory, r CCHC report, ytd from the
 * first of January to that day). Local dates, both included. Throws RangeError for any other text.
 */
export function periodOf(code: string): Period {
  const until = untilPeriod(code);
  if (until) return until;
  const match = /^(c|s|r)-([a-z0-9]+)-(\d{4})(?:-(\d{1,2}))?$/.exec(code);
  const [, family, kind, yearText, indexText] = match ?? [];
  if (family && kind && yearText && `${yearText}-01-01` >= FIRST_DAY) {
    const year = Number(yearText);
    const found =
      family === 'r'
        ? indexText === undefined
          ? reportPeriod(code, kind, year)
          : null
        : spanPeriod(code, family, kind, year, indexText === undefined ? 0 : Number(indexText));
    if (found) return found;
  }
  throw new RangeError(`unknown period code: ${code}`);
}

/** A free period: local dates, both included, labelled the way a report writes them. */
export function freePeriod(from: string, to: string): Period {
  return { code: null, from, to, label: `Từ ${formatDate(from)} đến ${formatDate(to)}`, due: null };
}

/** The code of the same period a year earlier; null for one that no code names. */
function codeBefore({ code, to }: Pick<Period, 'code' | 'to'>): string | null {
  if (code === null || to.slice(0, 4) <= FIRST_DAY.slice(0, 4)) return null;
  if (code.startsWith('ytd-')) return `ytd-${addYears(to, -1)}`;
  return code.replace(/-(\d{4})(?=-|$)/, (_, year: string) => `-${Number(year) - 1}`);
}

/**
 * The same period a year earlier. A named one is named again, so that February is compared with the whole of the
 * other February; a free one loses a year at both ends (29/02 → 28/02).
 */
export function yearBefore(period: Pick<Period, 'from' | 'to'> & Partial<Pick<Period, 'code'>>): Period {
  const code = codeBefore({ code: null, ...period });
  return code === null ? freePeriod(addYears(period.from, -1), addYears(period.to, -1)) : periodOf(code);
}

/** The days of a period that have come on a local date, both included; null where none has. */
export function daysCome(
  { from, to }: Pick<Period, 'from' | 'to'>,
  today: string,
): { from: string; to: string } | null {
  return today < from ? null : { from, to: today < to ? today : to };
}

/**
 * What a period is compared with on a local date: the same one a year earlier; of one that is not over yet, those of
 * its days that have come, so that ten months are never set beside twelve.
 */
export function comparedWith(
  period: Pick<Period, 'from' | 'to'> & Partial<Pick<Period, 'code'>>,
  today: string,
): Period {
  const come = daysCome(period, today);
  return yearBefore(come === null || come.to === period.to ? period : come);
}

/** The periods of one family that contain a local date, by kind: what a summary shows. */
export function currentPeriods(
  date: string,
  family: 'c' | 's',
): Record<'month' | 'quarter' | 'half' | 'year', Period> {
  // Statutory months begin on the 15th, so the 15th already belongs to the next month's period.
  const anchor = family === 'c' || Number(date.slice(8)) < 15 ? date : addDays(`${date.slice(0, 8)}28`, 4);
  const [year, month] = [anchor.slice(0, 4), Number(anchor.slice(5, 7))];
  return {
    month: periodOf(`${family}-month-${year}-${pad(month)}`),
    quarter: periodOf(`${family}-quarter-${year}-${Math.ceil(month / 3)}`),
    half: periodOf(`${family}-half-${year}-${month <= 6 ? 1 : 2}`),
    year: periodOf(`${family}-year-${year}`),
  };
}

/** The calendar months that a period touches, as `YYYY-MM`, in order. */
export function monthsOf(period: Pick<Period, 'from' | 'to'>): string[] {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const first = count(period.from);
  return Array.from({ length: Math.max(0, count(period.to) - first + 1) }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${pad((month % 12) + 1)}`;
  });
}
