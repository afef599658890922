// Writing articles into the mirror as the server sent them.
import type { Article } from '#shared/article';
import type { AccountKey, MirrorRow } from '../database.ts';

/** The part of the store that writing needs; any transaction that may write articles has it. */
export type ArticleStore = {
  get(key: [AccountKey, string]): Promise<MirrorRow | undefined>;
  put(row: MirrorRow): Promise<unknown>;
};

/** An article as the mirror keeps it: its account, and a mark for the index of those without a date. */
export function mirrorRow(account: AccountKey, article: Article): MirrorRow {
  const undated = article.status === 'active' && article.publishedOn === null;
  return { ...article, account, ...(undated ? { undated: 1 as const } : {}) };
}

/** Writes articles unless a later state of them is there already: answers may come out of order. */
export async function writeArticles(
  store: ArticleStore,
  account: AccountKey,
  articles: readonly Article[],
): Promise<void> {
  await Promise.all(
    articles.map(async (article) => {
      const kept = await store.get([account, article.id]);
      if (!kept || kept.seq <= article.seq) await store.put(mirrorRow(account, article));
    }),
  );
}
