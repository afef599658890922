// Where portals are: registered, moved to a further origin, and within each other. Their articles follow their addresses.
import { type MoveGiven, ORIGINS_MAX, type PortalGiven, type RegisteredPortal } from '#shared/api/portals';
import type { Portal, PortalProfile } from '#shared/portal';
import { basePath, isWithin, portalHolds } from '#shared/portal-address';
import { ProblemError } from '#shared/problem';
import { foldText } from '#shared/text';
import { checkedBehindGate } from '../db/batch.ts';
import {
  addStatements,
  moveStatements,
  originStatements,
  readPortals,
  tookStatements,
} from '../db/portals.ts';
import { oneSpelling } from './entry.ts';
import { checkUnit, checkVersion, portalOf, runOf, type Seer, shown } from './portals.ts';
import { ADDRESSES_MAX, type Came, cameOf, rearrange } from './rekey.ts';

/**
 * The id of a new portal: its host without `www.`, then its path, in letters that an address may carry; with a number
 * where another portal's address has the same letters.
 */
export function portalId(origin: string, path: string, taken: readonly string[]): string {
  const { host } = new URL(origin);
  const plain = foldText(`${host.replace(/^www\./, '')}${path}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const numbered = (n: number): string => (n === 1 ? plain : `${plain}-${n}`);
  let n = 1;
  while (taken.includes(numbered(n))) n += 1;
  return numbered(n);
}

/** Whether a portal is at a host. */
const isOn = ({ origins }: Pick<Portal, 'origins'>, origin: string) =>
  portalHolds({ origins, path: '/' }, origin);

/** Whether a portal stands at this origin and path already. */
const isAt = (portal: Portal, origin: string, path: string) =>
  isOn(portal, origin) && basePath(portal.path) === basePath(path);

const sees = ({ config }: Seer, { id }: Portal) => config.portals.some((own) => own.id === id);

/** A portal within another takes its addresses: those of a portal that may not be seen are not the asker's to take. */
function refuseForeign(seer: Seer, portals: readonly Portal[], taken: string): void {
  if (portals.some((portal) => !sees(seer, portal))) throw new ProblemError('portal-within', taken);
}

/** Origins with those that are added, each host once, in this order. Throws too-many-origins. */
function withOrigins(origins: readonly string[], more: readonly string[]): string[] {
  const all = [...origins];
  for (const origin of more) if (!isOn({ origins: all }, origin)) all.push(origin);
  if (all.length > ORIGINS_MAX) throw new ProblemError('too-many-origins');
  return all;
}

/** The portals around one, the nearest first. */
const around = (portal: Portal, others: readonly Portal[]): Portal[] =>
  others
    .filter((other) => isWithin(portal, other))
    .sort((a, b) => basePath(b.path).length - basePath(a.path).length);

/**
 * A new portal as it begins. One within another is a part of the same site: it is at all origins of that one and read
 * as that one is, so that keys stay as they are and no address of an article gets another.
 */
function beginning(seer: Seer, id: string, given: PortalGiven, all: readonly Portal[]): Portal {
  const { name, channel, origin, path, unit } = given;
  const plain: Portal = {
    ...{ id, name, channel, unit, origins: [origin], path },
    ...{ profile: {}, profileVersion: 1 },
  };
  const outer = around(plain, all);
  refuseForeign(seer, outer, new URL(path, origin).href);
  const [nearest] = outer;
  if (!nearest) return plain;
  return { ...plain, origins: withOrigins(nearest.origins, [origin]), profile: nearest.profile };
}

/** A portal as it was registered, and what came to it from others. */
export type Registered = RegisteredPortal & { came?: Came };

/** Whether a portal says what is given. */
const isSame = (portal: RegisteredPortal, { name, channel, unit, from }: PortalGiven) =>
  oneSpelling([portal.name, portal.channel, portal.spans]) ===
  oneSpelling([name, channel, unit === null ? [] : [{ unit, from, to: null }]]);

/**
 * Registers a portal; the same again is the same portal. Articles of a portal around it that lie within it come to it,
 * where that is wanted (`take`); `try` only says how many. Throws unit-needed, unknown-unit, span-after-end,
 * portal-within, portal-taken (also by a portal that may not be seen: two at one address would count its articles
 * twice), portal-takes-articles, and what `rearrange` throws.
 */
export async function registerNew(seer: Seer, given: PortalGiven): Promise<Registered> {
  const { db, pass, config } = seer;
  const { origin, path, unit, from } = given;
  const all = await readPortals(db, pass);
  await checkedBehindGate(db, pass, () => {
    if (unit !== null) checkUnit(seer, { unit, from });
    else if (config.bound !== null) throw new ProblemError('unit-needed');
  });
  const taken = all.find((portal) => isAt(portal, origin, path));
  if (taken && !isSame(taken, given)) throw new ProblemError('portal-taken', `${origin}${path}`);
  if (taken) return shown(seer, taken);
  const id = portalId(
    origin,
    path,
    all.map((portal) => portal.id),
  );
  return addNew(seer, given, beginning(seer, id, given, all), all);
}

async function addNew(
  seer: Seer,
  given: PortalGiven,
  portal: Portal,
  standing: readonly Portal[],
): Promise<Registered> {
  const { db, pass } = seer;
  const { unit, from, take, try: dryRun = false } = given;
  const span = unit === null ? null : { unit, from };
  const done = await rearrange({
    ...{ db, run: runOf(seer), standing, changed: [portal], dryRun, most: ADDRESSES_MAX },
    ...{ tokenHash: pass.tokenHash, now: pass.now },
    check: ({ moved }) => {
      if (moved.length > 0 && !take && !dryRun)
        throw new ProblemError('portal-takes-articles', `${moved.length} articles lie within ${portal.id}`);
    },
    first: addStatements(db, pass, portal, span),
    also: (after) => tookStatements(db, pass, after),
  });
  const came = done.moved.length > 0 ? { came: cameOf(done) } : {};
  const spans = span === null ? [] : [{ ...span, to: null }];
  if (dryRun) return { ...portal, version: 1, spans, moves: [], ...came };
  // The configuration has changed by this very portal, so it is not asked for again.
  const stands = (await readPortals(db, { ...pass, config: null })).find(({ id }) => id === portal.id);
  if (!stands) throw new Error('the portal was not read');
  return { ...shown(seer, stands), ...came };
}

/** What a move did, or would do. */
export type Moved = { portal: RegisteredPortal; articles: number; rekeyed: number } & Came;

type Rule = MoveGiven['rule'];

/** A profile with the rule of a move in place of the one that the move had before. */
function withRule(profile: PortalProfile, before: Rule, rule: Rule): PortalProfile {
  const kept = (profile.rewrites ?? []).filter((each) => oneSpelling(each) !== oneSpelling(before));
  if (rule === null && kept.length === (profile.rewrites?.length ?? 0)) return profile;
  return { ...profile, rewrites: rule === null ? kept : [...kept, rule] };
}

/** A portal at a further origin, then those within it, which are there too: each with its former self. */
function movedTo(
  portal: RegisteredPortal,
  others: readonly RegisteredPortal[],
  { origin, rule }: Pick<MoveGiven, 'origin' | 'rule'>,
): { before: RegisteredPortal; after: RegisteredPortal }[] {
  const former = portal.moves.find((move) => move.origin === origin)?.rule ?? null;
  const there = { ...portal, origins: withOrigins(portal.origins, [origin]) };
  const outer = around(there, others).flatMap(({ origins }) => origins);
  const origins = withOrigins(there.origins, outer);
  const moved = { ...there, origins, profile: withRule(portal.profile, former, rule) };
  const inner = others.filter((other) => isWithin(other, moved));
  return [
    { before: portal, after: moved },
    ...inner.map((before) => ({
      before,
      after: {
        ...before,
        origins: withOrigins(before.origins, origins),
        profile: withRule(before.profile, former, rule),
      },
    })),
  ];
}

/**
 * Says that a portal is at a further origin, and so those within it; with a rule, the keys are written anew under the
 * profiles that have it. Where it comes to lie within another portal, or another within it, articles come to the inner
 * one. Throws not-found, portal-taken, portal-within, too-many-origins, record-changed, and what `rearrange` throws.
 */
export async function moveTo(seer: Seer, id: string, given: MoveGiven): Promise<Moved> {
  const { db, pass } = seer;
  const { origin, on, rule, version, try: dryRun = false } = given;
  const { portal, others } = await portalOf(seer, id);
  const known = portal.moves.find((move) => move.origin === origin);
  if (known && oneSpelling([known.on, known.rule]) === oneSpelling([on, rule]))
    return { portal: shown(seer, portal), articles: 0, rekeyed: 0, moved: 0, merged: 0 };
  if (others.some((other) => isAt(other, origin, portal.path)))
    throw new ProblemError('portal-taken', origin);
  const [moved, ...inner] = movedTo(portal, others, given);
  if (!moved) throw new Error('a move is of no portal');
  const nested = [...around(moved.after, others), ...inner.map(({ before }) => before)];
  refuseForeign(seer, nested, new URL(portal.path, origin).href);
  checkVersion(portal, version);
  const done = await rearrange({
    ...{ db, run: runOf(seer), dryRun, most: ADDRESSES_MAX, tokenHash: pass.tokenHash, now: pass.now },
    standing: [portal, ...others],
    changed: [moved, ...inner].map(({ after }) => after),
    also: (after) => [
      ...moveStatements(db, pass, portal, { origins: moved.after.origins, origin, on, rule }),
      ...inner.flatMap((each) => originStatements(db, pass, each)),
      ...tookStatements(db, pass, after),
    ],
  });
  // The configuration has changed by this very move, so it is not asked for again.
  const after = dryRun ? { portal } : await portalOf({ ...seer, pass: { ...pass, config: null } }, id);
  const rekeyed = done.rekeyed.filter((each) => each.portal === id).length;
  return {
    ...{ portal: shown(seer, after.portal), articles: done.articles.get(id) ?? 0, rekeyed },
    ...cameOf(done),
  };
}
