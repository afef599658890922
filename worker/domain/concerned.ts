// Which stored addresses a change of portals concerns: of a large site seldom more than a part, and only that is kept.
import { rewritesSettle } from '#shared/canonical-url';
import type { Portal } from '#shared/portal';
import { ProblemError } from '#shared/problem';
import { addressPages, type Run, readAddresses, type StoredAddress } from '../db/rekey.ts';
import { type PlaceOf, placing } from './place-plan.ts';

/** The portals whose addresses are looked at, all portals as they are to be, and the ids of those that change. */
export type Looked = {
  db: D1Database;
  run: Run;
  family: readonly Portal[];
  portals: readonly Portal[];
  changed: readonly string[];
  /** Most addresses that may get another place, and that may be looked at. */
  most: { placed: number; read: number };
};

/** `read`: of each portal how many addresses there are, and the greatest `n`. */
export type Concerned = {
  addresses: StoredAddress[];
  read: ReadonlyMap<string, { count: number; last: number }>;
};

const keyOf = (portal: string, key: string) => `${portal} ${key}`;

/** Whether rewrites that never end are to be told of this address. */
const isEndless = ({ url }: StoredAddress, portal: Portal | undefined) =>
  (portal?.profile.rewrites?.length ?? 0) > 0 && portal !== undefined && !rewritesSettle(url, portal.profile);

function tooMany({ family }: Looked, most: number): ProblemError {
  return new ProblemError('too-many-addresses', `${family.map(({ id }) => id)}: more than ${most}`);
}

/** What the first look finds: the addresses that get another place or share one, and the places that they leave or come to. */
async function affectedOf(looked: Looked, placeOf: PlaceOf) {
  const { db, run, family, portals, changed, most } = looked;
  const [ids, places] = [new Set<string>(), new Set<string>()];
  const read = new Map<string, { count: number; last: number }>();
  let seen = 0;
  for (const { id } of family) {
    const own = changed.includes(id) ? portals.find((portal) => portal.id === id) : undefined;
    for await (const page of addressPages(db, run, id)) {
      seen += page.length;
      if (seen > most.read) throw tooMany(looked, most.read);
      read.set(id, { count: (read.get(id)?.count ?? 0) + page.length, last: page.at(-1)?.n ?? 0 });
      for (const address of page) {
        const { portal, key, holds } = address;
        const { to, next } = isEndless(address, own) ? { to: portal, next: null } : placeOf(address);
        // Where a key leads elsewhere, several addresses share it already.
        if (to === portal && next === key && holds === 1) continue;
        ids.add(address.id);
        places.add(keyOf(portal, key)).add(keyOf(to, next ?? key));
      }
      if (ids.size > most.placed) throw tooMany(looked, most.placed);
    }
  }
  return { ids, places, read };
}

/**
 * The addresses that get another place, those that share one with them before or after, and the articles that any of
 * these count as: all that a plan depends on. Looks twice rather than keep what it does not need. Throws
 * too-many-addresses.
 */
export async function concernedBy(looked: Looked): Promise<Concerned> {
  const { db, run, family, portals, changed } = looked;
  const { ids, places, read } = await affectedOf(looked, placing(portals, changed));
  const addresses: StoredAddress[] = [];
  if (ids.size === 0) return { addresses, read };
  for (const { id } of family)
    for await (const page of addressPages(db, run, id))
      addresses.push(...page.filter((each) => ids.has(each.id) || places.has(keyOf(each.portal, each.key))));
  const kept = new Set(addresses.map((each) => each.id));
  const survivors = new Set(addresses.map(({ survivor }) => survivor).filter((id) => !kept.has(id)));
  const others = await readAddresses(db, run, [...survivors]);
  addresses.push(...others.filter(({ portal }) => family.some(({ id }) => id === portal)));
  return { addresses, read };
}
