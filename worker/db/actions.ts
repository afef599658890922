// The write of a request: its actions go into the ledger one after the other, and what became of each comes back.
import type { Article } from '#shared/article';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { type Filter, matches } from './stats.ts';

/** What an action says of one aspect of its article; `decisive`: what the action is about. */
export type Said = { name: string; value: unknown; decisive: boolean };

/**
 * The last day of the unit that a correction names, the day that it gives the article, and the day that was read or given
 * before in the same request (local dates).
 */
export type Ended = { on: string; fixedOn: string | null; readOn: string | null };

/** One checked action, ready to be written. Instants are ISO 8601 UTC with milliseconds. */
export type Entry = {
  id: string;
  kind: string;
  portal: string;
  key: string;
  url: string;
  /** Ids for the articles that the addresses become if they are unknown. */
  newArticle: string;
  into: { portal: string; key: string; url: string; newArticle: string } | null;
  decidedAt: string;
  undoes: string | null;
  said: Said[];
  /** Of a correction that names a unit which has ended. */
  ended?: Ended;
  /** The action in one spelling; what “the same id with other content” is told by. */
  body: string;
};

/** What the ledger holds under an id after the write. */
export type Recorded = {
  id: string;
  /** Whether this very request put it there. */
  new: boolean;
  /** Whether the same person sent it, then and now. */
  own: boolean;
  status: 'applied' | 'superseded';
  body: string;
  article: Article;
};

/** The day that an article has with a correction, if any: a person's word stands before what was read. */
const DAY = `coalesce(entry.value ->> '$.ended.fixedOn', (
    SELECT fixed.value ->> 'on' FROM address JOIN article AS named ON named.id = address.article_id
    JOIN aspect AS fixed ON fixed.article_id = ifnull(named.same_as, named.id) AND fixed.name = 'fix.publishedOn'
    WHERE address.portal_id = entry.value ->> 'portal' AND address.key = entry.value ->> 'key'
  ), entry.value ->> '$.ended.readOn', (
    SELECT survivor.published_on FROM address JOIN article AS named ON named.id = address.article_id
    JOIN article AS survivor ON survivor.id = ifnull(named.same_as, named.id)
    WHERE address.portal_id = entry.value ->> 'portal' AND address.key = entry.value ->> 'key'
  ))`;

/** It names a unit that had ended by the article's day, today without one: the article could not be that unit's. */
const isAfterEnd = (today: string) => `entry.value ->> '$.ended.on' < ifnull(${DAY}, ${today})`;

/** The new corrections that are refused for that; `undated`: the article has no day. Entries ?1, today ?2. */
const AFTER_END = `
  SELECT entry.value ->> 'id' AS id, ${DAY} IS NULL AS undated FROM json_each(?1) AS entry
  WHERE entry.value ->> '$.ended.on' IS NOT NULL AND ${isAfterEnd('?2')}
    AND NOT EXISTS (SELECT 1 FROM ledger WHERE ledger.id = entry.value ->> 'id')`;

/**
 * Filter ?1. What is known already and does not pass it is somebody else’s, and so is an address of it: an action on it,
 * or into it, is not written, but for one that takes back the same person’s own.
 */
