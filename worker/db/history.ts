// One article with all that was done to it.
import type { HistoryEntry } from '#shared/api/ledger';
import type { Article } from '#shared/article';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import type { Config } from './config.ts';
import { exportedName } from './pseudonym.ts';
import { isSeen, seenFilter } from './sight.ts';
import { type Filter, matches } from './stats.ts';

const ARTICLE = `
  SELECT ${ARTICLE_COLUMNS} FROM article JOIN change ON change.article_id = article.id WHERE article.id = ?1`;

/**
 * All addresses of the article that ?2 is an address of, and undos of what was done there, in the order received. Where
 * that article does not pass the filter ?1, the address alone.
 */
const historySql = (names: 'real' | undefined, filter: Filter) => `
  WITH survivor AS (
    SELECT id FROM article WHERE id = (SELECT ifnull(same_as, id) FROM article WHERE id = ?2) AND ${matches(filter)}
  ),
  own AS (
    SELECT ?2 AS id UNION SELECT id FROM survivor
    UNION SELECT article.id FROM article JOIN survivor ON article.same_as = survivor.id
  )
  SELECT ledger.id, ledger.kind, ledger.status, ledger.decided_at, ledger.received_at, ledger.url, ledger.body,
    person.id AS person_id, ${exportedName('person', names)} AS name
  FROM ledger JOIN person ON person.id = ledger.person_id
  WHERE ledger.article_id IN (SELECT id FROM own) OR ledger.acts_on IN (SELECT id FROM own)
  ORDER BY ledger.n`;

/** Of the articles that ?2 is an address or a repost of, those that pass the filter ?1. */
const othersSql = (filter: Filter) => `
  SELECT id FROM article
  WHERE id IN (SELECT same_as FROM article WHERE id = ?2 UNION ALL SELECT repost_of FROM article WHERE id = ?2)
    AND ${matches(filter)}`;

type HistoryRow = {
  id: string;
  kind: string;
  status: 'applied' | 'superseded';
  decided_at: string;
  received_at: string;
  url: string;
  body: string;
  person_id: string;
  name: string;
};

/** An address on a portal that the reader does not see is left out. */
function rowToEntry(row: HistoryRow, { portals }: Config): HistoryEntry {
  const { tag, correction, into, undoes } = JSON.parse(row.body) as Partial<HistoryEntry> & {
    into?: { portal: string };
  };
  const isIntoSeen = into !== undefined && portals.some(({ id }) => id === into.portal);
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    decidedAt: row.decided_at,
    receivedAt: row.received_at,
    person: { id: row.person_id, name: row.name },
    url: row.url,
    ...(tag === undefined ? {} : { tag }),
    ...(correction === undefined ? {} : { correction }),
    ...(isIntoSeen ? { into } : {}),
    ...(undoes === undefined ? {} : { undoes }),
  };
}

/** `others`: of the articles that it is an address or a repost of, those that the reader may see. */
export type ArticleRead = { article: Article; history: HistoryEntry[]; others: ReadonlySet<string> };

/**
 * An article by its id, behind the gate; null for none, and for one that the reader may not see. The history holds the actions on all addresses of the
 * article: for a merged id those of the survivor too, where the reader may see that. Who left is named by a pseudonym, unless `names` asks otherwise.
 */
export async function readArticle(
  db: D1Database,
  pass: Pass,
  config: Config,
  id: string,
  names?: 'real',
): Promise<ArticleRead | null> {
  const seen = seenFilter(config);
  const [article, history, others] = await runGated(db, pass, [
    db.prepare(ARTICLE).bind(id),
    db.prepare(historySql(names, seen)).bind(JSON.stringify(seen), id),
    db.prepare(othersSql(seen)).bind(JSON.stringify(seen), id),
  ]);
  const [row] = rowsOf<ArticleRow>(article);
  const found = row ? rowToArticle(row) : null;
  if (!found || !isSeen(config, found)) return null;
  return {
    article: found,
    history: rowsOf<HistoryRow>(history).map((each) => rowToEntry(each, config)),
    others: new Set(rowsOf<{ id: string }>(others).map((other) => other.id)),
  };
}
