// Registers the demo: one department and its province, each with its portal on localhost, and no article.

import { demoPortals } from '../tests/portal/addresses.ts';
import { movePortal, portalIds, registerPortal, registerUnit } from '../worker/db/setup.ts';

const PROVINCE = { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh' };
/** In the order of the portals. */
const UNITS = [
  { id: 'so-nnptnt', name: 'Sở Nông nghiệp & PTNT', shortName: 'Sở NN&PTNT', parent: PROVINCE.id },
  PROVINCE,
];
/** Before any article of the demo. */
const SINCE = '2000-01-01';

/** The first administrator of a demo belongs to this unit: it sees both portals. */
export const DEMO_UNIT = PROVINCE.id;

/**
 * Registers the demo's units and portals at an origin such as `http://localhost:8788`. When they are registered at
 * another one, from a start on another port, they move, and their articles stay the same articles.
 */
export async function registerDemo(db, origin) {
  for (const unit of UNITS.toReversed()) await registerUnit(db, { ...unit, validFrom: SINCE, validTo: null });
  for (const [index, portal] of demoPortals(origin).entries()) {
    const speaksFor = [{ unit: UNITS[index].id, from: SINCE, to: null }];
    await registerPortal(db, { ...portal, speaksFor });
    await movePortal(db, portal.id, origin);
  }
}

/** Whether portals are registered and which of them are the demo's: `none`, `demo` or `own`. */
export async function registeredPortals(db) {
  const registered = await portalIds(db);
  if (registered.length === 0) return 'none';
  const ids = demoPortals('http://localhost').map(({ id }) => id);
  return registered.some((id) => ids.includes(id)) ? 'demo' : 'own';
}
