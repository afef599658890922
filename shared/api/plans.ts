// Plans with their targets, activities that are no articles, scoring rules, and the estimate of a whole year.
import * as z from 'zod/mini';
import { ACTIVITY_CODES, type ActivityKind, ActivitySum, activityFields } from '#shared/activity';
import { type Access, type Route, viewer } from '#shared/api/access';
import {
  cleanText,
  date,
  fault,
  form,
  id,
  maybeText,
  someText,
  wholeNumber,
  YEAR_MAX,
  YEAR_MIN,
  year,
} from '#shared/fields';
import { daysBetween } from '#shared/local-date';
import { PACES, PlanProgress, UnitNorm } from '#shared/plan';
import { periodFilter, whole } from '#shared/query';
import { bandsCover, onceEach, pointsRise, ruleFields } from '#shared/scoring';
import { PeriodShown } from '#shared/stats';
import { type Content, REFORM_CONTENTS } from '#shared/taxonomy';

/** Most that one target may call for; longest that a target or an activity may last. */
const AMOUNT_MAX = 100_000;
const COUNT_MAX = 10_000_000;
const DAYS_MAX = 3660;
/** Most activities in one answer. */
export const ACTIVITIES_MAX = 500;

const planFields = {
  /** Number and sign of the document: “07/KH-SNN”. */
  number: someText(100),
  issuedOn: date,
  issuer: someText(300),
  title: someText(500),
  year,
  /** File name or address of the document. */
  file: maybeText(2000),
  /** The rule that it is scored by; null: not scored. */
  rule: z._default(z.nullable(id), null),
  /** How often penalties of that rule are due; a code that the rule does not have is refused. */
  lapses: z._default(
    z
      .array(z.strictObject({ code: someText(40), times: wholeNumber(0, 100, 'bad-amount') }))
      .check(z.maxLength(20), onceEach),
    [],
  ),
};

const targetFields = {
  plan: id,
  /** What is counted, in words; null: said from the other fields. */
  label: maybeText(300),
  /** null: all units together. */
  unit: z._default(z.nullable(z.string()), null),
  content: z._default(
    z.nullable(z.enum(REFORM_CONTENTS as [Content, ...Content[]], { error: fault('unknown-content') })),
    null,
  ),
  form: z._default(z.nullable(form), null),
  /** The kind of activity that is counted; null: articles. */
  activity: z._default(z.nullable(activityFields.kind), null),
  from: date,
  to: date,
  pace: z.enum(PACES),
  amount: wholeNumber(1, AMOUNT_MAX, 'bad-amount'),
};

const estimateFields = {
  /** null: all units together. */
  unit: z._default(z.nullable(z.string()), null),
  year,
  count: wholeNumber(1, COUNT_MAX, 'bad-amount'),
  note: maybeText(1000),
};

/** What comes with every change; version: the one that was read, 0 for what is new. */
const change = {
  status: z._default(z.enum(['active', 'removed']), 'active'),
  version: z.int().check(z.minimum(0)),
};

type Days = { from: string; to: string };
const inOrder = z.refine<Days>(({ from, to }) => from <= to, fault('from-after-to'));
const inYears = z.refine<Days>(
  ({ from, to }) => Number(from.slice(0, 4)) >= YEAR_MIN && Number(to.slice(0, 4)) <= YEAR_MAX,
  fault('bad-year'),
);
const notTooLong = z.refine<Days>(
  ({ from, to }) => daysBetween(from, to) <= DAYS_MAX,
  fault('target-too-long'),
);

export const PlanGiven = z.strictObject({ ...planFields, ...change });
export type PlanGiven = z.infer<typeof PlanGiven>;

export const TargetGiven = z.strictObject({ ...targetFields, ...change }).check(
  inOrder,
  inYears,
  notTooLong,
  z.refine(
    (target) => target.activity === null || (target.content === null && target.form === null),
    fault('target-mixed'),
  ),
);
export type TargetGiven = z.infer<typeof TargetGiven>;

export const ActivityGiven = z
  .strictObject({ ...activityFields, ...change })
  .check(inOrder, inYears, notTooLong);
export type ActivityGiven = z.infer<typeof ActivityGiven>;

export const RuleGiven = z.strictObject({ ...ruleFields, ...change }).check(
  z.refine(({ bands }) => bandsCover(bands), fault('rule-bands')),
  z.refine((rule) => pointsRise(rule), fault('rule-points')),
);
export type RuleGiven = z.infer<typeof RuleGiven>;

export const EstimateGiven = z.strictObject({ ...estimateFields, ...change });
export type EstimateGiven = z.infer<typeof EstimateGiven>;

/** What comes with everything stored: its id, its version, and who changed it last. */
const stamp = {
  id: z.string(),
  status: z.enum(['active', 'removed']),
  version: z.int(),
  changedAt: z.string(),
  /** null: came with the program. */
  changedBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
};

