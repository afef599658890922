// Fits the few weights of the suggestion on labelled headlines, and writes them with a report of how honest they are.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFlags, refuse } from './flags.mjs';
import { ready, root } from './setup.mjs';
import { figuresOf, hit, readHeadlines } from './suggestion-figures.mjs';
import { reportOf } from './suggestion-report.mjs';

const USAGE = `node scripts/fit-suggestion.mjs FILE
  FILE  tệp tiêu đề đã gán nhãn, mỗi dòng một JSON (labelled headlines, one JSON object a line)`;

/**
 * What the weights are without data, and the values tried: only such as keep what the levels promise. The others set
 * the scale or have nothing to be fitted on.
 */
const PRIOR = { lead: 2, likely: 2, medium: 1, elsewhere: -1 };
const TRIED = {
  lead: [2, 2.05, 2.1, 2.15, 2.2],
  likely: [2, 2.1, 2.2, 2.3, 2.4],
  medium: [0.9, 0.95, 1, 1.05, 1.1, 1.15],
  elsewhere: [-1, -0.9, -0.8, -0.7, -0.6, -0.5],
};
/** How strongly a weight is held to its prior, and how fast belief grows with what speaks for reform. */
const PULL = 0.03;
const STEEPNESS = 0.7;
/** How often the headlines are dealt into five parts for the repeated cross-validation. */
const REPEATS = 20;
const PARTS = 5;

const { positionals } = readFlags({}, USAGE);
const [path] = positionals;
if (positionals.length !== 1 || !existsSync(path)) refuse('Cần một tệp tiêu đề.', 'Name one file.', USAGE);
await ready();

const load = (file) => import(pathToFileURL(join(root, 'extension', 'suggestion', file)).href);
const { evidenceOf } = await load('evidence.ts');
const { reformOf, weigh } = await load('suggest.ts');
const { WEIGHTS } = await load('weights.ts');
const { LEXICON_VERSION } = await load('lexicon.ts');

const headlines = readHeadlines(path);
const evidence = headlines.map((headline) => evidenceOf(headline));
const all = headlines.map((_, index) => index);

/** How wrong the weights are about one headline: doubt about reform, and a wrong content in front. */
function lossOf(index, weights) {
  const { reform, doubtful } = headlines[index];
  const margin = (reformOf(evidence[index], weights) - weights.threshold) * (reform ? 1 : -1);
  const ranked = weigh(evidence[index], { ...weights, threshold: Number.NEGATIVE_INFINITY });
  const misplaced = reform && !hit(headlines[index], ranked, 1) ? 1 : 0;
  return (Math.log1p(Math.exp(-STEEPNESS * margin)) + misplaced) * (doubtful ? 0.5 : 1);
}

function totalLoss(indices, weights) {
  const away = Object.entries(PRIOR).map(([name, prior]) => ((weights[name] - prior) / prior) ** 2);
  const wrong = indices.map((index) => lossOf(index, weights));
  return [...wrong, ...away.map((part) => part * PULL * indices.length)].reduce((sum, part) => sum + part, 0);
}

/** The best weights for some headlines: one weight after the other, until none gets better. */
function fit(indices) {
  let best = { ...WEIGHTS, ...PRIOR };
  let loss = totalLoss(indices, best);
  for (let before = Number.POSITIVE_INFINITY; loss < before; ) {
    before = loss;
    for (const [name, values] of Object.entries(TRIED))
      for (const value of values) {
        const tried = { ...best, [name]: value };
        const triedLoss = totalLoss(indices, tried);
        if (triedLoss < loss) [best, loss] = [tried, triedLoss];
      }
  }
  return best;
}

/** Answers for the headlines of each part by weights that were fitted on all the others. */
function crossValidate(parts) {
  const answers = [];
  for (const part of parts) {
    const weights = fit(all.filter((index) => !part.includes(index)));
    for (const index of part) answers[index] = weigh(evidence[index], weights);
  }
  return answers;
}

/** A small generator of numbers in [0, 1), so that the report can be repeated (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function deal(random) {
  const places = all.map((index) => [random(), index]).sort(([a], [b]) => a - b);
  return Array.from({ length: PARTS }, (_, part) =>
    places.flatMap(([, index], place) => (place % PARTS === part ? [index] : [])),
  );
}

const random = numbersFrom(1);
const weights = fit(all);
const left = crossValidate(all.map((index) => [index]));
const repeated = Array.from({ length: REPEATS }, () => figuresOf(headlines, crossValidate(deal(random))));
const answersBy = (by) => evidence.map((each) => weigh(each, by));
const report = reportOf({
  version: LEXICON_VERSION,
  headlines,
  evidence,
  prior: PRIOR,
  weights,
  left,
  figures: {
    prior: figuresOf(headlines, answersBy({ ...WEIGHTS, ...PRIOR })),
    fitted: figuresOf(headlines, answersBy(weights)),
    left: figuresOf(headlines, left),
    repeated,
  },
});

const lines = Object.entries(weights).map(([name, value]) => `  ${name}: ${value},`);
writeFileSync(
  join(root, 'extension', 'suggestion', 'weights.ts'),
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