const recordSql = (filter: Filter) => `
  INSERT INTO incoming (id, request, person_id, token_hash, kind, portal_id, key, url, new_article_id,
    into_portal_id, into_key, into_url, new_into_id, decided_at, received_at, today, settles, undoes, aspects, body)
  SELECT entry.value ->> 'id', ?3, bearer.person_id, bearer.hash, entry.value ->> 'kind', entry.value ->> 'portal',
    entry.value ->> 'key', entry.value ->> 'url', entry.value ->> 'newArticle',
    entry.value ->> '$.into.portal', entry.value ->> '$.into.key', entry.value ->> '$.into.url',
    entry.value ->> '$.into.newArticle', entry.value ->> 'decidedAt', ?4, ?5,
    bearer.rank >= (SELECT rank FROM role WHERE name = 'editor'),
    entry.value ->> 'undoes', entry.value -> 'said', entry.value ->> 'body'
  FROM json_each(?2) AS entry JOIN bearer ON bearer.hash = ?6
  WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE ledger.id = entry.value ->> 'id')
    AND (entry.value ->> '$.ended.on' IS NULL OR NOT ${isAfterEnd('?5')})
    AND NOT EXISTS (
      SELECT 1 FROM address JOIN article AS named ON named.id = address.article_id
      WHERE (
        (address.portal_id = entry.value ->> 'portal' AND address.key = entry.value ->> 'key')
        OR (address.portal_id = entry.value ->> '$.into.portal' AND address.key = entry.value ->> '$.into.key')
      ) AND EXISTS (
        SELECT 1 FROM article AS own WHERE own.id IN (named.id, named.same_as) AND NOT (${matches(filter)})
      ) AND NOT EXISTS (
        SELECT 1 FROM ledger AS undone JOIN article AS acted ON acted.id = undone.article_id
        WHERE undone.id = entry.value ->> 'undoes' AND undone.person_id = bearer.person_id
          AND ifnull(acted.same_as, acted.id) = ifnull(named.same_as, named.id)
      )
    )
  ORDER BY entry.key`;

const RECORDED = `
  SELECT ledger.id AS action_id, ledger.request, ledger.status AS action_status, ledger.body,
    ledger.person_id = (SELECT person_id FROM bearer WHERE hash = ?2) AS own, ${ARTICLE_COLUMNS}
  FROM ledger
  JOIN article AS own ON own.id = ledger.article_id
  JOIN article ON article.id = ifnull(own.same_as, own.id)
  JOIN change ON change.article_id = article.id
  WHERE ledger.id IN (SELECT value FROM json_each(?1))`;

type RecordedRow = ArticleRow & {
  action_id: string;
  request: string;
  action_status: 'applied' | 'superseded';
  body: string;
  own: number;
};

/**
 * Writes a request's entries in their order, behind the gate, in one transaction, and reads back what the ledger
 * holds under each of `ids` (those of the entries, and any that was sent again). An id already there is not written,
 * nor an action on an article that does not pass the filter, nor a correction to a unit that had ended (`afterEnd`).
 */
export async function recordEntries(
  db: D1Database,
  pass: Pass,
  request: string,
  entries: readonly Entry[],
  filter: Filter,
): Promise<{ recorded: Map<string, Recorded>; afterEnd: Map<string, { undated: boolean }> }> {
  const ids = entries.map((entry) => entry.id);
  const given = JSON.stringify(entries);
  const [afterEnd, , recorded] = await runGated(db, pass, [
    db.prepare(AFTER_END).bind(given, pass.today),
    db
      .prepare(recordSql(filter))
      .bind(JSON.stringify(filter), given, request, pass.now, pass.today, pass.tokenHash),
    db.prepare(RECORDED).bind(JSON.stringify(ids), pass.tokenHash),
  ]);
  return {
    recorded: new Map(rowsOf<RecordedRow>(recorded).map((row) => [row.action_id, recordedOf(row, request)])),
    afterEnd: new Map(
      rowsOf<{ id: string; undated: number }>(afterEnd).map(({ id, undated }) => [
        id,
        { undated: undated === 1 },
      ]),
    ),
  };
}

const recordedOf = (row: RecordedRow, request: string): Recorded => ({
  id: row.action_id,
  new: row.request === request,
  own: row.own === 1,
  status: row.action_status,
  body: row.body,
  article: rowToArticle(row),
});

/** What the ledger holds under ids, as each was checked. */
export async function readBodies(
  db: D1Database,
  pass: Pass,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const [found] = await runGated(db, pass, [
    db
      .prepare(
        `SELECT id, body FROM ledger WHERE id IN (SELECT value FROM json_each(?1))
         AND person_id = (SELECT person_id FROM bearer WHERE hash = ?2)`,
      )
      .bind(JSON.stringify(ids), pass.tokenHash),
  ]);
  return new Map(rowsOf<{ id: string; body: string }>(found).map(({ id, body }) => [id, body]));
}
