// Fits the few weights of the suggestion on labelled headlines, and says how right they are on those left out.
import { hit } from './suggestion-figures.mjs';

/**
 * What the weights are without data, and the values tried: only such as keep what the levels promise. The others set
 * the scale or have nothing to be fitted on.
 */
export const PRIOR = { lead: 2, likely: 2, medium: 1, elsewhere: -1 };
const TRIED = {
  lead: [2, 2.05, 2.1, 2.15, 2.2],
  likely: [2, 2.1, 2.2, 2.3, 2.4],
  medium: [0.9, 0.95, 1, 1.05, 1.1, 1.15],
  elsewhere: [-1, -0.9, -0.8, -0.7, -0.6, -0.5],
};
/** How strongly a weight is held to its prior, and how fast belief grows with what speaks for reform. */
const PULL = 0.03;
const STEEPNESS = 0.7;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * Takes headlines, what is found in each (`evidence`), all `weights`, and the functions `reformOf` and `weigh` of
 * shared/suggestion/suggest.ts. Gives `fitWeights(indices)` and `crossValidate(parts)`, parts being lists of indices.
 */
export function fitterFor({ headlines, evidence, weights, reformOf, weigh }) {
  /** How wrong the weights are about one headline: doubt about reform, and a wrong content in front. */
  function lossOf(index, tried) {
    const { reform, doubtful } = headlines[index];
    const margin = (reformOf(evidence[index], tried) - tried.threshold) * (reform ? 1 : -1);
    const ranked = weigh(evidence[index], { ...tried, threshold: Number.NEGATIVE_INFINITY });
    const misplaced = reform && !hit(headlines[index], ranked, 1) ? 1 : 0;
    return (Math.log1p(Math.exp(-STEEPNESS * margin)) + misplaced) * (doubtful ? 0.5 : 1);
  }

  function totalLoss(indices, tried) {
    const away = Object.entries(PRIOR).map(([name, prior]) => ((tried[name] - prior) / prior) ** 2);
    return sum(indices.map((index) => lossOf(index, tried))) + PULL * indices.length * sum(away);
  }

  /** The best weights for some headlines: one weight after the other, until none gets better. */
  function fitWeights(indices) {
    let best = { ...weights, ...PRIOR };
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
      const others = headlines.flatMap((_, index) => (part.includes(index) ? [] : [index]));
      const fitted = fitWeights(others);
      for (const index of part) answers[index] = weigh(evidence[index], fitted);
    }
    return answers;
  }

  return { fitWeights, crossValidate };
}
