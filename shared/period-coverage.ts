// Which days of a year several periods leave out, and which they hold twice: before two reports say the same thing.
import { addDays, daysBetween } from '#shared/local-date';

/** Local dates, both included. */
type Days = { from: string; to: string };

/** Days in a row; `days` is how many. */
export type Stretch = Days & { days: number };

/** How periods fill a year. Everything in order of days. */
export type PeriodCoverage<P extends Days> = {
  /** Days that no period holds. */
  gaps: Stretch[];
  /** Days that two periods or more hold, and which, in the order given. Another set of them is another stretch. */
  overlaps: (Stretch & { periods: P[] })[];
  /** How many days of the year at least one period holds, and how many it has. */
  covered: number;
  days: number;
};

/** The first days of the stretches in which the same periods hold: where one begins, and after one ends. */
function beginnings(periods: readonly Days[], { from, to }: Days): string[] {
  const begun = periods.filter((period) => period.from > from && period.from <= to).map((each) => each.from);
  const ended = periods.filter((period) => period.to >= from && period.to < to).map((each) => each.to);
  return [...new Set([from, ...begun, ...ended.map((day) => addDays(day, 1))])].sort();
}

/**
 * How periods fill a year: calendar (`periodOf('c-year-2023')`), statutory, or any other stretch of days. Periods may
 * reach beyond it and come in any order; the given objects are named in overlaps, so that a caller knows them again.
 */
export function coverageOf<P extends Days>(periods: readonly P[], year: Days): PeriodCoverage<P> {
  const starts = beginnings(periods, year);
  const stretches = starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? year.to : addDays(next, -1);
    const held = periods.filter((period) => period.from <= from && period.to >= to);
    return { from, to, days: daysBetween(from, to), held };
  });
  const sum = (total: number, { days }: Stretch) => total + days;
  return {
    gaps: stretches.filter(({ held }) => held.length === 0).map(({ from, to, days }) => ({ from, to, days })),
    overlaps: stretches
      .filter(({ held }) => held.length > 1)
      .map(({ from, to, days, held }) => ({ from, to, days, periods: held })),
    covered: stretches.filter(({ held }) => held.length > 0).reduce(sum, 0),
    days: daysBetween(year.from, year.to),
  };
}
