// The ways portals write the day and time of an article, and the clock that stands on every page.

const DAY_NAMES = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

interface Moment {
  day: string;
  month: string;
  year: string;
  hour: string;
  minute: string;
  weekday: number;
}

/** Reads an ISO time written with +07:00. */
function momentOf(publishedAt: string): Moment {
  const [date = '', time = ''] = publishedAt.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = ''] = time.split(':');
  return { day, month, year, hour, minute, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

function twelveHours({ hour, minute }: Moment): string {
  const number = Number(hour);
  return `${String(number % 12 || 12).padStart(2, '0')}:${minute} ${number < 12 ? 'AM' : 'PM'}`;
}

const STYLES: readonly ((at: Moment) => string)[] = [
  (at) => `${DAY_NAMES[at.weekday]} - ${at.day}/${at.month}/${at.year} ${at.hour}:${at.minute}`,
  (at) => `Ngày đăng : ${at.day}/${at.month}/${at.year}, ${twelveHours(at)}`,
  (at) => `(${at.hour}:${at.minute} | ${at.day}/${at.month}/${at.year})`,
  (at) => `${at.day}/${at.month}/${at.year} | ${twelveHours(at)}`,
  (at) => `${at.hour}:${at.minute} ${at.day}/${at.month}/${at.year}`,
  (at) =>
    `${at.weekday === 0 ? 'Chủ nhật' : `Thứ ${at.weekday + 1}`}, Ngày ${at.day}/${at.month}/${at.year}, ${at.hour}:${at.minute}`,
  (at) =>
    `${DAY_NAMES[at.weekday]}, ${at.day}/${at.month}/${at.year}, ${at.hour}:${at.minute} ${Number(at.hour) < 12 ? 'SA' : 'CH'}`,
  (at) => `${at.day}/${at.month}/${at.year} | ${at.hour}:${at.minute} GMT+7`,
  (at) => `${at.day}-${at.month}-${at.year} | ${at.hour}:${at.minute}:00`,
  (at) => `Đăng ngày ${at.day} - ${at.month} - ${at.year}`,
];

/** Kept at the plain style, which shows the time: articles whose minutes decide the period they count in. */
export const PLAIN_STYLE = 0;

/** The date line of an article in one of the styles that portals use, chosen by its number. */
export function dateLine(publishedAt: string, style: number): string {
  const write = STYLES[style % STYLES.length];
  return write ? write(momentOf(publishedAt)) : '';
}

/** `dd/mm/yyyy` of an ISO time written with +07:00. */
export function dayOf(publishedAt: string): string {
  const { day, month, year } = momentOf(publishedAt);
  return `${day}/${month}/${year}`;
}

/** “Cập nhật: …”: when the text was last touched, some days after it was posted. */
export function updateLine(publishedAt: string): string {
  const later = new Date(Date.parse(publishedAt) + 6 * 86_400_000 + 7 * 3_600_000).toISOString();
  return `Cập nhật: ${dayOf(later)}`;
}

/** The clock in the head of a page: today in Asia/Ho_Chi_Minh, which is never an article's date. */
export function clock(now = Date.now()): string {
  const iso = new Date(now + 7 * 3_600_000).toISOString();
  return `${DAY_NAMES[momentOf(iso).weekday]}, ${dayOf(iso)}`;
}
