// Counts how right the readers of articles are, and says what must hold of the counts.
import type { Grid, Table } from '../../scripts/bench.mjs';
import type { Answer } from './article-readers.ts';
import { atLeast, atMost } from './bars.ts';

export interface Label {
  file: string;
  kind: string;
  source: string;
  url: string;
  title: string | null;
  published: string | null;
}

export interface Score {
  titles: number;
  exact: number;
  wrong: number;
  glued: number;
  dates: number;
  given: number;
  right: number;
  times: number[];
}

/** What each reader scored on one set of pages, by its name. */
export type Scores = Map<string, Score>;

export function noScore(): Score {
  return { titles: 0, exact: 0, wrong: 0, glued: 0, dates: 0, given: 0, right: 0, times: [] };
}

function collapse(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const HOUR = 3_600_000;

/**
 * Whether an answer means the labelled day. Some readers give an instant in UTC, or words: these are right when it was
 * that day anywhere on earth, for the zone that the page meant is lost.
 */
function meansDay(answer: string, day: string): boolean {
  if (answer.startsWith(day)) return true;
  const [instant, start] = [Date.parse(answer), Date.parse(day)];
  const isPlain = /^\d{4}-\d\d-\d\d$/.test(answer);
  return !isPlain && instant >= start - 14 * HOUR && instant < start + 36 * HOUR;
}

/** Adds one page's answer. A title is plainly wrong or cut when it does not hold the label's. */
export function count(score: Score, label: Label, { title, date }: Answer, ms: number): void {
  score.times.push(ms);
  if (label.title) {
    const [read, wanted] = [collapse(title ?? ''), collapse(label.title)];
    const holds = lettersOf(read).includes(lettersOf(wanted));
    score.titles += 1;
    if (read === wanted) score.exact += 1;
    if (!holds) score.wrong += 1;
    else if (lettersOf(read) !== lettersOf(wanted)) score.glued += 1;
  }
  if (label.published) {
    score.dates += 1;
    if (date) score.given += 1;
    if (date && meansDay(date.trim(), label.published)) score.right += 1;
  }
}

const FIGURES: readonly (readonly [string, (score: Score) => number])[] = [
  ['title exact', ({ exact, titles }) => (100 * exact) / titles],
  ['wrong or cut', ({ wrong, titles }) => (100 * wrong) / titles],
  ['site glued on', ({ glued, titles }) => (100 * glued) / titles],
  ['date right', ({ right, dates }) => (100 * right) / dates],
  ['date given', ({ given, dates }) => (100 * given) / dates],
  ['right of given', ({ right, given }) => (100 * right) / given],
  ['ms, median', ({ times }) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN],
];

/** One set of pages as a table: a row a reader. */
export function gridOf(set: string, scores: Scores): Grid {
  const [one = noScore()] = scores.values();
  return {
    title: `${set}: ${one.times.length} pages, ${one.titles} titles, ${one.dates} dates`,
    unit: '%',
    columns: FIGURES.map(([name]) => name),
    rows: [...scores].map(([name, score]) => ({ name, values: FIGURES.map(([, figure]) => figure(score)) })),
  };
}

/** What must hold of the first reader, alone and beside the others on the same pages. */
export function barsOf(scores: Scores): Table {
  const [[, ours = noScore()] = [], ...others] = scores;
  const figure = (wanted: string, score: Score) =>
    FIGURES.find(([name]) => name === wanted)?.[1](score) ?? Number.NaN;
  const [exact, right] = ['title exact', 'date right'].map((name) => figure(name, ours));
  const ahead = (wanted: string) =>
    others.map(([name, score]) => {
      const points = figure(wanted, ours) - figure(wanted, score);
      return {
        name: `${wanted}, points ahead of ${name}`,
        value: points,
        note: points > 0 ? 'met' : 'MISSED',
      };
    });
  const better = (wanted: string, score: Score) => figure(wanted, score) > figure(wanted, ours);
  const inBoth = others.filter(([, score]) => better('date right', score) && better('right of given', score));
  return {
    title: 'what must hold over all pages',
    unit: '%, points or readers',
    rows: [
      atLeast('title exact', exact ?? Number.NaN, 75),
      atMost('title plainly wrong or cut', figure('wrong or cut', ours), 12),
      atLeast('date right', right ?? Number.NaN, 73),
      atLeast('date right of given', figure('right of given', ours), 92),
      ...ahead('title exact'),
      ...ahead('date right'),
      atMost('readers better in both date right and right of given', inBoth.length, 0),
    ],
  };
}
