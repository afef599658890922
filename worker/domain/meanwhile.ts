// One editor's decision after another's: what was decided since the page was shown is told before anything is recorded.
import type { Queue } from '#shared/api/review';
import { ProblemError } from '#shared/problem';
import type { Guard, Known, Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { type Decided, readMeanwhile } from '../db/meanwhile.ts';
import { seenFilter } from '../db/sight.ts';

/** Somebody else decided since: `decided` says what, `known` is what a decision that follows it knows. */
export class DecidedMeanwhile extends Error {
  readonly decided: readonly Decided[];
  readonly known: Known;
  constructor(decided: readonly Decided[], known: Known) {
    super('decided-meanwhile');
    this.name = 'DecidedMeanwhile';
    this.decided = decided;
    this.known = known;
  }
}

/** Acts after which a decision on an article would be another one, whatever queue it waits in. */
const ALWAYS = ['withdraw', 'restore', 'merge', 'split'] as const;

/** The acts that compete with what a queue asks (null: one article, its content). */
export function rivalsIn(queue: Queue | null): string[] {
  switch (queue) {
    case 'undated':
      return ['correct', ...ALWAYS];
    case 'duplicates':
    case 'vanished':
    case 'late':
      return [...ALWAYS];
    default:
      return ['tag', 'untag', ...ALWAYS];
  }
}

/**
 * Records with a pass that lets nothing through where somebody else decided meanwhile. Where they all decided the same
 * (`isSame`), or what they decided is not for these eyes, recording goes on as it would. Throws DecidedMeanwhile, and what recording throws.
 */
export async function unlessDecided<T>(
  db: D1Database,
  pass: Pass,
  config: Config,
  guard: Guard,
  isSame: (decided: Decided) => boolean,
  record: (pass: Pass) => Promise<T>,
): Promise<T> {
  try {
    return await record({ ...pass, guard });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.type !== 'decided-meanwhile') throw error;
    const { decided, known } = await readMeanwhile(db, pass, seenFilter(config), guard);
    if (!decided.every(isSame)) throw new DecidedMeanwhile(decided, known);
    return record({ ...pass, guard: { ...guard, known } });
  }
}
