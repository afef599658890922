// Where each stored address is counted once portals are as they are to be: what that changes, and what forbids it. Pure.
import { rewritesSettle } from '#shared/canonical-url';
import type { Portal } from '#shared/portal';
import { articleKey, articlePlace } from '#shared/portal-address';
import { type JoinedArticles, ProblemError } from '#shared/problem';
import type { Placed, Rekeying, StoredAddress } from '../db/rekey.ts';

/** Joins told in one answer; there may be more. */
const JOINS_TOLD = 20;

/** What is to be written of addresses; of each that changes, also what it was. */
export type PlacePlan = Pick<Rekeying, 'released' | 'taken' | 'joined' | 'merged'> & {
  rekeyed: (Placed & { url: string; from: string })[];
  moved: (Placed & { url: string; from: string; at: string })[];
};

/** The place that an address is to have. */
type Place = { to: string; next: string };
type Next = StoredAddress & Place;

/**
 * Works out the places of addresses under portals as they are to be; keys change at those of `changed` alone, and where
 * an article comes to another portal. Throws bad-profile where a rewrite never ends, profile-joins.
 */
export function planPlaces(
  addresses: readonly StoredAddress[],
  portals: readonly Portal[],
  changed: readonly string[],
): PlacePlan {
  for (const portal of portals) if (changed.includes(portal.id)) checkSettling(portal, addresses);
  const placeOf = placing(portals, changed);
  const next = addresses.map((address): Next => ({ ...address, ...placeOf(address) }));
  const groups = grouped(next);
  const merged = mergesOf(groups, next);
  const survivors = new Map(merged);
  // Of several addresses of one article that share a key, the survivor's own row is what the key leads to.
  const holders = new Set([...groups.values()].map((group) => holderOf(group, survivors)));
  const stays = ({ id, portal, key, to, next: then, holds }: Next) =>
    holds === 1 && portal === to && key === then && holders.has(id);
  const placed = ({ id, url, to, next: then, key }: Next) => ({ id, url, portal: to, key: then, from: key });
  return {
    rekeyed: next.filter(({ portal, to, key, next: then }) => portal === to && key !== then).map(placed),
    moved: next
      .filter(({ portal, to }) => portal !== to)
      .map((each) => ({ ...placed(each), at: each.portal })),
    released: next.filter((each) => each.holds === 1 && !stays(each)).map(({ id }) => id),
    taken: next.filter((each) => holders.has(each.id) && !stays(each)).map(placed),
    joined: joinsOf(groups),
    merged,
  };
}

export type PlaceOf = (address: Pick<StoredAddress, 'url' | 'portal' | 'key'>) => Place;

/** Where addresses are counted under portals as they are to be; keys change at those of `changed`, and on the way. */
export function placing(portals: readonly Portal[], changed: readonly string[]): PlaceOf {
  const byId = new Map(portals.map((portal) => [portal.id, portal]));
  return ({ url, portal, key }) => {
    const own = byId.get(portal);
    if (!own) throw new Error(`the portal ${portal} is not among them`);
    const place = articlePlace(url, [own, ...portals]);
    if (place && place.portal.id !== own.id) return { to: place.portal.id, next: place.key };
    return { to: own.id, next: changed.includes(portal) ? articleKey(url, own) : key };
  };
}

function grouped(addresses: readonly Next[]): Map<string, Next[]> {
  const groups = new Map<string, Next[]>();
  for (const address of addresses) {
    const place = `${address.to} ${address.next}`;
    const group = groups.get(place);
    if (group) group.push(address);
    else groups.set(place, [address]);
  }
  return groups;
}

function checkSettling({ id, profile, origins }: Portal, addresses: readonly StoredAddress[]): void {
  if (!profile.rewrites?.length) return;
  const own = addresses.filter(({ portal }) => portal === id).map(({ url }) => url);
  const endless = [...origins, ...own].find((url) => !rewritesSettle(url, profile));
  if (endless !== undefined)
    throw new ProblemError('bad-profile', `the rewrites never end on ${endless}`, {
      why: `các phép thay không bao giờ dừng ở ${endless}`,
    });
}

/** Articles that were one before and are of one place: each with the first of them. */
function joinsOf(groups: ReadonlyMap<string, readonly Next[]>): [string, string][] {
  return [...groups.values()].flatMap((group) =>
    group.flatMap((each, index): [string, string][] => {
      const first = group.findIndex(({ survivor }) => survivor === each.survivor);
      return first < index ? [[group[first]?.id ?? each.id, each.id]] : [];
    }),
  );
}

/**
 * Articles that come to one place from different portals: they were counted twice, and are the one that came first.
 * Throws profile-joins where they are of the same portal: nobody can say that those are one.
 */
function mergesOf(groups: ReadonlyMap<string, readonly Next[]>, next: readonly Next[]): [string, string][] {
  const shared = [...groups].filter(([, group]) => new Set(group.map(({ survivor }) => survivor)).size > 1);
  if (shared.length === 0) return [];
  const rows = new Map(next.map((each) => [each.id, each]));
  refuseJoins(shared.filter(([, group]) => !areOne(group, rows)));
  const root = new Map<string, string>();
  const rootOf = (id: string): string => {
    const up = root.get(id);
    return up === undefined ? id : rootOf(up);
  };
  const age = (id: string) => rows.get(id)?.n ?? Number.POSITIVE_INFINITY;
  for (const [, group] of shared)
    for (const { survivor } of group) {
      const [a, b] = [rootOf(survivor), rootOf(group[0]?.survivor ?? survivor)].sort(
        (x, y) => age(x) - age(y),
      );
      if (a !== undefined && b !== undefined && a !== b) root.set(b, a);
    }
  return [...root.keys()].map((id): [string, string] => [id, rootOf(id)]);
}

/** Whether articles of one place come each from a portal of its own, and all that they are addresses of come with them. */
function areOne(group: readonly Next[], rows: ReadonlyMap<string, Next>): boolean {
  const articles = new Map(group.map(({ survivor, portal }) => [survivor, portal]));
  return (
    new Set(articles.values()).size === articles.size &&
    group.every(({ survivor, to }) => rows.get(survivor)?.to === to)
  );
}

/** The row that a key leads to: of what its addresses are one with from now on, or else the first. */
function holderOf(group: readonly Next[], survivors: ReadonlyMap<string, string>): string | undefined {
  const survivor = ({ survivor: own }: Next) => survivors.get(own) ?? own;
  return (group.find((each) => each.id === survivor(each)) ?? group[0])?.id;
}

/** Throws profile-joins with the articles that would share a key. */
function refuseJoins(joins: readonly (readonly [string, readonly Next[]])[]): void {
  if (joins.length === 0) return;
  const told = joins.slice(0, JOINS_TOLD).map(
    ([, group]): JoinedArticles => ({
      key: group[0]?.next ?? '',
      articles: group.slice(0, JOINS_TOLD).map(({ id, url, title }) => ({ id, url, title })),
    }),
  );
  const first = told[0]?.articles.map(({ url }) => url).join(' and ');
  throw new ProblemError('profile-joins', `${joins.length} keys would be shared, the first by ${first}`, {
    joins: told,
  });
}
