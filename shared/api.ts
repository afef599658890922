// The contract: every route of the Worker, once. Server, extension, tests and openapi.json are made from it.
import * as z from 'zod/mini';
import { Article } from '#shared/article';
import { DuplicatesAnswer, DuplicatesQuery } from '#shared/duplicates';
import { Portal, PortalProfile } from '#shared/portal';
import { ProfileGiven } from '#shared/portal-profile';
import { ArticlesQuery, StatsQuery, whole } from '#shared/query';
import { Stats, Summary } from '#shared/stats';
import { CONTENT_CODES } from '#shared/taxonomy';
import { isCleanText } from '#shared/text';

/** Roles, each including the one before. */
export const ROLES = ['viewer', 'tagger', 'reporter', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role includes another. */
export function includesRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** What a token may be limited to; its rights are role ∩ scopes. */
export const SCOPES = ['stats:read', 'articles:read', 'actions:write', 'export:read'] as const;
export type Scope = (typeof SCOPES)[number];

/** The least role that may use a scope at all. */
export const SCOPE_ROLES: Record<Scope, Role> = {
  'stats:read': 'viewer',
  'articles:read': 'viewer',
  'actions:write': 'tagger',
  'export:read': 'reporter',
};

/** Most actions in one request, most bytes of its body, most articles in one answer of `changes`. */
export const ACTIONS_MAX = 100;
export const BODY_MAX_BYTES = 256 * 1024;
export const CHANGES_MAX = 500;
/** Every secret begins with this, so that scanners for leaked secrets can find one. */
export const TOKEN_PREFIX = 'sotin_';

const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
});

const Unit = z.object({ id: z.string(), name: z.string(), shortName: z.string() });
const Grouping = z.object({
  id: z.string(),
  name: z.string(),
  groups: z.array(z.object({ code: z.string(), name: z.string(), contents: z.array(z.enum(CONTENT_CODES)) })),
});
const Named = z.object({ code: z.string(), name: z.string() });

export const Me = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(ROLES),
  scopes: z.array(z.enum(SCOPES)),
  unit: z.nullable(Unit),
  portals: z.array(Portal),
  groupings: z.array(Grouping),
  taxonomy: z.object({
    version: z.string(),
    contents: z.array(z.object({ code: z.enum(CONTENT_CODES), name: z.string(), short: z.string() })),
    topics: z.array(Named),
    forms: z.array(Named),
    origins: z.array(Named),
  }),
  /** Rises whenever portals, groupings or lists change: fetch `me` again. */
  config: z.int(),
  serverTime: z.string(),
});
export type Me = z.infer<typeof Me>;

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

/** What a route asks of a token's scopes: one of them, none (null), or that the token is not limited at all. */
export type NeededScope = Scope | 'whole' | null;

/** Who may call a route: anyone, or a token whose role and scopes reach. */
export type Access = 'anyone' | { role: Role; scope: NeededScope };

/** One route as declared. Paths use `{name}` for parameters. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  summary: string;
  access: Access;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  answer: z.ZodMiniType;
  /** Other media types that the same answer can be had in. */
  also?: readonly string[];
};

const viewer = (scope: Scope | null): Access => ({ role: 'viewer', scope });

export const routes = {
  healthz: {
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the server and its database answer, and their versions.',
    access: 'anyone',
    answer: z.object({ ok: z.boolean(), version: z.string(), schema: z.string() }),
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as an OpenAPI 3.1 document.',
    access: 'anyone',
    answer: z.looseObject({ openapi: z.string() }),
  },
  redeem: {
    method: 'POST',
    path: '/api/v1/invites/redeem',
    summary: 'Turns an invite code into a device token; repeatable with the same code and hash.',
    access: 'anyone',
    body: z.object({
      code: z.string().check(z.maxLength(100)),
      device: z.string().check(z.refine(isCleanText, 'bad-text'), z.trim(), z.minLength(1), z.maxLength(100)),
      /** SHA-256 of the token that the device made, 64 hexadecimal digits. */
      tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    answer: z.object({ me: Me }),
  },
  me: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who the token speaks for, and everything a device needs to know to work.',
    access: viewer(null),
    answer: Me,
  },
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
    summary: 'Articles of a portal that changed after a sequence number, in its order.',
    access: viewer('articles:read'),
    query: z.strictObject({ portal: z.string(), since: z.optional(whole(0, Number.MAX_SAFE_INTEGER)) }),
    answer: ChangesAnswer,
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
      'Pairs of active articles that may be one (alias: same portal) or the same text posted twice (repost), for an editor to judge; nothing is merged by it. Newest first. A page looks at 1,000 articles: it may hold no pair and still have a next.',
    access: { role: 'editor', scope: 'articles:read' },
    query: DuplicatesQuery,
    answer: DuplicatesAnswer,
  },
  profile: {
    method: 'GET',
    path: '/api/v1/portals/{id}/profile',
    summary: 'How a portal is read, and the version of that.',
    access: { role: 'admin', scope: null },
    answer: z.object({ portal: z.string(), profile: PortalProfile, version: z.int() }),
  },
  replaceProfile: {
    method: 'PUT',
    path: '/api/v1/portals/{id}/profile',
    summary:
      'Replaces how a portal is read, and writes the keys of its articles anew. version: the one that was read. try: only say what would change. Refused (profile-joins, with the articles in joins) where different articles would get one key. The same profile again re-keys under the general rules of this server. A token limited to scopes may not.',
    access: { role: 'admin', scope: 'whole' },
    body: z.strictObject({ profile: ProfileGiven, version: z.int(), try: z.optional(z.boolean()) }),
    answer: z.object({
      profile: PortalProfile,
      version: z.int(),
      /** Articles of the portal, and how many of them got another key. */
      articles: z.int(),
      rekeyed: z.int(),
    }),
  },
  stats: {
    method: 'GET',
    path: '/api/v1/stats',
    summary:
      'Figures of a period (from and to, or period), broken down. section, topic and distinct read the articles of the period through an index; all else reads counters whose cost does not grow with the articles. Rows by topic do not sum to total.',
    access: viewer('stats:read'),
    query: StatsQuery,
    answer: Stats,
    also: ['text/csv'],
  },
  summary: {
    method: 'GET',
    path: '/api/v1/summary',
    summary:
      'What the popup shows: month, quarter, half and year, calendar and statutory. ETag; 304 when unchanged.',
    access: viewer('stats:read'),
    answer: Summary,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
/** What a route answers. */
export type Answer<N extends RouteName> = z.infer<(typeof routes)[N]['answer']>;
