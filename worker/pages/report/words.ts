// Short words of the report page: changes against last year, means, days.
import { formatDate } from '#shared/local-date';
import type { Compared } from '#shared/report';
import { formatChange, formatPercent, showCount } from '#shared/wording';

/** Which way a figure went, for the eye; the words beside it say the same. */
export function arrowOf({ difference }: Compared): string {
  return difference === null || difference === 0 ? '' : difference > 0 ? '▲' : '▼';
}

/** “tăng 12,5% so với cùng kỳ năm 2022”; nothing where nothing is compared. */
export function changeOf({ difference, percent, previous }: Compared, year: string): string {
  if (difference === null || previous === null) return '';
  return formatChange({ difference, percent }, year);
}

/** “tăng 17”, “giảm 02”, “bằng”. */
export function shortChange({ difference }: Compared): string {
  if (difference === null) return '';
  if (difference === 0) return 'bằng';
  return `${difference > 0 ? 'tăng' : 'giảm'} ${showCount(Math.abs(difference))}`;
}

/** “(21,74%)”; nothing where nothing is compared, or there was nothing to compare with. */
export function shortPercent({ difference, percent }: Compared): string {
  return difference === null || difference === 0 || percent === null
    ? ''
    : `(${formatPercent(Math.abs(percent))})`;
}

export const daysOf = ({ from, to }: { from: string; to: string }): string =>
  `${formatDate(from)} – ${formatDate(to)}`;
