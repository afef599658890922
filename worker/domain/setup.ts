// Setting up without an administrator at hand: the first invite, and tokens for scripts.

import type { Role, Scope } from '#shared/api/access';
import { TOKEN_PREFIX } from '#shared/api/sign-in';
import { plainInviteCode } from '#shared/invite-code';
import { uuidv7 } from '#shared/uuid';
import {
  administratorToInvite,
  createInvite,
  createPerson,
  createToken,
  hasAdministrator,
  voidUnusedInvites,
} from '../db/setup.ts';
import { newInviteCode } from './invite-code.ts';
import { sha256 } from './secrets.ts';

/** Invites work for 72 hours. */
export const INVITE_MS = 72 * 3_600_000;

/** The one person whom the first invite is for, however often it is made anew. */
const FIRST_ADMINISTRATOR = '00000000-0000-7000-8000-000000000001';

/** Invites a new person, or one already known by `person`; gives the code to hand over. `now` in ms UTC. */
export async function invite(
  db: D1Database,
  invited: { name: string; role: Role; unit: string | null; now: number },
): Promise<string> {
  const person = uuidv7(invited.now);
  await createPerson(db, { ...invited, id: person, now: new Date(invited.now).toISOString() });
  return inviteAgain(db, person, invited.now);
}

/** A new invite for a person who is known already: the same person on a further device. */
export async function inviteAgain(db: D1Database, person: string, now: number): Promise<string> {
  const code = newInviteCode();
  await createInvite(db, {
    codeHash: await sha256(plainInviteCode(code)),
    person,
    now: new Date(now).toISOString(),
    expiresAt: new Date(now + INVITE_MS).toISOString(),
  });
  return code;
}

/**
 * An administrator's invite code, made anew at each call; null while some administrator has a device to come in by.
 * For the first one, or, where that one no longer is an administrator, for whoever has been one longest.
 */
export async function firstInvite(db: D1Database, unit: string | null, now: number): Promise<string | null> {
  if (await hasAdministrator(db, new Date(now).toISOString())) return null;
  const known = await administratorToInvite(db, FIRST_ADMINISTRATOR);
  const person = known ?? FIRST_ADMINISTRATOR;
  const first = { id: person, name: 'Quản trị viên', role: 'admin' as const, unit };
  await createPerson(db, { ...first, now: new Date(now).toISOString() });
  await voidUnusedInvites(db, person);
  return inviteAgain(db, person, now);
}

/** Makes an API token for a new person of a role; gives the secret, which is stored nowhere. */
export async function apiToken(
  db: D1Database,
  wanted: { role: Role; scopes: Scope[] | null; name: string; now: number },
): Promise<string> {
  const now = new Date(wanted.now).toISOString();
  const person = uuidv7(wanted.now);
  const secret = newSecret();
  await createPerson(db, { id: person, name: wanted.name, role: wanted.role, unit: null, now });
  await createToken(db, {
    hash: await sha256(secret),
    person,
    kind: 'api',
    scopes: wanted.scopes,
    device: wanted.name,
    now,
  });
  return secret;
}

/** A new secret: the constant prefix, then 256 random bits in base64url. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return `${TOKEN_PREFIX}${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
