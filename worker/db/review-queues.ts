// What is left on the review desk: how many in each queue, and the next ones of one queue.
import type { Left, Queue, QueueCounts } from '#shared/api/review';
import type { Article } from '#shared/article';
import type { Content } from '#shared/taxonomy';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { type Known, type Pass, rowsOf, runGated } from './batch.ts';
import {
  type Couples,
  couplesIn,
  couplesStatements,
  type Days,
  type Found,
  foundIn,
  pairsStatements,
} from './duplicates.ts';
import { KNOWN } from './meanwhile.ts';
import { type Filter, matches } from './stats.ts';
import { SAME_REQUEST } from './undo.ts';

/** The queues of single articles. */
export type ArticleQueue = Exclude<Queue, 'duplicates'>;

/** Nobody counts further: a queue that holds more is long. */
export const COUNT_MAX = 1000;

/** After every id. */
const GREATEST = '~';

/** What is looked at: what a person may see, of days or (null) of all. */
export type Among = { filter: Filter; days: Days | null };

const unmarked = (queue: Queue) =>
  `NOT EXISTS (SELECT 1 FROM review_mark WHERE queue = '${queue}' AND review_mark.article_id = article.id
    AND other_id = '' AND marked = 1)`;

/** Which articles wait in each queue. */
const WAITS: Record<ArticleQueue, string> = {
  unclassified: `status = 'active' AND content IS NULL`,
  disputed: `status = 'active' AND disputed = 1`,
  undated: `status = 'active' AND published_on IS NULL`,
  vanished: `status = 'active' AND id IN (SELECT article_id FROM link_check WHERE link_check.status = 'dead')
    AND ${unmarked('vanished')}`,
  late: `id IN (SELECT article_id FROM late_article) AND ${unmarked('late')}`,
};

/** Of the days from ?${at} to the next, where days are asked for; what has no date is in all of them. */
const ofDays = (queue: ArticleQueue | null, days: Days | null, at: number) =>
  days === null || queue === null || queue === 'undated'
    ? 'TRUE'
    : `published_on BETWEEN ?${at} AND ?${at + 1}`;

const countOf = (queue: ArticleQueue, { filter, days }: Among) =>
  `(SELECT count(*) FROM (SELECT 1 FROM article
    WHERE ${WAITS[queue]} AND ${matches(filter)} AND ${ofDays(queue, days, 2)} LIMIT ${COUNT_MAX + 1}))
    AS ${queue}`;

/** The filter's values are bound also where nothing is filtered. */
const countsSql = (among: Among) =>
  `SELECT ${(Object.keys(WAITS) as ArticleQueue[]).map((queue) => countOf(queue, among)).join(', ')},
    ?1 AS filter, ?2 AS first, ?3 AS last`;

/** Each person's latest word on the article that is not taken back: name, content, when. */
const SAID = `(
  SELECT json_group_array(json_object('name', person.name, 'content', word.content, 'at', substr(word.stamp, 1, 24)))
  FROM (
    SELECT person_id, content, max(stamp) AS stamp FROM opinion
    WHERE opinion.article_id = article.id AND NOT undone GROUP BY person_id ORDER BY max(stamp)
  ) AS word JOIN person ON person.id = word.person_id
  WHERE word.content IS NOT NULL
)`;

/** The newest snapshot of the article's day, portal and unit, and when the article was first heard of. */
const FROZEN = `(
  SELECT json_object('id', id, 'name', name, 'at', created_at) FROM snapshot
  WHERE from_on <= article.published_on AND to_on >= article.published_on
    AND (filter -> 'portal' IS NULL OR article.portal_id IN (SELECT value FROM json_each(filter, '$.portal')))
    AND (filter -> 'unit' IS NULL OR article.unit_id IN (SELECT value FROM json_each(filter, '$.unit')))
  ORDER BY created_at DESC LIMIT 1
)`;
const ENTERED = `(SELECT min(received_at) FROM ledger WHERE ledger.article_id = article.id)`;
const CHECKED = `(SELECT checked_on FROM link_check WHERE link_check.article_id = article.id AND link_check.status = 'dead')`;

