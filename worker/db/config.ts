// What an isolate keeps a copy of: portals, units, groupings, and the version that says whether the copy is old.
import type { Succession, Unit } from '#shared/api/units';
import type { Portal, PortalProfile } from '#shared/portal';
import { ProblemError } from '#shared/problem';
import {
  BUILT_IN,
  type Group,
  type Grouping,
  type ListItem,
  type ListName,
  type Lists,
} from '#shared/taxonomy';
import { rowsOf, runBatch, StaleConfig } from './batch.ts';

export type Config = {
  version: number;
  portals: Portal[];
  /** Every portal, also where `portals` are only those that may be seen: an address belongs to one of them alone. */
  registered: readonly Portal[];
  units: Unit[];
  groupings: Grouping[];
  /** Topics, forms and origins: those of the program, then those that were added. */
  lists: Lists;
  successions: Succession[];
  /** By portal: every unit that it ever spoke for. */
  spokeFor: ReadonlyMap<string, readonly string[]>;
  /**
   * The units that may be seen, where not all may be, the reader's own first; `units` and `portals` are then only those.
   */
  bound: readonly string[] | null;
};

/** A portal as it is read. */
export type PortalRow = {
  id: string;
  name: string;
  channel: string;
  unit: string | null;
  origins: string;
  path: string;
  profile: string;
  profile_version: number;
  paused_at: string | null;
};

export function rowToPortal(row: PortalRow): Portal {
  return {
    id: row.id,
    name: row.name,
    channel: row.channel,
    unit: row.unit,
    origins: JSON.parse(row.origins) as string[],
    path: row.path,
    profile: JSON.parse(row.profile) as PortalProfile,
    profileVersion: row.profile_version,
    ...(row.paused_at !== null && { pausedAt: row.paused_at }),
  };
}

/** What is read of a portal; ?1: the local date that decides the unit it speaks for today, none that had ended by then. */
export const PORTAL_COLUMNS = `id, name, channel, origins, path, profile, profile_version, paused_at, (
    SELECT unit_id FROM speaker WHERE portal_id = portal.id AND ?1 BETWEEN valid_from AND valid_to
    ORDER BY valid_from DESC LIMIT 1
  ) AS unit`;
const PORTALS = `SELECT ${PORTAL_COLUMNS} FROM portal ORDER BY name, id`;

type ItemRow = { list: ListName; code: string; name: string; retired: 0 | 1 };

/** A list of the program with what stands beside it in the database, in the order in which it was added. */
function withOwn(list: ListName, rows: readonly ItemRow[]): ListItem[] {
  const own = rows.filter((row) => row.list === list);
  const retired = (code: string) => own.some((row) => row.code === code && row.retired === 1);
  const builtIn = BUILT_IN[list];
  const added = own.filter(({ code }) => !builtIn.some((item) => item.code === code));
  return [...builtIn, ...added].map(({ code, name }) => ({
    code,
    name,
    ...(retired(code) && { retired: true }),
  }));
}

const UNITS = `
  SELECT id, name, short_name AS shortName, sign_code AS signCode, parent_authority AS parentAuthority, place,
    parent_id AS parent, valid_from AS validFrom, valid_to AS validTo, version
  FROM unit ORDER BY name, id`;

const SUCCESSIONS = `
  SELECT from_id AS "from", to_id AS "to", on_day AS "on", kind FROM unit_successor ORDER BY on_day, from_id, to_id`;

/** Loads the configuration as of a local date (which decides the units that portals speak for today). */
async function loadConfig(db: D1Database, today: string): Promise<Config> {
  const [version, portals, units, groupings, successions, spans, items] = await runBatch(db, [
    db.prepare('SELECT version FROM config'),
    db.prepare(PORTALS).bind(today),
    db.prepare(UNITS),
    db.prepare('SELECT id, name, groups FROM grouping ORDER BY position, id'),
    db.prepare(SUCCESSIONS),
    db.prepare(
      'SELECT portal_id AS portal, json_group_array(unit_id) AS units FROM portal_unit GROUP BY portal_id',
    ),
    db.prepare(
      'SELECT list, code, name, retired_at IS NOT NULL AS retired FROM list_item ORDER BY created_at, code',
    ),
  ]);
  const registered = rowsOf<PortalRow>(portals).map(rowToPortal);
  return {
    version: rowsOf<{ version: number }>(version)[0]?.version ?? 0,
    portals: registered,
    registered,
    units: rowsOf<Unit>(units),
    groupings: rowsOf<{ id: string; name: string; groups: string }>(groupings).map((row) => ({
      id: row.id,
      name: row.name,
      groups: JSON.parse(row.groups) as Group[],
    })),
    lists: {
      topics: withOwn('topics', rowsOf<ItemRow>(items)),
      forms: withOwn('forms', rowsOf<ItemRow>(items)),
      origins: withOwn('origins', rowsOf<ItemRow>(items)),
    },
    successions: rowsOf<Succession>(successions),
    spokeFor: new Map(
      rowsOf<{ portal: string; units: string }>(spans).map((row) => [
        row.portal,
        JSON.parse(row.units) as string[],
      ]),
    ),
    bound: null,
  };
}

/** Copies by database, with the day they were made on: the unit a portal speaks for may change overnight. */
const copies = new WeakMap<D1Database, { today: string; config: Config }>();

async function freshCopy(db: D1Database, today: string): Promise<Config> {
  const config = await loadConfig(db, today);
  copies.set(db, { today, config });
  return config;
}

/** How often a fresh copy may turn out to be old already. */
const FRESH_COPIES = 3;

/**
 * Runs work with the configuration: with the isolate's copy first; when the gate finds that it is old, again with
 * a fresh one. The work must name `config.version` in its pass. Throws the problem `busy` when the configuration
 * changes faster than it can be read.
 */
export async function withConfig<T>(
  db: D1Database,
  today: string,
  work: (config: Config) => Promise<T>,
): Promise<T> {
  const copy = copies.get(db);
  let config = copy?.today === today ? copy.config : await freshCopy(db, today);
  for (let fresh = 0; ; fresh++) {
    try {
      return await work(config);
    } catch (error) {
      if (!(error instanceof StaleConfig)) throw error;
      if (fresh === FRESH_COPIES) throw new ProblemError('busy', 'the configuration keeps changing');
    }
    config = await freshCopy(db, today);
  }
}
