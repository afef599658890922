// One article as this device sees it: the mirror's row with the actions that still wait laid over it. Pure.
import type { Action, ActionTag, ArticleRead } from '#shared/action';
import type { MirrorRow, OutboxEntry, Standing } from '../database.ts';
import type { ArticleState } from '../messages.ts';

/** An article's state and what only the background needs of it. */
export type ArticleView = ArticleState & {
  unit: string | null;
  /** The address as first seen; null while unknown. */
  url: string | null;
  /** The latest decision known on it, ISO 8601: a later click must come after it. */
  lastDecidedAt: string | null;
  /** When the last of its waiting actions was queued, ms since 1970 UTC: a later one is sent after it. */
  lastQueuedAt: number | null;
};

/** What is known of an address before any waiting action; `row` is the survivor where it was merged. */
export function baseView(key: string, row: MirrorRow | undefined): ArticleView {
  return {
    key,
    known: row !== undefined,
    content: row?.content ?? null,
    topics: row?.topics ?? [],
    form: row?.form ?? null,
    origin: row?.origin ?? null,
    title: row?.title ?? null,
    publishedOn: row?.publishedOn ?? null,
    publishedFrom: row?.publishedFrom ?? null,
    section: row?.section ?? null,
    author: row?.author ?? null,
    status: row?.status === 'withdrawn' ? 'withdrawn' : 'active',
    disputed: row?.disputed ?? false,
    waiting: 0,
    undoable: null,
    unit: row?.unit ?? null,
    url: row?.url ?? null,
    lastDecidedAt: row?.decidedAt ?? null,
    lastQueuedAt: null,
  };
}

/** Lays waiting actions over a view, in the order in which the server will let them win. */
export function overlay(base: ArticleView, entries: readonly OutboxEntry[]): ArticleView {
  return [...entries].sort(byDecision).reduce((view, entry) => layOver(view, base, entry), base);
}

function byDecision(a: OutboxEntry, b: OutboxEntry): number {
  const [left, right] = [a.action.decidedAt + a.id, b.action.decidedAt + b.id];
  return left < right ? -1 : Number(left > right);
}

function layOver(view: ArticleView, base: ArticleView, entry: OutboxEntry): ArticleView {
  const { action } = entry;
  const read = filledFrom(view, action.article);
  return {
    ...read,
    ...changeOf(read, base, entry),
    known: true,
    waiting: view.waiting + 1,
    lastDecidedAt: laterOf(view.lastDecidedAt, action.decidedAt),
    lastQueuedAt: Math.max(view.lastQueuedAt ?? 0, entry.queuedAt),
  };
}

/** The later of two instants; ISO 8601 texts in UTC compare as times do. */
export function laterOf(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}

/** What was read of the page shows where nothing is known yet; a correction is never covered by it. */
function filledFrom(view: ArticleView, read: ArticleRead): ArticleView {
  const dated = view.publishedOn === null && read.publishedOn !== undefined;
  return {
    ...view,
    url: view.url ?? read.url,
    title: view.title ?? read.title ?? null,
    section: view.section ?? read.section ?? null,
    author: view.author ?? read.author ?? null,
    ...(dated ? { publishedOn: read.publishedOn ?? null, publishedFrom: read.publishedFrom ?? null } : {}),
  };
}

function changeOf(view: ArticleView, base: ArticleView, entry: OutboxEntry): Partial<ArticleView> {
  const { action } = entry;
  switch (action.kind) {
    case 'tag':
      return classOf(action.tag);
    case 'untag':
      return { content: null, topics: [], form: null, origin: null };
    case 'withdraw':
      return { status: 'withdrawn' };
    case 'restore':
      return { status: 'active' };
    case 'correct':
      return corrected(action, view, entry.restores ?? standingOf(base));
    default:
      return {};
  }
}

function classOf(tag: ActionTag): Partial<ArticleView> {
  return {
    content: tag.content,
    topics: tag.topics ?? [],
    form: tag.form ?? null,
    origin: tag.origin ?? null,
  };
}

/** A field corrected to null shows again what stood before. */
function corrected(
  { correction }: Extract<Action, { kind: 'correct' }>,
  view: ArticleView,
  before: Standing,
): Partial<ArticleView> {
  const field = <T>(value: T | null | undefined, now: T, former: T): T =>
    value === undefined ? now : (value ?? former);
  const date = correction.publishedOn;
  const byPerson = typeof date === 'string' || (date === null && before.publishedByPerson);
  return {
    title: field(correction.title, view.title, before.title),
    section: field(correction.section, view.section, before.section),
    author: field(correction.author, view.author, before.author),
    unit: field(correction.unit, view.unit, before.unit),
    publishedOn: field(date, view.publishedOn, before.publishedOn),
    ...(date === undefined ? {} : { publishedFrom: byPerson ? 'person' : null }),
  };
}

/** What stands on an article: what an undo of the next action will restore. */
export function standingOf(view: ArticleView): Standing {
  const { content, topics, form, origin, status, title, publishedOn, section, author, unit } = view;
  return {
    class: content === null ? null : { content, topics, form, origin },
    status,
    title,
    publishedOn,
    publishedByPerson: view.publishedFrom === 'person',
    section,
    author,
    unit,
  };
}

/** The part of a view that pages and popup see. */
export function stateOf(view: ArticleView): ArticleState {
  const { unit: _unit, url: _url, lastDecidedAt: _decided, lastQueuedAt: _queued, ...state } = view;
  return state;
}
