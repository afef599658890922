// Who may call what: roles, scopes, and how a route declares itself.
import type * as z from 'zod/mini';

/** Roles, each including the one before. */
export const ROLES = ['viewer', 'tagger', 'reporter', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a role is called. */
export const ROLE_NAMES: Record<Role, string> = {
  viewer: 'Xem số liệu',
  tagger: 'Phân loại',
  reporter: 'Làm báo cáo',
  editor: 'Biên tập',
  admin: 'Quản trị',
};

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

/** What a route asks of a token's scopes: one of them, none (null), or that the token is not limited at all. */
export type NeededScope = Scope | 'whole' | null;

/** Who may call a route: anyone, or a token whose role and scopes reach. */
export type Access = 'anyone' | { role: Role; scope: NeededScope };

/**
 * How often an API token may call: so many requests in so many seconds, counted from the first one. Extensions and
 * pages are not counted.
 */
export const RATE_LIMIT = { requests: 600, seconds: 600 } as const;

/** One route as declared. Paths use `{name}` for parameters. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  summary: string;
  access: Access;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  answer: z.ZodMiniType;
  /** Other media types that the same answer can be had in. */
  also?: readonly string[];
};

/** The access of a route that every signed-in person has. */
export const viewer = (scope: Scope | null): Access => ({ role: 'viewer', scope });
