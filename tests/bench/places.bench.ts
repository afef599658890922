// What a portal registered within another costs, by how many articles come to it of how many: CPU time of the one batch,
// and of reading and planning.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Portal } from '#shared/portal';
import type { Grid, Table } from '../../scripts/bench.mjs';
import { openLocalDatabase } from '../../scripts/local-worker.mjs';
import { addStatements, tookStatements } from '../../worker/db/portals.ts';
import type { Run } from '../../worker/db/rekey.ts';
import { ADDRESSES_MAX, rearrange } from '../../worker/domain/rekey.ts';
import { atMost } from './bars.ts';
import { withoutTriggers } from './filled-database.ts';

/** How many articles come to the inner portal, and how many there are. */
const SITES = [
  { come: ADDRESSES_MAX / 10, all: ADDRESSES_MAX / 10 },
  { come: ADDRESSES_MAX / 2, all: ADDRESSES_MAX / 2 },
  { come: ADDRESSES_MAX, all: ADDRESSES_MAX },
  { come: ADDRESSES_MAX, all: 4 * ADDRESSES_MAX },
] as const;
type Site = (typeof SITES)[number];
/** D1 ends a batch after 30 s. */
const BATCH_S = 30;
const ORIGIN = 'https://so.example.vn';
const ASIDE = { name: 'Sổ', channel: 'Sổ', profile: {}, profileVersion: 1 };
const OUTER: Portal = { id: 'so', ...ASIDE, unit: 'so', origins: [ORIGIN], path: '/' };
const INNER: Portal = { id: 'trong', ...ASIDE, unit: 'chi-cuc', origins: [ORIGIN], path: '/chi-cuc' };
const NOW = new Date().toISOString();
const PASS = {
  tokenHash: 'h',
  role: 'admin',
  scope: 'whole',
  config: null,
  now: NOW,
  today: NOW.slice(0, 10),
} as const;

/** Twelve years of articles, each tagged once as was suggested, ten of the years frozen. */
const ARTICLES = `
  WITH RECURSIVE n (i, path) AS (
    SELECT 0, '${ORIGIN}/chi-cuc/tin-tuc/tin-'
    UNION ALL SELECT i + 1, '${ORIGIN}' || iif(i + 1 < ?2, '/chi-cuc', '/so') || '/tin-tuc/tin-' FROM n WHERE i < ?1 - 1
  )
  INSERT INTO article (id, portal_id, url, key, title, search, published_on, unit_id, content, form, origin, section)
  SELECT printf('0190%08x-7000-8000-%012x', i, i), 'so', path || i, path || i,
    'Tin cải cách hành chính số ' || i, 'tin cai cach hanh chinh so ' || i, date('2012-01-01', i % 4300 || ' days'), 'so',
    i % 7, iif(i % 3, 'tin', 'bai'), 'own', 'Mục' FROM n`;
const BESIDES = `
  INSERT INTO address (portal_id, key, article_id) SELECT portal_id, key, id FROM article;
  INSERT INTO change (portal_id, article_id) SELECT portal_id, id FROM article ORDER BY id;
  INSERT INTO aspect (article_id, name, stamp, action_id, person_id, value)
  SELECT id, name, '2023', id, 'p', '{}' FROM article, (SELECT 'class' AS name UNION SELECT 'page.title' UNION SELECT 'page.publishedOn');
  INSERT INTO ledger (id, request, person_id, token_hash, kind, status, article_id, acts_on, url, decided_at, received_at, settles, aspects, body)
  SELECT id, '', 'p', 'h', 'tag', 'applied', id, id, url, '${NOW}', '${NOW}', 0, '[]',
    '{"tag":{"content":"2","suggested":{"content":"2","score":9,"lexicon":"1"}}}' FROM article;
  INSERT INTO snapshot_article (snapshot_id, position, article_id, portal_id, url, published_on, content, topics, status)
  SELECT substr(published_on, 1, 4), row_number() OVER (PARTITION BY substr(published_on, 1, 4)), id, portal_id, url,
    published_on, content, topics, status FROM article WHERE published_on < '2022';
  INSERT INTO snapshot (id, name, from_on, to_on, filter, grouping, totals, taxonomy_version, units, portals, row_count,
    ledger_n, created_at, created_by)
  SELECT snapshot_id, '', snapshot_id || '-01-01', snapshot_id || '-12-31', '{}', '{}', '{}', '', '[]', '[]', count(*), 0, '', 'p'
  FROM snapshot_article GROUP BY snapshot_id;`;
const PEOPLE = `
  INSERT INTO unit (id, name, short_name) VALUES ('so', 'Sở', 'Sở'), ('chi-cuc', 'Chi cục', 'Chi cục');
  INSERT INTO portal (id, name, channel, origins) VALUES ('so', 'Sổ', 'Sổ', '["${ORIGIN}"]');
  INSERT INTO person (id, name, role, created_at) VALUES ('p', 'Người ghi', 'admin', '');
  INSERT INTO token (hash, person_id, kind, device, created_at) VALUES ('h', 'p', 'api', '', '');`;

function fill(sqlite: DatabaseSync, { all, come }: Site): void {
  sqlite.exec(`PRAGMA synchronous = OFF; ${PEOPLE} BEGIN;`);
  withoutTriggers(sqlite, () => sqlite.prepare(ARTICLES).run(all, come));
  sqlite.exec(`${BESIDES} COMMIT;`);
}

/** CPU time of this process in seconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

type Cost = { batch: number; rest: number };

/** Registers the inner portal. Throws where an article stayed behind. */
async function cost(site: Site): Promise<Cost> {
  const dataDir = mkdtempSync(join(tmpdir(), 'so-tin-bench-'));
  const { db, sqlite, close } = await openLocalDatabase({ dataDir });
  try {
    fill(sqlite, site);
    let batch = 0;
    const run: Run = async (statements) => {
      const before = cpu();
      const results = await db.batch(statements);
      // The last one is the greatest: it writes what those before it read.
      batch = cpu() - before;
      return results;
    };
    const before = cpu();
    const { moved } = await rearrange({
      ...{ db, run, standing: [OUTER], changed: [INNER], most: ADDRESSES_MAX, dryRun: false },
      ...{ tokenHash: PASS.tokenHash, now: NOW },
      first: addStatements(db, PASS, INNER, { unit: 'chi-cuc', from: '2000-01-01' }),
      also: (done) => tookStatements(db, PASS, done),
    });
    if (moved.length !== site.come) throw new Error(`${moved.length} of ${site.come} articles came`);
    return { batch, rest: cpu() - before - batch };
  } finally {
    close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Seconds by length, then whether the longest leaves room for a slower machine. */
export async function run(): Promise<(Table | Grid)[]> {
  const costs: Cost[] = [];
  for (const site of SITES) costs.push(await cost(site));
  const longest = Math.max(...costs.map(({ batch }) => batch));
  return [
    {
      title: 'A portal within another, by how many articles come to it',
      unit: 'seconds of CPU',
      columns: SITES.map(({ come, all }) =>
        [come, all].map((count) => count.toLocaleString('en-GB')).join(' of '),
      ),
      rows: [
        { name: 'the batch', values: costs.map(({ batch }) => batch) },
        { name: 'reading and planning', values: costs.map(({ rest }) => rest) },
      ],
    },
    {
      title: 'What must hold of the longest',
      unit: 'share of what D1 gives a batch',
      rows: [atMost('its batch', longest / BATCH_S, 1 / 4)],
    },
  ];
}
