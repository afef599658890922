// What changed after a number, on a portal or on all: how mirrors and exports keep up.
import { CHANGES_MAX, type ChangesAnswer } from '#shared/api/ledger';
import { ProblemError } from '#shared/problem';
import type { Listed } from './article-list.ts';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { exportedName } from './pseudonym.ts';
import { type Filter, matches } from './stats.ts';

/**
 * After ?2, at most ?3, of the portal ?4 or those of a filter, whose values are ?1; each reading has its index, so that
 * only what is answered is read.
 */
const changesSql = (portal: string | null, filter: Filter) => `
  SELECT ${ARTICLE_COLUMNS}, ${exportedName('person', undefined)} AS decided_by_name
  FROM change JOIN article ON article.id = change.article_id LEFT JOIN person ON person.id = article.decided_by
  WHERE change.seq > ?2 AND ${portal === null ? `?4 IS NULL${ofPortals(filter)}` : 'change.portal_id = ?4'}
    AND EXISTS (SELECT 1 FROM article AS own WHERE own.id = change.article_id AND ${matches(filter)})
  ORDER BY change.seq LIMIT ?3`;

const ofPortals = ({ portal }: Filter) =>
  portal === undefined ? '' : ` AND change.portal_id IN (SELECT value FROM json_each(?1, '$.portal'))`;

/** The last number ever given, also when the article that had it has moved on since. */
const LAST_SEQ = `SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0) AS last,
  (SELECT version FROM config) AS config`;

/**
 * Articles with a number after `since`, of a portal or (null) of all, as far as they pass a filter, each once, in its present state, at most 500.
 * Numbers are given within the transaction that changes an article, one after the other, so whoever goes on from
 * `next` misses nothing. Throws `ledger-restarted` when `since` was never given: the ledger is another one, begin at
 * 0.
 */
export async function changesAfter(
  db: D1Database,
  pass: Pass,
  portal: string | null,
  since: number,
  filter: Filter,
): Promise<Omit<ChangesAnswer, 'articles'> & { listed: Listed[] }> {
  const [changes, last] = await runGated(db, pass, [
    db.prepare(changesSql(portal, filter)).bind(JSON.stringify(filter), since, CHANGES_MAX + 1, portal),
    db.prepare(LAST_SEQ),
  ]);
  const end = rowsOf<{ last: number; config: number }>(last)[0];
  if (!end || since > end.last)
    throw new ProblemError('ledger-restarted', `since ${since} is beyond ${end?.last ?? 0}`);
  const rows = rowsOf<ArticleRow & { decided_by_name: string | null }>(changes);
  const listed = rows
    .slice(0, CHANGES_MAX)
    .map((row) => ({ article: rowToArticle(row), decidedByName: row.decided_by_name, deadOn: null }));
  return {
    listed,
    next: listed.at(-1)?.article.seq ?? since,
    more: rows.length > CHANGES_MAX,
    config: end.config,
  };
}
