// The popup's summary: eight periods, each with its change against last year, added up from few counters. Pure.
import { lastDayOfMonth } from '#shared/local-date';
import { comparedWith, currentPeriods, monthsOf, type Period } from '#shared/period';
import { changePercent, coverage, type Summary, type SummaryPeriod } from '#shared/stats';
import type { Grouping } from '#shared/taxonomy';
import type { AskedProgress, PlanRows } from '../db/plans.ts';
import type { DatedCount, MonthsToRead } from '../db/summary.ts';
import { planTotal } from './plan-progress.ts';

const MONTHS_SHOWN = 12;

type Days = Pick<Period, 'from' | 'to'>;
type Family = ReturnType<typeof currentPeriods>;

function lastMonths(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)) - 1, today.slice(5, 7)];
  return monthsOf({ from: `${year}-${month}-01`, to: today }).slice(-MONTHS_SHOWN);
}

const periodsOf = (today: string): Period[] =>
  (['c', 's'] as const).flatMap((family) => Object.values(currentPeriods(today, family)));

/** The stretches whose plans a summary on a local date needs, in the order in which they are asked for. */
export const stretchesToRead = (today: string): AskedProgress[] =>
  periodsOf(today).map(({ from, to }) => ({ from, to, units: null }));

/**
 * Which months a summary on a local date needs: whole where no period begins or ends inside, else day by day.
 */
export function monthsToRead(today: string): MonthsToRead {
  const stretches = periodsOf(today).flatMap((period) => [period, comparedWith(period, today)]);
  const cut = stretches.flatMap(({ from, to }) => [
    ...(from.endsWith('-01') ? [] : [from.slice(0, 7)]),
    ...(to === lastDayOfMonth(to.slice(0, 7)) ? [] : [to.slice(0, 7)]),
  ]);
  const daily = new Set(cut);
  const needed = new Set([...stretches.flatMap(monthsOf), ...lastMonths(today)]);
  return { whole: [...needed].filter((month) => !daily.has(month)), daily: [...daily] };
}

type Belongs = (content: DatedCount['content']) => boolean;
const isClassified: Belongs = (content) => content !== '';
const isReform: Belongs = (content) => content !== '' && content !== 'none';

/** Adds up counts. A whole month stands under its first day: no stretch asked for begins or ends inside it. */
function sumOf(counts: readonly DatedCount[], { from, to }: Days, belongs: Belongs): number {
  return counts.reduce(
    (sum, { date, content, n }) => (date >= from && date <= to && belongs(content) ? sum + n : sum),
    0,
  );
}

function summaryPeriod(
  counts: readonly DatedCount[],
  period: Period,
  grouping: Grouping,
  today: string,
): Omit<SummaryPeriod, 'plan'> {
  const sum = (belongs: Belongs, days: Days = period) => sumOf(counts, days, belongs);
  const total = sum(isClassified);
  const unclassified = sum((content) => !isClassified(content));
  const [current, previous] = [sum(isReform), sum(isReform, comparedWith(period, today))];
  return {
    period,
    total,
    reform: current,
    unclassified,
    coverage: coverage(total, unclassified),
    change: { current, previous, percent: changePercent(current, previous) },
    groups: grouping.groups.map(({ code, name, contents }) => ({
      code,
      name,
      count: sum((content) => content !== '' && contents.includes(content)),
    })),
  };
}

/** What a summary is put together from: the counters of `monthsToRead`, the plans of `stretchesToRead`. */
export type SummaryRead = { counts: readonly DatedCount[]; plans: PlanRows };

/** The summary on a local date; `at` is ISO 8601. */
export function summarise(
  { counts, plans }: SummaryRead,
  grouping: Grouping,
  { today, at }: { today: string; at: string },
): Summary {
  const codes = periodsOf(today).map(({ code }) => code);
  const family = ({ month, quarter, half, year }: Family) => {
    const shown = (period: Period): SummaryPeriod => ({
      ...summaryPeriod(counts, period, grouping, today),
      plan: planTotal(plans, codes.indexOf(period.code)),
    });
    return { month: shown(month), quarter: shown(quarter), half: shown(half), year: shown(year) };
  };
  return {
    at,
    date: today,
    undated: counts.reduce((sum, { date, n }) => (date === '' ? sum + n : sum), 0),
    calendar: family(currentPeriods(today, 'c')),
    statutory: family(currentPeriods(today, 's')),
    months: lastMonths(today).map((month) => ({
      month,
      reform: sumOf(counts, { from: `${month}-01`, to: lastDayOfMonth(month) }, isReform),
    })),
  };
}
