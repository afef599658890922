// The last twelve months as small bars; their figures are its text.
import type { Summary } from '#shared/stats';
import { showCount } from '#shared/wording';
import { showMonth } from './numbers.ts';
import { words } from './words.ts';

const BAR = 6;
const GAP = 2;
const HEIGHT = 32;

/** Bars from the oldest month to the present one, which stands out. Nothing without an article. */
export function Sparkline({ months }: { months: Summary['months'] }) {
  if (!months.some(({ reform }) => reform > 0)) return null;
  const most = Math.max(1, ...months.map(({ reform }) => reform));
  const text = words.figures.months(
    months.map(({ month, reform }) => words.figures.monthIs(showMonth(month), showCount(reform))).join(', '),
  );
  const width = months.length * (BAR + GAP) - GAP;
  return (
    <div class="spark">
      <svg role="img" aria-label={text} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        <title>{text}</title>
        {months.map(({ month, reform }, index) => {
          // A month without articles keeps a foot, so that twelve months are always there to be seen.
          const tall = Math.max(1, Math.round((reform / most) * HEIGHT));
          return <rect key={month} x={index * (BAR + GAP)} y={HEIGHT - tall} width={BAR} height={tall} />;
        })}
      </svg>
      <span class="soft" aria-hidden="true">
        {words.figures.twelveMonths}
      </span>
    </div>
  );
}
