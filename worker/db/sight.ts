// What a person may see: the units at and below their own, with those they took over from; without a unit, all.
import { ProblemError } from '#shared/problem';
import { type Pass, rowsOf, runBatch, StaleSight } from './batch.ts';
import { type Config, withConfig } from './config.ts';
import type { Filter } from './stats.ts';

/** All that is reached from `start` by going on from each to those that `onward` gives. */
function reachedFrom(start: string, onward: (unit: string) => readonly string[]): Set<string> {
  const reached = new Set([start]);
  // A set is walked in the order of insertion, also over what is added meanwhile.
  for (const unit of reached) for (const next of onward(unit)) reached.add(next);
  return reached;
}

/**
 * The configuration as a unit's people see it (design: own unit and below): its units, and the portals that ever
 * spoke for one of them. A body sees what its predecessors posted. All is seen from no unit (`null`), and from one
 * that every other is below.
 */
export function seenBy(config: Config, unit: string | null): Config {
  if (unit === null) return config;
  const { units, portals, successions, spokeFor } = config;
  const reached = reachedFrom(unit, (id) => [
    ...units.filter(({ parent }) => parent === id).map((below) => below.id),
    ...successions.filter(({ to }) => to === id).map(({ from }) => from),
  ]);
  if (units.length > 0 && units.every(({ id }) => reached.has(id))) return config;
  return {
    ...config,
    units: units
      .filter(({ id }) => reached.has(id))
      .map((own) => ({ ...own, parent: own.parent !== null && reached.has(own.parent) ? own.parent : null })),
    // A portal may speak for somebody else by now.
    portals: portals
      .filter(({ id }) => spokeFor.get(id)?.some((each) => reached.has(each)))
      .map((own) => ({ ...own, unit: own.unit !== null && reached.has(own.unit) ? own.unit : null })),
    successions: successions.filter(({ from, to }) => reached.has(from) && reached.has(to)),
    bound: [...reached],
  };
}

/** Whether an article of this unit and portal is seen: its portal must be, and its unit where that is known. */
export function isSeen(
  { bound, portals }: Pick<Config, 'bound' | 'portals'>,
  article: { unit: string | null; portal: string },
): boolean {
  if (bound === null) return true;
  const isPortalSeen = portals.some(({ id }) => id === article.portal);
  return isPortalSeen && (article.unit === null || bound.includes(article.unit));
}

/** The same as a filter of statements: all that may be seen; of an article without a unit its portal decides. */
export function seenFilter({ bound, portals }: Pick<Config, 'bound' | 'portals'>): Filter {
  return bound === null ? {} : { portal: portals.map(({ id }) => id), unit: [...bound, ''] };
}

/** What “all together” means for each unit: a filter of all that its people see; none for who sees everything. */
export type Togethers = Readonly<Record<string, Filter>>;

const togethers = new WeakMap<Config, Togethers>();

/** By unit that may be seen: what its people call all together. */
export function togethersOf(config: Config): Togethers {
  const known = togethers.get(config);
  if (known) return known;
  const filters = config.units.map(({ id }) => [id, seenFilter(seenBy(config, id))] as const);
  const made = Object.fromEntries(filters.filter(([, filter]) => filter.unit !== undefined));
  togethers.set(config, made);
  return made;
}

/** The unit of each token's person, as last asked; the gate says when it is another one by now. */
const known = new WeakMap<D1Database, Map<string, string | null>>();
const KNOWN_MAX = 5000;
/** Whose token is unknown sees nothing; the gate will say so. */
const NOBODY = '';

async function unitOf(db: D1Database, tokenHash: string): Promise<string | null> {
  const units = known.get(db) ?? new Map<string, string | null>();
  known.set(db, units);
  const kept = units.get(tokenHash);
  if (kept !== undefined) return kept;
  const [found] = await runBatch(db, [
    db.prepare('SELECT unit_id FROM bearer WHERE hash = ?1').bind(tokenHash),
  ]);
  const [row] = rowsOf<{ unit_id: string | null }>(found);
  if (!row) return NOBODY;
  if (units.size >= KNOWN_MAX) units.clear();
  units.set(tokenHash, row.unit_id);
  return row.unit_id;
}

/** How often a person may turn out to have moved. */
const MOVES = 3;

/**
 * Runs work with the configuration as the pass's person may see it, and with a pass that the gate checks for just
 * that; again with what is true now, where either has changed. Throws `busy` when it keeps changing.
 */
export async function withSight<T>(
  db: D1Database,
  pass: Pass,
  work: (config: Config, pass: Pass) => Promise<T>,
): Promise<T> {
  for (let moves = 0; ; moves++) {
    const unit = await unitOf(db, pass.tokenHash);
    try {
      return await withConfig(db, pass.today, (config) => {
        const seen = seenBy(config, unit);
        return work(seen, {
          ...pass,
          config: config.version,
          ...(unit === NOBODY ? {} : { sight: { unit, bound: seen.bound } }),
        });
      });
    } catch (error) {
      if (!(error instanceof StaleSight)) throw error;
      if (moves === MOVES) throw new ProblemError('busy', 'the person keeps moving');
      known.get(db)?.delete(pass.tokenHash);
    }
  }
}
