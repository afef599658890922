// The articles of a snapshot: in pages, and as a table for spreadsheets.
import type { Answer } from '#shared/api';
import type { SnapshotArticlesQuery } from '#shared/api/snapshots';
import { formatDate } from '#shared/local-date';
import { PAGE_DEFAULT } from '#shared/query';
import { SNAPSHOT_ROWS_MAX, type SnapshotArticle } from '#shared/snapshot';
import { contentName, nameIn } from '#shared/taxonomy';
import type { Pass } from '../db/batch.ts';
import { readFrozen, type StoredSnapshot } from '../db/snapshots.ts';
import { csvOf } from './csv.ts';

/** One page of a snapshot's articles and where the next one begins. Throws not-found. */
export async function frozenPage(
  db: D1Database,
  pass: Pass,
  id: string,
  { cursor = 0, limit = PAGE_DEFAULT }: SnapshotArticlesQuery,
): Promise<Answer<'snapshotArticles'>> {
  const { stored, articles } = await readFrozen(db, pass, id, cursor, limit);
  const last = articles.at(-1)?.position ?? stored.rows;
  return { articles, next: last < stored.rows ? String(last) : null };
}

const HEADER = [
  'STT',
  'Mã',
  'Tiêu đề',
  'Ngày đăng',
  'Nội dung',
  'Tên nội dung',
  'Chủ đề',
  'Thể loại',
  'Nguồn',
  'Chuyên mục',
  'Tác giả',
  'Đơn vị',
  'Cổng',
  'Địa chỉ',
  'Được tính',
  'Vì sao không tính',
  'Đăng lại của',
  'Ghi chú',
];

/** Why an article that is kept is none of total; null for one that is. */
export function uncountedBecause(article: SnapshotArticle): string | null {
  if (article.counted) return null;
  if (article.status === 'withdrawn') return 'Đã rút';
  return article.publishedOn === null ? 'Chưa rõ ngày đăng' : 'Chưa phân loại';
}

function rowOf(
  article: SnapshotArticle,
  { units, portals, lists: { forms, origins } }: StoredSnapshot,
): (string | number | null)[] {
  const named = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((each) => each.id === id)?.name ?? id;
  return [
    article.position,
    article.id,
    article.title,
    article.publishedOn === null ? null : formatDate(article.publishedOn),
    article.content,
    article.content === null ? null : contentName(article.content),
    article.topics.join('; '),
    nameIn(forms, article.form) ?? article.form,
    nameIn(origins, article.origin) ?? article.origin,
    article.section,
    article.author,
    named(units, article.unit),
    named(portals, article.portal),
    article.url,
    article.counted ? 'Có' : 'Không',
    uncountedBecause(article),
    article.repostOf,
    article.note,
  ];
}

/** The articles as CSV: all of them, or a page where a limit is given. Throws not-found. */
export async function frozenCsv(
  db: D1Database,
  pass: Pass,
  id: string,
  { cursor = 0, limit = SNAPSHOT_ROWS_MAX }: SnapshotArticlesQuery,
): Promise<string> {
  const { stored, articles } = await readFrozen(db, pass, id, cursor, limit);
  return csvOf(
    HEADER,
    articles.map((article) => rowOf(article, stored)),
  );
}
