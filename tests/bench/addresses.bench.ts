// Whether pairs of portal addresses are told apart or joined as they should be, by the general rules for unknown portals.
import { canonicalUrl } from '#shared/canonical-url';
import type { Grid, Table } from '../../scripts/bench.mjs';
import { atLeast } from './bars.ts';
import { readRecords } from './development-data.ts';

interface Pair {
  cms: string;
  a: string;
  b: string;
  same: boolean;
  why: string;
}

type Key = (url: string) => string;

function withoutQuery(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

const KEYS: readonly (readonly [string, Key])[] = [
  ['the address as it is', (url) => url],
  ['host and path alone', withoutQuery],
  ['Sổ Tin, no profile', canonicalUrl],
];

/** How many pairs a way to make keys decides as labelled. */
function decided(pairs: readonly Pair[], key: Key): number {
  return pairs.filter(({ a, b, same }) => (key(a) === key(b)) === same).length;
}

/** A column a system, with the number of its pairs. */
function bySystem(pairs: readonly Pair[]): Grid {
  const systems = [...new Set(pairs.map(({ cms }) => cms))];
  const of = (system: string) => pairs.filter(({ cms }) => cms === system);
  return {
    title: 'address pairs decided rightly, by system',
    unit: 'pairs',
    columns: systems.map((system) => `${system} (${of(system).length})`),
    rows: KEYS.map(([name, key]) => ({
      name,
      values: systems.map((system) => decided(of(system), key)),
    })),
  };
}

/** Pairs decided rightly, over all and by system. Without the data: says so, gives none. */
export async function run(): Promise<(Table | Grid)[]> {
  const pairs = readRecords<Pair>('extraction', 'url_cases.jsonl');
  if (!pairs) return [];
  for (const { a, b, same, why } of pairs)
    if ((canonicalUrl(a) === canonicalUrl(b)) !== same)
      process.stdout.write(`${same ? 'not joined' : 'JOINED'} (${why}): ${a} ${b}\n`);
  const [same, different] = [true, false].map((wanted) => pairs.filter((pair) => pair.same === wanted));
  const table = (what: string, chosen: readonly Pair[] = []) => ({
    title: `address pairs: ${what}, of ${chosen.length}`,
    unit: 'pairs',
    rows: KEYS.map(([name, key]) => ({ name, value: decided(chosen, key) })),
  });
  const share = (chosen: readonly Pair[] = []) => (100 * decided(chosen, canonicalUrl)) / chosen.length;
  return [
    table('different kept apart', different),
    table('same joined', same),
    bySystem(pairs),
    {
      title: 'what must hold of address pairs',
      unit: '%',
      rows: [atLeast('different kept apart', share(different), 100), atLeast('same joined', share(same), 85)],
    },
  ];
}
