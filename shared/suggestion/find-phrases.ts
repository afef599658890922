// Finds the phrases of the lexicon in a text: whole syllables, within a sentence, the longer before the shorter.

import { NO_CONTENT } from '#shared/suggestion/lexicon';
import { GAP, type Node } from '#shared/suggestion/phrases';
import { matchText } from '#shared/text';

/** A phrase as it stands in the text, the form to compare it by, and what it says. */
export type Found = { phrase: string; key: string; says: Node['says'] };
type Token = { start: number; end: number; raw: string; key: string };
/** The places of a phrase's syllables, without those that a gap skips. */
type Candidate = { places: number[]; says: Node['says'] };

/** Letters, digits, marks, what is invisible inside a word, and the point that parts a number's thousands. */
const WORD = /(?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060\uFEFF]|(?<=\d)\.(?=\d))+/gu;
/** Nothing reaches over the end of a sentence. */
const SENTENCE_END = /[.!?;:…]/;
const MOST_SKIPPED = 4;
const BREAK: Token = { start: 0, end: 0, raw: '', key: '' };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: raw, index: start } of text.matchAll(WORD)) {
    if (SENTENCE_END.test(text.slice(end, start))) tokens.push(BREAK);
    end = start + raw.length;
    tokens.push({ start, end, raw, key: matchText(raw) });
  }
  return tokens;
}

/** Where a step over a gap may go on: here, or after a few syllables of the same sentence. */
function afterGap(tokens: Token[], place: number): number[] {
  const places = [place];
  while (places.length <= MOST_SKIPPED && tokens[place]?.raw) places.push(++place);
  return places;
}

/** All phrases whose next syllable is at a place; each step goes down the tree, so a few steps a token. */
function candidatesAt(tokens: Token[], place: number, node: Node, before: number[]): Candidate[] {
  const gap = node.next.get(GAP);
  const token = tokens[place];
  const next = token && (node.next.get(token.raw) ?? node.next.get(token.key));
  return [
    { places: before, says: node.says },
    ...(gap ? afterGap(tokens, place).flatMap((later) => candidatesAt(tokens, later, gap, before)) : []),
    ...(next ? candidatesAt(tokens, place + 1, next, [...before, place]) : []),
  ].filter(({ says }) => says.length > 0);
}

const first = ({ places }: Candidate) => places[0] ?? 0;
const last = ({ places }: Candidate) => places.at(-1) ?? 0;

/**
 * Takes a text; gives its phrases, longest first, then the closest together. For one content no syllable counts in two
 * phrases, and none at all that a longer false friend covers. Takes time in proportion to the text.
 */
export function findPhrases(text: string, tree: Node): Found[] {
  const tokens = tokensOf(text);
  const taken = new Set<string>();
  const candidates = tokens.flatMap((_, place) => candidatesAt(tokens, place, tree, []));
  candidates.sort((a, b) => b.places.length - a.places.length || last(a) - first(a) - last(b) + first(b));
  return candidates.flatMap((candidate) => {
    const { places } = candidate;
    const isFree = (code: string) => !places.some((place) => taken.has(code + place));
    const says = isFree(NO_CONTENT) ? candidate.says.filter(([code]) => isFree(code)) : [];
    for (const [code] of says) for (const place of places) taken.add(code + place);
    const phrase = text.slice(tokens[first(candidate)]?.start, tokens[last(candidate)]?.end);
    const key = places.map((place) => tokens[place]?.key).join(' ');
    return says.length > 0 ? [{ phrase, key, says }] : [];
  });
}
