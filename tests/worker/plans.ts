// Plans in the database of the tests: short words to put one there with its targets.
import { uuidv7 } from '#shared/uuid';
import { ID, PLAN, target } from '../fixtures/given-plans.ts';
import { call, UNIT } from './client.ts';

/** The rules that come with the program. */
export const [FLOOR_90, FLOOR_80] = [
  '00000000-0000-7000-8000-000000000090',
  '00000000-0000-7000-8000-000000000080',
];

/** The norm of the unit: two articles a month. */
export const norm = (parts: Record<string, unknown> = {}) =>
  target({ unit: UNIT.id, pace: 'month', amount: 2, ...parts });

/** Stores a plan under ID, with targets; gives the ids of those. */
export async function aPlan(
  token: string,
  parts: Record<string, unknown>,
  ...targets: Record<string, unknown>[]
): Promise<string[]> {
  await call('putPlan', { token, parameters: { id: ID }, body: { ...PLAN, ...parts } });
  const ids = targets.map(() => uuidv7());
  for (const [index, body] of targets.entries())
    await call('putTarget', { token, parameters: { id: ids[index] ?? '' }, body });
  return ids;
}
