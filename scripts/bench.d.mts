// What a file of tests/bench gives: `export async function run(): Promise<(Table | Grid)[]>`.

/** One table; beside every value stands its note, or its ratio to the first. */
export type Table = {
  title: string;
  unit: string;
  rows: { name: string; value: number; note?: string }[];
};

/** Several figures of the same things: a column a figure; NaN where there is nothing to tell. */
export type Grid = {
  title: string;
  unit: string;
  columns: readonly string[];
  rows: { name: string; values: readonly number[] }[];
};
