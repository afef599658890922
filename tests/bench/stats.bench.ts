// How long figures take with 10,000 and with 100,000 articles: on real workerd, through HTTP, as a device asks.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Table } from '../../scripts/bench.mjs';
import { type LocalWorker, openLocalDatabase, startLocalWorker } from '../../scripts/local-worker.mjs';

const SIZES = [10_000, 100_000] as const;
const TOKEN = 'sotin_bench';
const RUNS = 20;
const ASKED = [
  ['by content', '/api/v1/stats?period=s-year-2023&by=content&compare=year'],
  ['by month and form', '/api/v1/stats?period=s-year-2023&by=month,form'],
  ['by day', '/api/v1/stats?period=c-year-2023&by=day'],
  ['by section, which reads articles', '/api/v1/stats?period=c-year-2023&by=section'],
  ['the summary', '/api/v1/summary'],
  ['a page of the list', '/api/v1/articles?from=2023-01-01&to=2023-12-31'],
] as const;

/** Two portals, one reader, and articles on every day of three years; one in fifty is a repost. */
function fill(sqlite: DatabaseSync, articles: number): void {
  sqlite.exec(`
    INSERT INTO unit (id, name, short_name) VALUES ('so', 'Sở', 'Sở');
    INSERT INTO portal (id, name, channel, origins) VALUES ('a', 'A', 'A', '[]'), ('b', 'B', 'B', '[]');
    INSERT INTO person (id, name, role, created_at) VALUES ('p', 'Người đọc', 'viewer', '');
  `);
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  sqlite
    .prepare(`INSERT INTO token (hash, person_id, kind, device, created_at) VALUES (?, 'p', 'api', '', '')`)
    .run(hash);
  sqlite
    .prepare(`
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)
      INSERT INTO article (id, portal_id, url, key, published_on, unit_id, content, form, section, repost_of)
      SELECT printf('%08d', i), iif(i % 2, 'a', 'b'), i, i, date('2021-01-01', (i % 1095) || ' days'), 'so',
        CASE WHEN i % 9 < 7 THEN i % 9 WHEN i % 9 = 7 THEN 'none' END, iif(i % 3, 'tin', 'bai'), 'Mục ' || (i % 20),
        CASE WHEN i % 50 = 49 THEN printf('%08d', i - 1) END
      FROM n`)
    .run(articles);
}

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

async function startFilled(folder: string, size: number): Promise<LocalWorker> {
  const dataDir = join(folder, String(size));
  const { sqlite, close } = await openLocalDatabase({ dataDir });
  fill(sqlite, size);
  close();
  return startLocalWorker({ dataDir, port: 0 });
}

/** One table a request: the sizes one after the other. */
export async function run(): Promise<Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-tin-bench-'));
  const workers: LocalWorker[] = [];
  try {
    for (const size of SIZES) workers.push(await startFilled(folder, size));
    const tables: Table[] = [];
    for (const [title, path] of ASKED) {
      const rows = [];
      for (const [index, worker] of workers.entries())
        rows.push({ name: `${SIZES[index]} articles`, value: await median(worker, path) });
      tables.push({ title, unit: 'ms, median', rows });
    }
    return tables;
  } finally {
    for (const worker of workers) await worker.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
