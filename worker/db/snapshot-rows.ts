// The articles that the figures of a period speak of, live and frozen, and the figures worked out from either.
import type { SnapshotArticle, SnapshotFigures } from '#shared/snapshot';
import type { Content, Form, Origin } from '#shared/taxonomy';
import { type Filter, matches } from './stats.ts';

/** What is kept of an article, live and frozen, in the order of the hash. */
const KEPT = [
  ['article_id', 'id'],
  ['portal_id', 'portal_id'],
  ['url', 'url'],
  ['title', 'title'],
  ['published_on', 'published_on'],
  ['section', 'section'],
  ['author', 'author'],
  ['content', 'content'],
  ['topics', 'topics'],
  ['form', 'form'],
  ['origin', 'origin'],
  ['unit_id', 'unit_id'],
  ['note', 'note'],
  ['repost_of', 'repost_of'],
  ['status', 'status'],
] as const;

/** The columns of a frozen article, and the same of a live one under the same names. */
export const FROZEN_COLUMNS = KEPT.map(([frozen]) => frozen).join(', ');
export const LIVE_COLUMNS = KEPT.map(([frozen, live]) => `article.${live} AS ${frozen}`).join(', ');

/** What every line of the hash holds of an article: topics as the list they are. */
export const HASHED = `json_array(position, ${KEPT.map(([frozen]) =>
  frozen === 'topics' ? 'json(topics)' : frozen,
).join(', ')})`;

/**
 * Which live articles the figures of a period speak of: dated in it, or active without a date. Filter ?1, from ?2,
 * to ?3.
 */
export const spokenOf = (filter: Filter) => `status <> 'merged' AND ${matches(filter)} AND (
  published_on BETWEEN ?2 AND ?3 OR (published_on IS NULL AND status = 'active')
)`;

/** Which of them are counted: the articles of `total`. */
export const COUNTED = `status = 'active' AND published_on IS NOT NULL AND content IS NOT NULL`;

const tally = (values: string) =>
  `(SELECT json_group_array(json_array(a, n)) FROM (
    SELECT ${values} AS a, count(*) AS n FROM counted GROUP BY a ORDER BY a
  ))`;

/** Figures and tables of a query's articles as one JSON text, in one spelling. */
export const figuresSql = (articles: string) => `
  WITH spoken AS MATERIALIZED (${articles}), counted AS MATERIALIZED (SELECT * FROM spoken WHERE ${COUNTED})
  SELECT json_object(
    'total', (SELECT count(*) FROM counted),
    'reform', (SELECT count(*) FROM counted WHERE content <> 'none'),
    'distinct', (SELECT count(DISTINCT ifnull(repost_of, article_id)) FROM counted),
    'undated', (SELECT count(*) FROM spoken WHERE status = 'active' AND published_on IS NULL),
    'unclassified', (
      SELECT count(*) FROM spoken WHERE status = 'active' AND published_on IS NOT NULL AND content IS NULL
    ),
    'withdrawn', (SELECT count(*) FROM spoken WHERE status = 'withdrawn'),
    'content', json(${tally('content')}),
    'form', json(${tally(`ifnull(form, '')`)}),
    'origin', json(${tally(`ifnull(origin, '')`)}),
    'unit', json(${tally(`ifnull(unit_id, '')`)}),
    'portal', json(${tally('portal_id')}),
    'month', json(${tally('substr(published_on, 1, 7)')}),
    'cells', json((SELECT json_group_array(json_array(portal_id, content, form, n)) FROM (
      SELECT portal_id, content, ifnull(form, '') AS form, count(*) AS n FROM counted
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    )))
  )`;

/** The articles of a snapshot, ?1 or any other parameter. */
export const frozenArticles = (parameter: string) =>
  `SELECT ${FROZEN_COLUMNS} FROM snapshot_article WHERE snapshot_id = ${parameter}`;

/** One value and how many articles have it; '' is not known. */
export type Tally = [value: string, count: number];

/** What `figuresSql` gives. */
export type StoredFigures = SnapshotFigures & {
  content: Tally[];
  form: Tally[];
  origin: Tally[];
  unit: Tally[];
  portal: Tally[];
  month: Tally[];
  cells: [portal: string, content: string, form: string, count: number][];
};

/** The six figures alone. */
export function figuresOf(stored: StoredFigures): SnapshotFigures {
  const { total, reform, distinct, undated, unclassified, withdrawn } = stored;
  return { total, reform, distinct, undated, unclassified, withdrawn };
}

/** A row of a frozen or live article. */
export type KeptRow = {
  article_id: string;
  portal_id: string;
  url: string;
  title: string | null;
  published_on: string | null;
  section: string | null;
  author: string | null;
  content: Content | null;
  topics: string;
  form: Form | null;
  origin: Origin | null;
  unit_id: string | null;
  note: string | null;
  repost_of: string | null;
  status: 'active' | 'withdrawn';
};
export type FrozenRow = KeptRow & { position: number; counted: number };

/** The one mapper of frozen articles. */
export function rowToFrozen(row: FrozenRow): SnapshotArticle {
  return {
    position: row.position,
    id: row.article_id,
    portal: row.portal_id,
    url: row.url,
    title: row.title,
    publishedOn: row.published_on,
    section: row.section,
    author: row.author,
    content: row.content,
    topics: JSON.parse(row.topics) as string[],
    form: row.form,
    origin: row.origin,
    unit: row.unit_id,
    note: row.note,
    repostOf: row.repost_of,
    status: row.status,
    counted: row.counted === 1,
  };
}
