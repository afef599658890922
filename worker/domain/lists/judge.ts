// Rows of a list set against the ledger: what each would add, change, leave as it is, or why it cannot be entered. Pure.
import type { Content, Form } from '#shared/taxonomy';
import type { Standing } from '../../db/imports.ts';
import { articleOf, type ReadRow, type Said } from './read-row.ts';

/** What the ledger and a list say otherwise, each as it is stored; dates local. */
export type Difference =
  | { field: 'content'; ledger: Content; list: Content }
  | { field: 'form'; ledger: Form; list: Form }
  | { field: 'publishedOn'; ledger: string; list: string };

/** An action without id and time, which are given when the person confirms. */
export type RowAction = Record<string, unknown> & { kind: 'tag' | 'seen' | 'correct' };

/**
 * What becomes of a row. `new`: not in the ledger; `fills`: there, and the list knows what the ledger does not;
 * `same`: nothing to do; `differs`: changed only where the person says so; the others are entered in no case.
 */
export type Verdict =
  | { kind: 'new' | 'fills' | 'same'; actions: RowAction[] }
  | { kind: 'differs'; differences: Difference[]; actions: RowAction[] }
  | { kind: 'fault'; type: string; words: string }
  | { kind: 'linkless' | 'other' };
export type JudgedRow = { n: number; hidden: boolean; said: Said; url: string | null; verdict: Verdict };

/** What an address is looked up by. */
export const placeOf = ({ portal, key }: { portal: string; key: string }): string => `${portal} ${key}`;

function tagOf(said: Said, standing: Standing | undefined): Record<string, unknown> {
  const [form, origin] = [said.form ?? standing?.form, said.origin ?? standing?.origin];
  const note = said.note ?? standing?.note;
  return {
    content: said.content,
    ...(form ? { form } : {}),
    ...(origin ? { origin } : {}),
    ...(note ? { note } : {}),
    ...(standing && standing.topics.length > 0 ? { topics: standing.topics } : {}),
  };
}

function differencesOf(said: Said, standing: Standing): Difference[] {
  const { content, form, publishedOn } = said;
  return [
    ...(content && standing.content && content !== standing.content
      ? [{ field: 'content' as const, ledger: standing.content, list: content }]
      : []),
    ...(form && standing.form && form !== standing.form
      ? [{ field: 'form' as const, ledger: standing.form, list: form }]
      : []),
    ...(publishedOn && standing.publishedOn && publishedOn !== standing.publishedOn
      ? [{ field: 'publishedOn' as const, ledger: standing.publishedOn, list: publishedOn }]
      : []),
  ];
}

/** What the list knows and the ledger does not. */
function fillings(said: Said, standing: Standing) {
  const read = (['title', 'publishedOn', 'section', 'author'] as const).filter(
    (name) => said[name] !== null && standing[name] === null,
  );
  const unclassed = standing.content === null;
  const classed = (['form', 'origin', 'note'] as const).some(
    (name) => said[name] !== null && standing[name] === null,
  );
  return { read, inClass: unclassed || classed };
}

/** What is read of an article that is known: only what the ledger lacks. */
const lacking = (said: Said, names: readonly (keyof Said)[]): Said => ({
  ...said,
  title: names.includes('title') ? said.title : null,
  publishedOn: names.includes('publishedOn') ? said.publishedOn : null,
  section: names.includes('section') ? said.section : null,
  author: names.includes('author') ? said.author : null,
});

type Found = ReadRow & { kind: 'article' };

function judgeKnown({ said, portal, url }: Found, standing: Standing): Verdict {
  if (standing.status === 'withdrawn') return { kind: 'fault', type: 'article-withdrawn', words: url };
  const differences = differencesOf(said, standing);
  const { read, inClass } = fillings(said, standing);
  const article = articleOf(lacking(said, read), portal, url);
  const reclassed = inClass || differences.some(({ field }) => field !== 'publishedOn');
  const dated = differences.find(({ field }) => field === 'publishedOn');
  const actions: RowAction[] = [
    ...(reclassed ? [{ kind: 'tag' as const, article, tag: tagOf(said, standing) }] : []),
    ...(!reclassed && read.length > 0 ? [{ kind: 'seen' as const, article }] : []),
    ...(dated
      ? [{ kind: 'correct' as const, article: { portal, url }, correction: { publishedOn: dated.list } }]
      : []),
  ];
  if (differences.length > 0) return { kind: 'differs', differences, actions };
  return { kind: actions.length > 0 ? 'fills' : 'same', actions };
}

/**
 * Judges rows in their order; an article named by several rows is entered by the first of them. `standing`: what the
 * ledger holds, by `placeOf` of every address asked for.
 */
export function judge(rows: readonly ReadRow[], standing: ReadonlyMap<string, Standing>): JudgedRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const base = { n: row.n, hidden: row.hidden, said: row.said };
    if (row.kind === 'fault')
      return { ...base, url: null, verdict: { kind: 'fault', type: row.type, words: row.words } };
    if (row.kind !== 'article') return { ...base, url: null, verdict: { kind: row.kind } };
    const known = standing.get(placeOf(row));
    const identity = known?.article ?? placeOf(row);
    const before = first.get(identity);
    if (before !== undefined)
      return { ...base, url: row.url, verdict: { kind: 'fault', type: 'row-twice', words: String(before) } };
    first.set(identity, row.n);
    if (known) return { ...base, url: row.url, verdict: judgeKnown(row, known) };
    const article = articleOf(row.said, row.portal, row.url);
    const actions: RowAction[] = [{ kind: 'tag', article, tag: tagOf(row.said, undefined) }];
    return { ...base, url: row.url, verdict: { kind: 'new', actions } };
  });
}

export type VerdictKind = Verdict['kind'];

/** How many rows there are of each verdict. */
export function tally(rows: readonly { verdict: { kind: VerdictKind } }[]): Record<VerdictKind, number> {
  const counts = { new: 0, fills: 0, same: 0, differs: 0, fault: 0, linkless: 0, other: 0 };
  for (const { verdict } of rows) counts[verdict.kind] += 1;
  return counts;
}

/** Whether a row is entered when the person confirms; `changes`: also what the ledger says otherwise. */
export function isEntered({ kind }: Verdict, changes: boolean): boolean {
  return kind === 'new' || kind === 'fills' || (kind === 'differs' && changes);
}
