// What pages made to choke a reader cost, in a real Chromium: reading each as article and as listing.
import type { Grid, Table } from '../../scripts/bench.mjs';
import { readHostilePages } from '../e2e/hostile-browser.ts';
import { atMost } from './bars.ts';

/** Both readings of any of them together, on a machine of today under load; mostly they take a tenth of it. */
const LONGEST_MS = 5_000;

/** A row a page, the first an ordinary one; and whether what must hold of them does. */
export async function run(): Promise<(Grid | Table)[]> {
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
    {
      title: `what must hold of ${readings.length} hostile pages`,
      unit: 'ms, pages',
      rows: [
        atMost(
          'the slowest, both readings together, ms',
          Math.max(...readings.map(({ ms }) => ms)),
          LONGEST_MS,
        ),
        atMost('pages that threw', readings.filter(({ error }) => error !== null).length, 0),
      ],
    },
  ];
}
