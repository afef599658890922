// The review desk as an editor sees it: what is left in each queue, and the next items of one with what speaks for what.
import type { Queue, QueueCounts } from '#shared/api/review';
import type { Article } from '#shared/article';
import type { Pair } from '#shared/duplicates';
import type { StatsQuery } from '#shared/query';
import { LEXICON_VERSION, type Suggestion, suggest } from '#shared/suggestion/suggest';
import type { Known, Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import type { Days } from '../db/duplicates.ts';
import {
  type Done,
  type LeftRead,
  queueCounts,
  readDesk,
  readLeft,
  type Waiting,
} from '../db/review-queues.ts';
import { seenFilter } from '../db/sight.ts';
import { countJudged, judged } from './duplicates.ts';
import { periodAsked } from './statistics.ts';

/** The days that are asked for; null where none are. Throws bad-period, from-after-to. */
export function daysAsked(query: Pick<StatsQuery, 'from' | 'to' | 'period'>): Days | null {
  if ((query.from ?? query.to ?? query.period) === undefined) return null;
  const { from, to } = periodAsked(query);
  return { from, to };
}

/** Items on one page of the desk. */
export const DESK_PAGE = 50;

/** An article that waits, with the suggestion for it: its best content, null where too little speaks for reform. */
export type Item = Waiting & { suggestion: Suggestion | null };

export type DeskShown = {
  counts: QueueCounts;
  items: Item[];
  pairs: Pair[];
  /** The id after which the next page begins; null where this is the last. */
  next: string | null;
  done: Done | null;
  known: Known;
};

/** What is suggested for an article by what the ledger holds of it: title, lead and section. */
function suggestionFor({ article, summary }: Waiting): Suggestion | null {
  const { title, section } = article;
  return suggest({ title: title ?? '', summary, section })[0] ?? null;
}

/** What of a suggestion travels with the tag that was chosen beside it. */
export function suggestedTag(suggestion: Suggestion | null): object {
  if (!suggestion) return {};
  const { content, score } = suggestion;
  return { suggested: { content, score, lexicon: LEXICON_VERSION } };
}

const itemOf = (waiting: Waiting): Item => ({ ...waiting, suggestion: suggestionFor(waiting) });

const countsOf = (config: Config, left: LeftRead): QueueCounts =>
  queueCounts(left, (alike) => countJudged(config, alike));

/** What is asked for: a queue from an article on, or one article alone; `done`: the id of what was just done. */
export type DeskAsked = {
  /** The days that are looked at; null: all. */
  days: Days | null;
  queue: Queue | null;
  article: string | null;
  after: string | null;
  done: string | null;
};

/** One page of the desk. */
export async function deskPage(
  db: D1Database,
  pass: Pass,
  config: Config,
  { days, queue, article, after, done }: DeskAsked,
): Promise<DeskShown> {
  const desk = await readDesk(db, pass, {
    filter: seenFilter(config),
    days,
    queue,
    only: article,
    before: after,
    limit: DESK_PAGE + 1,
    done,
  });
  const counts = countsOf(config, desk.left);
  const { done: doneBefore, known } = desk;
  if (queue === 'duplicates') {
    const pairs = judged(config, desk.pairs.pairs);
    return { counts, items: [], pairs, next: desk.pairs.last, done: doneBefore, known };
  }
  const shown = desk.waiting.slice(0, DESK_PAGE);
  const next = desk.waiting.length > DESK_PAGE ? (shown.at(-1)?.article.id ?? null) : null;
  return { counts, items: shown.map(itemOf), pairs: [], next, done: doneBefore, known };
}

/** Unclassified articles looked at for a bulk of suggestions, and most of them in one bulk: one request of actions. */
export const BULK_LOOKED = 200;
export const BULK_MAX = 100;

export type BulkItem = { article: Article; suggestion: Suggestion };

export type Bulk = {
  items: BulkItem[];
  /** How many more there are than are shown, among those looked at. */
  more: number;
  /** Where older ones begin; null where there are none. */
  next: string | null;
};

/** Unclassified articles from one on whose suggestion has at least a score, best first. */
export async function bulkOf(
  db: D1Database,
  pass: Pass,
  config: Config,
  { score, days, after }: { score: number; days: Days | null; after: string | null },
): Promise<Bulk> {
  const desk = await readDesk(db, pass, {
    filter: seenFilter(config),
    days,
    queue: 'unclassified',
    only: null,
    before: after,
    limit: BULK_LOOKED + 1,
    done: null,
  });
  const looked = desk.waiting.slice(0, BULK_LOOKED);
  const found = looked.map(itemOf).flatMap(({ article, suggestion }) => {
    return suggestion && suggestion.score >= score ? [{ article, suggestion }] : [];
  });
  found.sort((a, b) => b.suggestion.score - a.suggestion.score);
  return {
    items: found.slice(0, BULK_MAX),
    more: Math.max(0, found.length - BULK_MAX),
    next: desk.waiting.length > BULK_LOOKED ? (looked.at(-1)?.article.id ?? null) : null,
  };
}

/** What is left in each queue, of days or (null) of all. */
export async function reviewCounts(
  db: D1Database,
  pass: Pass,
  config: Config,
  days: Days | null,
): Promise<QueueCounts> {
  return countsOf(config, await readLeft(db, pass, { filter: seenFilter(config), days }));
}
