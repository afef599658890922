// The addresses of a portal read, and their keys and the portal's profile written anew in one transaction.
import type { PortalProfile } from '#shared/portal';
import { rowsOf } from './batch.ts';

/** Runs statements as one transaction: behind the gate for a request, straight for a command on the server. */
export type Run = (statements: D1PreparedStatement[]) => Promise<D1Result[]>;

/** One address of a portal with the article that it became. */
export type StoredAddress = {
  /** Order in which the articles came. */
  n: number;
  id: string;
  /** The address as first seen. */
  url: string;
  key: string;
  title: string | null;
  /** The article that it counts as. */
  survivor: string;
  /** Whether looking its key up leads to this row: 1, or 0 where another address of the article has the same key. */
  holds: number;
};

/** Rows read at once, and characters of JSON written at once: a value of D1 may have 2 MB. */
const PAGE = 5000;
const CHUNK_MAX = 500_000;

const ADDRESSES = `
  SELECT article.rowid AS n, article.id, article.url, article.key, article.title,
    ifnull(article.same_as, article.id) AS survivor, address.article_id IS article.id AS holds
  FROM article LEFT JOIN address ON address.portal_id = article.portal_id AND address.key = article.key
  WHERE article.portal_id = ?1 AND article.rowid > ?2
  ORDER BY article.rowid LIMIT ?3`;

/** All addresses of a portal in the order in which they came; one more than `most` at the most. */
export async function readAddresses(
  db: D1Database,
  run: Run,
  portal: string,
  most: number,
): Promise<StoredAddress[]> {
  const all: StoredAddress[] = [];
  for (;;) {
    const wanted = Math.min(PAGE, most + 1 - all.length);
    const [page] = await run([db.prepare(ADDRESSES).bind(portal, all.at(-1)?.n ?? 0, wanted)]);
    const rows = rowsOf<StoredAddress>(page);
    all.push(...rows);
    if (rows.length < PAGE || all.length > most) return all;
  }
}

/** What is to be written; `version` and `last` (the greatest `n`) are those that it was worked out from. */
export type Rekeying = {
  portal: string;
  version: number;
  last: number;
  profile: PortalProfile;
  articles: number;
  /** Articles that get another key. */
  rekeyed: { id: string; key: string }[];
  /** Articles whose key no longer leads to them, and keys with the article that they lead to from now on. */
  released: string[];
  taken: { id: string; key: string }[];
  /** Articles of one key: each two must still be one. */
  joined: [string, string][];
  /** Hash of the token of who asked; null: a command on the server. `now` is ISO 8601 UTC. */
  tokenHash: string | null;
  now: string;
  /** What else belongs to the change. */
  also: readonly D1PreparedStatement[];
};

const REKEY = `UPDATE article SET key = given.value ->> 1 FROM json_each(?1) AS given WHERE article.id = given.value ->> 0`;
const RELEASE = `DELETE FROM address WHERE article_id IN (SELECT value FROM json_each(?1))`;
const TAKE = `INSERT INTO address (portal_id, key, article_id) SELECT ?2, value ->> 1, value ->> 0 FROM json_each(?1)`;
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

const pairs = (list: readonly { id: string; key: string }[]) => list.map(({ id, key }) => [id, key]);

/** Writes keys, addresses, profile and its next version in one transaction. Throws StaleAddresses. */
export async function writeKeys(db: D1Database, run: Run, work: Rekeying): Promise<void> {
  const { portal, version, last, profile, joined, tokenHash, now, articles, rekeyed } = work;
  await run([
    db
      .prepare('INSERT INTO rekey_check (portal_id, version, last, joined) VALUES (?1, ?2, ?3, ?4)')
      .bind(portal, version, last, JSON.stringify(joined)),
    ...chunks(pairs(rekeyed)).map((json) => db.prepare(REKEY).bind(json)),
    // All keys are let go before any is taken: articles may change keys with each other.
    ...chunks(work.released).map((json) => db.prepare(RELEASE).bind(json)),
    ...chunks(pairs(work.taken)).map((json) => db.prepare(TAKE).bind(json, portal)),
    db
      .prepare('UPDATE portal SET profile = ?2, profile_version = profile_version + 1 WHERE id = ?1')
      .bind(portal, JSON.stringify(profile)),
    db.prepare(RECORD).bind(portal, tokenHash, now, articles, rekeyed.length),
    ...work.also,
  ]);
}
