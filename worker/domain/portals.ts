// Portals as administrators change them: what may be seen and said, and what follows for their articles.
import type { PortalChange, PortalSpan, RegisteredPortal, SpansGiven } from '#shared/api/portals';
import type { Portal, PortalProfile } from '#shared/portal';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, type Pass, runGated } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import {
  type PortalNamed,
  profileAudited,
  readPortals,
  tookStatements,
  writePortal,
  writeSpans,
} from '../db/portals.ts';
import { oneSpelling } from './entry.ts';
import { ADDRESSES_MAX, type Came, replaceProfile } from './rekey.ts';

/** Whose eyes and hands: the pass with the configuration as it may be seen. */
export type Seer = { db: D1Database; pass: Pass; config: Config };

const sees = ({ config }: Seer, unit: string) => config.bound === null || config.bound.includes(unit);

/** Spans of units that may not be seen are as if they were not there. */
export const shown = (seer: Seer, portal: RegisteredPortal): RegisteredPortal => ({
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
export async function portalOf(
  { db, pass, config }: Seer,
  id: string,
): Promise<{ portal: RegisteredPortal; others: RegisteredPortal[] }> {
  const all = await readPortals(db, pass);
  const portal = all.find((each) => each.id === id);
  if (!portal || !config.portals.some((each) => each.id === id))
    throw new ProblemError('not-found', `no portal ${id}`);
  return { portal, others: all.filter((each) => each !== portal) };
}

export const stands = (portal: RegisteredPortal | null): RegisteredPortal => {
  if (!portal) throw new Error('the portal was not read');
  return portal;
};

/** Refuses what was based on another version. */
export function checkVersion(portal: RegisteredPortal, version: number): void {
  if (portal.version !== version)
    throw new ProblemError('record-changed', `version ${version} was read, it is ${portal.version} now`);
}

/** A unit that a portal is to speak for must be seen, and must not have ended before. */
export function checkUnit({ config }: Seer, { unit, from }: Pick<PortalSpan, 'unit' | 'from'>): void {
  const found = config.units.find(({ id }) => id === unit);
  if (!found) throw new ProblemError('unknown-unit', `no unit ${unit}`, { parameter: 'unit' });
  if (found.validTo !== null && found.validTo < from)
    throw new ProblemError('span-after-end', `${unit} ended on ${found.validTo}`);
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

/** Runs statements behind the gate. */
export const runOf =
  ({ db, pass }: Seer) =>
  (statements: D1PreparedStatement[]) =>
    runGated(db, pass, statements);

/** Replaces how a portal is read, or only says what that would change. Throws as `rearrange` does. */
export async function changeProfile(
  seer: Seer,
  id: string,
  { profile, version, try: dryRun = false }: ProfileWanted,
): Promise<{ version: number; articles: number; rekeyed: number } & Came> {
  const { db, pass, config } = seer;
  return checkedBehindGate(db, pass, async () => {
    const portal = portalAt(seer, id, version);
    const { articles, rekeyed, moved, merged } = await replaceProfile({
      db,
      run: runOf(seer),
      standing: config.registered,
      portal,
      profile,
      tokenHash: pass.tokenHash,
      now: pass.now,
      dryRun,
      most: ADDRESSES_MAX,
      also: (done) => [
        profileAudited(db, pass, id, { before: portal.profile, after: profile }),
        ...tookStatements(db, pass, done),
      ],
    });
    return { version: version + (dryRun ? 0 : 1), articles, rekeyed: rekeyed.length, moved, merged };
  });
}
