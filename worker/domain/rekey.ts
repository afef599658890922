// Portals read in another way, or come anew: tried against the stored addresses first, then places and keys written.
import { localDate } from '#shared/local-date';
import type { Portal, PortalProfile } from '#shared/portal';
import { isWithin } from '#shared/portal-address';
import { profileFault } from '#shared/portal-profile';
import { ProblemError } from '#shared/problem';
import { StaleAddresses } from '../db/batch.ts';
import { type Run, writeKeys } from '../db/rekey.ts';
import { concernedBy } from './concerned.ts';
import { type PlacePlan, planPlaces } from './place-plan.ts';

/**
 * Most addresses that one request gives another place: the plan for as many fits into a Worker's 128 MB, and the batch
 * into a quarter of the 30 s after which D1 ends one (`npm run bench -- places`).
 */
export const ADDRESSES_MAX = 50_000;
/** Addresses that are looked at, for each that may get another place. */
const READ_FOR_EACH = 4;
/** How often articles may come in between reading and writing before the caller is asked to try again. */
const ATTEMPTS = 4;

export type Arrangement = {
  db: D1Database;
  run: Run;
  /** All portals as they are now. */
  standing: readonly Portal[];
  /** Those that change, or come, as they are to be. The first origin of one that stands stays. */
  changed: readonly Portal[];
  /** Hash of the token of who asks; null: a command on the server. */
  tokenHash: string | null;
  /** Time of the request, ISO 8601 UTC. */
  now: string;
  /** Only say what would change. */
  dryRun: boolean;
  /** Looks at what would be done, and throws where it may not. */
  check?: (would: Rearranged) => void;
  /** What is written in the same transaction before articles come to a portal. */
  first?: readonly D1PreparedStatement[];
  /** What else is written in the same transaction; it may depend on what is done. */
  also?: (done: Rearranged) => readonly D1PreparedStatement[];
  /** Most addresses to give another place. */
  most: number;
};

/** What was done, or would be. */
export type Rearranged = Pick<PlacePlan, 'rekeyed' | 'moved' | 'merged'> & {
  /** Addresses by the portal that they were at. */
  articles: ReadonlyMap<string, number>;
};

/** The portals whose articles may come to another place: those that change, those around them and those within. */
const familyOf = ({ standing, changed }: Arrangement) =>
  standing.filter((portal) =>
    changed.some((one) => one.id === portal.id || isWithin(one, portal) || isWithin(portal, one)),
  );

/** The portals as they are to be. */
const portalsAfter = ({ standing, changed }: Arrangement): Portal[] => [
  ...standing.map((portal) => changed.find(({ id }) => id === portal.id) ?? portal),
  ...changed.filter(({ id }) => !standing.some((portal) => portal.id === id)),
];

async function attempt(work: Arrangement): Promise<Rearranged> {
  const { db, run, standing, changed, tokenHash, now, dryRun, most, first = [], also } = work;
  const [family, portals] = [familyOf(work), portalsAfter(work)];
  const asked = { family, portals, changed: changed.map(({ id }) => id) };
  const bounds = { placed: most, read: READ_FOR_EACH * most };
  const { addresses, read } = await concernedBy({ db, run, ...asked, most: bounds });
  const plan = planPlaces(addresses, portals, asked.changed);
  const articles = new Map([...read].map(([id, { count }]) => [id, count]));
  const done: Rearranged = { ...plan, articles };
  work.check?.(done);
  if (dryRun) return done;
  await writeKeys(db, run, {
    ...plan,
    read: family.map(({ id, profileVersion }) => ({
      portal: id,
      version: profileVersion,
      last: read.get(id)?.last ?? 0,
    })),
    profiled: changed
      .filter(({ id }) => standing.some((portal) => portal.id === id))
      .map(({ id: portal, profile }) => ({
        portal,
        profile,
        articles: articles.get(portal) ?? 0,
        rekeyed: plan.rekeyed.filter((each) => each.portal === portal).length,
      })),
    tokenHash,
    now,
    today: localDate(Date.parse(now)),
    first,
    also: also?.(done) ?? [],
  });
  return done;
}

/**
 * Changes or adds portals and writes places and keys of the articles at them, around and within them anew, in one
 * transaction: an article is counted at the innermost portal that holds its address. Articles of different portals that
 * come to one key were one all along, counted twice, and are made one. Throws ProblemError and changes nothing:
 * bad-profile, too-many-addresses, profile-joins where articles of one portal that are not merged would get one key,
 * busy where new articles keep coming in between.
 */
export async function rearrange(work: Arrangement): Promise<Rearranged> {
  for (const { profile } of work.changed) {
    const fault = profileFault(profile);
    if (fault) throw new ProblemError('bad-profile', fault.detail, { why: fault.why });
  }
  for (let n = 1; ; n += 1) {
    try {
      return await attempt(work);
    } catch (error) {
      if (!(error instanceof StaleAddresses)) throw error;
      if (n === ATTEMPTS) throw new ProblemError('busy', 'new articles keep coming in');
    }
  }
}

/** What another profile did: articles of the portal, and what each that gets another key had and gets. */
export type Rekeyed = { articles: number; rekeyed: { url: string; from: string; to: string }[] } & Came;

/** How many articles came, or would come, to another portal, and how many of those were counted there already. */
export type Came = { moved: number; merged: number };

/** The numbers of what was done. */
export const cameOf = ({ moved, merged }: Pick<Rearranged, 'moved' | 'merged'>): Came => ({
  moved: moved.length,
  merged: merged.length,
});

export type ProfileWork = Omit<Arrangement, 'changed' | 'check' | 'first'> & {
  portal: Portal;
  profile: PortalProfile;
};

/** Replaces a portal's profile, as `rearrange` does. */
export async function replaceProfile({ portal, profile, ...work }: ProfileWork): Promise<Rekeyed> {
  const done = await rearrange({ ...work, changed: [{ ...portal, profile }] });
  const rekeyed = done.rekeyed.map(({ url, from, key }) => ({ url, from, to: key }));
  return { articles: done.articles.get(portal.id) ?? 0, rekeyed, ...cameOf(done) };
}
