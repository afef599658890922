// What a device needs to know to work, out of who asks and the configuration. Pure.
import type { Me } from '#shared/api/sign-in';
import { CONTENTS, TAXONOMY_VERSION } from '#shared/taxonomy';
import type { Bearer } from '../db/bearer.ts';
import type { Config } from '../db/config.ts';

/** `me` for a bearer; `now` in ms UTC. */
export function meOf(bearer: Bearer, config: Config, now: number): Me {
  const own = config.units.find((unit) => unit.id === bearer.unitId);
  return {
    person: bearer.person,
    role: bearer.role,
    scopes: bearer.scopes,
    unit: own ? { id: own.id, name: own.name, shortName: own.shortName } : null,
    portals: config.portals,
    groupings: config.groupings.map((grouping) => ({
      ...grouping,
      groups: grouping.groups.map((group) => ({ ...group, contents: [...group.contents] })),
    })),
    taxonomy: {
      version: TAXONOMY_VERSION,
      contents: [...CONTENTS],
      topics: [...config.lists.topics],
      forms: [...config.lists.forms],
      origins: [...config.lists.origins],
    },
    config: config.version,
    serverTime: new Date(now).toISOString(),
  };
}
