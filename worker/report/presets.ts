// The periods that a report is usually made of, to choose from. Pure.
import { addDays } from '#shared/local-date';
import { currentPeriods } from '#shared/period';

export type Preset = { label: string; code: string };
export type Presets = { title: string; presets: Preset[] };

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const pad = (number: number) => String(number).padStart(2, '0');

/** Periods around a local date. */
export function recentPresets(today: string): Preset[] {
  const now = currentPeriods(today, 'c');
  const before = (period: { from: string }) => currentPeriods(addDays(period.from, -1), 'c');
  const preset = (label: string, { code }: { code: string | null }): Preset => ({ label, code: code ?? '' });
  return [
    { label: 'Từ đầu năm đến nay', code: `ytd-${today}` },
    preset('Tháng này', now.month),
    preset('Tháng trước', before(now.month).month),
    preset('Quý này', now.quarter),
    preset('Quý trước', before(now.quarter).quarter),
    preset('6 tháng này', now.half),
    preset('Năm nay', now.year),
    preset('Năm trước', before(now.year).year),
  ];
}

const quarters = (family: 'c' | 's', year: number): Preset[] =>
  ROMAN.map((roman, index) => ({ label: `Quý ${roman}`, code: `${family}-quarter-${year}-${index + 1}` }));

const halves = (family: 'c' | 's', year: number): Preset[] => [
  { label: '6 tháng đầu', code: `${family}-half-${year}-1` },
  { label: '6 tháng cuối', code: `${family}-half-${year}-2` },
];

const months = (family: 'c' | 's', year: number): Preset[] =>
  MONTHS.map((month) => ({ label: `Tháng ${month}`, code: `${family}-month-${year}-${pad(month)}` }));

/** Every named period of a year: the CCHC reports, the statutory ones, the calendar's. */
export function presetsOfYear(year: number): Presets[] {
  return [
    {
      title: 'Báo cáo CCHC',
      presets: [
        { label: 'Quý I', code: `r-q1-${year}` },
        { label: '6 tháng đầu', code: `r-h1-${year}` },
        { label: 'Quý III', code: `r-q3-${year}` },
        { label: 'Năm', code: `r-year-${year}` },
      ],
    },
    {
      title: 'Kỳ 15–14',
      presets: [
        ...quarters('s', year),
        ...halves('s', year),
        { label: '9 tháng', code: `s-nine-${year}` },
        { label: 'Năm', code: `s-year-${year}` },
        ...months('s', year),
      ],
    },
    {
      title: 'Theo lịch',
      presets: [
        ...quarters('c', year),
        ...halves('c', year),
        { label: 'Năm', code: `c-year-${year}` },
        ...months('c', year),
      ],
    },
  ];
}
