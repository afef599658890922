// Plans: what a unit promised to post in a period, how far it is, and the score that a rule gives for it.
import * as z from 'zod/mini';
import { ACTIVITY_CODES, type ActivityKind } from '#shared/activity';
import { CONTENT_CODES } from '#shared/taxonomy';

/** How a target counts: once for its whole period, or anew each month or quarter (“02 tin, bài/tháng”). */
export const PACES = ['period', 'month', 'quarter'] as const;
export type Pace = (typeof PACES)[number];

/** One target of a plan with what was done for it; dates are local, both included. */
export const TargetProgress = z.object({
  id: z.string(),
  /** What is counted, in words: “Tin, bài về cải cách hành chính của Sở …”. */
  label: z.string(),
  /** The unit that has to reach it; null: all together. */
  unit: z.nullable(z.string()),
  /** The unit whose plan it is; all together is all that its people see. null: the whole. */
  owner: z.nullable(z.string()),
  content: z.nullable(z.enum(CONTENT_CODES)),
  form: z.nullable(z.string()),
  /** The kind of activity that it is about; null: about articles. */
  activity: z.nullable(z.enum(ACTIVITY_CODES as [ActivityKind, ...ActivityKind[]])),
  from: z.string(),
  to: z.string(),
  pace: z.enum(PACES),
  /** How many a pace. */
  amount: z.int(),
  /**
   * The days that `done` was counted over. Of a monthly or quarterly pace the part that was asked for; of a target for
   * its whole period everything since that began, for it is reached bit by bit.
   */
  counted: z.object({ from: z.string(), to: z.string() }),
  /** How many those days call for, and how many were posted in them. */
  planned: z.int(),
  done: z.int(),
  /** done / planned × 100; null where nothing is planned. */
  percent: z.nullable(z.number()),
});
export type TargetProgress = z.infer<typeof TargetProgress>;

/** A score with the arithmetic that led to it, so that whoever checks can follow. */
export const Score = z.object({
  rule: z.string(),
  points: z.number(),
  most: z.number(),
  /** “152/160 = 95% → 95% × 1 = 0,95 điểm”. */
  formula: z.string(),
});
export type Score = z.infer<typeof Score>;

/** A plan document with its targets. */
export const PlanProgress = z.object({
  id: z.string(),
  /** Number and sign, date and issuer of the document: “07/KH-SNN”, 2023-01-30, “Sở Nông nghiệp và PTNT”. */
  number: z.string(),
  issuedOn: z.string(),
  issuer: z.string(),
  title: z.string(),
  /** File name or address of the document. */
  file: z.nullable(z.string()),
  year: z.int(),
  /** Whether these are all its targets of the days asked for: not in the report of one unit, or for who sees one. */
  whole: z.boolean(),
  /** None where none of them is set for the units asked for. */
  targets: z.array(TargetProgress),
  /** Articles alone; a target that is a part of another one is not added up again. */
  planned: z.int(),
  done: z.int(),
  percent: z.nullable(z.number()),
  score: z.nullable(Score),
  /** The second criterion: how many forms were used; null where the rule has none. */
  variety: z.nullable(Score),
});
export type PlanProgress = z.infer<typeof PlanProgress>;

/** How a unit stands against the norm that targets set for it: reached, short by so many, or nothing posted at all. */
export const UnitNorm = z.object({
  unit: z.string(),
  planned: z.int(),
  done: z.int(),
  short: z.int(),
  status: z.enum(['met', 'short', 'nothing']),
});
export type UnitNorm = z.infer<typeof UnitNorm>;

type Scoped = Pick<
  TargetProgress,
  'id' | 'unit' | 'owner' | 'content' | 'form' | 'activity' | 'from' | 'to' | 'planned'
>;

/** Whether the units of `part` are among those of `whole`, as far as is known here. */
function isWider(whole: Scoped, part: Scoped): boolean {
  if (whole.unit !== null) return whole.unit === part.unit;
  if (whole.owner === null) return true;
  return whole.owner === (part.unit ?? part.owner) || (part.unit !== null && whole.owner === part.owner);
}

/** Whether everything that counts for `part` counts for `whole` too. */
function holds(whole: Scoped, part: Scoped): boolean {
  const wider = (name: 'content' | 'form') => whole[name] === null || whole[name] === part[name];
  return (
    isWider(whole, part) &&
    wider('content') &&
    wider('form') &&
    whole.from <= part.from &&
    whole.to >= part.to
  );
}

/** Targets about articles that are no part of another: of equal ones the one that plans the most. */
export function outermost<T extends Scoped>(targets: readonly T[]): T[] {
  const ordered = targets
    .filter(({ activity }) => activity === null)
    .toSorted((a, b) => b.planned - a.planned || (a.id < b.id ? -1 : 1));
  return ordered.filter((part, place) =>
    ordered.every(
      (whole, index) => index === place || !holds(whole, part) || (holds(part, whole) && index > place),
    ),
  );
}

/** What targets plan and what was done of it, each article once. */
export function sumOfTargets(targets: readonly TargetProgress[]): { planned: number; done: number } {
  return outermost(targets).reduce(
    (sum, { planned, done }) => ({ planned: sum.planned + planned, done: sum.done + done }),
    { planned: 0, done: 0 },
  );
}

/** done / planned × 100; null where nothing is planned. */
export function percentDone(done: number, planned: number): number | null {
  return planned === 0 ? null : (100 * done) / planned;
}

/** The norm status of a count against what was planned. */
export function normStatus(done: number, planned: number): UnitNorm['status'] {
  if (done >= planned) return 'met';
  return done === 0 ? 'nothing' : 'short';
}

/** The status of each unit that has targets of its own, in the order of those. */
export function unitNorms(plans: readonly PlanProgress[]): UnitNorm[] {
  const targets = plans.flatMap((plan) => plan.targets);
  const units = [
    ...new Set(targets.flatMap(({ unit, activity }) => (unit && activity === null ? [unit] : []))),
  ];
  return units.map((unit) => {
    const { planned, done } = sumOfTargets(targets.filter((target) => target.unit === unit));
    return { unit, planned, done, short: Math.max(0, planned - done), status: normStatus(done, planned) };
  });
}
