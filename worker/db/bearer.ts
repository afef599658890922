// Who a token speaks for, as the database knows it.
import { includesRole, type Role, SCOPE_ROLES, SCOPES, type Scope } from '#shared/api/access';

/** Who a token speaks for. */
export type Bearer = {
  person: { id: string; name: string };
  role: Role;
  scopes: Scope[];
  unitId: string | null;
};

export type BearerRow = {
  person_id: string;
  name: string;
  role: Role;
  scopes: string | null;
  unit_id: string | null;
};

/** The bearer of the token ?1. */
export const BEARER = 'SELECT person_id, name, role, scopes, unit_id FROM bearer WHERE hash = ?1';

/** Rights are role ∩ scopes: what the token lists, as far as the role reaches. */
export function rowToBearer(row: BearerRow): Bearer {
  const listed = row.scopes === null ? SCOPES : (JSON.parse(row.scopes) as Scope[]);
  return {
    person: { id: row.person_id, name: row.name },
    role: row.role,
    scopes: SCOPES.filter((scope) => listed.includes(scope) && includesRole(row.role, SCOPE_ROLES[scope])),
    unitId: row.unit_id,
  };
}
