// Whose a row is, as conditions of statements: what the pass's person may read of what people set up, and may change.
import type { Pass } from './batch.ts';

/** The units that the pass's person may see as a parameter of statements: a JSON list, null for all. */
export const boundOf = ({ sight }: Pick<Pass, 'sight'>): string | null =>
  sight?.bound ? JSON.stringify(sight.bound) : null;

/** Whether a unit (an expression) is within the bound, a parameter. What is of no unit is for those who see all. */
export const isOwn = (unit: string, bound: string): string =>
  `(${bound} IS NULL OR ${unit} IN (SELECT value FROM json_each(${bound})))`;

/** Whether it is within the bound, or of the whole: what is said for all is read by all. */
export const isForAll = (unit: string, bound: string): string => `(${unit} IS NULL OR ${isOwn(unit, bound)})`;
