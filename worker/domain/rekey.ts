// A portal read in another way: tried against its stored addresses first, then its articles' keys written anew.
import { rewritesSettle } from '#shared/canonical-url';
import type { Portal, PortalProfile } from '#shared/portal';
import { articleKey } from '#shared/portal-address';
import { profileFault } from '#shared/portal-profile';
import { type JoinedArticles, ProblemError } from '#shared/problem';
import { StaleAddresses } from '../db/batch.ts';
import { type Rekeying, type Run, readAddresses, type StoredAddress, writeKeys } from '../db/rekey.ts';

/** Most addresses of a portal that one request takes on. */
export const ADDRESSES_MAX = 100_000;
/** Joins told in one answer; there may be more. */
const JOINS_TOLD = 20;
/** How often articles may come in between reading and writing before the caller is asked to try again. */
const ATTEMPTS = 4;

export type ProfileWork = {
  db: D1Database;
  run: Run;
  /** The portal as it is now. */
  portal: Portal;
  profile: PortalProfile;
  /** Hash of the token of who asks; null: a command on the server. */
  tokenHash: string | null;
  /** Time of the request, ISO 8601 UTC. */
  now: string;
  /** Only say what would change. */
  dryRun: boolean;
  /** Its origins from now on, the first of which stays; as they are where none are given. */
  origins?: readonly string[];
  /** What else is written in the same transaction. */
  also?: readonly D1PreparedStatement[];
  /** Most addresses to take on. */
  most: number;
};

/** What was done, or would be: articles of the portal, and what each that gets another key had and gets. */
export type Rekeyed = { articles: number; rekeyed: { url: string; from: string; to: string }[] };

type Plan = Omit<Rekeying, 'tokenHash' | 'now' | 'also'> & { moves: Rekeyed['rekeyed'] };

/**
 * Replaces a portal's profile and writes the keys of its articles anew, in one transaction. Throws ProblemError and
 * changes nothing: bad-profile, too-many-addresses, profile-joins where articles that are not merged would get one
 * key, busy where new articles keep coming in between.
 */
export async function replaceProfile(work: ProfileWork): Promise<Rekeyed> {
  const { db, run, profile, tokenHash, now, dryRun, most, also = [] } = work;
  const portal = { ...work.portal, origins: [...(work.origins ?? work.portal.origins)] };
  const fault = profileFault(profile);
  if (fault) throw new ProblemError('bad-profile', fault.detail, { why: fault.why });
  for (let attempt = 1; ; attempt += 1) {
    const addresses = await readAddresses(db, run, portal.id, most);
    if (addresses.length > most)
      throw new ProblemError('too-many-addresses', `${portal.id} has more than ${most} addresses`);
    const { moves, ...plan } = planOf(addresses, portal, profile);
    try {
      if (!dryRun) await writeKeys(db, run, { ...plan, tokenHash, now, also });
      return { articles: plan.articles, rekeyed: moves };
    } catch (error) {
      if (!(error instanceof StaleAddresses)) throw error;
      if (attempt === ATTEMPTS) throw new ProblemError('busy', 'new articles keep coming in');
    }
  }
}

/** Works out keys under a profile. Throws bad-profile where a rewrite never ends, profile-joins. */
function planOf(addresses: readonly StoredAddress[], portal: Portal, profile: PortalProfile): Plan {
  checkSettling([...portal.origins, ...addresses.map(({ url }) => url)], profile);
  const under = { origins: portal.origins, profile };
  const next = addresses.map((address) => ({ ...address, next: articleKey(address.url, under) }));
  const byKey = grouped(next);
  const shared = [...byKey].filter(([, group]) => group.length > 1);
  refuseJoins(shared);
  // Of several addresses of one article that share a key, the survivor's own row is what the key leads to.
  const holders = new Map(
    [...byKey].map(([key, group]) => [
      key,
      (group.find(({ id, survivor }) => id === survivor) ?? group[0])?.id,
    ]),
  );
  const kept = next.filter(
    ({ id, key, next: to, holds }) => holds === 1 && key === to && holders.get(to) === id,
  );
  const settled = new Set(kept.map(({ id }) => id));
  const moved = next.filter(({ key, next: to }) => key !== to);
  return {
    portal: portal.id,
    version: portal.profileVersion,
    last: addresses.at(-1)?.n ?? 0,
    profile,
    articles: addresses.length,
    rekeyed: moved.map(({ id, next: key }) => ({ id, key })),
    released: next.filter(({ id, holds }) => holds === 1 && !settled.has(id)).map(({ id }) => id),
    taken: [...holders].flatMap(([key, id]) => (id === undefined || settled.has(id) ? [] : [{ id, key }])),
    joined: shared.flatMap(([, [first, ...others]]) =>
      first ? others.map(({ id }): [string, string] => [first.id, id]) : [],
    ),
    moves: moved.map(({ url, key, next: to }) => ({ url, from: key, to })),
  };
}

function grouped<A extends { next: string }>(addresses: readonly A[]): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const address of addresses) {
    const group = groups.get(address.next);
    if (group) group.push(address);
    else groups.set(address.next, [address]);
  }
  return groups;
}

function checkSettling(urls: readonly string[], profile: PortalProfile): void {
  if (!profile.rewrites?.length) return;
  const endless = urls.find((url) => !rewritesSettle(url, profile));
  if (endless !== undefined)
    throw new ProblemError('bad-profile', `the rewrites never end on ${endless}`, {
      why: `các phép thay không bao giờ dừng ở ${endless}`,
    });
}

/** Throws profile-joins where addresses of different articles share a key. */
function refuseJoins(shared: [string, StoredAddress[]][]): void {
  const joins = shared.filter(([, group]) => new Set(group.map(({ survivor }) => survivor)).size > 1);
  if (joins.length === 0) return;
  const told = joins.slice(0, JOINS_TOLD).map(
    ([key, group]): JoinedArticles => ({
      key,
      articles: group.slice(0, JOINS_TOLD).map(({ id, url, title }) => ({ id, url, title })),
    }),
  );
  const first = told[0]?.articles.map(({ url }) => url).join(' and ');
  throw new ProblemError('profile-joins', `${joins.length} keys would be shared, the first by ${first}`, {
    joins: told,
  });
}
