// Portals as administrators change them: what may be seen and said, and what follows for their articles.
import {
  type MoveGiven,
  ORIGINS_MAX,
  type PortalChange,
  type PortalGiven,
  type PortalSpan,
  type RegisteredPortal,
  type SpansGiven,
} from '#shared/api/portals';
import type { Portal, PortalProfile } from '#shared/portal';
import { portalHolds } from '#shared/portal-address';
import { ProblemError } from '#shared/problem';
import { foldText } from '#shared/text';
import { checkedBehindGate, type Pass, runGated } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import {
  addPortal,
  moveStatements,
  type PortalNamed,
  profileAudited,
  readPortals,
  writePortal,
  writeSpans,
} from '../db/portals.ts';
import { oneSpelling } from './entry.ts';
import { ADDRESSES_MAX, replaceProfile } from './rekey.ts';

/** Whose eyes and hands: the pass with the configuration as it may be seen. */
export type Seer = { db: D1Database; pass: Pass; config: Config };

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

const sees = ({ config }: Seer, unit: string) => config.bound === null || config.bound.includes(unit);

/** Spans of units that may not be seen are as if they were not there. */
const shown = (seer: Seer, portal: RegisteredPortal): RegisteredPortal => ({
  ...portal,
  spans: portal.spans.filter(({ unit }) => sees(seer, unit)),
});

/** The portals that may be seen, with what is set up about each. */
export async function listPortals(seer: Seer): Promise<RegisteredPortal[]> {
  const all = await readPortals(seer.db, seer.pass);
  return all
    .filter(({ id }) => seer.config.portals.some((portal) => portal.id === id))
    .map((portal) => shown(seer, portal));
}

/** One portal with all its spans, and the others. Throws not-found where it may not be seen. */
async function portalOf(
  { db, pass, config }: Seer,
  id: string,
): Promise<{ portal: RegisteredPortal; others: RegisteredPortal[] }> {
  const all = await readPortals(db, pass);
  const portal = all.find((each) => each.id === id);
  if (!portal || !config.portals.some((each) => each.id === id))
    throw new ProblemError('not-found', `no portal ${id}`);
  return { portal, others: all.filter((each) => each !== portal) };
}

const stands = (portal: RegisteredPortal | null): RegisteredPortal => {
  if (!portal) throw new Error('the portal was not read');
  return portal;
};

/** Refuses what was based on another version. */
function checkVersion(portal: RegisteredPortal, version: number): void {
  if (portal.version !== version)
    throw new ProblemError('record-changed', `version ${version} was read, it is ${portal.version} now`);
}

/** A unit that a portal is to speak for must be seen, and must not have ended before. */
function checkUnit({ config }: Seer, { unit, from }: Pick<PortalSpan, 'unit' | 'from'>): void {
  const found = config.units.find(({ id }) => id === unit);
  if (!found) throw new ProblemError('unknown-unit', `no unit ${unit}`, { parameter: 'unit' });
  if (found.validTo !== null && found.validTo < from)
    throw new ProblemError('span-after-end', `${unit} ended on ${found.validTo}`);
}

const samePath = (a: string, b: string) =>
  a.replace(/\/$/, '').toLowerCase() === b.replace(/\/$/, '').toLowerCase();

/** Whether a portal stands at this origin and path already. */
const isAt = (portal: Portal, origin: string, path: string) =>
  portalHolds({ origins: portal.origins, path: '/' }, origin) && samePath(portal.path, path);

/** A portal within another takes its addresses: those of a portal that may not be seen are not the asker's to take. */
function refuseWithinForeign(
  { config }: Seer,
  portals: readonly Portal[],
  origin: string,
  path: string,
): void {
  const address = new URL(path, origin).href;
  const foreign = portals.filter(({ id }) => !config.portals.some((own) => own.id === id));
  if (foreign.some((portal) => portalHolds(portal, address)))
    throw new ProblemError('portal-within', address);
}

