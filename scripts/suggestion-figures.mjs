// Labelled headlines, and how right suggestions for them are: what the fit and the benchmark measure alike.
import { readFileSync } from 'node:fs';

/** Reads a file of labelled headlines, one JSON object a line: `title`, `lead`, `reform`, `contents`, `doubtful`. */
export function readHeadlines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { title, lead, reform, contents, doubtful } = JSON.parse(line);
      return { title, summary: lead, reform, contents: contents.map(String), doubtful };
    });
}

/** F1 of “about reform”: `answers` beside `headlines`, each a list of suggestions. */
export function f1(headlines, answers) {
  const said = answers.filter((answer) => answer.length > 0).length;
  const reform = headlines.filter((headline) => headline.reform).length;
  const both = headlines.filter((headline, index) => headline.reform && answers[index].length > 0).length;
  return said + reform === 0 ? 1 : (2 * both) / (said + reform);
}

/** Whether one of the right contents is among the first `most` suggestions. */
export function hit(headline, answer, most) {
  return answer.slice(0, most).some(({ content }) => headline.contents.includes(content));
}

/** The part of the reform headlines with a right content among the first `most`; those not suggested at all count. */
export function hitRate(headlines, answers, most) {
  const hits = headlines.flatMap((headline, index) =>
    headline.reform ? [hit(headline, answers[index], most)] : [],
  );
  return hits.length === 0 ? 1 : hits.filter(Boolean).length / hits.length;
}

/** Headlines and their answers for which `choose` says yes. */
export function where(headlines, answers, choose) {
  const kept = headlines.flatMap((headline, index) => (choose(headline) ? [index] : []));
  return [kept.map((index) => headlines[index]), kept.map((index) => answers[index])];
}

/** The figures that are reported, of 1: F1 of all, F1 without the doubtful, right content first and among two. */
export function figuresOf(headlines, answers) {
  return {
    all: f1(headlines, answers),
    sure: f1(...where(headlines, answers, ({ doubtful }) => !doubtful)),
    first: hitRate(headlines, answers, 1),
    two: hitRate(headlines, answers, 2),
  };
}
