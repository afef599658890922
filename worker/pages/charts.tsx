// Bars and lines as pictures in the page: labelled directly, told in words for those who do not see them. The table
// beside each holds its figures.
import { showCount } from '#shared/wording';

const WIDTH = 240;
const [ROW, BAR] = [40, 12];
/** Room for the count behind the longest bar. */
const COUNT_ROOM = 48;

export type Bar = { label: string; count: number };

type Words = { id: string; title: string; words: string };

/** Horizontal bars, one below the other, each under its label. */
export function BarChart({ id, title, words, bars }: Words & { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{words}</desc>
      {bars.map(({ label, count }, index) => {
        const [top, length] = [index * ROW, (count / most) * (WIDTH - COUNT_ROOM)];
        return (
          <g>
            <text x="0" y={top + 14}>
              {label}
            </text>
            <rect class="bar" x="0" y={top + 20} width={Math.max(length, 1)} height={BAR} rx="2" />
            <text class="count" x={Math.max(length, 1) + 6} y={top + 31}>
              {showCount(count)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const [HEIGHT, TOP, BOTTOM, SIDE] = [168, 24, 24, 12];

export type Line = { name: string; values: readonly number[] };

/** Which of many points are labelled: all of a few, else as many as have room. */
function labelled(index: number, length: number): boolean {
  const step = Math.ceil(length / 13);
  return index % step === 0;
}

/** This year's line with its counts, and last year's, dashed, under its name. */
export function LineChart({
  id,
  title,
  words,
  labels,
  line,
  before,
}: Words & { labels: readonly string[]; line: Line; before: Line | null }) {
  const most = Math.max(1, ...line.values, ...(before?.values ?? []));
  const count = labels.length;
  const x = (index: number) => (count < 2 ? WIDTH / 2 : SIDE + (index * (WIDTH - 2 * SIDE)) / (count - 1));
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const points = (values: readonly number[]) =>
    values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-words`}>{words}</desc>
      <line class="axis" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {before ? <polyline class="before" points={points(before.values)} /> : null}
      <polyline class="now" points={points(line.values)} />
      {line.values.map((value, index) => (
        <circle class="point" cx={x(index).toFixed(1)} cy={y(value).toFixed(1)} r="2.5" />
      ))}
      {line.values.map((value, index) =>
        labelled(index, count) ? (
          <text class="count" x={x(index).toFixed(1)} y={(y(value) - 6).toFixed(1)} text-anchor="middle">
            {showCount(value)}
          </text>
        ) : null,
      )}
      {labels.map((label, index) =>
        labelled(index, count) ? (
          <text class="tick" x={x(index).toFixed(1)} y={HEIGHT - 8} text-anchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
