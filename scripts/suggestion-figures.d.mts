// Types of suggestion-figures.mjs for the benchmark.

export type Headline = {
  title: string;
  summary: string | null;
  reform: boolean;
  contents: string[];
  doubtful: boolean;
};
export type Answer = readonly { content: string }[];
export type Figures = { all: number; sure: number; first: number; two: number };
export function readHeadlines(path: string): Headline[];
export function f1(headlines: readonly Headline[], answers: readonly Answer[]): number;
export function hitRate(headlines: readonly Headline[], answers: readonly Answer[], most: number): number;
export function where(
  headlines: readonly Headline[],
  answers: readonly Answer[],
  choose: (headline: Headline) => boolean,
): [Headline[], Answer[]];
export function figuresOf(headlines: readonly Headline[], answers: readonly Answer[]): Figures;
