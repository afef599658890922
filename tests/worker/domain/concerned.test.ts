// What a change of portals concerns: planned from that alone, it is what is planned from every address.
import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Portal } from '#shared/portal';
import { articleKey } from '#shared/portal-address';
import { ProblemError } from '#shared/problem';
import { runBatch } from '../../../worker/db/batch.ts';
import { addressPages, type Run, type StoredAddress } from '../../../worker/db/rekey.ts';
import { registerPortal } from '../../../worker/db/setup.ts';
import { concernedBy } from '../../../worker/domain/concerned.ts';
import { planPlaces } from '../../../worker/domain/place-plan.ts';
import { PORTAL, registerPortals } from '../client.ts';
import { stored } from '../stored.ts';

beforeEach(async () => {
  await registerPortals();
  await registerPortal(env.DB, { ...PORTAL, id: INNER.id, path: INNER.path, speaksFor: [] });
});

const run: Run = (statements) => runBatch(env.DB, statements);
const ORIGIN = PORTAL.origins[0] ?? '';
const OUTER: Portal = { ...PORTAL, unit: null, profile: { identity: ['ItemID'] }, profileVersion: 1 };
const INNER: Portal = { ...OUTER, id: 'trong', path: '/cchc' };
const MOBILE = { rewrites: [{ match: '^/m/', replace: '/cchc/' }] };

/** What changes, with the portals as they are to be. */
const CHANGES: Record<string, { portals: Portal[]; changed: string[] }> = {
  'an inner portal comes, or has what both counted': { portals: [OUTER, INNER], changed: [INNER.id] },
  'another part of an address tells articles apart': {
    portals: [{ ...OUTER, profile: { identity: ['ItemID', 'x'] } }, INNER],
    changed: [OUTER.id],
  },
  'a profile leads into the inner portal': {
    portals: [{ ...OUTER, profile: { ...OUTER.profile, ...MOBILE } }, INNER],
    changed: [OUTER.id, INNER.id],
  },
  'the same is said again': { portals: [OUTER, INNER], changed: [OUTER.id] },
};

const one = fc.record({
  path: fc.constantFrom('/', '/cchc/', '/m/'),
  item: fc.nat(2),
  x: fc.constantFrom('', '&x=1'),
  at: fc.constantFrom(OUTER.id, INNER.id),
  /** How many addresses before it stands the one that it is merged into; 0: none. */
  into: fc.nat(3),
});

/** Stores addresses at the portals, each key leading to the first that has it. */
async function enter(told: readonly (typeof one extends fc.Arbitrary<infer T> ? T : never)[]) {
  const rows: { id: string; portal: string; url: string; key: string; survivor: string }[] = [];
  for (const { path, item, x, at, into } of told) {
    const url = `${ORIGIN}${path}tin.aspx?ItemID=${item}${x}`;
    const before = into === 0 ? undefined : rows.at(-into);
    const { id } = stored();
    rows.push({ id, portal: at, url, key: articleKey(url, OUTER), survivor: before?.survivor ?? id });
  }
  await env.DB.batch([
    ...['address', 'change', 'article'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
    env.DB.prepare(
      `INSERT INTO article (id, portal_id, url, key, status, same_as)
       SELECT value ->> 'id', value ->> 'portal', value ->> 'url', value ->> 'key',
         iif(value ->> 'survivor' = value ->> 'id', 'active', 'merged'), nullif(value ->> 'survivor', value ->> 'id')
       FROM json_each(?1)`,
    ).bind(JSON.stringify(rows)),
    env.DB.prepare(
      'INSERT INTO address SELECT portal_id, key, id FROM article WHERE TRUE ORDER BY rowid ON CONFLICT DO NOTHING',
    ),
  ]);
}

/** A plan without the order in which it tells things; the type of the problem where it is refused. */
function planned(
  addresses: readonly StoredAddress[],
  { portals, changed }: (typeof CHANGES)[string],
): unknown {
  try {
    const plan = planPlaces(addresses, portals, changed);
    const { moved, rekeyed, released, taken, joined, merged } = plan;
    const told = { moved, rekeyed, released, taken, joined, merged };
    return Object.entries(told).map(([name, list]) => [
      name,
      list.map((each) => JSON.stringify(each)).toSorted(),
    ]);
  } catch (error) {
    return error instanceof ProblemError ? error.problem.type : error;
  }
}

it.each(Object.entries(CHANGES))('%s', async (_, change) => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (told) => {
      await enter(told);
      const all: StoredAddress[] = [];
      const family = [OUTER, INNER];
      for (const { id } of family) for await (const page of addressPages(env.DB, run, id)) all.push(...page);
      const looked = { db: env.DB, run, family, ...change, most: { placed: 99, read: 99 } };
      const { addresses, read } = await concernedBy(looked);
      expect(planned(addresses, change)).toEqual(planned(all, change));
      const outer = all.filter(({ portal }) => portal === OUTER.id);
      const last = outer.at(-1)?.n;
      expect(read.get(OUTER.id)).toEqual(last === undefined ? undefined : { count: outer.length, last });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
