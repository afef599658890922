// What an administrator does before a browser test: invites people, takes access away.
import type { Role } from '#shared/api/access';
import { DEMO_UNIT } from '../../scripts/demo-portals.mjs';
import type { LocalD1 } from '../../scripts/local-worker.mjs';
import { revokeToken } from '../../worker/db/setup.ts';
import { apiToken, invite, inviteAgain } from '../../worker/domain/setup.ts';

type Row = Record<string, unknown>;

/** The administrator's means on a database. */
export function administration(local: LocalD1) {
  const db = local as unknown as Parameters<typeof revokeToken>[0];
  const rows = async (sql: string, ...values: string[]): Promise<Row[]> => {
    const { results } = await db
      .prepare(sql)
      .bind(...values)
      .all<Row>();
    return results;
  };
  return {
    rows,
    invite: (name: string, role: Role) => invite(db, { name, role, unit: DEMO_UNIT, now: Date.now() }),
    inviteAgain: async (name: string) => {
      const [person] = await rows('SELECT id FROM person WHERE name = ?1', name);
      if (typeof person?.id !== 'string') throw new Error(`nobody is called ${name}`);
      return inviteAgain(db, person.id, Date.now());
    },
    token: (role: Role) => apiToken(db, { role, scopes: null, name: `Khóa ${role}`, now: Date.now() }),
    revoke: async (name: string) => {
      const tokens = await rows(
        'SELECT token.hash FROM token JOIN person ON person.id = token.person_id WHERE person.name = ?1',
        name,
      );
      for (const { hash } of tokens)
        if (typeof hash === 'string') await revokeToken(db, hash, new Date().toISOString());
    },
  };
}
