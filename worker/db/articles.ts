// Articles as rows, and as everyone else knows them.
import type { Article, PublishedFrom, Status } from '#shared/article';
import type { Content, Form, Origin } from '#shared/taxonomy';

/** A row of ARTICLE_COLUMNS. */
export type ArticleRow = {
  id: string;
  portal_id: string;
  url: string;
  key: string;
  title: string | null;
  published_on: string | null;
  published_from: PublishedFrom | null;
  section: string | null;
  author: string | null;
  unit_id: string | null;
  content: Content | null;
  topics: string;
  form: Form | null;
  origin: Origin | null;
  status: Status;
  same_as: string | null;
  repost_of: string | null;
  disputed: number;
  decided_at: string | null;
  decided_by: string | null;
  seq: number;
};

/** What to select of `article` joined with its row of `change`. */
export const ARTICLE_COLUMNS = `article.id, article.portal_id, article.url, article.key, article.title,
  article.published_on, article.published_from, article.section, article.author, article.unit_id, article.content,
  article.topics, article.form, article.origin, article.status, article.same_as, article.repost_of,
  article.disputed, article.decided_at, article.decided_by, change.seq`;

/** The one mapper between the two. */
export function rowToArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    portal: row.portal_id,
    url: row.url,
    key: row.key,
    title: row.title,
    publishedOn: row.published_on,
    publishedFrom: row.published_from,
    section: row.section,
    author: row.author,
    unit: row.unit_id,
    content: row.content,
    topics: JSON.parse(row.topics) as string[],
    form: row.form,
    origin: row.origin,
    status: row.status,
    sameAs: row.same_as,
    repostOf: row.repost_of,
    disputed: row.disputed === 1,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    seq: row.seq,
  };
}
