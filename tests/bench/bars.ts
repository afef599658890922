// What figures must reach, as rows of a table that say whether they do.
import type { Table } from '../../scripts/bench.mjs';

type Row = Table['rows'][number];

/** A figure that must not be under a bar. */
export function atLeast(name: string, value: number, bar: number): Row {
  return { name: `${name}, at least ${bar}`, value, note: value >= bar ? 'met' : 'MISSED' };
}

/** A figure that must not be over a bar. */
export function atMost(name: string, value: number, bar: number): Row {
  return { name: `${name}, at most ${bar}`, value, note: value <= bar ? 'met' : 'MISSED' };
}
