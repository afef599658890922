// How right and how fast suggestions are on labelled headlines, beside the plain rule “names the reform or procedures”.
import { evidenceOf } from '#shared/suggestion/evidence';
import { reformOf, suggest, weigh } from '#shared/suggestion/suggest';
import { WEIGHTS } from '#shared/suggestion/weights';
import type { Table } from '../../scripts/bench.mjs';
import {
  type Answer,
  type Figures,
  figuresOf,
  type Headline,
  hitRate,
  readHeadlines,
  where,
} from '../../scripts/suggestion-figures.mjs';
import { fitterFor } from '../../scripts/suggestion-fit.mjs';
import { atLeast } from './bars.ts';
import { findData } from './development-data.ts';

const CONTENTS = ['0', '1', '2', '3', '4', '5', '6'];
const RUNS = 50;

type Suggest = (headline: Headline) => Answer;

/** The answer for each headline by weights that were fitted on all the others. */
function leftOut(headlines: Headline[]): Answer[] {
  const evidence = headlines.map(evidenceOf);
  const fitter = fitterFor({ headlines, evidence, weights: WEIGHTS, reformOf, weigh });
  return fitter.crossValidate(headlines.map((_, index) => [index]));
}

/** What anybody would write first: two phrases, and the content that each names. */
function plainRule({ title, summary }: Headline): Answer {
  const text = `${title} ${summary ?? ''}`.toLowerCase();
  const rules = [
    ['cải cách hành chính', '0'],
    ['thủ tục hành chính', '2'],
  ] as const;
  return rules.flatMap(([phrase, content]) => (text.includes(phrase) ? [{ content }] : []));
}

/** The median time of a headline, in µs, over runs of all of them; the first run does not count. */
function timeOf(suggest: Suggest, headlines: Headline[]): number {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    for (const headline of headlines) suggest(headline);
    times.push(((performance.now() - start) * 1000) / headlines.length);
  }
  return times.slice(1).sort((a, b) => a - b)[RUNS / 2] ?? 0;
}

/** A table with a row for each content of which there are headlines, after the one over all. */
function byContent(headlines: Headline[], answers: Answer[], most: number): Table['rows'] {
  return CONTENTS.flatMap((content) => {
    const [chosen, said] = where(
      headlines,
      answers,
      ({ contents, reform }) => reform && contents.includes(content),
    );
    const name = `left out, content ${content} (${chosen.length} headlines)`;
    return chosen.length === 0 ? [] : [{ name, value: 100 * hitRate(chosen, said, most) }];
  });
}

/** F1 and hits of the rule and of the suggestion, with contents apart, and the time of each. */
export async function run(): Promise<Table[]> {
  const file = findData('suggest', 'titles.jsonl');
  if (!file) return [];
  const headlines = readHeadlines(file);
  const answers = leftOut(headlines);
  const plain = figuresOf(headlines, headlines.map(plainRule));
  const shipped = figuresOf(headlines, headlines.map(suggest));
  const honest = figuresOf(headlines, answers);
  const rows = (key: keyof Figures) => [
    { name: 'plain rule', value: 100 * plain[key] },
    { name: 'suggest, weights fitted with each headline left out', value: 100 * honest[key] },
    { name: 'suggest, as shipped (has seen them)', value: 100 * shipped[key] },
  ];
  return [
    { title: `reform or not, ${headlines.length} headlines`, unit: 'F1, %', rows: rows('all') },
    { title: 'reform or not, without the doubtful', unit: 'F1, %', rows: rows('sure') },
    {
      title: 'right content first',
      unit: '% of reform headlines',
      rows: [...rows('first'), ...byContent(headlines, answers, 1)],
    },
    {
      title: 'right content among two',
      unit: '% of reform headlines',
      rows: [...rows('two'), ...byContent(headlines, answers, 2)],
    },
    {
      title: 'what must hold, weights fitted with each headline left out',
      unit: '%',
      rows: [
        atLeast('reform or not, F1 over all', 100 * honest.all, 93),
        atLeast('reform or not, F1 without the doubtful', 100 * honest.sure, 96),
        atLeast('right content among two', 100 * honest.two, 90),
      ],
    },
    {
      title: 'time of a headline with its lead',
      unit: 'µs, median',
      rows: [
        { name: 'plain rule', value: timeOf(plainRule, headlines) },
        { name: 'suggest', value: timeOf(suggest, headlines) },
      ],
    },
  ];
}