/**
 * Registers a portal; the same again is the same portal. Throws unit-needed, unknown-unit, span-after-end, portal-within,
 * portal-taken
 * (also by a portal that may not be seen: two at one address would count its articles twice).
 */
export async function registerNew(seer: Seer, given: PortalGiven): Promise<RegisteredPortal> {
  const { db, pass, config } = seer;
  const { name, channel, origin, path, unit, from } = given;
  const all = await readPortals(db, pass);
  await checkedBehindGate(db, pass, () => {
    if (unit !== null) checkUnit(seer, { unit, from });
    else if (config.bound !== null) throw new ProblemError('unit-needed');
  });
  const taken = all.find((portal) => isAt(portal, origin, path));
  const span = unit === null ? null : { unit, from };
  if (!taken) {
    refuseWithinForeign(seer, all, origin, path);
    const id = portalId(
      origin,
      path,
      all.map((portal) => portal.id),
    );
    return shown(seer, stands(await addPortal(db, pass, { id, name, channel, origin, path, span })));
  }
  const same =
    oneSpelling([taken.name, taken.channel, taken.origins, taken.path, taken.spans]) ===
    oneSpelling([name, channel, [origin], path, span ? [{ ...span, to: null }] : []]);
  if (!same) throw new ProblemError('portal-taken', `${origin}${path}`);
  return shown(seer, taken);
}

const named = ({ name, channel, pausedAt }: RegisteredPortal): PortalNamed => ({
  name,
  channel,
  pausedAt: pausedAt ?? null,
});

/** Renames a portal, pauses or opens it. Throws not-found, record-changed. */
export async function changePortal(seer: Seer, id: string, given: PortalChange): Promise<RegisteredPortal> {
  const { db, pass } = seer;
  const { portal } = await portalOf(seer, id);
  const before = named(portal);
  const pausedAt = given.paused ? (before.pausedAt ?? pass.now) : null;
  const after = { name: given.name, channel: given.channel, pausedAt };
  if (oneSpelling(before) === oneSpelling(after)) return shown(seer, portal);
  checkVersion(portal, given.version);
  return shown(seer, stands(await writePortal(db, pass, id, { before, after })));
}

/** In the order of their days. Throws from-after-to, spans-overlap. */
function ordered(spans: readonly PortalSpan[]): PortalSpan[] {
  const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, { from, to }] of sorted.entries()) {
    if (to !== null && to < from) throw new ProblemError('from-after-to', `${from} is after ${to}`);
    const next = sorted[index + 1];
    if (next && (to === null || to >= next.from))
      throw new ProblemError('spans-overlap', `${from} to ${to ?? 'no end'} and ${next.from}`);
  }
  return sorted;
}

/**
 * Replaces whom a portal speaks for. Spans of units that may not be seen stay. Throws not-found, unknown-unit,
 * span-after-end, unit-needed where the portal would be out of the asker's sight, from-after-to, spans-overlap, record-changed.
 */
export async function changeSpans(seer: Seer, id: string, given: SpansGiven): Promise<RegisteredPortal> {
  const { db, pass, config } = seer;
  const { portal } = await portalOf(seer, id);
  const stood = new Set(portal.spans.map(({ unit, from }) => `${from} ${unit}`));
  for (const span of given.spans) if (!stood.has(`${span.from} ${span.unit}`)) checkUnit(seer, span);
  if (given.spans.length === 0 && config.bound !== null) throw new ProblemError('unit-needed');
  const hidden = portal.spans.filter(({ unit }) => !sees(seer, unit));
  const after = ordered([...hidden, ...given.spans]);
  if (oneSpelling(portal.spans) === oneSpelling(after)) return shown(seer, portal);
  checkVersion(portal, given.version);
  return shown(seer, stands(await writeSpans(db, pass, id, { before: portal.spans, after })));
}

