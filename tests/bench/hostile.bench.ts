// What pages made to choke a reader cost, in a real Chromium: reading each as article and as listing.
import type { Grid } from '../../scripts/bench.mjs';
import { readHostilePages } from '../e2e/hostile-browser.ts';

/** A row a page; the first is an ordinary one. */
export async function run(): Promise<Grid[]> {
  const readings = await readHostilePages(1);
  return [
    {
      title: 'reading hostile pages in Chromium',
      unit: 'both readings together',
      columns: ['ms', 'questions asked', 'rows', 'threw'],
      rows: readings.map(({ name, ms, questions, items, error }) => ({
        name,
        values: [ms, questions, items ?? Number.NaN, Number(error !== null)],
      })),
    },
  ];
}
