// The forms of the review desk: what each carries, and what a press of one of its buttons asks for.
import * as z from 'zod/mini';
import { QUEUES, type Queue } from '#shared/api/review';
import type { Pair } from '#shared/duplicates';
import { date, id } from '#shared/fields';
import { ProblemError } from '#shared/problem';
import { CONTENT_CODES, type Content } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import type { Guard, Known } from '../../db/batch.ts';
import type { Days } from '../../db/duplicates.ts';
import type { Mark, MarkedQueue } from '../../db/review-marks.ts';
import { rivalsIn } from '../../domain/meanwhile.ts';
import { daysAsked, type Item, suggestedTag } from '../../domain/review-desk.ts';
import { parse } from '../../http/validate.ts';
import { filled } from '../asked.ts';
import type { Form } from '../serve-page.tsx';

/** The names of the fields. */
export const FIELDS = {
  id: 'id',
  /** When it was decided, where a script says so: ISO 8601. */
  at: 'at',
  item: 'item',
  choice: 'choice',
  day: 'day',
  undoes: 'undoes',
  /** What the page that the form stands on knew of others' decisions. */
  known: 'known',
} as const;

const Place = z.object({ id: z.string(), portal: z.string(), url: z.string() });

/** What a form knows of its article: where it is, what a new content keeps, what was suggested; of a pair both. */
const Carried = z.object({
  ...Place.shape,
  title: z.optional(z.string()),
  kept: z.optional(z.record(z.string(), z.unknown())),
  into: z.optional(Place),
});
type Carried = z.infer<typeof Carried>;

const placeOf = ({ id: article, portal, url }: z.infer<typeof Place>) => ({ id: article, portal, url });
const titleOf = ({ title, url }: { title: string | null; url: string }) => ({ title: title ?? url });

/** The field of an article's form. A new content keeps what else was said of it, and tells what was suggested. */
export function carriedBy(item: Item): string {
  const { topics, form, origin } = item.article;
  const kept = {
    ...(topics.length > 0 && { topics }),
    ...(form && { form }),
    ...(origin && { origin }),
    ...(item.note && { note: item.note }),
    ...suggestedTag(item.suggestion),
  };
  return JSON.stringify({ ...placeOf(item.article), ...titleOf(item.article), kept } satisfies Carried);
}

/** The field of a pair's form: the later article, and the earlier one that it may be. */
export function carriedByPair([later, earlier]: Pair['articles']): string {
  return JSON.stringify({ ...placeOf(later), ...titleOf(later), into: placeOf(earlier) } satisfies Carried);
}

/** The field of an article of a sample: nothing but where it is. */
export const carriedBySample = (article: z.infer<typeof Place>): string =>
  JSON.stringify(placeOf(article) satisfies Carried);

/** What a button says: `tag:2`, `day:2023-10-25`, `day` (the one typed beside it), `withdraw`, `merge`, `mark`. */
export const tagChoice = (content: string) => `tag:${content}`;
export const dayChoice = (day: string) => `day:${day}`;

const Between = z.object({ from: z.optional(date), to: z.optional(date) });

/** What a form asks for; `guard`: what it knew of others' decisions, null where it does not say. */
export type Asked =
  | { kind: 'action'; action: { id: string } & Record<string, unknown>; guard: Guard | null }
  | { kind: 'mark'; mark: Mark; guard: Guard | null }
  | { kind: 'undo'; id: string; undoes: string };

/** What is known, as a form carries it. */
export const knownText = ({ acts, marks }: Known): string => `${acts}.${marks}`;

function guardOf(form: Form, queue: Queue | null, { id: article, into }: Carried): Guard | null {
  const [, acts, marks] = /^(\d{1,15})\.(\d{1,15})$/.exec(form.one(FIELDS.known)) ?? [];
  if (acts === undefined || marks === undefined) return null;
  return {
    id: form.one(FIELDS.id),
    articles: into ? [article, into.id] : [article],
    kinds: rivalsIn(queue),
    queue,
    known: { acts: Number(acts), marks: Number(marks) },
  };
}

/** What a form was about, for asking again: its fields as they were, the article's title, the content chosen. */
export function formAgain(form: Form): { title: string; item: string; choice: string; day: string } {
  const [item, choice, day] = [form.one(FIELDS.item), form.one(FIELDS.choice), form.one(FIELDS.day)];
  return { title: readCarried(form).title ?? '', item, choice, day };
}

/** The content that a button says; null where it says something else. */
export const contentIn = (choice: string): string | null => /^tag:(.+)$/.exec(choice)?.[1] ?? null;

const MARKED: readonly MarkedQueue[] = ['duplicates', 'vanished', 'late'];

function readCarried(form: Form): Carried {
  const text = form.one(FIELDS.item);
  try {
    return parse(Carried, JSON.parse(text), 'bad-request');
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProblemError('bad-request', error.message);
    throw error;
  }
}

