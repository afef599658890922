// The suggestion: which contents of the reform an article is about, and because of which words. It never tags.
import { type Described, evidenceOf, type FieldEvidence } from '#shared/suggestion/evidence';
import { LEXICON_VERSION, NO_CONTENT, type ReformContent } from '#shared/suggestion/lexicon';
import { WEIGHTS, type Weights } from '#shared/suggestion/weights';

export { LEXICON_VERSION };

/** One content, how much speaks for it, and the phrases that weigh most, as they stand in the article. */
export type Suggestion = { content: ReformContent; score: number; because: string[] };
/** For each content its phrases (by the form to compare by) with their weights. */
type Tally = Map<ReformContent, Map<string, { phrase: string; weight: number }>>;

/** Contents with less than this part of the first one's score are not worth a look. */
const WORTH = 0.25;
const REASONS = 3;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** What a field says for the reform as a whole, in levels: of each phrase the highest. */
function saidIn({ found }: FieldEvidence, weights: Weights): number {
  return sum(found.map(({ says }) => Math.max(0, ...says.map(([, level]) => weights[level]))));
}

/** What one level counts in a field. However much a body says, it may not outweigh title and lead. */
function unitOf(field: FieldEvidence, weights: Weights): number {
  const unit = weights[field.name];
  return field.name === 'body' ? Math.min(unit, weights.bodyMost / saidIn(field, weights)) : unit;
}

/** What other work takes away that is named outside the body: once, where that counts most. */
function doubtIn(evidence: FieldEvidence[], weights: Weights): number {
  const fields = evidence.filter(
    ({ name, found }) =>
      name !== 'body' && found.some(({ says }) => says.some(([, level]) => level === 'elsewhere')),
  );
  return weights.elsewhere * Math.max(0, ...fields.map(({ name }) => weights[name]));
}

function tally(evidence: FieldEvidence[], weights: Weights): Tally {
  const contents: Tally = new Map();
  for (const field of evidence)
    for (const { phrase, key, says } of field.found)
      for (const [code, level] of says) {
        if (code === NO_CONTENT) continue;
        const reasons = contents.get(code) ?? new Map();
        const reason = reasons.get(key) ?? { phrase, weight: 0 };
        reason.weight += unitOf(field, weights) * weights[level];
        contents.set(code, reasons.set(key, reason));
      }
  return contents;
}

/** Takes what was found and the weights; gives how much speaks for the reform, to be compared with the threshold. */
export function reformOf(evidence: FieldEvidence[], weights: Weights): number {
  return (
    sum(evidence.map((field) => saidIn(field, weights) * unitOf(field, weights))) + doubtIn(evidence, weights)
  );
}

/** Takes what was found and the weights; gives the suggestions, best first, `[]` when too little speaks for reform. */
export function weigh(evidence: FieldEvidence[], weights: Weights): Suggestion[] {
  if (reformOf(evidence, weights) < weights.threshold) return [];
  const all = [...tally(evidence, weights)].map(([content, found]) => {
    const reasons = [...found.values()].sort((a, b) => b.weight - a.weight);
    const score = Number(sum(reasons.map(({ weight }) => weight)).toFixed(2));
    return { content, score, because: reasons.slice(0, REASONS).map(({ phrase }) => phrase) };
  });
  all.sort((a, b) => b.score - a.score);
  return all.filter(({ score }) => score >= WORTH * (all[0]?.score ?? 0));
}

/**
 * Takes an article; gives the contents that it is probably about, best first, each with a score (of its own unit,
 * for comparing) and up to three phrases as they stand in the article; `[]` when it is probably not about reform.
 */
export function suggest(article: Described): Suggestion[] {
  return weigh(evidenceOf(article), WEIGHTS);
}
