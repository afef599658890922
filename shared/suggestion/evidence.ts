// What of an article speaks for the reform: the phrases of each of its fields, before anything is weighed.

import { type Found, findPhrases } from '#shared/suggestion/find-phrases';
import { buildTree, type Node, textKey } from '#shared/suggestion/phrases';
import { foldText } from '#shared/text';

/** What is known of an article. `summary` is its lead, `section` a name or a slug, `text` its body. */
export type Described = {
  title: string;
  summary?: string | null;
  section?: string | null;
  text?: string | null;
};
/** The phrases of one field, each once. */
export type FieldEvidence = { name: 'title' | 'lead' | 'section' | 'body'; found: Found[] };

/** Reading stops here: the beginning of an article says what it is about, and a page can be of any size. */
const MOST = 20_000;

let words: Node | undefined;
let slugs: Node | undefined;

function readField(name: FieldEvidence['name'], whole: string): FieldEvidence {
  const text = whole.slice(0, MOST);
  // Without marks other words look the same: only in a slug, which has none.
  const isSlug = name === 'section' && /^[a-z\d/._-]+$/.test(text);
  if (isSlug) slugs ??= buildTree(foldText);
  words ??= buildTree(textKey);
  const found = findPhrases(text, (isSlug && slugs) || words);
  return { name, found: [...new Map(found.map((each) => [each.key + each.says, each])).values()] };
}

/** Takes an article; gives what each of its fields says. */
export function evidenceOf({ title, summary, section, text }: Described): FieldEvidence[] {
  return [
    readField('title', title),
    readField('lead', summary ?? ''),
    readField('section', section ?? ''),
    readField('body', text ?? ''),
  ];
}
