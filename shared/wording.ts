// The words a report uses: Vietnamese numbers, dates and the sentence of section 3.
import { formatDate } from '#shared/local-date';

/** One group in the sentence: its name, how many articles, and which forms occur among them. */
export type SentenceGroup = {
  name: string;
  count: number;
  forms: readonly string[] | Readonly<Record<string, number>>;
};

/** What the sentence says; dates are local, both included. */
export type SentenceInput = {
  channel: string;
  from: string;
  to: string;
  unit: string;
  groups: readonly SentenceGroup[];
};

/**
 * A count in the words of a document, as administrative writing has it: thousands with a dot, single digits padded so
 * that nobody adds one (“02”, “152”, “1.475”); zero is “0”.
 */
export function formatCount(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : showCount(count);
}

/** A count on a screen, which is read and compared and not signed: thousands with a dot, nothing padded (“2”, “1.475”). */
export function showCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** More than what a fraction loses by being told in binary, and less than any share is away from a half. */
const HAIR = 1e-12;

/** Rounded as people and spreadsheets do it: a half goes away from nought, also one that binary puts a hair below. */
export function rounded(value: number, digits: number): number {
  return Math.sign(value) * Number((Math.abs(value) * (1 + HAIR)).toFixed(digits));
}

/** A number as reports write it: thousands with a dot, decimal comma, at most `digits` decimals (“10,5”, “1.475”). */
export function formatDecimal(value: number, digits = 1): string {
  const [whole = '0', part = ''] = Math.abs(rounded(value, digits)).toFixed(digits).split('.');
  const decimals = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && /[1-9]/.test(`${whole}${decimals}`) ? '-' : '';
  return `${sign}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** Two decimals, as reports write per cent. */
const PERCENT_DIGITS = 2;
const ALMOST = 99.99;

/** A per cent figure as it may be rounded: what is less than all is never told as 100. */
export const neverAll = (percent: number): number => (percent > ALMOST && percent < 100 ? ALMOST : percent);

/** A per cent figure to its two decimals, for cells. */
export const roundedPercent = (percent: number): number => rounded(neverAll(percent), PERCENT_DIGITS);

/** A per cent figure, wherever one is written: “12,5%”, “15,17%”. */
export function formatPercent(value: number): string {
  return `${formatDecimal(roundedPercent(value), PERCENT_DIGITS)}%`;
}

/**
 * How a figure stands against the same period of another year: “tăng 15,17% so với cùng kỳ năm 2020”. Where per cent
 * say nothing (there was none, or it is less than can be shown) the articles themselves are told.
 */
export function formatChange(
  { difference, percent }: { difference: number; percent: number | null },
  year: number | string,
): string {
  const beside = `cùng kỳ năm ${year}`;
  if (difference === 0) return `bằng ${beside}`;
  const shown = formatPercent(Math.abs(percent ?? 0));
  const amount = shown === '0%' ? `${showCount(Math.abs(difference))} tin, bài` : shown;
  return `${difference > 0 ? 'tăng' : 'giảm'} ${amount} so với ${beside}`;
}

/** The unit of count for a set of forms: only tin → “tin”, only bài → “bài”, anything else → “tin, bài”. */
export function formWord(forms: SentenceGroup['forms']): string {
  const codes = isList(forms) ? forms : Object.keys(forms).filter((form) => (forms[form] ?? 0) > 0);
  const kinds = new Set(codes.map((form) => (form === 'bài' ? 'bai' : form)));
  if (kinds.size !== 1) return 'tin, bài';
  return kinds.has('tin') ? 'tin' : kinds.has('bai') ? 'bài' : 'tin, bài';
}

function isList(forms: SentenceGroup['forms']): forms is readonly string[] {
  return Array.isArray(forms);
}

/**
 * The sentence of section 3 for one channel and period. N is the sum of the groups named; a group without articles
 * is left out, and without any article the sentence says so. The first group is told as “thông tin về …”, the
 * others as “… có mang nội dung về …”, as the department writes it.
 */
export function reportSentence({ channel, from, to, unit, groups }: SentenceInput): string {
  const opening = `Trên ${channel}: Tính từ ngày ${formatDate(from)} đến ngày ${formatDate(to)} ${unit}`;
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  if (total === 0) return `${opening} chưa đăng tải tin, bài nào.`.normalize('NFC');
  const clauses = groups.flatMap((group, index) => {
    if (group.count === 0) return [];
    const counted = `${formatCount(group.count)} ${formWord(group.forms)}`;
    return [
      index === 0
        ? `thông tin về ${group.name} là ${counted}`
        : `${counted} có mang nội dung về ${group.name}`,
    ];
  });
  return `${opening} đã cho đăng tải ${formatCount(total)} tin, bài, trong đó ${clauses.join(', ')}.`.normalize(
    'NFC',
  );
}
