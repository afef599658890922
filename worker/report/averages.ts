// Means of a period with what they were divided by. Pure.
import { addDays, daysBetween } from '#shared/local-date';
import { monthsOf } from '#shared/period';
import type { Averages } from '#shared/report';
import type { Days } from '../db/report.ts';

/** Mondays to Fridays; holidays are not taken out, as the published figures do not take them out. */
function workingDays({ from, to }: Days): number {
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: days }, (_, index) => new Date(addDays(from, index)).getUTCDay()).filter(
    (day) => day !== 0 && day !== 6,
  ).length;
}

/** Means of `count` articles over the days of a period. */
export function averagesOf(count: number, days: Days): Averages {
  const [months, working] = [monthsOf(days).length, workingDays(days)];
  const mean = (parts: number) => (parts === 0 ? 0 : count / parts);
  return { months, workingDays: working, perMonth: mean(months), perWorkingDay: mean(working) };
}
