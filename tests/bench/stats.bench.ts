// What figures cost with a thousand articles, a hundred thousand and a million: in rows, and in time through HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grid, Table } from '../../scripts/bench.mjs';
import { type LocalWorker, startLocalWorker } from '../../scripts/local-worker.mjs';
import { atMost } from './bars.ts';
import { FIGURES } from './figure-costs.ts';
import { fillDatabase, type Kinds, TOKEN } from './filled-database.ts';
import { type Costs, writePerformancePage } from './performance-page.ts';

const DATABASES: readonly { name: string; articles: number; kinds: Kinds }[] = [
  { name: '1,000', articles: 1000, kinds: 'few' },
  { name: '100,000', articles: 100_000, kinds: 'few' },
  { name: '1,000,000', articles: 1_000_000, kinds: 'few' },
  { name: '100,000 of every kind', articles: 100_000, kinds: 'every' },
];
const RUNS = 10;
const ASKED = [
  ['by content, compared', '/api/v1/stats?period=s-year-2023&by=content&compare=year'],
  ['by month and form', '/api/v1/stats?period=s-year-2023&by=month,form'],
  ['by day', '/api/v1/stats?period=c-year-2023&by=day'],
  ['by section, which reads articles', '/api/v1/stats?period=c-year-2023&by=section'],
  ['the summary', '/api/v1/summary'],
  ['a page of the list', '/api/v1/articles?from=2023-01-01&to=2023-12-31'],
] as const;

async function ask(worker: LocalWorker, path: string): Promise<void> {
  const response = await fetch(worker.url + path, { headers: { Authorization: `Bearer ${TOKEN}` } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  await response.arrayBuffer();
}

/** The median time of a request, in ms, after one that does not count. */
async function median(worker: LocalWorker, path: string): Promise<number> {
  await ask(worker, path);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await ask(worker, path);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS / 2] ?? 0;
}

/** A Worker for each database. They are started when all are filled: a connection that idles so long is dropped. */
async function startFilled(folder: string, workers: LocalWorker[]): Promise<void> {
  const filled = DATABASES.map((database) => ({ ...database, dataDir: join(folder, database.name) }));
  for (const { dataDir, articles, kinds } of filled) await fillDatabase(dataDir, articles, kinds);
  for (const { dataDir } of filled) workers.push(await startLocalWorker({ dataDir, port: 0 }));
}

/** The rows that each figure reads, a column a database. */
async function costsIn(workers: readonly LocalWorker[]): Promise<Costs[]> {
  const costs = FIGURES.map(({ name, most }) => ({ name, most, rows: [] as number[] }));
  for (const worker of workers) {
    const db = await worker.database();
    for (const [index, figure] of FIGURES.entries()) costs[index]?.rows.push(await figure.cost(db));
  }
  return costs;
}

/** Whether what must be flat is: rows with a million articles for each with a thousand. */
function flatness(costs: readonly Costs[]): Table {
  const rows = costs.flatMap(({ name, most, rows: [few = Number.NaN, , many = Number.NaN] }) =>
    most === null ? [] : [atMost(name, many / few, most)],
  );
  return { title: 'What must not grow, a million against a thousand', unit: 'ratio of rows read', rows };
}

/** The times of each request, as ratios to those of the smallest database. */
async function times(workers: readonly LocalWorker[]): Promise<Grid> {
  const rows = [];
  for (const [name, path] of ASKED) {
    const values: number[] = [];
    for (const worker of workers) values.push(await median(worker, path));
    rows.push({ name, values: values.map((value) => value / (values[0] ?? Number.NaN)) });
  }
  return {
    title: 'How long a request takes, with a thousand articles as 1',
    unit: 'ratio of medians',
    columns: DATABASES.map(({ name }) => name),
    rows,
  };
}

/** Rows as a grid, which also goes into docs/performance.md; then whether what must be flat is; then times. */
export async function run(): Promise<(Table | Grid)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-tin-bench-'));
  const workers: LocalWorker[] = [];
  try {
    await startFilled(folder, workers);
    const costs = await costsIn(workers);
    const columns = DATABASES.map(({ name }) => name);
    writePerformancePage(costs, columns);
    const rows = costs.map(({ name, rows: values }) => ({ name, values }));
    return [
      { title: 'Rows read, by how many articles there are', unit: 'rows', columns, rows },
      flatness(costs),
      await times(workers),
    ];
  } finally {
    for (const worker of workers) await worker.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
