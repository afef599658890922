// Short words for the tests of people: who is signed in, who is invited, what the audit trail says.
import { env } from 'cloudflare:workers';
import type { Role } from '#shared/api/access';
import { plainInviteCode } from '#shared/invite-code';
import { uuidv7 } from '#shared/uuid';
import { newInviteCode } from '../../worker/domain/invite-code.ts';
import { sha256 } from '../../worker/domain/secrets.ts';
import { invite, newSecret } from '../../worker/domain/setup.ts';
import { call, UNIT } from './client.ts';

/** A person of a role and unit, signed in on a device: the token and the person's id. */
export async function signedIn(role: Role, unit: string | null = null, name = `Máy ${role}`) {
  const code = await invite(env.DB, { role, unit, name, now: Date.now() });
  return redeemed(code);
}

export async function redeemed(code: string) {
  const token = newSecret();
  const body = { code, device: 'Chrome, Windows', tokenHash: await sha256(token) };
  const { me } = await call('redeem', { body });
  return { token, id: me.person.id, me };
}

export const codeHash = (code: string) => sha256(plainInviteCode(code));

/** A request that invites somebody new, and the code. */
export async function anInvite(as: Record<string, unknown> = {}) {
  const code = newInviteCode();
  const body = {
    id: uuidv7(),
    codeHash: await codeHash(code),
    person: uuidv7(),
    as: { name: 'Trần Thị Mới', role: 'tagger', unit: UNIT.id, ...as },
  };
  return { code, body };
}

/** What the audit trail says was done, in order. */
export const trail = async () =>
  (await env.DB.prepare('SELECT what FROM audit ORDER BY n').all<{ what: string }>()).results.map(
    ({ what }) => what,
  );
