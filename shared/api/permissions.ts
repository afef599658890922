// The permission matrix: every route and page with who may, out of what each declares. Docs and tests are made from it.
import { routes } from '#shared/api';
import {
  type Access,
  includesRole,
  ROLES,
  type Role,
  type Route,
  SCOPES,
  type Scope,
} from '#shared/api/access';
import { type PageRoute, pages } from '#shared/api/pages';
import { FOREIGN, FOREIGN_ON_PAGES, type Foreign } from '#shared/api/sight';

/**
 * Kinds of tokens: a device's (extension), a session's (the server's own pages), a script's. The first two are never
 * limited; a script's may do all that the role allows, or is limited to scopes.
 */
export const TOKEN_KINDS = ['ext', 'web', 'api'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export type PermissionRow = {
  name: string;
  kind: 'route' | 'page';
  methods: readonly string[];
  path: string;
  access: Access;
  /** What somebody is told of a unit that is not theirs. */
  foreign: Foreign;
};

/** Whether an unlimited token of a role is let through, of whichever kind. */
export const mayCall = (access: Access, role: Role): boolean =>
  access === 'anyone' || includesRole(role, access.role);

/** The scopes of which one alone is enough, where the role reaches. */
export function enoughScopes(access: Access): readonly Scope[] {
  if (access === 'anyone' || access.scope === null) return SCOPES;
  return SCOPES.filter((scope) => scope === access.scope);
}

/** Roles from the least on that are let through. */
export const rolesOf = (access: Access): readonly Role[] => ROLES.filter((role) => mayCall(access, role));

const byPath = (a: PermissionRow, b: PermissionRow) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Every route of the interface, then every page, each by its path. */
export function permissionRows(): PermissionRow[] {
  const ofRoutes = Object.entries(routes as Record<string, Route>).map(
    ([name, { method, path, access }]): PermissionRow => ({
      ...{ name, kind: 'route', methods: [method], path, access },
      foreign: FOREIGN[name as keyof typeof FOREIGN],
    }),
  );
  const ofPages = Object.entries(pages as Record<string, PageRoute>).map(
    ([name, { methods, path, access }]): PermissionRow => ({
      ...{ name, kind: 'page', methods, path, access },
      foreign: FOREIGN_ON_PAGES[name as keyof typeof FOREIGN_ON_PAGES],
    }),
  );
  return [...ofRoutes.toSorted(byPath), ...ofPages.toSorted(byPath)];
}
