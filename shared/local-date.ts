// Local dates of Vietnam (Asia/Ho_Chi_Minh, UTC+7, no daylight saving) as `YYYY-MM-DD` texts.

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The local date in Asia/Ho_Chi_Minh of an instant (ms since 1970 UTC). */
export function localDate(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`, from year 1900 to 9999. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Number of days from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS + 1;
}

/** The same day `years` later or earlier; 29/02 becomes 28/02 where the year has none. */
export function addYears(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const [same, last] = [`${year}${date.slice(4)}`, lastDayOfMonth(`${year}${date.slice(4, 7)}`)];
  return same > last ? last : same;
}

/** The last day of a month given as `YYYY-MM`. */
export function lastDayOfMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** `dd/mm/yyyy`, as Vietnamese text writes a date. */
export function formatDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
