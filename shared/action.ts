// An action: one act of one person on one article, made on the device. The checks that device and server share.
import * as z from 'zod/mini';
import { PUBLISHED_FROM } from '#shared/article';
import { cleanText, date, fault, form, id, listCode } from '#shared/fields';
import { addDays, localDate } from '#shared/local-date';
import type { Portal } from '#shared/portal';
import { ADDRESS_MAX, articlePlace, portalHolds } from '#shared/portal-address';
import { isProblemType, type Problem, type ProblemType, problem } from '#shared/problem';
import { CONTENT_CODES, type Lists } from '#shared/taxonomy';
import { isCleanText } from '#shared/text';
import { TEXT_HASH } from '#shared/text-hash';

export const ACTION_KINDS = [
  'seen',
  'tag',
  'untag',
  'withdraw',
  'restore',
  'correct',
  'merge',
  'split',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Longest title kept, in characters (code points). */
export const TITLE_MAX = 500;
const TEXT_MAX = 4000;
const NOTE_MAX = 1000;

/** Whether an address carries a user name or a password: such is never stored. */
function hasUser(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}

const title = cleanText(TITLE_MAX, 'title-too-long');
const line = cleanText(TITLE_MAX, 'text-too-long');
const paragraph = cleanText(TEXT_MAX, 'text-too-long');
/** An address as it was sent. */
export const address = z.string().check(z.refine(isCleanText, fault('bad-text')), z.maxLength(ADDRESS_MAX));
/** An address without user name and password: a page may name its own so. */
const addressRead = z.pipe(
  address,
  z.transform((text: string) => {
    if (!hasUser(text)) return text;
    const url = new URL(text);
    [url.username, url.password] = ['', ''];
    return url.href;
  }),
);
/** An instant whose year has four digits, as texts that compare like times need: beyond, the nearest such instant. */
function fourDigitYear(text: string): string {
  if (text.startsWith('-')) return '0000-01-01T00:00:00.000Z';
  return text.startsWith('+') ? '9999-12-31T23:59:59.999Z' : text;
}

/** An instant, normalised to UTC with milliseconds so that texts compare as times do. No clock is refused. */
const instant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text: string) => fourDigitYear(new Date(text).toISOString())),
);

const ArticleRead = z.object({
  portal: z.string(),
  url: address,
  title: z.optional(title),
  publishedOn: z.optional(date),
  publishedFrom: z.optional(z.enum(PUBLISHED_FROM)),
  section: z.optional(line),
  author: z.optional(line),
  summary: z.optional(paragraph),
  relCanonical: z.optional(addressRead),
  /** What `textHash` makes of the article's text. */
  textHash: z.optional(z.string().check(z.regex(TEXT_HASH))),
});

const Tag = z.object({
  content: z.enum(CONTENT_CODES, { error: fault('unknown-content') }),
  topics: z.optional(
    z.pipe(
      z.array(listCode('unknown-topic')).check(z.maxLength(30)),
      z.transform((topics: string[]) => [...new Set(topics)].sort()),
    ),
  ),
  form: z.optional(form),
  origin: z.optional(listCode('unknown-origin')),
  note: z.optional(cleanText(NOTE_MAX, 'text-too-long')),
  suggested: z.optional(
    z.object({
      content: z.enum(CONTENT_CODES, { error: fault('unknown-content') }),
      score: z.number(),
      lexicon: cleanText(40, 'text-too-long'),
    }),
  ),
});

/** A field set to null takes the correction back: what was read from the page shows again. */
const Correction = z
  .object({
    title: z.optional(z.nullable(title)),
    publishedOn: z.optional(z.nullable(date)),
    section: z.optional(z.nullable(line)),
    author: z.optional(z.nullable(line)),
    summary: z.optional(z.nullable(paragraph)),
    unit: z.optional(z.nullable(z.string())),
  })
  .check(
    z.refine((fields) => Object.values(fields).some((value) => value !== undefined), fault('bad-shape')),
  );

const common = { id, decidedAt: instant, article: ArticleRead, undoes: z.optional(id) };

/** The wire form of an action. Unknown keys are dropped: a newer device may say more than this version knows. */
export const Action = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('seen') }),
  z.object({ ...common, kind: z.literal('tag'), tag: Tag }),
  z.object({ ...common, kind: z.literal('untag') }),
  z.object({ ...common, kind: z.literal('withdraw') }),
  z.object({ ...common, kind: z.literal('restore') }),
  z.object({ ...common, kind: z.literal('correct'), correction: Correction }),
  z.object({ ...common, kind: z.literal('merge'), into: z.object({ portal: z.string(), url: address }) }),
  z.object({ ...common, kind: z.literal('split') }),
]);
export type Action = z.infer<typeof Action>;
/** What was read from a page or a listing row about an article, as it travels. */
export type ArticleRead = z.infer<typeof ArticleRead>;
export type ActionTag = z.infer<typeof Tag>;
export type ActionCorrection = z.infer<typeof Correction>;

/**
 * What a check needs to know of the world: the portals of whoever acts, the lists, and now in ms since 1970 UTC;
 * `registered`: all portals, where that is known (a device knows its own alone).
 */
export type ActionContext = {
  portals: readonly Portal[];
  registered?: readonly Portal[];
  lists: Lists;
  now: number;
};

