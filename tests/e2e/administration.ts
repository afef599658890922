// What an administrator does before a browser test: registers portals, invites people, takes access away.
import type { Role } from '#shared/api';
import type { LocalD1 } from '../../scripts/local-worker.mjs';
import { registerPortal, registerUnit, revokeToken } from '../../worker/db/setup.ts';
import { apiToken, invite, inviteAgain } from '../../worker/domain/setup.ts';
import type { DemoPortal } from '../portal/addresses.ts';

/** The unit whose report the demo year is. */
export const UNIT = {
  id: 'so-nnptnt',
  name: 'Sở Nông nghiệp và Phát triển nông thôn',
  shortName: 'Sở Nông nghiệp & PTNT',
  validFrom: null,
  validTo: null,
};
const PROVINCE = {
  id: 'tinh',
  name: 'Ủy ban nhân dân tỉnh',
  shortName: 'UBND tỉnh',
  validFrom: null,
  validTo: null,
};

type Row = Record<string, string>;

/** The administrator's means on a database. */
export async function administration(local: LocalD1) {
  const db = local as unknown as Parameters<typeof registerUnit>[0];
  const rows = async (sql: string, ...values: string[]): Promise<Row[]> => {
    const { results } = await db
      .prepare(sql)
      .bind(...values)
      .all<Row>();
    return results;
  };
  return {
    registerDemo: async ([department, province]: [DemoPortal, DemoPortal]) => {
      await registerUnit(db, UNIT);
      await registerUnit(db, PROVINCE);
      await registerPortal(db, {
        ...department,
        speaksFor: [{ unit: UNIT.id, from: '2000-01-01', to: null }],
      });
      await registerPortal(db, {
        ...province,
        speaksFor: [{ unit: PROVINCE.id, from: '2000-01-01', to: null }],
      });
    },
    invite: (name: string, role: Role) => invite(db, { name, role, unit: UNIT.id, now: Date.now() }),
    inviteAgain: async (name: string) => {
      const [person] = await rows('SELECT id FROM person WHERE name = ?1', name);
      if (!person?.id) throw new Error(`nobody is called ${name}`);
      return inviteAgain(db, person.id, Date.now());
    },
    token: (role: Role) => apiToken(db, { role, scopes: null, name: `Khóa ${role}`, now: Date.now() }),
    revoke: async (name: string) => {
      const tokens = await rows(
        'SELECT token.hash FROM token JOIN person ON person.id = token.person_id WHERE person.name = ?1',
        name,
      );
      for (const { hash } of tokens) if (hash) await revokeToken(db, hash, new Date().toISOString());
    },
  };
}
