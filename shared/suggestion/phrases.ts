// The lexicon as a tree of syllables: what a phrase that ends at a place in the tree stands for.

import { LEXICON, type Level } from '#shared/suggestion/lexicon';
import { matchText } from '#shared/text';

type Code = keyof typeof LEXICON;
/** A place in the tree: where the next syllable leads, and what the phrase that ends here says of each content. */
export type Node = { next: Map<string, Node>; says: [Code, Level][] };

/** The branch of the tree that stands for a few syllables of any kind. */
export const GAP = '*';

/** Gives all that a pattern stands for. */
function expand(pattern: string): string[] {
  const [whole, choices] = /\{(.*?)\}/.exec(pattern) ?? [];
  if (!whole || !choices) return [pattern];
  return choices.split('|').flatMap((choice) => expand(pattern.replace(whole, choice)));
}

/** An acronym is kept in capitals, so that only the same capitals find it. */
export function textKey(syllable: string): string {
  return /\p{Lu}/u.test(syllable) ? syllable : matchText(syllable);
}

const newNode = (): Node => ({ next: new Map(), says: [] });

/** Builds the tree of the whole lexicon, with `keyOf` saying by what a syllable is found: some milliseconds, once. */
export function buildTree(keyOf: (syllable: string) => string): Node {
  const root = newNode();
  for (const [code, levels] of Object.entries(LEXICON) as [Code, Record<Level, string>][])
    for (const [level, lines] of Object.entries(levels) as [Level, string][])
      for (const phrase of lines.split('\n').flatMap(expand)) {
        let node = root;
        for (const key of phrase.trim().split(/ +/).map(keyOf)) {
          const next = node.next.get(key) ?? newNode();
          node.next.set(key, next);
          node = next;
        }
        if (!node.says.some(([known]) => known === code)) node.says.push([code, level]);
      }
  return root;
}
