// What stands before requests to every route: portals, an article, and a token of every kind for every role.
import { env } from 'cloudflare:workers';
import { ROLES, type Role } from '#shared/api/access';
import { TOKEN_KINDS, type TokenKind } from '#shared/api/permissions';
import { uuidv7 } from '#shared/uuid';
import { createPerson, createToken } from '../../worker/db/setup.ts';
import { sha256 } from '../../worker/domain/secrets.ts';
import { registerPortals } from './client.ts';
import { store, stored } from './stored.ts';

/** Two people who may classify an article. */
export const CODERS = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2'];

const tokens = new Map<string, Record<string, string>>();

/** Makes a person of a role with a token of a kind; gives the headers that carry it. */
async function made(kind: TokenKind, role: Role): Promise<Record<string, string>> {
  const [id, secret, now] = [uuidv7(), `sotin_${crypto.randomUUID()}`, new Date().toISOString()];
  await createPerson(env.DB, { id, name: `Người ${role}`, role, unit: null, now });
  const hash = await sha256(secret);
  await createToken(env.DB, { hash, person: id, kind, scopes: null, device: 'Máy thử', now });
  return kind === 'web'
    ? { Cookie: `__Host-so-tin=${secret}`, 'Sec-Fetch-Site': 'same-origin' }
    : { Authorization: `Bearer ${secret}` };
}

export async function prepare(): Promise<void> {
  await registerPortals();
  const now = new Date().toISOString();
  for (const id of CODERS)
    await createPerson(env.DB, { id, name: 'Người phân loại', role: 'tagger', unit: null, now });
  await store([stored()]);
  const pairs = TOKEN_KINDS.flatMap((kind) => ROLES.map((role) => ({ kind, role })));
  await Promise.all(
    pairs.map(async ({ kind, role }) => tokens.set(`${kind} ${role}`, await made(kind, role))),
  );
}

/** The token of a kind and role, as a request carries it. */
export function carried(kind: TokenKind, role: Role): Record<string, string> {
  const headers = tokens.get(`${kind} ${role}`);
  if (headers === undefined) throw new Error(`no token ${kind} ${role} was made`);
  return headers;
}