/** The next ones before ?2 (an id), newest first, and one more than are shown; ?4: one article alone. */
const pageSql = (queue: ArticleQueue | null, { filter, days }: Among) => `
  SELECT ${ARTICLE_COLUMNS}, article.summary, article.note, ${SAID} AS said, ${CHECKED} AS checked_on,
    ${queue === 'late' ? `${FROZEN} AS frozen, ${ENTERED} AS entered_at` : 'NULL AS frozen, NULL AS entered_at'}
  FROM (
    SELECT id FROM article
    WHERE ${queue === null ? `status <> 'merged'` : WAITS[queue]} AND ${matches(filter)} AND id < ?2
      AND (?4 IS NULL OR id = ?4) AND ${ofDays(queue, days, 5)}
    ORDER BY id DESC LIMIT ?3
  ) AS page
  CROSS JOIN article ON article.id = page.id JOIN change ON change.article_id = article.id
  ORDER BY article.id DESC`;

/** What a person said of an article, and when. */
export type Said = { name: string; content: Content; at: string };

/** An article with what an editor needs to know to decide. */
export type Waiting = {
  article: Article;
  summary: string | null;
  note: string | null;
  said: Said[];
  /** Local date on which its address was found gone. */
  checkedOn: string | null;
  /** Of a late one: the snapshot that does not hold it. */
  frozen: { id: string; name: string; at: string } | null;
  enteredAt: string | null;
};

type WaitingRow = ArticleRow & {
  summary: string | null;
  note: string | null;
  said: string;
  checked_on: string | null;
  frozen: string | null;
  entered_at: string | null;
};

const rowToWaiting = (row: WaitingRow): Waiting => ({
  article: rowToArticle(row),
  summary: row.summary,
  note: row.note,
  said: JSON.parse(row.said) as Said[],
  checkedOn: row.checked_on,
  frozen: row.frozen === null ? null : (JSON.parse(row.frozen) as Waiting['frozen']),
  enteredAt: row.entered_at,
});

/**
 * What was done by one request of the pass's person, or by one mark: its words for the desk. `count`: what stood and was
 * not taken back since, `undone`: what was, `kept`: what others had decided by then, and stayed. `back`: it took that back whose words these are.
 */
export type Done = {
  kind: string;
  content: Content | null;
  title: string | null;
  back: boolean;
  count: number;
  undone: number;
  kept: number;
};

type DoneRow = Omit<Done, 'back'> & { back: 0 | 1 };

const TAKEN_BACK = `EXISTS (
      SELECT 1 FROM ledger AS back
      WHERE back.article_id = own.article_id AND back.n > own.n AND back.undoes = own.id AND back.status = 'applied'
    )`;
const ofRequest = (which: string) =>
  `(SELECT count(*) FROM ledger AS own WHERE ${SAME_REQUEST} AND ${which})`;

const DONE = `
  SELECT said.kind, said.body ->> '$.tag.content' AS content, article.title, asked.undoes IS NOT NULL AS back,
    ${ofRequest(`own.status = 'applied' AND NOT ${TAKEN_BACK}`)} AS count,
    ${ofRequest(`own.status = 'applied' AND ${TAKEN_BACK}`)} AS undone,
    ${ofRequest(`own.status = 'superseded'`)} AS kept
  FROM ledger AS asked JOIN ledger AS said ON said.id = ifnull(asked.undoes, asked.id)
  JOIN article ON article.id = asked.article_id
  WHERE asked.id = ?1 AND asked.person_id = (SELECT person_id FROM bearer WHERE hash = ?2)
  UNION ALL
  SELECT queue, NULL, article.title, NOT marked, 1, 0, 0
  FROM review_mark JOIN article ON article.id = review_mark.article_id
  WHERE review_mark.id = ?1 AND person_id = (SELECT person_id FROM bearer WHERE hash = ?2)`;

