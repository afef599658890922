// Whose figures a report tells: what was asked for, else all that its reader sees; frozen, what was frozen. Pure.

import { UNKNOWN } from '#shared/query';
import type { ReportScope } from '#shared/report';
import type { Snapshot } from '#shared/snapshot';
import { showCount } from '#shared/wording';
import type { Config } from '../db/config.ts';
import type { Filter } from '../db/stats.ts';

type Named = readonly { id: string; name: string }[];

/** Most units or portals that are told by name. */
const NAMED_MAX = 3;

function told(ids: readonly string[], list: Named, [unknown, many]: readonly [string, string]): string {
  if (ids.length > NAMED_MAX) return `${showCount(ids.length)} ${many}`;
  const named = (id: string) =>
    id === UNKNOWN ? unknown : (list.find((each) => each.id === id)?.name ?? id);
  return ids.map(named).join(', ');
}

const ofUnits = (ids: readonly string[], list: Named) => told(ids, list, ['Chưa rõ đơn vị', 'đơn vị']);
const ofPortals = (ids: readonly string[], list: Named) => told(ids, list, ['', 'cổng, trang']);

/** A filter as lists take it: what is not known is written as such. */
export function limitsOf(
  filter: Readonly<Record<string, readonly string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, values]) =>
      values ? [[name, values.map((value) => value || UNKNOWN).join(',')]] : [],
    ),
  );
}

/** Units with what is below them: by the ones on top, without those that they took over from. */
function withBelow(
  bound: readonly string[],
  units: Named,
  { units: present, successions }: Pick<Config, 'units' | 'successions'>,
): string {
  const parents = new Map(present.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: string) => bound.includes(parents.get(id) ?? '');
  const isBefore = (id: string) => successions.some(({ from, to }) => from === id && bound.includes(to));
  const top = bound.filter((id) => !isBelow(id) && !isBefore(id));
  return `${ofUnits(top, units)}${bound.some(isBelow) ? ' và các đơn vị trực thuộc' : ''}`;
}

function ofAll(config: Config): string {
  if (config.bound !== null) return withBelow(config.bound, config.units, config);
  const [only] = config.units;
  return only && config.units.length === 1 ? only.name : 'Tất cả đơn vị, cổng và trang';
}

/** Of what was asked for: `unit` and `portal` as they are told, `filter` as it was understood. */
export function askedScope(
  { unit, portal }: { unit: readonly string[] | undefined; portal: readonly string[] | undefined },
  filter: Filter,
  config: Config,
): ReportScope {
  const names = [
    ...(unit ? [ofUnits(unit, config.units)] : []),
    ...(portal ? [ofPortals(portal, config.portals)] : []),
  ];
  // What the reader sees at all limits every list by itself.
  const limits = { unit: unit && filter.unit, portal: portal && filter.portal };
  return { name: names.join(' · ') || ofAll(config), limits: limitsOf(limits) };
}

/** Of what was frozen; who is bound to units froze those, all their portals, and what has no unit. */
export function frozenScope(
  { filter, units, portals }: Pick<Snapshot, 'filter' | 'units' | 'portals'>,
  config: Config,
): ReportScope {
  const bound = filter.unit?.includes('') ? filter.unit.filter((id) => id !== '') : null;
  const isWhole = portals.every(({ id }) => filter.portal?.includes(id) ?? true);
  const names = [
    ...(bound ? [withBelow(bound, units, config)] : filter.unit ? [ofUnits(filter.unit, units)] : []),
    ...(filter.portal && !(bound && isWhole) ? [ofPortals(filter.portal, portals)] : []),
  ];
  const [only] = units;
  const all = only && units.length === 1 ? only.name : 'Tất cả đơn vị, cổng và trang';
  return { name: names.join(' · ') || all, limits: limitsOf(filter) };
}
