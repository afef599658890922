// The addresses of portals read, and their places, keys and the portals' profiles written anew in one transaction.
import type { PortalProfile } from '#shared/portal';
import { rowsOf } from './batch.ts';
import { unitOf } from './unit-of.ts';

/** Runs statements as one transaction: behind the gate for a request, straight for a command on the server. */
export type Run = (statements: D1PreparedStatement[]) => Promise<D1Result[]>;

/** One address of a portal with the article that it became. */
export type StoredAddress = {
  /** Order in which the articles came. */
  n: number;
  id: string;
  portal: string;
  /** The address as first seen. */
  url: string;
  key: string;
  title: string | null;
  /** The article that it counts as. */
  survivor: string;
  /** Whether looking its key up leads to this row: 1, or 0 where another address of the article has the same key. */
  holds: number;
};

/** Rows read at once, and characters of JSON at once: a value of D1 may have 2 MB. */
const PAGE = 5000;
const CHUNK_MAX = 500_000;

const addressesSql = (which: string) => `
  SELECT article.rowid AS n, article.id, article.portal_id AS portal, article.url, article.key, article.title,
    ifnull(article.same_as, article.id) AS survivor, address.article_id IS article.id AS holds
  FROM article LEFT JOIN address ON address.portal_id = article.portal_id AND address.key = article.key
  WHERE ${which}`;
const ADDRESSES = addressesSql(
  `article.portal_id = ?1 AND article.rowid > ?2 ORDER BY article.rowid LIMIT ${PAGE}`,
);
const BY_ID = addressesSql('article.id IN (SELECT value FROM json_each(?1)) ORDER BY article.rowid');

/** All addresses of a portal in the order in which they came, page by page. */
export async function* addressPages(
  db: D1Database,
  run: Run,
  portal: string,
): AsyncGenerator<StoredAddress[]> {
  for (let after = 0; ; ) {
    const [page] = await run([db.prepare(ADDRESSES).bind(portal, after)]);
    const found = rowsOf<StoredAddress>(page);
    const last = found.at(-1);
    if (last) yield found;
    if (!last || found.length < PAGE) return;
    after = last.n;
  }
}

/** The addresses that have these ids. */
export async function readAddresses(
  db: D1Database,
  run: Run,
  ids: readonly string[],
): Promise<StoredAddress[]> {
  const all: StoredAddress[] = [];
  for (const json of chunks(ids)) {
    const [found] = await run([db.prepare(BY_ID).bind(json)]);
    all.push(...rowsOf<StoredAddress>(found));
  }
  return all;
}

/** An article, and the portal and key that it is to have. */
export type Placed = { id: string; portal: string; key: string };

/** A portal that was there before, read in another way from now on: how many articles it has, how many got another key. */
export type Profiled = { portal: string; profile: PortalProfile; articles: number; rekeyed: number };

/** What is to be written. */
export type Rekeying = {
  /** The portals whose addresses were read, with what this was worked out from: `last` is the greatest `n`. */
  read: { portal: string; version: number; last: number }[];
  profiled: Profiled[];
  /** Articles that get another key, and those that come to another portal, whatever their key. */
  rekeyed: Placed[];
  moved: Placed[];
  /** Articles whose key no longer leads to them, and keys with the article that they lead to from now on. */
  released: string[];
  taken: Placed[];
  /** Articles of one key: each two must still be one. */
  joined: [string, string][];
  /** Articles that were counted twice, at two portals, and the one that each is from now on. */
  merged: [string, string][];
  /** Hash of the token of who asked; null: a command on the server. `now` is ISO 8601 UTC, `today` a local date. */
  tokenHash: string | null;
  now: string;
  today: string;
  /** What else belongs to the change: before articles come to a portal, and at the end. */
  first: readonly D1PreparedStatement[];
  also: readonly D1PreparedStatement[];
};

