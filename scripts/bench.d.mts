// What a file of tests/bench gives: `export async function run(): Promise<Table[]>`.

/** One table; every value is also shown as a ratio to the first. */
export type Table = { title: string; unit: string; rows: { name: string; value: number }[] };
