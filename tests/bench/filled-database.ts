// Databases of a thousand to a million articles, made in a moment: with counters by the recount, and that proved.
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { openLocalDatabase } from '../../scripts/local-worker.mjs';
import { repairCounters } from '../../worker/db/counters.ts';

export const TOKEN = 'sotin_bench';
export const TOKEN_HASH = createHash('sha256').update(TOKEN).digest('hex');

/** Two years of days, and one more number that stands for “no date”. */
const SLOTS = 731;
/** Whole numbers 0 … ?1 - 1. */
const SERIES = 'WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 - 1)';

/**
 * What number `k` makes of an article. Few kinds: `k` is its day, so that there are as many buckets with a thousand
 * articles as with a million, and figures show what the articles themselves cost. Every kind: 1,188 a day.
 */
const KIND = {
  few: { k: `i % ${SLOTS}` },
  every: { k: `i / ${SLOTS}` },
} as const;
export type Kinds = keyof typeof KIND;

const INSERT = (kinds: Kinds) => `
  ${SERIES}, a AS (SELECT i, i % ${SLOTS} AS slot, ${KIND[kinds].k} AS k FROM n)
  INSERT INTO article (id, portal_id, url, key, title, search, published_on, unit_id, content, form, origin, section,
    topics, repost_of)
  SELECT printf('%08d', i), iif(k % 2, 'a', 'b'), 'https://a.example.vn/' || i, i, 'Tin số ' || i, 'tin so ' || i,
    iif(slot < 730, date('2022-01-01', slot || ' days'), NULL), iif(k / 2 % 2, 'so', 'chi-cuc'),
    CASE WHEN k / 4 % 9 < 7 THEN k / 4 % 9 WHEN k / 4 % 9 = 7 THEN 'none' END,
    CASE WHEN k / 36 % 11 > 0 THEN iif(k / 36 % 2, 'tin', 'bai') END,
    CASE k / 396 % 3 WHEN 0 THEN 'own' WHEN 1 THEN 'contributor' END,
    'Mục ' || (i % 20), iif(i % 5 = 0, '["PAPI"]', '[]'), iif(i % 50 = 49, printf('%08d', i - 1), NULL)
  FROM a`;

/** A frozen month that lacks one article in a thousand, and what trying every address gave: one in a thousand is dead. */
const BESIDES = `
  INSERT INTO change (portal_id, article_id) SELECT portal_id, id FROM article ORDER BY id;
  INSERT INTO article_topic (topic, article_id) SELECT 'PAPI', id FROM article WHERE topics <> '[]';
  INSERT INTO link_check (article_id, checked_on, status, person_id)
  SELECT id, '2023-12-31', iif(CAST(id AS INTEGER) % 1000 = 3, 'dead', 'ok'), 'p' FROM article;
  INSERT INTO snapshot_article (snapshot_id, position, article_id, portal_id, url, published_on, content, topics, status)
  SELECT 's', row_number() OVER (ORDER BY published_on, id), id, portal_id, url, published_on, content, topics, status
  FROM article WHERE published_on BETWEEN '2023-06-01' AND '2023-06-30' AND CAST(id AS INTEGER) % 1000 <> 530;
  INSERT INTO snapshot (id, name, from_on, to_on, filter, grouping, totals, taxonomy_version, units, portals, row_count,
    ledger_n, created_at, created_by)
  SELECT 's', 'Tháng 6', '2023-06-01', '2023-06-30', '{}', '{}', '{}', '', '[]', '[]', count(*), 0,
    '2023-07-01T00:00:00.000Z', 'p' FROM snapshot_article;`;

const PEOPLE = `
  INSERT INTO unit (id, name, short_name) VALUES ('so', 'Sở', 'Sở'), ('chi-cuc', 'Chi cục', 'Chi cục');
  INSERT INTO portal (id, name, channel, origins) VALUES ('a', 'A', 'A', '[]'), ('b', 'B', 'B', '[]');
  INSERT INTO person (id, name, role, created_at) VALUES ('p', 'Người đọc', 'viewer', '');`;

const one = (sqlite: DatabaseSync, sql: string) => sqlite.prepare(sql).get()?.n;

/** Runs `work` without the triggers of the articles, which are there again afterwards as they were. */
export function withoutTriggers(sqlite: DatabaseSync, work: () => void): void {
  const triggers = sqlite
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'article'`)
    .all();
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) sqlite.exec(String(sql));
}

/** Whether what triggers keep is what the articles say. Throws when it is not. */
function prove(sqlite: DatabaseSync, articles: number): void {
  const counted = one(sqlite, 'SELECT sum(n) AS n FROM count_day');
  const drift = one(sqlite, 'SELECT count(*) AS n FROM drift');
  const late = one(sqlite, 'SELECT count(*) AS n FROM late_article');
  const really = one(
    sqlite,
    `SELECT count(*) AS n FROM late WHERE day BETWEEN '2023-06-01' AND '2023-06-30'`,
  );
  if (counted !== articles || drift !== 0 || late !== really)
    throw new Error(`counters of ${articles}: ${counted}, drift ${drift}, late ${late} of ${really}`);
}

/** Fills the database of a data folder. */
export async function fillDatabase(dataDir: string, articles: number, kinds: Kinds): Promise<void> {
  const { db, sqlite, close } = await openLocalDatabase({ dataDir });
  try {
    sqlite.exec(
      `PRAGMA synchronous = OFF; PRAGMA cache_size = -100000; PRAGMA temp_store = MEMORY; ${PEOPLE}`,
    );
    sqlite
      .prepare(`INSERT INTO token (hash, person_id, kind, device, created_at) VALUES (?, 'p', 'api', '', '')`)
      .run(TOKEN_HASH);
    sqlite.exec('BEGIN');
    withoutTriggers(sqlite, () => sqlite.prepare(INSERT(kinds)).run(articles));
    sqlite.exec('COMMIT');
    await repairCounters(db);
    sqlite.exec(`BEGIN; ${BESIDES} COMMIT;`);
    prove(sqlite, articles);
  } finally {
    close();
  }
}
