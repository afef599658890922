// The articles of a snapshot: in pages, and as a table for spreadsheets, filtered as the ledger's are.
import type { Answer } from '#shared/api';
import type { SnapshotArticlesQuery } from '#shared/api/snapshots';
import { PAGE_DEFAULT } from '#shared/query';
import { SNAPSHOT_ROWS_MAX, type SnapshotArticle } from '#shared/snapshot';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import { type FrozenList, readFrozen } from '../db/frozen-list.ts';
import { ARTICLE_HEADER, articleCells } from './article-csv.ts';
import { csvOf } from './csv.ts';
import { checkKnown, checkOrder, filterOf } from './statistics.ts';

/** A list and where its next page begins; null: nowhere. */
export type FrozenPage = FrozenList & { next: number | null };

/**
 * One page of a snapshot's articles. Values of filters are those that the snapshot keeps. Throws not-found,
 * from-after-to, unknown-value.
 */
export async function frozenArticles(
  db: D1Database,
  pass: Pass,
  id: string,
  query: SnapshotArticlesQuery,
  limit: number,
): Promise<FrozenPage> {
  const { from, to, status, cursor = 0, limit: own = limit } = query;
  await checkedBehindGate(db, pass, () => checkOrder(from, to));
  const wanted = { from: from ?? null, to: to ?? null, reading: status ?? null };
  // One row more than a page, to know whether there is a next one.
  const part = { ...wanted, filter: filterOf(query), after: cursor, limit: own + 1 };
  const { articles: found, ...list } = await readFrozen(db, pass, id, part);
  checkKnown(query, list.stored);
  const articles = found.slice(0, own);
  const last = articles.at(-1)?.position ?? null;
  return { ...list, articles, next: found.length > own ? last : null };
}

/** One page of a snapshot's articles and where the next one begins, as the API tells them. */
export async function frozenPage(
  db: D1Database,
  pass: Pass,
  id: string,
  query: SnapshotArticlesQuery,
): Promise<Answer<'snapshotArticles'>> {
  const { articles, count, next } = await frozenArticles(db, pass, id, query, PAGE_DEFAULT);
  return { articles, count, next: next === null ? null : String(next) };
}

const HEADER = ['STT', ...ARTICLE_HEADER, 'Được tính', 'Vì sao không tính', 'Đăng lại của', 'Ghi chú'];

/** Why an article that is kept is none of total; null for one that is. */
export function uncountedBecause(article: SnapshotArticle): string | null {
  if (article.counted) return null;
  if (article.status === 'withdrawn') return 'Đã rút';
  return article.publishedOn === null ? 'Chưa rõ ngày đăng' : 'Chưa phân loại';
}

/** The articles as CSV: all of them, or a page where a limit is given. Throws as `frozenArticles`. */
export async function frozenCsv(
  db: D1Database,
  pass: Pass,
  id: string,
  query: SnapshotArticlesQuery,
): Promise<string> {
  const { stored, articles } = await frozenArticles(db, pass, id, query, SNAPSHOT_ROWS_MAX);
  return csvOf(
    HEADER,
    articles.map((article) => [
      article.position,
      ...articleCells(article, stored),
      article.counted ? 'Có' : 'Không',
      uncountedBecause(article),
      article.repostOf,
      article.note,
    ]),
  );
}
