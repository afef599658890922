// How far plans are in a period: what is planned for it, what was done, the score. Pure, but for the one that reads.
import { ACTIVITY_KINDS, type ActivitySum, activityName, measureOf } from '#shared/activity';
import type { Plan, Target } from '#shared/api/plans';
import { lastDayOfMonth } from '#shared/local-date';
import {
  outermost,
  type Pace,
  type PlanProgress,
  percentDone,
  sumOfTargets,
  type TargetProgress,
} from '#shared/plan';
import {
  ARTICLES,
  progressScore,
  type ScoringRule,
  type Used,
  type UsedForm,
  varietyScore,
} from '#shared/scoring';
import { CONTENTS, type ListItem, nameIn } from '#shared/taxonomy';
import { activityRows, activityStatement, type KindSum } from '../db/activities.ts';
import { type Pass, runGated } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import {
  type AskedProgress,
  type CountedTarget,
  type PlanRow,
  type PlanRows,
  planRows,
  planStatements,
} from '../db/plans.ts';

type Days = { from: string; to: string };

/** The same day `months` later, or the last of that month where it has no such day. */
function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const [same, last] = [`${month}${date.slice(7)}`, lastDayOfMonth(month)];
  return same > last ? last : same;
}

const MONTHS: Record<Exclude<Pace, 'period'>, number> = { month: 1, quarter: 3 };

/** How many paces days hold, the last one also where it has only begun: 15/4–14/5 is one month. */
export function pacesIn({ from, to }: Days, pace: Pace): number {
  if (pace === 'period') return 1;
  let paces = 0;
  while (addMonths(from, paces * MONTHS[pace]) <= to) paces += 1;
  return paces;
}

/** What a target counts, in words, where nobody has written any. */
export function targetLabel(
  target: Pick<Target, 'label' | 'content' | 'form' | 'activity'>,
  forms: readonly ListItem[],
): string {
  if (target.label) return target.label;
  if (target.activity !== null) return activityName(target.activity);
  const form = nameIn(forms, target.form) ?? target.form ?? 'Tin, bài';
  const content = CONTENTS.find(({ code }) => code === target.content)?.name;
  return `${form} về ${content ? content.charAt(0).toLowerCase() + content.slice(1) : 'cải cách hành chính'}`;
}

function targetProgress(
  { id, body, owner, from, to, done }: CountedTarget,
  forms: readonly ListItem[],
): TargetProgress & { plan: string } {
  const target = JSON.parse(body) as Target;
  const planned = target.amount * pacesIn({ from, to }, target.pace);
  return {
    plan: target.plan,
    id,
    label: targetLabel(target, forms),
    unit: target.unit,
    owner,
    content: target.content,
    form: target.form,
    activity: target.activity,
    from: target.from,
    to: target.to,
    pace: target.pace,
    amount: target.amount,
    counted: { from, to },
    planned,
    done,
    percent: percentDone(done, planned),
  };
}

/** How often each form was used, articles among them, for the score of variety. */
function usedForms(sums: readonly KindSum[], done: number): Map<UsedForm, Used> {
  const used = new Map<UsedForm, Used>();
  // Articles are their own evidence: each has its address.
  if (done > 0) used.set(ARTICLES, { entries: done, evidenced: done });
  for (const { kind, entries, evidenced } of sums) {
    const before = used.get(kind) ?? { entries: 0, evidenced: 0 };
    used.set(kind, { entries: before.entries + entries, evidenced: before.evidenced + evidenced });
  }
  return used;
}

function planProgressOf(row: PlanRow, targets: TargetProgress[], sums: readonly KindSum[]): PlanProgress {
  const plan = JSON.parse(row.body) as Plan;
  // A rule scores a whole plan: of a part, as one unit's report or who sees one unit has it, nothing is said.
  const whole = targets.length === row.targets;
  const rule = row.rule === null || !whole ? null : (JSON.parse(row.rule) as ScoringRule);
  const { planned, done } = sumOfTargets(targets);
  const share =
    rule?.basis === 'targets'
      ? {
          part: targets.filter((each) => each.done >= each.planned).length,
          whole: targets.length,
          noun: 'chỉ tiêu',
        }
      : { part: done, whole: planned };
  return {
    id: row.id,
    number: plan.number,
    issuedOn: plan.issuedOn,
    issuer: plan.issuer,
    title: plan.title,
    file: plan.file,
    year: plan.year,
    whole,
    targets,
    planned,
    done,
    percent: percentDone(done, planned),
    score: rule && progressScore(rule, share, plan.lapses),
    variety: rule && varietyScore(rule, usedForms(sums, done)),
  };
}

/** The targets of one of the stretches that were asked for. */
const targetsOf = ({ targets }: PlanRows, ask: number, forms: readonly ListItem[]) =>
  targets.filter((target) => target.ask === ask).map((target) => targetProgress(target, forms));

/**
 * The units whose targets are told where figures are of some units; null: every target, also where these are all the
 * units that there are.
 */
export function targetUnits(
  units: readonly string[] | null,
  config: Pick<Config, 'units'>,
): readonly string[] | null {
  return units === null || config.units.every(({ id }) => units.includes(id)) ? null : units;
}

/**
 * The plans of the first stretch that was asked for, each with those of its targets there that were asked for. `forms`:
 * what they are called.
 */
export function plansOf(
  rows: PlanRows,
  sums: readonly KindSum[],
  forms: readonly ListItem[],
): PlanProgress[] {
  const targets = targetsOf(rows, 0, forms);
  return rows.plans.map((row) => {
    const own = targets.flatMap(({ plan, ...target }) => (plan === row.id ? [target] : []));
    return planProgressOf(row, own, sums);
  });
}

/** What all plans together call for in a stretch, each article once, and what was done; null without a plan. */
export function planTotal(rows: PlanRows, ask: number): { target: number; done: number } | null {
  const targets = targetsOf(rows, ask, []);
  if (outermost(targets).length === 0) return null;
  const { planned, done } = sumOfTargets(targets);
  return { target: planned, done };
}

/** Sums of activities in the order of the list of kinds; a kind counted in two measures has two. */
export function activitySumsOf(sums: readonly KindSum[]): ActivitySum[] {
  const measured = new Map<string, ActivitySum>();
  for (const { name, code } of ACTIVITY_KINDS)
    for (const sum of sums.filter(({ kind }) => kind === code)) {
      const measure = sum.measure ?? measureOf(code);
      const { entries = 0, quantity = 0, evidenced = 0 } = measured.get(`${code} ${measure}`) ?? {};
      measured.set(`${code} ${measure}`, {
        kind: code,
        name,
        measure,
        entries: entries + sum.entries,
        quantity: quantity + sum.quantity,
        evidenced: evidenced + sum.evidenced,
      });
    }
  return [...measured.values()];
}

/** The progress of plans and the sums of activities in some days, in one round trip. */
export async function planProgress(
  db: D1Database,
  pass: Pass,
  config: Config,
  asked: AskedProgress,
): Promise<{ plans: PlanProgress[]; activities: ActivitySum[] }> {
  const [counted, plans, sums] = await runGated(db, pass, [
    ...planStatements(db, config, [{ ...asked, units: targetUnits(asked.units, config) }]),
    activityStatement(db, pass, asked),
  ]);
  const activities = activityRows(sums);
  return {
    plans: plansOf(planRows([counted, plans]), activities, config.lists.forms),
    activities: activitySumsOf(activities),
  };
}