export const Plan = z.object({ ...planFields, ...stamp });
export type Plan = z.infer<typeof Plan>;
export const Target = z.object({ ...targetFields, ...stamp });
export type Target = z.infer<typeof Target>;
export const Activity = z.object({ ...activityFields, ...stamp });
export type Activity = z.infer<typeof Activity>;
export const Rule = z.object({ ...ruleFields, ...stamp });
export type Rule = z.infer<typeof Rule>;
export const Estimate = z.object({ ...estimateFields, ...stamp });
export type Estimate = z.infer<typeof Estimate>;

/** The id of an estimate: its year, and the unit after a dot where it is for one. */
export const estimateId = ({ year: of, unit }: Pick<Estimate, 'year' | 'unit'>): string =>
  unit === null ? String(of) : `${of}.${unit}`;

const status = z.optional(z.enum(['active', 'removed']));
const yearAsked = z.optional(whole(YEAR_MIN, YEAR_MAX));
const unitAsked = z.optional(z.string().check(z.minLength(1)));
const ofPeriod = { from: z.optional(date), to: z.optional(date) };

const reads: Access = viewer('stats:read');
const writes: Access = { role: 'reporter', scope: 'whole' };
const puts = (what: string) =>
  `Adds or replaces ${what}; the id is the caller's, and the same again changes nothing. version: the one that was read, 0 for a new one; refused (record-changed) where it is another by now. status removed takes it out of every list and sum; nothing is deleted. A token limited to scopes may not.`;

export const planRoutes = {
  plans: {
    method: 'GET',
    path: '/api/v1/plans',
    summary: 'Plan documents, newest first.',
    access: reads,
    query: z.strictObject({ year: yearAsked, status }),
    answer: z.object({ plans: z.array(Plan) }),
  },
  putPlan: {
    method: 'PUT',
    path: '/api/v1/plans/{id}',
    summary: puts('a plan document'),
    access: writes,
    body: PlanGiven,
    answer: Plan,
  },
  planProgress: {
    method: 'GET',
    path: '/api/v1/plan-progress',
    summary:
      'How far plans are in a period (from and to, or period), with their scores; how each unit stands against its norm; the sums of activities. Reads counters, whose cost does not grow with the articles.',
    access: reads,
    query: z.strictObject({ ...periodFilter, unit: unitAsked }),
    answer: z.object({
      period: PeriodShown,
      plans: z.array(PlanProgress),
      norms: z.array(UnitNorm),
      activities: z.array(ActivitySum),
    }),
  },
  targets: {
    method: 'GET',
    path: '/api/v1/targets',
    summary: 'Targets of a plan, or of all.',
    access: reads,
    query: z.strictObject({ plan: z.optional(id), status }),
    answer: z.object({ targets: z.array(Target) }),
  },
  putTarget: {
    method: 'PUT',
    path: '/api/v1/targets/{id}',
    summary: puts('a target of a plan'),
    access: writes,
    body: TargetGiven,
    answer: Target,
  },
  activities: {
    method: 'GET',
    path: '/api/v1/activities',
    summary: 'Activities that are no articles, by the day they began, newest first.',
    access: reads,
    query: z.strictObject({
      ...ofPeriod,
      unit: unitAsked,
      kind: z.optional(z.enum(ACTIVITY_CODES as [ActivityKind, ...ActivityKind[]])),
      status,
      cursor: z.optional(cleanText(100, 'bad-cursor')),
      limit: z.optional(whole(1, ACTIVITIES_MAX)),
    }),
    answer: z.object({ activities: z.array(Activity), next: z.nullable(z.string()) }),
  },
  putActivity: {
    method: 'PUT',
    path: '/api/v1/activities/{id}',
    summary: puts('an activity'),
    access: writes,
    body: ActivityGiven,
    answer: Activity,
  },
  rules: {
    method: 'GET',
    path: '/api/v1/rules',
    summary: 'Rules by which plans are scored.',
    access: reads,
    query: z.strictObject({ status }),
    answer: z.object({ rules: z.array(Rule) }),
  },
  putRule: {
    method: 'PUT',
    path: '/api/v1/rules/{id}',
    summary: puts('a scoring rule'),
    access: writes,
    body: RuleGiven,
    answer: Rule,
  },
  estimates: {
    method: 'GET',
    path: '/api/v1/estimates',
    summary: 'Estimates of whole years (“ước thực hiện cả năm”), each as a person entered it.',
    access: reads,
    query: z.strictObject({ year: yearAsked, status }),
    answer: z.object({ estimates: z.array(Estimate) }),
  },
  putEstimate: {
    method: 'PUT',
    path: '/api/v1/estimates/{id}',
    summary: `${puts('the estimate of a year')} The id is the year, then for one unit a dot and the unit: 2023, 2023.so-nnptnt.`,
    access: writes,
    body: EstimateGiven,
    answer: Estimate,
  },
} as const satisfies Record<string, Route>;