const CHECK = 'INSERT INTO rekey_check (portal_id, version, last, joined, alone) VALUES (?1, ?2, ?3, ?4, ?5)';
const REKEY = `UPDATE article SET key = given.value ->> 1 FROM json_each(?1) AS given WHERE article.id = given.value ->> 0`;
const MOVE = `
  UPDATE article SET key = given.value ->> 1, portal_id = given.value ->> 2,
    unit_id = ${unitOf('article', 'given.value ->> 2', '?2')}
  FROM json_each(?1) AS given WHERE article.id = given.value ->> 0`;
const RELEASE = `DELETE FROM address WHERE article_id IN (SELECT value FROM json_each(?1))`;
const TAKE = `
  INSERT INTO address (portal_id, key, article_id)
  SELECT value ->> 2, value ->> 1, value ->> 0 FROM json_each(?1)`;
const MERGE = `
  INSERT INTO merge_articles (a, a_own, b, b_own, today)
  SELECT value ->> 0, value ->> 0, value ->> 1, value ->> 1, ?2 FROM json_each(?1)`;
const PROFILE = 'UPDATE portal SET profile = ?2, profile_version = profile_version + 1 WHERE id = ?1';
const RECORD = `
  INSERT INTO profile_change (portal_id, version, profile, person_id, changed_at, articles, rekeyed)
  SELECT id, profile_version, profile, (SELECT person_id FROM bearer WHERE hash = ?2), ?3, ?4, ?5
  FROM portal WHERE id = ?1`;

/** Lists as JSON texts of bounded length, in order. */
function chunks(list: readonly unknown[]): string[] {
  const texts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const item of list.map((each) => JSON.stringify(each))) {
    if (length + item.length > CHUNK_MAX && part.length > 0) {
      texts.push(`[${part.join()}]`);
      [part, length] = [[], 0];
    }
    part.push(item);
    length += item.length + 1;
  }
  return part.length === 0 ? texts : [...texts, `[${part.join()}]`];
}

const rows = (list: readonly Placed[]) => list.map(({ id, portal, key }) => [id, key, portal]);

/** What says that all is as it was read: the portals, then articles of one key, then those that were counted twice. */
function checks(db: D1Database, { read, joined, merged }: Rekeying): D1PreparedStatement[] {
  const check = ({ portal, version, last }: Rekeying['read'][number], pairs = '[]', alone = '[]') =>
    db.prepare(CHECK).bind(portal, version, last, pairs, alone);
  const [any] = read;
  if (!any) return [];
  return [
    ...read.map((each) => check(each)),
    ...chunks(joined).map((pairs) => check(any, pairs)),
    ...chunks([...new Set(merged.flat())]).map((alone) => check(any, '[]', alone)),
  ];
}

/** Writes places, keys, addresses, profiles and their next versions in one transaction. Throws StaleAddresses. */
export async function writeKeys(db: D1Database, run: Run, work: Rekeying): Promise<void> {
  const { profiled, merged, tokenHash, now, today } = work;
  await run([
    ...checks(db, work),
    ...work.first,
    ...chunks(rows(work.rekeyed)).map((json) => db.prepare(REKEY).bind(json)),
    ...chunks(rows(work.moved)).map((json) => db.prepare(MOVE).bind(json, today)),
    // All keys are let go before any is taken: articles may change keys with each other.
    ...chunks(work.released).map((json) => db.prepare(RELEASE).bind(json)),
    ...chunks(rows(work.taken)).map((json) => db.prepare(TAKE).bind(json)),
    ...chunks(merged).map((json) => db.prepare(MERGE).bind(json, today)),
    ...profiled.flatMap(({ portal, profile, articles, rekeyed }) => [
      db.prepare(PROFILE).bind(portal, JSON.stringify(profile)),
      db.prepare(RECORD).bind(portal, tokenHash, now, articles, rekeyed),
    ]),
    ...work.also,
  ]);
}
