// Making an API token and taking one back: what a person's role lets them, and why not.
import { includesRole, ROLES, type Role, SCOPE_ROLES, SCOPES, type Scope } from '#shared/api/access';
import { type NewToken, TOKENS_MAX, type Token } from '#shared/api/tokens';
import { ProblemError } from '#shared/problem';
import type { Pass } from '../db/batch.ts';
import type { Bearer } from '../db/bearer.ts';
import { createApiToken, listTokens, revokeApiToken } from '../db/tokens.ts';

const DAY_MS = 86_400_000;

/** The scopes that a role may give a token. */
export function scopesOf(role: Role): Scope[] {
  return SCOPES.filter((scope) => includesRole(role, SCOPE_ROLES[scope]));
}

/** The least role that may make a token: one that all its scopes are within, an administrator's without end. */
function leastRole({ scopes, days }: Pick<NewToken, 'scopes' | 'days'>): Role {
  if (days === null) return 'admin';
  const needed = scopes.map((scope) => SCOPE_ROLES[scope]);
  return ROLES.find((role) => needed.every((each) => includesRole(role, each))) ?? 'admin';
}

/** Whether a token still lets a script in; `now` in ms UTC. */
export function isLive({ revokedAt, expiresAt }: Token, now: number): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
}

/**
 * Makes the token, or finds it made by the same request. Throws scope-beyond-role, token-without-end,
 * too-many-tokens or token-taken.
 */
export async function makeToken(db: D1Database, pass: Pass, wanted: NewToken, now: number): Promise<Token> {
  const { id, name, scopes, days, tokenHash } = wanted;
  const expiresAt = days === null ? null : new Date(now + days * DAY_MS).toISOString();
  const told: { bearer?: Bearer } = pass.told ?? {};
  const asked = { id, hash: tokenHash, name, scopes, expiresAt, least: leastRole(wanted) };
  const made = await createApiToken(db, { ...pass, told }, asked);
  if (made) return made;
  const role = told.bearer?.role ?? 'viewer';
  const beyond = scopes.filter((scope) => !includesRole(role, SCOPE_ROLES[scope]));
  if (beyond.length > 0)
    throw new ProblemError('scope-beyond-role', `a ${role} may not give ${beyond.join(', ')}`);
  if (days === null && role !== 'admin') throw new ProblemError('token-without-end');
  const live = (await listTokens(db, pass)).filter(
    (token) => token.person.id === told.bearer?.person.id && isLive(token, now),
  );
  throw new ProblemError(live.length >= TOKENS_MAX ? 'too-many-tokens' : 'token-taken');
}

/** Takes a token back, at once. Throws not-found where the person has none of that id. */
export async function takeBack(db: D1Database, pass: Pass, id: string): Promise<Token> {
  const token = await revokeApiToken(db, pass, id);
  if (!token) throw new ProblemError('not-found', `no token ${id}`);
  return token;
}