/** What a move or another profile did, or would do. */
export type Moved = { portal: RegisteredPortal; articles: number; rekeyed: number };

const runOf =
  ({ db, pass }: Seer) =>
  (statements: D1PreparedStatement[]) =>
    runGated(db, pass, statements);

/**
 * Says that a portal is at a further origin; with a rule, its articles' keys are written anew under the profile that
 * has it. Throws not-found, portal-taken, portal-within, too-many-origins, record-changed, and what `replaceProfile` throws.
 */
export async function moveTo(seer: Seer, id: string, given: MoveGiven): Promise<Moved> {
  const { db, pass } = seer;
  const { origin, on, rule, version, try: dryRun = false } = given;
  const { portal, others } = await portalOf(seer, id);
  const done = portal.moves.find((move) => move.origin === origin);
  if (done && oneSpelling([done.on, done.rule]) === oneSpelling([on, rule]))
    return { portal: shown(seer, portal), articles: 0, rekeyed: 0 };
  if (others.some((other) => isAt(other, origin, portal.path)))
    throw new ProblemError('portal-taken', origin);
  refuseWithinForeign(seer, others, origin, portal.path);
  checkVersion(portal, version);
  const origins = [...new Set([...portal.origins, origin])];
  if (origins.length > ORIGINS_MAX) throw new ProblemError('too-many-origins');
  const { articles, rekeyed } = await replaceProfile({
    db,
    run: runOf(seer),
    portal,
    profile: withRule(portal.profile, done?.rule ?? null, rule),
    origins,
    tokenHash: pass.tokenHash,
    now: pass.now,
    dryRun,
    most: ADDRESSES_MAX,
    also: moveStatements(db, pass, portal, { origins, origin, on, rule }),
  });
  // The configuration has changed by this very move, so it is not asked for again.
  const after = dryRun ? { portal } : await portalOf({ ...seer, pass: { ...pass, config: null } }, id);
  return { portal: shown(seer, after.portal), articles, rekeyed: rekeyed.length };
}

type Rule = MoveGiven['rule'];

/** A profile with the rule of a move in place of the one that the move had before. */
function withRule(profile: PortalProfile, before: Rule, rule: Rule): PortalProfile {
  const kept = (profile.rewrites ?? []).filter((each) => oneSpelling(each) !== oneSpelling(before));
  if (rule === null && kept.length === (profile.rewrites?.length ?? 0)) return profile;
  return { ...profile, rewrites: rule === null ? kept : [...kept, rule] };
}

/** A portal, if its profile is of the version that was read. Throws not-found, profile-changed. */
function portalAt({ config }: Seer, id: string, version: number): Portal {
  const portal = config.portals.find((each) => each.id === id);
  if (!portal) throw new ProblemError('not-found', `no portal ${id}`);
  if (portal.profileVersion !== version)
    throw new ProblemError(
      'profile-changed',
      `version ${version} was read, it is ${portal.profileVersion} now`,
    );
  return portal;
}

export type ProfileWanted = { profile: PortalProfile; version: number; try?: boolean | undefined };

/** Replaces how a portal is read, or only says what that would change. Throws as `replaceProfile` does. */
export async function changeProfile(
  seer: Seer,
  id: string,
  { profile, version, try: dryRun = false }: ProfileWanted,
): Promise<{ version: number; articles: number; rekeyed: number }> {
  const { db, pass } = seer;
  return checkedBehindGate(db, pass, async () => {
    const portal = portalAt(seer, id, version);
    const { articles, rekeyed } = await replaceProfile({
      db,
      run: runOf(seer),
      portal,
      profile,
      tokenHash: pass.tokenHash,
      now: pass.now,
      dryRun,
      most: ADDRESSES_MAX,
      also: [profileAudited(db, pass, id, { before: portal.profile, after: profile })],
    });
    return { version: version + (dryRun ? 0 : 1), articles, rekeyed: rekeyed.length };
  });
}
