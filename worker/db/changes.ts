// What changed on a portal after a number: how mirrors keep up.
import { CHANGES_MAX, type ChangesAnswer } from '#shared/api/ledger';
import { ProblemError } from '#shared/problem';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';

const CHANGES = `
  SELECT ${ARTICLE_COLUMNS}
  FROM change JOIN article ON article.id = change.article_id
  WHERE change.portal_id = ?1 AND change.seq > ?2
  ORDER BY change.seq LIMIT ?3`;

/** The last number ever given, also when the article that had it has moved on since. */
const LAST_SEQ = `SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0) AS last,
  (SELECT version FROM config) AS config`;

/**
 * Articles of a portal with a number after `since`, each once, in its present state, at most 500. Throws
 * `ledger-restarted` when `since` was never given: the ledger is another one, begin at 0.
 */
export async function changesAfter(
  db: D1Database,
  pass: Pass,
  portal: string,
  since: number,
): Promise<ChangesAnswer> {
  const [changes, last] = await runGated(db, pass, [
    db.prepare(CHANGES).bind(portal, since, CHANGES_MAX + 1),
    db.prepare(LAST_SEQ),
  ]);
  const end = rowsOf<{ last: number; config: number }>(last)[0];
  if (!end || since > end.last)
    throw new ProblemError('ledger-restarted', `since ${since} is beyond ${end?.last ?? 0}`);
  const articles = rowsOf<ArticleRow>(changes).slice(0, CHANGES_MAX).map(rowToArticle);
  return {
    articles,
    next: articles.at(-1)?.seq ?? since,
    more: rowsOf(changes).length > CHANGES_MAX,
    config: end.config,
  };
}