/** What is asked of the desk. `queue` null: the one article `only`; `before`: an id, null from the beginning. */
export type DeskWanted = Among & {
  queue: Queue | null;
  only: string | null;
  before: string | null;
  limit: number;
  done: string | null;
};

export type Desk = {
  left: LeftRead;
  pairs: Found;
  waiting: Waiting[];
  done: Done | null;
  /** What is known by what is shown. */
  known: Known;
};

/** What the numbers of the queues are made of. */
export type LeftRead = { counts: Record<ArticleQueue, number>; alike: Couples };

/** The statements whose results `leftIn` reads. */
const leftStatements = (db: D1Database, among: Among) => [
  db
    .prepare(countsSql(among))
    .bind(JSON.stringify(among.filter), among.days?.from ?? null, among.days?.to ?? null),
  ...couplesStatements(db, { ...among, portal: null, before: GREATEST }, COUNT_MAX),
];

const leftIn = (results: readonly (D1Result | undefined)[]): LeftRead => {
  const [counts, found, looked] = results;
  return {
    counts: rowsOf<Record<ArticleQueue, number>>(counts)[0] ?? NOTHING,
    alike: couplesIn(found, looked, COUNT_MAX),
  };
};

function doneIn(said: D1Result | undefined): Done | null {
  const [row] = rowsOf<DoneRow>(said);
  return row ? { ...row, back: row.back === 1 } : null;
}

/** Counts, one queue's next ones and what was just done, behind the gate in one round trip. */
export async function readDesk(db: D1Database, pass: Pass, wanted: DeskWanted): Promise<Desk> {
  const { filter, days, queue, only, before, limit, done } = wanted;
  const shown = queue === 'duplicates' ? 'unclassified' : queue;
  const page = db
    .prepare(pageSql(shown, wanted))
    .bind(
      JSON.stringify(filter),
      before ?? GREATEST,
      queue === 'duplicates' ? 0 : limit,
      only,
      ...(days !== null && ofDays(shown, days, 5) !== 'TRUE' ? [days.from, days.to] : []),
    );
  const pairs = { portal: null, days, before: queue === 'duplicates' ? (before ?? GREATEST) : '', filter };
  const [counts, alike, lookedAll, found, looked, waiting, said, known] = await runGated(db, pass, [
    ...leftStatements(db, wanted),
    ...pairsStatements(db, pairs),
    page,
    db.prepare(DONE).bind(done, pass.tokenHash),
    db.prepare(KNOWN),
  ]);
  return {
    left: leftIn([counts, alike, lookedAll]),
    pairs: foundIn(found, looked),
    waiting: rowsOf<WaitingRow>(waiting).map(rowToWaiting),
    done: doneIn(said),
    known: rowsOf<Known>(known)[0] ?? { acts: 0, marks: 0 },
  };
}

const NOTHING: Record<ArticleQueue, number> = {
  unclassified: 0,
  disputed: 0,
  undated: 0,
  vanished: 0,
  late: 0,
};

/** What is left in each queue alone, behind the gate. */
export const readLeft = async (db: D1Database, pass: Pass, among: Among): Promise<LeftRead> =>
  leftIn(await runGated(db, pass, leftStatements(db, among)));

/** A number of a queue, as far as it was counted. */
export const leftOf = (count: number): Left => ({
  left: Math.min(count, COUNT_MAX),
  more: count > COUNT_MAX,
});

/** The numbers of all queues; of the pairs those that the caller lets count. */
export function queueCounts({ counts, alike }: LeftRead, judged: (alike: Couples) => number): QueueCounts {
  const { unclassified, disputed, undated, vanished, late } = counts;
  return {
    unclassified: leftOf(unclassified),
    disputed: leftOf(disputed),
    duplicates: { left: judged(alike), more: alike.more },
    undated: leftOf(undated),
    vanished: leftOf(vanished),
    late: leftOf(late),
  };
}
