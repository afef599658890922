// Types of suggestion-fit.mjs for the benchmark.
import type { Answer, Headline } from './suggestion-figures.mjs';

export function fitterFor<Evidence, Weights>(given: {
  headlines: readonly Headline[];
  evidence: readonly Evidence[];
  weights: Weights;
  reformOf: (evidence: Evidence, weights: Weights) => number;
  weigh: (evidence: Evidence, weights: Weights) => Answer;
}): {
  fitWeights(indices: readonly number[]): Weights;
  crossValidate(parts: readonly (readonly number[])[]): Answer[];
};
