// The ledger: recording actions, following what changed, and the list behind every figure.
import * as z from 'zod/mini';
import { type Route, viewer } from '#shared/api/access';
import { Article } from '#shared/article';
import { DuplicatesAnswer, DuplicatesQuery } from '#shared/duplicates';
import { ArticlesQuery, whole } from '#shared/query';

/** Most actions in one request, most bytes of its body, most articles in one answer of `changes`. */
export const ACTIONS_MAX = 100;
export const BODY_MAX_BYTES = 256 * 1024;
export const CHANGES_MAX = 500;

export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
});

export const ActionResult = z.object({
  id: z.nullable(z.string()),
  status: z.enum(['applied', 'duplicate', 'superseded', 'rejected']),
  article: z.optional(Article),
  problem: z.optional(ProblemBody),
});
export type ActionResult = z.infer<typeof ActionResult>;

export const ActionsAnswer = z.object({ results: z.array(ActionResult), serverTime: z.string() });
export type ActionsAnswer = z.infer<typeof ActionsAnswer>;

export const ChangesAnswer = z.object({
  articles: z.array(Article),
  /** Where to go on from. */
  next: z.int(),
  more: z.boolean(),
  config: z.int(),
});
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;

/** One line of an article's history: an action as it was received. */
export const HistoryEntry = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(['applied', 'superseded']),
  decidedAt: z.string(),
  receivedAt: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  url: z.string(),
  tag: z.optional(z.unknown()),
  correction: z.optional(z.unknown()),
  into: z.optional(z.unknown()),
  undoes: z.optional(z.string()),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ledgerRoutes = {
  actions: {
    method: 'POST',
    path: '/api/v1/actions',
    summary: 'Records 1 to 100 actions. merge and split ask for an editor.',
    access: { role: 'tagger', scope: 'actions:write' },
    body: z.object({
      actions: z
        .array(z.unknown())
        .check(z.minLength(1, 'bad-action-count'), z.maxLength(ACTIONS_MAX, 'bad-action-count')),
    }),
    answer: ActionsAnswer,
  },
  changes: {
    method: 'GET',
    path: '/api/v1/changes',
    summary:
      'Articles that changed after a sequence number, in its order, each once and in its present state, at most 500: of one portal, or of all. Asking again with since=next fetches only what is new. As CSV, next and more are the headers Sotin-Next and Sotin-More.',
    access: viewer('articles:read'),
    query: z.strictObject({
      portal: z.optional(z.string()),
      since: z.optional(whole(0, Number.MAX_SAFE_INTEGER)),
    }),
    answer: ChangesAnswer,
    also: ['text/csv'],
  },
  articles: {
    method: 'GET',
    path: '/api/v1/articles',
    summary: 'The list behind every figure; newest first, paged by a cursor.',
    access: viewer('articles:read'),
    query: ArticlesQuery,
    answer: z.object({ articles: z.array(Article), next: z.nullable(z.string()) }),
    also: ['text/csv'],
  },
  articlesCsv: {
    method: 'GET',
    path: '/api/v1/articles.csv',
    summary: 'The same list as CSV.',
    access: viewer('articles:read'),
    query: ArticlesQuery,
    answer: z.string(),
    also: ['text/csv'],
  },
  article: {
    method: 'GET',
    path: '/api/v1/articles/{id}',
    summary: 'One article and the history of actions on all its addresses.',
    access: viewer('articles:read'),
    answer: z.object({ article: Article, history: z.array(HistoryEntry) }),
  },
  duplicates: {
    method: 'GET',
    path: '/api/v1/duplicates',
    summary:
      'Pairs of active articles that may be one (alias: same portal) or the same text posted twice (repost), for an editor to judge; nothing is merged by it. Newest first, of each article at most ten that share its headline or text. A page may hold no pair and still have a next.',
    access: { role: 'editor', scope: 'articles:read' },
    query: DuplicatesQuery,
    answer: DuplicatesAnswer,
  },
} as const satisfies Record<string, Route>;
