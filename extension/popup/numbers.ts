// Figures, dates and times as the popup writes them: Vietnamese marks, Vietnam's clock.
import { formatDate, localDate } from '#shared/local-date';
import type { SummaryPeriod } from '#shared/stats';
import { formatPercent, showCount } from '#shared/wording';
import { words } from './words.ts';

/** `16:42` in Asia/Ho_Chi_Minh, with ` 24/10` when the instant is not of the day of `now`. Both in ms since 1970 UTC. */
export function showTime(instant: number, now: number): string {
  const date = localDate(instant);
  const clock = new Date(instant + 7 * 3_600_000).toISOString().slice(11, 16);
  return date === localDate(now) ? clock : `${clock} ${formatDate(date).slice(0, 5)}`;
}

/** How the figure stands against last year: a mark for the eye, the same in words for the ear. */
export type Change = { direction: 'up' | 'down' | 'same' | 'unknown'; shown: string; spoken: string };

/** Words for the change of a period, rounded as the report rounds it. */
export function showChange(change: SummaryPeriod['change']): Change {
  const { figures } = words;
  if (change.percent === null)
    return { direction: 'unknown', shown: figures.noPrevious, spoken: figures.noPrevious };
  const percent = formatPercent(Math.abs(change.percent));
  if (percent === '0%') return { direction: 'same', shown: figures.same, spoken: figures.same };
  return change.percent > 0
    ? { direction: 'up', shown: `▲ ${percent} ${figures.againstYear}`, spoken: figures.up(percent) }
    : { direction: 'down', shown: `▼ ${percent} ${figures.againstYear}`, spoken: figures.down(percent) };
}

/** Progress to a target, “Kế hoạch 152/160 (95%)”. */
export function showPlan(plan: { target: number; done: number }): string {
  const percent = plan.target > 0 ? formatPercent((plan.done / plan.target) * 100) : '–';
  return words.figures.plan(showCount(plan.done), showCount(plan.target), percent);
}

/** `10/2023` of a month given as `2023-10`. */
export function showMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

/** A group's name as a row's label: its first letter capital. */
export function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
