// What an action says: which aspects of its article it competes for, in one spelling. Pure.
import type { Action, ArticleRead, CheckedAction } from '#shared/action';
import { foldText } from '#shared/text';
import type { Entry, Said } from '../db/actions.ts';

/** A device's clock may run this far ahead of the server's before the time of receipt is taken instead. */
const AHEAD_MS = 2 * 60_000;

/** The time an action was decided: the device's, unless that lies beyond the server's time by more than 2 minutes. */
export function effectiveTime(decidedAt: string, now: number): string {
  return Date.parse(decidedAt) > now + AHEAD_MS ? new Date(now).toISOString() : decidedAt;
}

const titled = (title: string) => ({ text: title, search: foldText(title) });

/** What was read from the page. Each field given is an aspect by itself; what was not read says nothing. */
function readSaid(read: ArticleRead, decisive: boolean): Said[] {
  const said: Said[] = [];
  const say = (name: string, value: unknown) => said.push({ name: `page.${name}`, value, decisive });
  if (read.title) say('title', titled(read.title));
  if (read.publishedOn) say('publishedOn', { on: read.publishedOn, from: read.publishedFrom ?? 'published' });
  if (read.section) say('section', { text: read.section });
  if (read.author) say('author', { text: read.author });
  if (read.summary) say('summary', { text: read.summary });
  if (read.textHash) say('textHash', { hash: read.textHash });
  return said;
}

/** What a person corrected, each field by itself; null takes the correction back, and so does an emptied text. */
function correctionSaid(action: Extract<Action, { kind: 'correct' }>): Said[] {
  const { title, publishedOn, section, author, summary, unit } = action.correction;
  const said: Said[] = [];
  const say = (name: string, value: unknown) => said.push({ name: `fix.${name}`, value, decisive: true });
  const asText = (text: string | null) => (text ? { text } : null);
  if (title !== undefined) say('title', title ? titled(title) : null);
  if (publishedOn !== undefined)
    say('publishedOn', publishedOn === null ? null : { on: publishedOn, from: 'person' });
  if (section !== undefined) say('section', asText(section));
  if (author !== undefined) say('author', asText(author));
  if (summary !== undefined) say('summary', asText(summary));
  if (unit !== undefined) say('unit', unit === null ? null : { id: unit });
  return said;
}

/** All that an action says. Merge and split compete for nothing: they apply in the order received. */
export function saidBy(action: Action): Said[] {
  const read = readSaid(action.article, action.kind === 'seen');
  switch (action.kind) {
    case 'tag':
      return [{ name: 'class', value: classOf(action), decisive: true }, ...read];
    case 'untag':
      return [{ name: 'class', value: null, decisive: true }, ...read];
    case 'withdraw':
      return [{ name: 'life', value: { withdrawn: 1 }, decisive: true }, ...read];
    case 'restore':
      return [{ name: 'life', value: null, decisive: true }, ...read];
    case 'correct':
      return [...correctionSaid(action), ...read];
    default:
      return read;
  }
}

function classOf({ tag }: Extract<Action, { kind: 'tag' }>) {
  return {
    content: tag.content,
    topics: tag.topics ?? [],
    form: tag.form ?? null,
    origin: tag.origin ?? null,
    note: tag.note ?? null,
  };
}

/** A checked action as it is written. `newId` makes ids (UUIDv7) for articles not known yet; `now` in ms UTC. */
export function entryOf(checked: CheckedAction, now: number, newId: () => string): Entry {
  const { action, portal, key, into } = checked;
  return {
    id: action.id,
    kind: action.kind,
    portal,
    key,
    url: action.article.url,
    newArticle: newId(),
    into:
      action.kind === 'merge' && into !== null
        ? { ...into, url: action.into.url, newArticle: newId() }
        : null,
    decidedAt: effectiveTime(action.decidedAt, now),
    undoes: action.undoes ?? null,
    said: saidBy(action),
    body: oneSpelling(action),
  };
}

/** JSON with keys in alphabetical order, so that equal actions are equal texts. */
export function oneSpelling(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
