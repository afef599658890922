// The list behind every figure: filters, search, order and paging.

import type { Article } from '#shared/article';
import type { LISTED } from '#shared/query';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { exportedName } from './pseudonym.ts';
import { type Filter, inTotalSql, matches } from './stats.ts';

/** Where in the order a page begins: after the article with this date (null: undated) and id. */
export type After = { publishedOn: string | null; id: string };

/** What is asked for. Dates are local, both included; null: no bound. */
export type ListWanted = {
  filter: Filter;
  from: string | null;
  to: string | null;
  reading: (typeof LISTED)[number] | null;
  /** Canonical addresses, one of which must stand for the article; null: any. */
  addresses: readonly { portal: string; key: string }[] | null;
  /** Folded words, all of which the title must hold. */
  words: readonly string[];
  after: After | null;
  limit: number;
  /** Whether people who left are named as they are called; else by their pseudonyms. */
  names?: 'real' | undefined;
};

/** Readings of the status; without one, all but the further addresses of articles. `firstOfGroup` is the rest of `distinct`. */
const READINGS: Record<(typeof LISTED)[number] | 'any', string> = {
  any: `status <> 'merged'`,
  active: `status = 'active'`,
  withdrawn: `status = 'withdrawn'`,
  merged: `status = 'merged'`,
  undated: `status = 'active'`,
  unclassified: `status = 'active' AND content IS NULL`,
  disputed: `status = 'active' AND disputed = 1`,
  late: `id IN (SELECT article_id FROM late_article)`,
  dead: `status = 'active' AND content IS NOT NULL
    AND id IN (SELECT link_check.article_id FROM link_check WHERE link_check.status = 'dead')`,
  distinct: `status = 'active' AND content IS NOT NULL AND published_on IS NOT NULL`,
};

/**
 * Whether an article stands for its group of reposts under a filter in the days ?10–?11: the original where it is
 * counted itself, else the one of those that are which was posted first. Reads a group through the index of reposts.
 */
const firstOfGroup = (filter: Filter) => `(repost_of IS NULL OR (
  NOT EXISTS (SELECT 1 FROM article AS head WHERE head.id = article.repost_of AND ${inTotalSql(filter, '?10 AND ?11')})
  AND article.id = (
    SELECT other.id FROM article AS other INDEXED BY article_repost_of_idx
    WHERE other.repost_of = article.repost_of AND ${inTotalSql(filter, '?10 AND ?11')}
    ORDER BY other.published_on, other.id LIMIT 1
  )
))`;

/** An address leads to its own article and to the one that it was merged into; the reading chooses. */
const HAS_ADDRESS = `(?2 IS NULL OR article.id IN (
  SELECT own.id FROM json_each(?2) AS given CROSS JOIN address AS at
    ON at.portal_id = given.value ->> 'portal' AND at.key = given.value ->> 'key'
  JOIN article AS own ON own.id = at.article_id
  UNION
  SELECT own.same_as FROM json_each(?2) AS given CROSS JOIN address AS at
    ON at.portal_id = given.value ->> 'portal' AND at.key = given.value ->> 'key'
  JOIN article AS own ON own.id = at.article_id
))`;

/** `instr`, for patterns of LIKE are short and Vietnamese words are long in bytes. */
const HAS_WORDS = `NOT EXISTS (SELECT 1 FROM json_each(?3) WHERE instr(ifnull(article.search, ''), value) = 0)`;

const fitsSql = (reading: keyof typeof READINGS, filter: Filter) =>
  [
    READINGS[reading],
    matches(filter),
    HAS_ADDRESS,
    HAS_WORDS,
    ...(reading === 'distinct' ? [firstOfGroup(filter)] : []),
  ].join(' AND ');

/** Dated articles ?4–?5 before (?6, ?7), then undated ones before ?8: each part in its index's order. */
const listSql = ({ reading: asked, filter, names }: ListWanted, deadOn: string, joined = '') => {
  const reading = asked ?? 'any';
  const fits = fitsSql(reading, filter);
  return `
  WITH page AS (
    SELECT * FROM (
      SELECT id, published_on FROM article
      WHERE published_on BETWEEN ?4 AND ?5 AND (published_on < ?6 OR (published_on = ?6 AND id < ?7)) AND ${fits}
      ORDER BY published_on DESC, id DESC LIMIT ?9
    )
    UNION ALL
    SELECT * FROM (
      SELECT id, published_on FROM article WHERE published_on IS NULL AND id < ?8 AND ${fits}
      ORDER BY id DESC LIMIT ?9
    )
  )
  SELECT ${ARTICLE_COLUMNS}, ${exportedName('person', names)} AS decided_by_name, ${deadOn} AS dead_on FROM page
  CROSS JOIN article ON article.id = page.id JOIN change ON change.article_id = article.id
  LEFT JOIN person ON person.id = article.decided_by ${joined}
  ORDER BY page.published_on DESC, page.id DESC LIMIT ?9`;
};

