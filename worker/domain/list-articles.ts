// The list of articles as asked for: which, from where on, and as a table for spreadsheets.
import type { Answer } from '#shared/api';
import type { Status } from '#shared/article';
import { formatDate, isLocalDate, localDate } from '#shared/local-date';
import { articleKey, articlePlace, portalHolds } from '#shared/portal-address';
import { ProblemError } from '#shared/problem';
import { type ArticlesQuery, PAGE_DEFAULT } from '#shared/query';
import { foldText } from '#shared/text';
import {
  type After,
  COUNT_MAX,
  countedArticles,
  type Listed,
  type ListWanted,
  listArticles,
} from '../db/article-list.ts';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { ARTICLE_HEADER, articleCells } from './article-csv.ts';
import { csvOf } from './csv.ts';
import { checkOrder, filterAsked, periodAsked } from './statistics.ts';

/** Most articles in one CSV file: it is read in one piece, so that it shows one state of the ledger. */
export const CSV_MAX = 5000;

const toBase64Url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** A cursor is the sort key of the last article shown: its date, or nothing, and its id. Ids are ASCII. */
export function cursorAfter({ publishedOn, id }: After): string {
  return toBase64Url(`${publishedOn ?? ''} ${id}`);
}

/** The place that a cursor names. Throws bad-cursor. */
export function placeOfCursor(cursor: string): After {
  const bad = () => new ProblemError('bad-cursor', 'not a cursor of this list', { parameter: 'cursor' });
  if (!/^[\w-]{1,200}$/.test(cursor) || cursor.length % 4 === 1) throw bad();
  const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  const [, date, id] = /^(\d{4}-\d{2}-\d{2})? ([0-9a-f-]{36})$/.exec(text) ?? [];
  if (id === undefined || (date !== undefined && !isLocalDate(date))) throw bad();
  return { publishedOn: date ?? null, id };
}

/** Where an address is counted, and the keys that it has on all portals that hold it. */
function addressesOf(url: string, { portals }: Config): { portal: string; key: string }[] {
  const place = articlePlace(url, portals);
  return [
    ...(place ? [{ portal: place.portal.id, key: place.key }] : []),
    ...portals
      .filter((portal) => portalHolds(portal, url))
      .map((portal) => ({ portal: portal.id, key: articleKey(url, portal) })),
  ];
}

function listAsked(query: ArticlesQuery, config: Config, limit: number): ListWanted {
  const { status, url, q, cursor } = query;
  const { from, to } = query.period === undefined ? query : periodAsked(query);
  checkOrder(from, to);
  return {
    filter: filterAsked(query, config),
    from: from ?? null,
    to: to ?? null,
    reading: status ?? null,
    addresses: url === undefined ? null : addressesOf(url, config),
    words: foldText(q ?? '')
      .split(' ')
      .filter((word) => word !== ''),
    after: cursor === undefined ? null : placeOfCursor(cursor),
    limit,
    names: query.names,
  };
}

type Asking = { db: D1Database; pass: Pass; config: Config; query: ArticlesQuery };

/** One row more than a page was read, to know whether there is a next one. */
function pageOf(found: readonly Listed[], limit: number): Answer<'articles'> {
  const articles = found.slice(0, limit).map(({ article }) => article);
  const last = articles.at(-1);
  return { articles, next: last && found.length > limit ? cursorAfter(last) : null };
}

/** One page of the list and where the next one begins. Throws ProblemError for what cannot be asked. */
export async function articlesPage({ db, pass, config, query }: Asking): Promise<Answer<'articles'>> {
  const limit = query.limit ?? PAGE_DEFAULT;
  const wanted = await checkedBehindGate(db, pass, () => listAsked(query, config, limit + 1));
  return pageOf(await listArticles(db, pass, wanted), limit);
}

/**
 * As `articlesPage`, with the length of the whole list (null where it is more than COUNT_MAX), and by the ids of those
 * whose address was dead when last tried the day of that.
 */
export async function articlesCounted({
  db,
  pass,
  config,
  query,
}: Asking): Promise<Answer<'articles'> & { count: number | null; dead: ReadonlyMap<string, string> }> {
  const limit = query.limit ?? PAGE_DEFAULT;
  const wanted = await checkedBehindGate(db, pass, () => listAsked(query, config, limit + 1));
  const { listed, count } = await countedArticles(db, pass, wanted);
  const dead = new Map(listed.flatMap(({ article, deadOn }) => (deadOn ? [[article.id, deadOn]] : [])));
  return { ...pageOf(listed, limit), count: count > COUNT_MAX ? null : count, dead };
}

/**
 * The list as CSV: one page where a limit is given, else all of it. Throws too-many-rows where all of it is more than
 * CSV_MAX articles: half a list that looks whole would be worse. Real names of who left are for administrators.
 */
export async function articlesCsv({ db, pass: asked, config, query }: Asking): Promise<string> {
  const pass = query.names === 'real' ? { ...asked, role: 'admin' as const } : asked;
  const limit = query.limit ?? CSV_MAX + 1;
  const wanted = await checkedBehindGate(db, pass, () => listAsked(query, config, limit));
  const found = await listArticles(db, pass, wanted);
  if (found.length > CSV_MAX)
    throw new ProblemError(
      'too-many-rows',
      `more than ${CSV_MAX} articles: narrow from and to, or give limit and cursor`,
    );
  return csvOf(
    HEADER,
    found.map((listed) => rowOf(listed, config)),
  );
}

/** What changed as CSV: the columns of the list, and the number of the change. */
export function changesCsv(listed: readonly Listed[], config: Config): string {
  return csvOf(
    [...HEADER, 'Số của thay đổi'],
    listed.map((each) => [...rowOf(each, config), each.article.seq]),
  );
}

const HEADER = [
  ...ARTICLE_HEADER,
  'Trạng thái',
  'Trùng với',
  'Đăng lại của',
  'Người phân loại',
  'Thời điểm phân loại',
];

const STATUS_NAMES: Record<Status, string> = {
  active: 'Đang tính',
  withdrawn: 'Đã rút',
  merged: 'Đã gộp',
};

/** `dd/mm/yyyy HH:MM` in Asia/Ho_Chi_Minh. */
export function localTime(instant: string): string {
  const time = Date.parse(instant);
  const local = new Date(time + 7 * 3_600_000).toISOString();
  return `${formatDate(localDate(time))} ${local.slice(11, 16)}`;
}

function rowOf({ article, decidedByName }: Listed, config: Config): (string | null)[] {
  return [
    ...articleCells(article, config),
    STATUS_NAMES[article.status],
    article.sameAs,
    article.repostOf,
    decidedByName,
    article.decidedAt === null ? null : localTime(article.decidedAt),
  ];
}
