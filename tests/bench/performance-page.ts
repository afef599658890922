// docs/performance.md, written by the benchmark itself: rows are the same on every machine, so nothing in it ages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');

/** A figure with the rows that it read in each database. */
export type Costs = { name: string; most: number | null; rows: readonly number[] };

const number = (value: number) => value.toLocaleString('en-GB');

function table(costs: readonly Costs[], columns: readonly string[]): string {
  const head = ['rows read for', ...columns];
  const lines = [
    head,
    head.map((_, index) => (index === 0 ? '---' : '---:')),
    ...costs.map(({ name, rows }) => [name, ...rows.map(number)]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** Writes the page. `columns` names the databases. */
export function writePerformancePage(costs: readonly Costs[], columns: readonly string[]): void {
  writeFileSync(
    PAGE,
    `# Performance

Written by \`npm run bench -- stats\`; change \`tests/bench/\` and run it again. What a figure costs is the number of rows that the database reads for it: D1 is paid and limited by rows, and they are the same on every machine. Each was read from D1 (workerd) as its \`rows_read\`.

The databases hold two years of articles, made in one statement without the triggers; the counters were then filled by the recount, and \`drift\` was empty. In the first three an article's day decides its kind, so that there are as many kinds with a thousand articles as with a million, and what grows is the articles alone. In the last one every combination of portal, unit, content, form and origin occurs, up to 137 a day: the counters are as large as these articles can make them. One article in fifty is a repost, one in a thousand has a dead link, June 2023 is frozen without one in a thousand of its articles. Periods are the statutory year 2023 unless said.

## Flat: out of the counters

Their cost is the number of kinds in the months and days of the period, however many articles there are of each; a page of the list costs its length.

${table(
  costs.filter(({ most }) => most !== null),
  columns,
)}
## What grows, and with what

- **distinct** reads the reposts of the period and the heads of their groups, through an index that holds reposts alone.
- **late** reads the late articles of the period, **deadLinks** the dead links of all periods; both are kept apart, so that neither reads what is in order.
- **by section, by topic** and a **filter** by either read the articles of the period through the index of dates: they are not in the counters, for there are too many of them. The answer says so (\`readsArticles\`).
- The **list of dead links** goes by the dead links of all periods, not by the articles of its own.
- A **whole request** has the gate, and for each of two years the counters, distinct, late and deadLinks.

${table(
  costs.filter(({ most }) => most === null),
  columns,
)}`,
  );
}