/** The day on which the address was found dead, where it was at the last try. */
const DEAD_ON = [
  `iif(link_check.status = 'dead', link_check.checked_on, NULL)`,
  'LEFT JOIN link_check ON link_check.article_id = article.id',
] as const;

/** Most articles that a list is counted up to: nobody reads a longer one. */
export const COUNT_MAX = 10_000;

/** How many the list holds from its beginning, to one more than COUNT_MAX. */
const countSql = (reading: keyof typeof READINGS, filter: Filter) => {
  const fits = fitsSql(reading, filter);
  return `
  SELECT count(*) AS n FROM (
    SELECT 1 FROM article WHERE published_on BETWEEN ?4 AND ?5 AND ${fits}
    UNION ALL
    SELECT 1 FROM article WHERE published_on IS NULL AND id < ?8 AND ${fits}
    LIMIT ?9
  )`;
};

/** Before every date and id, and after every one. */
const [LEAST, GREATEST] = ['', '~'];

/** The values ?4–?8. An undated article belongs to no period: bounds leave it out, unless it alone is asked for. */
function placeOf({ from, to, reading, after }: ListWanted): string[] {
  const undatedOnly = reading === 'undated';
  const bounded = !undatedOnly && (from !== null || to !== null);
  const undatedBefore = bounded ? LEAST : after?.publishedOn === null ? after.id : GREATEST;
  if (undatedOnly || after?.publishedOn === null) return [GREATEST, LEAST, LEAST, LEAST, undatedBefore];
  const end = to ?? GREATEST;
  const before = after?.publishedOn ?? GREATEST;
  return [from ?? LEAST, before < end ? before : end, before, after?.id ?? GREATEST, undatedBefore];
}

/**
 * An article of the list, and what an export calls the person who classified it; `deadOn`: the local date on which its
 * address was found dead, for lists that ask.
 */
export type Listed = { article: Article; decidedByName: string | null; deadOn: string | null };

function bound(db: D1Database, sql: string, wanted: ListWanted, limit: number): D1PreparedStatement {
  const { filter, addresses, words } = wanted;
  return db
    .prepare(sql)
    .bind(
      JSON.stringify(filter),
      addresses === null ? null : JSON.stringify(addresses),
      JSON.stringify(words),
      ...placeOf(wanted),
      limit,
      ...(wanted.reading === 'distinct' ? [wanted.from ?? LEAST, wanted.to ?? GREATEST] : []),
    );
}

type ListedRow = ArticleRow & { decided_by_name: string | null; dead_on: string | null };

const rowToListed = (row: ListedRow): Listed => ({
  article: rowToArticle(row),
  decidedByName: row.decided_by_name,
  deadOn: row.dead_on,
});

/** One page of the list, newest first (undated last), behind the gate. */
export async function listArticles(db: D1Database, pass: Pass, wanted: ListWanted): Promise<Listed[]> {
  const [page] = await runGated(db, pass, [bound(db, listSql(wanted, 'NULL'), wanted, wanted.limit)]);
  return rowsOf<ListedRow>(page).map(rowToListed);
}

/** As `listArticles`, with the addresses that are dead, and how many the whole list holds: COUNT_MAX + 1 where they are more than that. */
export async function countedArticles(
  db: D1Database,
  pass: Pass,
  wanted: ListWanted,
): Promise<{ listed: Listed[]; count: number }> {
  const whole = { ...wanted, after: null };
  const counting = countSql(wanted.reading ?? 'any', wanted.filter);
  const [page, counted] = await runGated(db, pass, [
    bound(db, listSql(wanted, ...DEAD_ON), wanted, wanted.limit),
    bound(db, counting, whole, COUNT_MAX + 1),
  ]);
  return {
    listed: rowsOf<ListedRow>(page).map(rowToListed),
    count: rowsOf<{ n: number }>(counted)[0]?.n ?? 0,
  };
}
