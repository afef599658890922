// Means of a period: how long it is in months and in working days, and what that makes of a count.
import { daysBetween } from '#shared/local-date';

/** Local dates, both included. */
type Days = { from: string; to: string };

const DAY_MS = 86_400_000;
const WORKING_DAYS_A_WEEK = 5;

const partsOf = (date: string) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)) - 1,
  day: Number(date.slice(8, 10)),
});

/** How many days after a date its day of the month comes again, `months` later (its last day where there is none). */
function daysUntil(date: string, months: number): number {
  const { year, month, day } = partsOf(date);
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return (Date.UTC(year, month + months, Math.min(day, last)) - Date.UTC(year, month, day)) / DAY_MS;
}

/**
 * How many months a period lasts: whole ones from its first day on, then the rest as a part of the month that it is
 * of. A statutory year has 12, 01/01 to 25/10 has 9 + 25/31.
 */
export function monthsIn({ from, to }: Days): number {
  const days = daysBetween(from, to);
  const [first, last] = [partsOf(from), partsOf(to)];
  let whole = (last.year - first.year) * 12 + last.month - first.month + 1;
  while (daysUntil(from, whole) > days) whole -= 1;
  const rest = days - daysUntil(from, whole);
  return rest === 0 ? whole : whole + rest / (daysUntil(from, whole + 1) - daysUntil(from, whole));
}

/** Mondays to Fridays of a period. Holidays are not taken out: they are decreed anew each year, by bodies of each place. */
export function workingDaysIn({ from, to }: Days): number {
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / 7);
  const first = new Date(`${from}T00:00:00Z`).getUTCDay();
  const rest = Array.from({ length: days % 7 }, (_, index) => (first + index) % 7);
  return weeks * WORKING_DAYS_A_WEEK + rest.filter((weekday) => weekday >= 1 && weekday <= 5).length;
}

/** A count's means over a period; `perWorkingDay` is null where it has none (a weekend). */
export function averagesOf(count: number, period: Days) {
  const [months, workingDays] = [monthsIn(period), workingDaysIn(period)];
  return {
    months,
    workingDays,
    perMonth: count / months,
    perWorkingDay: workingDays === 0 ? null : count / workingDays,
  };
}