function deedOf(choice: string, form: Form, { kept, into }: Carried): Record<string, unknown> {
  const [kind, value] = choice.split(':', 2);
  switch (kind) {
    case 'tag':
      return { kind, tag: { ...kept, content: value } };
    case 'day':
      return { kind: 'correct', correction: { publishedOn: dayOf(value ?? form.one(FIELDS.day)) } };
    case 'withdraw':
      return { kind };
    case 'merge':
      return { kind, into: into && { portal: into.portal, url: into.url } };
    default:
      throw new ProblemError('no-decision', choice);
  }
}

function dayOf(text: string): string {
  if (text === '') throw new ProblemError('text-missing', `at ${FIELDS.day}: empty`);
  return parse(date, text, 'impossible-date');
}

/** Reads a form of the desk. Throws bad-request, no-decision, text-missing, impossible-date. */
export function askedBy(form: Form, queue: Queue | null): Asked {
  const own = parse(id, form.one(FIELDS.id), 'bad-request');
  const undoes = form.one(FIELDS.undoes);
  if (undoes !== '') return { kind: 'undo', id: own, undoes: parse(id, undoes, 'bad-request') };
  const carried = readCarried(form);
  const choice = form.one(FIELDS.choice);
  const guard = guardOf(form, queue, carried);
  if (choice === 'mark') {
    const marked = MARKED.find((each) => each === queue);
    if (!marked) throw new ProblemError('no-decision', `no marks in ${queue}`);
    return {
      kind: 'mark',
      guard,
      mark: { id: own, queue: marked, article: carried.id, other: carried.into?.id ?? '' },
    };
  }
  const at = form.one(FIELDS.at);
  const { portal, url } = carried;
  return {
    kind: 'action',
    guard,
    action: {
      ...deedOf(choice, form, carried),
      id: own,
      ...(at !== '' && { decidedAt: at }),
      article: { portal, url },
    },
  };
}

/** Reads a form of a sample: an answer, or one taken back. Throws bad-request, no-decision, unknown-content. */
export function answerAsked(
  form: Form,
): { id: string; undoes: string } | { id: string; article: string; content: Content } {
  const own = parse(id, form.one(FIELDS.id), 'bad-request');
  const undoes = form.one(FIELDS.undoes);
  if (undoes !== '') return { id: own, undoes: parse(id, undoes, 'bad-request') };
  const [kind, content] = form.one(FIELDS.choice).split(':', 2);
  if (kind !== 'tag') throw new ProblemError('no-decision', `${kind}`);
  const article = readCarried(form).id;
  return { id: own, article, content: parse(z.enum(CONTENT_CODES), content, 'unknown-content') };
}

/**
 * A line of a bulk: its own id, so that sending the form twice counts once, and when it was shown (ISO 8601): what
 * somebody decided since then stands.
 */
const BulkLine = z.object({
  id,
  at: z.string(),
  portal: z.string(),
  url: z.string(),
  suggested: z.object({ content: z.string(), score: z.number(), lexicon: z.string() }),
});

/** The value of a bulk's box. */
export function bulkLine({ article, suggestion }: Pick<Item, 'article' | 'suggestion'>, now: number): string {
  const { portal, url } = article;
  const at = new Date(now).toISOString();
  return JSON.stringify({ id: uuidv7(now), at, portal, url, ...suggestedTag(suggestion) });
}

/** The tags that a bulk's ticked boxes ask for. Throws bad-request, no-decision for none. */
export function bulkAsked(form: Form): ({ id: string } & Record<string, unknown>)[] {
  const lines = form.all(FIELDS.item);
  if (lines.length === 0) throw new ProblemError('no-decision', 'no line is ticked');
  return lines.map((line) => {
    try {
      const { id: own, at, portal, url, suggested } = parse(BulkLine, JSON.parse(line), 'bad-request');
      return {
        kind: 'tag',
        id: own,
        decidedAt: at,
        article: { portal, url },
        tag: { content: suggested.content, suggested },
      };
    } catch (error) {
      if (error instanceof SyntaxError) throw new ProblemError('bad-request', error.message);
      throw error;
    }
  });
}

/** The days that a query names; an empty field was not filled in. Throws impossible-date, bad-period, from-after-to. */
export function daysIn(query: Readonly<Record<string, string>>): Days | null {
  const { from, to } = filled(query);
  return daysAsked(parse(Between, { from, to }, 'impossible-date'));
}

/** The queue that a query names; null for one article, the first queue without either. Throws unknown-value. */
export function queueAsked(query: Readonly<Record<string, string>>): Queue | null {
  if (query.article !== undefined) return null;
  const { queue = QUEUES[0] } = query;
  const found = QUEUES.find((each) => each === queue);
  if (!found) throw new ProblemError('unknown-value', `no queue ${queue}`, { parameter: 'queue' });
  return found;
}
