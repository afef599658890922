// An editor's decisions on the review desk: actions as any other, so that sending one twice counts once; and what takes
// them back.
import type { ActionCorrection, ActionTag } from '#shared/action';
import type { ActionResult } from '#shared/api/ledger';
import { ProblemError } from '#shared/problem';
import { readBodies } from '../db/actions.ts';
import type { Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { type Mark, type MarkStanding, writeMark } from '../db/review-marks.ts';
import { seenFilter } from '../db/sight.ts';
import { readUndoable, type Undoable } from '../db/undo.ts';
import { oneSpelling } from './entry.ts';
import { recordActions } from './record-actions.ts';

/** A decision as the page makes it, without the time at which it was taken. */
type Untimed = { id: string } & Record<string, unknown>;

const withoutTime = ({ decidedAt: _, ...rest }: Record<string, unknown>) => oneSpelling(rest);

/**
 * A form that was sent twice says the same at another time: then the first stands, and this one is its duplicate. The
 * ledger is asked only where an id was there already.
 */
async function repeatedOnes(
  db: D1Database,
  pass: Pass,
  actions: readonly Untimed[],
  results: readonly ActionResult[],
): Promise<ActionResult[]> {
  const reused = results.filter(({ problem }) => problem?.type === 'id-reused').map(({ id }) => id ?? '');
  if (reused.length === 0) return [...results];
  const bodies = await readBodies(db, pass, reused);
  return results.map((result, index) => {
    const [sent, kept] = [actions[index], bodies.get(result.id ?? '')];
    const same = sent && kept && withoutTime(sent) === withoutTime(JSON.parse(kept) as Untimed);
    return result.problem?.type === 'id-reused' && same ? { id: result.id, status: 'duplicate' } : result;
  });
}

/**
 * Records decisions through the ledger's one door, in their order. `now` in ms UTC. Throws the problem of the first
 * that is refused where none was taken.
 */
export async function decide(
  db: D1Database,
  pass: Pass,
  config: Config,
  actions: readonly Untimed[],
  now: number,
): Promise<ActionResult[]> {
  const timed = actions.map((action) => ({ decidedAt: new Date(now).toISOString(), ...action }));
  const results = await repeatedOnes(db, pass, timed, await recordActions(db, pass, config, timed, now));
  const refused = results.find(({ status }) => status === 'rejected')?.problem;
  if (refused && results.every(({ status }) => status === 'rejected'))
    throw new ProblemError(refused.type as ConstructorParameters<typeof ProblemError>[0], refused.detail);
  return results;
}

/**
 * Writes a mark, and gives what stands then: a later word on the same subject. Throws not-found where there is no such
 * article to see.
 */
export async function mark(db: D1Database, pass: Pass, config: Config, given: Mark): Promise<MarkStanding> {
  const standing = await writeMark(db, pass, seenFilter(config), given);
  if (!standing) throw new ProblemError('not-found', `no article ${given.article}`);
  return standing;
}

/** Of several results the one by whose id all are told: the first that was written now, or else before. */
export const toldBy = (results: readonly ActionResult[]): string | null =>
  (['applied', 'duplicate'] as const)
    .map((wanted) => results.find(({ status }) => status === wanted)?.id ?? null)
    .find((id) => id !== null) ?? null;

const textOf = (value: unknown, key: string): string | null =>
  (value as Record<string, string> | null)?.[key] ?? null;

/** By what key each field of a correction is held in its aspect. */
const FIELD_KEYS: Record<keyof ActionCorrection, string> = {
  title: 'text',
  publishedOn: 'on',
  section: 'text',
  author: 'text',
  summary: 'text',
  unit: 'id',
};

function classBefore(value: unknown): object {
  const former = value as ActionTag | null;
  if (!former) return { kind: 'untag' };
  const { content, topics = [], form, origin, note } = former;
  return {
    kind: 'tag',
    tag: {
      content,
      ...(topics.length > 0 && { topics }),
      ...(form && { form }),
      ...(origin && { origin }),
      ...(note && { note }),
    },
  };
}

function fieldsBefore(before: Undoable['before']): object {
  const fields = Object.entries(before).map(([aspect, value]) => {
    const name = aspect.replace(/^fix\./, '') as keyof ActionCorrection;
    return [name, textOf(value, FIELD_KEYS[name])];
  });
  return { kind: 'correct', correction: Object.fromEntries(fields) };
}

/** What restores what stood before; null where nothing does. (The extension's rule reads its mirror, not the ledger.) */
export function restoring({ action, before }: Undoable): object | null {
  switch (action.kind) {
    case 'tag':
    case 'untag':
      return classBefore(before.class ?? null);
    case 'withdraw':
    case 'restore':
      return { kind: before.life ? 'withdraw' : 'restore' };
    case 'correct':
      return fieldsBefore(before);
    case 'merge':
      return { kind: 'split' };
    default:
      return null;
  }
}

/** The id of the nth undo of one press: made of the first one's, so that the same press gives the same ids. */
function idAt(id: string, place: number): string {
  const last = (Number.parseInt(id.slice(24), 16) + place) % 2 ** 48;
  return id.slice(0, 24) + last.toString(16).padStart(12, '0');
}

/**
 * Takes back all that was recorded together with the action (or mark) `undoes`, by the same person. Gives the id under
 * which that is told. Throws nothing-to-undo where there is nothing of theirs, or others have decided since.
 */
export async function takeBack(
  db: D1Database,
  pass: Pass,
  config: Config,
  { id, undoes, now }: { id: string; undoes: string; now: number },
): Promise<string> {
  const { actions, unmarked } = await readUndoable(db, pass, undoes, id);
  if (unmarked) return id;
  const inverse = actions.flatMap((undoable, place) => {
    const deed = restoring(undoable);
    const { portal, url } = undoable.action.article;
    return deed
      ? [{ ...deed, id: idAt(id, place), undoes: undoable.action.id, article: { portal, url } }]
      : [];
  });
  if (inverse.length === 0) throw new ProblemError('nothing-to-undo', `nothing of ${undoes}`);
  const taken = toldBy(await decide(db, pass, config, inverse, now));
  if (taken === null) throw new ProblemError('nothing-to-undo', 'something else was decided since');
  return taken;
}