/** An action that may be applied, with the places of the addresses it names: not always at the portals named with them. */
export type CheckedAction = { action: Action; into: Place | null } & Place;
/** Where an article is counted, and its key there. */
type Place = { portal: string; key: string };
export type ActionCheck =
  | { ok: true; checked: CheckedAction }
  | { ok: false; id: string | null; problem: Problem };

/** The id of an action as it was sent, in whatever case, so that its sender can find it again; null for none. */
export function idAsSent(raw: unknown): string | null {
  const sent = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof sent === 'string' && sent.length <= 100 ? sent : null;
}

/**
 * Checks one action as it came: shape, portal, address, dates, texts. The device runs it before queueing and the
 * server before writing, so that a click is refused at once or not at all.
 */
export function checkAction(raw: unknown, context: ActionContext): ActionCheck {
  const parsed = Action.safeParse(raw);
  if (!parsed.success) return { ok: false, id: idAsSent(raw), problem: shapeProblem(parsed.error.issues) };
  const action = parsed.data;
  const refuse = (type: ProblemType, detail: string): ActionCheck => ({
    ok: false,
    id: idAsSent(raw),
    problem: problem(type, detail),
  });
  const unlisted = action.kind === 'tag' ? unlistedCode(action.tag, context.lists) : null;
  if (unlisted) return refuse(unlisted.type, unlisted.detail);
  const place = placeNamed(action.article, context);
  if (!place.ok) return refuse(place.type, place.detail);
  const { portal, key } = place;
  if (isPaused(action, portal, context.portals)) return refuse('portal-paused', `${portal} is paused`);
  const tomorrow = addDays(localDate(context.now), 1);
  if (publicationDates(action).some((day) => day > tomorrow))
    return refuse('date-after-tomorrow', `a publication date after ${tomorrow}`);
  if (action.kind !== 'merge') return { ok: true, checked: { action, portal, key, into: null } };
  const into = placeNamed(action.into, context);
  if (!into.ok) return refuse(into.type, into.detail);
  if (into.portal === portal && into.key === key)
    return refuse('merge-into-self', 'both addresses are the same article');
  return { ok: true, checked: { action, portal, key, into: { portal: into.portal, key: into.key } } };
}

type Placed = ({ ok: true } & Place) | { ok: false; type: ProblemType; detail: string };

/**
 * Where an address is counted that was named with a portal that holds it, or why it is not: at that portal, or at one
 * within it, of which whoever names it need not have heard. Entered under both, one article would count twice.
 */
export function placeNamed(
  named: { portal: string; url: string },
  { portals, registered = portals }: Pick<ActionContext, 'portals' | 'registered'>,
): Placed {
  const portal = portals.find((candidate) => candidate.id === named.portal);
  if (!portal) return { ok: false, type: 'unknown-portal', detail: `no portal ${named.portal}` };
  if (!portalHolds(portal, named.url))
    return {
      ok: false,
      type: 'url-outside-portal',
      detail: `${named.url} is not on ${portal.origins.join(', ')}`,
    };
  if (hasUser(named.url))
    return { ok: false, type: 'url-with-user', detail: 'the address carries a user name or a password' };
  const place = articlePlace(named.url, [portal, ...registered]);
  if (place && portals.some(({ id }) => id === place.portal.id))
    return { ok: true, portal: place.portal.id, key: place.key };
  return { ok: false, type: 'url-of-other-portal', detail: `${named.url} is on a portal within that one` };
}

/**
 * A code of a tag that is in no list, and what that is called. What is retired passes: a click on an article that has it
 * already, or one that waited in an outbox, is never refused.
 */
function unlistedCode(
  { topics = [], form, origin }: ActionTag,
  lists: Lists,
): { type: ProblemType; detail: string } | null {
  const asked = [
    ['unknown-topic', topics, lists.topics],
    ['unknown-form', form === undefined ? [] : [form], lists.forms],
    ['unknown-origin', origin === undefined ? [] : [origin], lists.origins],
  ] as const;
  for (const [type, codes, list] of asked) {
    const unknown = codes.find((code) => !list.some((item) => item.code === code));
    if (unknown !== undefined) return { type, detail: `at tag: ${unknown}` };
  }
  return null;
}

/**
 * Whether the portal was paused when this was decided. What was decided before is taken however late it comes, and what
 * stands can be corrected and taken back.
 */
function isPaused({ kind, decidedAt, undoes }: Action, portal: string, portals: readonly Portal[]): boolean {
  if ((kind !== 'seen' && kind !== 'tag') || undoes !== undefined) return false;
  const pausedAt = portals.find(({ id }) => id === portal)?.pausedAt;
  return pausedAt !== undefined && decidedAt >= pausedAt;
}

function publicationDates(action: Action): string[] {
  const corrected = action.kind === 'correct' ? action.correction.publishedOn : undefined;
  return [action.article.publishedOn, corrected].filter((day) => typeof day === 'string');
}

/** Turns the first of zod's issues into a problem; a message that names a problem type is that problem. */
export function shapeProblem(issues: readonly z.core.$ZodIssue[]): Problem {
  const flat = issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? [issue, ...issue.errors.flat()] : [issue],
  );
  const named = flat.find((issue) => isProblemType(issue.message));
  const shown = named ?? flat[0];
  const where = shown?.path.join('.') || 'action';
  if (named && isProblemType(named.message)) return problem(named.message, `at ${where}`);
  return problem('bad-shape', `at ${where}: ${shown?.message ?? 'not an action'}`);
}
