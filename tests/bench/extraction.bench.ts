// How well and how fast articles are read on the development pages, beside other makers' readers: all of them on
// linkedom's DOM, Readability on Chromium's own too.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Grid, Table } from '../../scripts/bench.mjs';
import { READERS } from './article-readers.ts';
import { barsOf, count, gridOf, type Label, noScore, type Scores } from './article-scores.ts';
import { findData } from './development-data.ts';
import { type Read, timeInChromium } from './reading-time.ts';

/** SO_TIN_EVERY=10 takes each tenth page. */
const every = Number(process.env.SO_TIN_EVERY ?? 1);

/** What built a page, by the traces it leaves there; of others, what they say to machines. */
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['WordPress', /wp-(?:content|includes)\//],
  ['Drupal', /Drupal/],
  ['TYPO3', /typo3/i],
  ['ASP.NET', /__VIEWSTATE/],
  ['others with JSON-LD', /application\/ld\+json/],
  ['others with Open Graph', /property=["']?og:/],
];

function systemOf(html: string): string {
  return SYSTEMS.find(([, trace]) => trace.test(html))?.[0] ?? 'others without either';
}

/** How many pages of each kind a reader calls articles; those that do not say are left out. */
type Called = Map<string, Map<string, number>>;

function calledTables(called: Called, labels: readonly Label[]): Table[] {
  return [...called].map(([kind, counts]) => ({
    title: `called an article, of ${labels.filter((label) => label.kind === kind).length} pages labelled ${kind}`,
    unit: 'pages',
    rows: [...counts].map(([name, value]) => ({ name, value })),
  }));
}

/** For all pages, each source and each system a table, and what must hold. Without the data: says so, gives none. */
export async function run(): Promise<(Table | Grid)[]> {
  const folder = findData('extraction');
  if (!folder) return [];
  const all: Label[] = JSON.parse(readFileSync(`${folder}/labels.json`, 'utf8'));
  const labels = all.filter((_, index) => index % every === 0);
  const sets = new Map<string, Scores>();
  const called: Called = new Map();
  const reads: Read[] = [];
  for (const label of labels) {
    const html = gunzipSync(readFileSync(`${folder}/${label.file}`)).toString('utf8');
    const url = /^https?:\S+/.exec(label.url)?.[0] ?? 'https://example.com/';
    if (label.kind === 'article') reads.push({ html, url });
    const names = ['all', `source ${label.source}`, `system ${systemOf(html)}`];
    for (const [name, read] of READERS) {
      const { answer, ms } = await read(html, url);
      if (answer.article !== undefined) {
        const counts = called.get(label.kind) ?? new Map<string, number>();
        called.set(label.kind, counts.set(name, (counts.get(name) ?? 0) + Number(answer.article)));
      }
      if (label.kind !== 'article') continue;
      for (const set of names) {
        const scores: Scores = sets.get(set) ?? new Map();
        const score = scores.get(name) ?? noScore();
        sets.set(set, scores.set(name, score));
        count(score, label, answer, ms);
      }
    }
  }
  const over = sets.get('all');
  const grids = [...sets].sort(([a], [b]) => a.localeCompare(b)).map(([set, scores]) => gridOf(set, scores));
  const times = await timeInChromium(reads);
  return [...grids, ...calledTables(called, labels), ...times, ...(over ? [barsOf(over)] : [])];
}
