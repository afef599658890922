// Writes the weights of the suggestion, fitted on labelled headlines, and a report of how right they are.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFlags, refuse } from './flags.mjs';
import { ready, root } from './setup.mjs';
import { figuresOf, readHeadlines } from './suggestion-figures.mjs';
import { fitterFor, PRIOR } from './suggestion-fit.mjs';
import { reportOf } from './suggestion-report.mjs';

const USAGE = `node scripts/fit-suggestion.mjs FILE
  FILE  tệp tiêu đề đã gán nhãn, mỗi dòng một JSON (labelled headlines, one JSON object a line)`;
/** How often the headlines are dealt into parts for the repeated cross-validation. */
const REPEATS = 20;
const PARTS = 5;

const { positionals } = readFlags({}, USAGE);
const [path] = positionals;
if (positionals.length !== 1 || !existsSync(path)) refuse('Cần một tệp tiêu đề.', 'Name one file.', USAGE);
await ready();

const load = (file) => import(pathToFileURL(join(root, 'shared', 'suggestion', file)).href);
const { evidenceOf } = await load('evidence.ts');
const { reformOf, weigh } = await load('suggest.ts');
const { WEIGHTS } = await load('weights.ts');
const { LEXICON_VERSION } = await load('lexicon.ts');

const headlines = readHeadlines(path);
const evidence = headlines.map((headline) => evidenceOf(headline));
const all = headlines.map((_, index) => index);
const fitter = fitterFor({ headlines, evidence, weights: WEIGHTS, reformOf, weigh });

/** A small generator of numbers in [0, 1), so that the report can be repeated. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function deal(random) {
  const places = all.map((index) => [random(), index]).sort(([a], [b]) => a - b);
  return Array.from({ length: PARTS }, (_, part) =>
    places.flatMap(([, index], place) => (place % PARTS === part ? [index] : [])),
  );
}

const figuresBy = (weights) =>
  figuresOf(
    headlines,
    evidence.map((each) => weigh(each, weights)),
  );
const weights = fitter.fitWeights(all);
const left = fitter.crossValidate(all.map((index) => [index]));
const random = numbersFrom(1);
const deals = Array.from({ length: REPEATS }, () => fitter.crossValidate(deal(random)));
const report = reportOf({
  version: LEXICON_VERSION,
  headlines,
  evidence,
  prior: PRIOR,
  weights,
  left,
  figures: {
    prior: figuresBy({ ...WEIGHTS, ...PRIOR }),
    fitted: figuresBy(weights),
    left: figuresOf(headlines, left),
    repeated: deals.map((answers) => figuresOf(headlines, answers)),
  },
});

const lines = Object.entries(weights).map(([name, value]) => `  ${name}: ${value},`);
writeFileSync(
  join(root, 'shared', 'suggestion', 'weights.ts'),
  `// How much each field and each level of a phrase counts. Written by scripts/fit-suggestion.mjs; docs/suggestion.md says how.
export const WEIGHTS = {
${lines.join('\n')}
};

/** All in one unit: an article is about the reform when its phrases together reach \`threshold\`. */
export type Weights = typeof WEIGHTS;
`,
);
writeFileSync(join(root, 'docs', 'suggestion.md'), report);
process.stdout.write(report);
