// What takes an action back: the action that restores what stood before it. Pure.
import type { ActionCorrection, ActionTag, ArticleRead } from '#shared/action';
import type { Standing, Undoable } from '../database.ts';

/** The part of an action that says what it does. */
export type Deed =
  | { kind: 'seen' | 'untag' | 'withdraw' | 'restore' }
  | { kind: 'tag'; tag: ActionTag }
  | { kind: 'correct'; correction: ActionCorrection };

/** The deed that restores what stood before an action of this person; null when nothing of it can be taken back. */
export function restoring({ action, before }: Undoable): Deed | null {
  switch (action.kind) {
    case 'tag':
    case 'untag':
      return classBefore(before);
    case 'withdraw':
    case 'restore':
      return { kind: before.status === 'withdrawn' ? 'withdraw' : 'restore' };
    case 'correct':
      return { kind: 'correct', correction: fieldsBefore(action.correction, before, action.article) };
    default:
      return null;
  }
}

function classBefore({ class: former }: Standing): Deed {
  if (!former) return { kind: 'untag' };
  const tag: ActionTag = { content: former.content };
  if (former.topics.length > 0) tag.topics = former.topics;
  if (former.form) tag.form = former.form;
  if (former.origin) tag.origin = former.origin;
  return { kind: 'tag', tag };
}

/**
 * Only the fields that were corrected. What the page itself showed comes back by taking the correction back: written
 * down as a correction it would hide whatever the page says later.
 */
function fieldsBefore(corrected: ActionCorrection, before: Standing, read: ArticleRead): ActionCorrection {
  const unlessRead = (name: 'title' | 'section' | 'author') =>
    before[name] === read[name] ? null : before[name];
  const former: Record<keyof ActionCorrection, string | null> = {
    title: unlessRead('title'),
    section: unlessRead('section'),
    author: unlessRead('author'),
    unit: before.unit,
    summary: null,
    publishedOn: before.publishedByPerson ? before.publishedOn : null,
  };
  const names = (Object.keys(former) as (keyof ActionCorrection)[]).filter(
    (name) => corrected[name] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, former[name]]));
}
