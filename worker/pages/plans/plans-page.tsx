// /ke-hoach: plans of a year, or one plan with its progress; reporters add and change them here.
import type { Hono } from 'hono';
import { pages } from '#shared/api/pages';
import type { Plan } from '#shared/api/plans';
import { YEAR_MAX, YEAR_MIN } from '#shared/fields';
import { isLocalDate } from '#shared/local-date';
import { ProblemError } from '#shared/problem';
import { activityRows, activityStatement } from '../../db/activities.ts';
import { runGated } from '../../db/batch.ts';
import { planRows, planStatements } from '../../db/plans.ts';
import { type RecordTable, recordRows, recordStatement } from '../../db/records.ts';
import { plansOf } from '../../domain/plan-progress.ts';
import { kept } from '../../domain/records.ts';
import type { App } from '../../http/context.ts';
import type { View } from '../html.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { planAddress } from './address.ts';
import { mayWrite, saveForm } from './given.ts';
import { PlanList } from './list-view.tsx';
import { PlanView } from './plan-view.tsx';

const listOf = <T extends RecordTable>(result: D1Result | undefined) => recordRows(result).map(kept<T>);
const yearDays = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31`, unit: null });

/** The year that is asked for; this one where it is none. */
function yearOf({ query, pass }: PageCall): number {
  const year = Number(query.nam);
  return Number.isInteger(year) && year >= YEAR_MIN && year <= YEAR_MAX
    ? year
    : Number(pass.today.slice(0, 4));
}

async function showList(call: PageCall, refused: Refused | undefined): Promise<View> {
  const { db, pass, config, query, say } = call;
  const year = yearOf(call);
  const days = yearDays(year);
  const [plans, rules, estimates, counted, progress, sums] = await runGated(db, pass, [
    recordStatement(db, pass, 'plan', { status: 'active' }),
    recordStatement(db, pass, 'scoring_rule', { status: 'active' }),
    recordStatement(db, pass, 'estimate', { status: 'active', year }),
    ...planStatements(db, config, [days]),
    activityStatement(db, pass, days),
  ]);
  const title = say('Kế hoạch tuyên truyền năm {year}', { year });
  const body = (
    <PlanList
      year={year}
      today={pass.today}
      plans={listOf<'plan'>(plans)}
      progress={plansOf(planRows([counted, progress]), activityRows(sums), config.lists.forms)}
      estimates={listOf<'estimate'>(estimates)}
      rules={listOf<'scoring_rule'>(rules)}
      rule={query['quy-tac'] ?? null}
      writes={await mayWrite(call)}
      config={config}
      refused={refused}
    />
  );
  return { title: `${title} – Sổ Tin`, body };
}

/** The days that are asked for; both must be days, in their order. */
function daysAsked({ tu, den }: Record<string, string>): { from: string; to: string; unit: null } | null {
  const asked = tu !== undefined && den !== undefined && isLocalDate(tu) && isLocalDate(den) && tu <= den;
  return asked ? { from: tu, to: den, unit: null } : null;
}

/** The plan that was read. Throws not-found. */
function planIn(result: D1Result | undefined, id: string): Plan {
  const [plan] = listOf<'plan'>(result);
  if (!plan) throw new ProblemError('not-found', `no plan ${id}`);
  return plan;
}

/** The year that a plan is shown for: our own links name it; for others the plan is asked first. */
async function yearOfPlan(call: PageCall, id: string): Promise<number> {
  if (call.query.nam !== undefined) return yearOf(call);
  const { db, pass } = call;
  const [found] = await runGated(db, pass, [recordStatement(db, pass, 'plan', { status: 'active', id })]);
  return planIn(found, id).year;
}

async function showPlan(call: PageCall, id: string, refused: Refused | undefined): Promise<View> {
  const { db, pass, config, query, say } = call;
  const days = daysAsked(query) ?? yearDays(await yearOfPlan(call, id));
  const [found, rules, targets, counted, plans, sums] = await runGated(db, pass, [
    recordStatement(db, pass, 'plan', { status: 'active', id }),
    recordStatement(db, pass, 'scoring_rule', { status: 'active' }),
    recordStatement(db, pass, 'target', { status: 'active', plan: id, id: query['chi-tieu'] ?? '' }),
    ...planStatements(db, config, [days]),
    activityStatement(db, pass, days),
  ]);
  const plan = planIn(found, id);
  const progress = plansOf(planRows([counted, plans]), activityRows(sums), config.lists.forms);
  const body = (
    <PlanView
      plan={plan}
      days={days}
      today={pass.today}
      progress={progress.find((each) => each.id === id)}
      rules={listOf<'scoring_rule'>(rules)}
      target={listOf<'target'>(targets)[0] ?? null}
      writes={await mayWrite(call)}
      config={config}
      refused={refused}
    />
  );
  return { title: `${say('Kế hoạch {number}', { number: plan.number })} – Sổ Tin`, body };
}

/** Where to go once a form is saved: to the plan, or to the list where that plan is gone. */
function afterwards({ query }: PageCall, form: Form): string {
  const [what, gone] = [form.one('do'), form.one('status') === 'removed'];
  if (what === 'target')
    return planAddress({ id: form.one('plan'), ...(query.nam === undefined ? {} : { nam: query.nam }) });
  if (what === 'plan' && !gone) return planAddress({ id: form.one('id'), nam: form.one('year') });
  if (what === 'rule') return `${pages.plans.path}#quy-tac`;
  return planAddress({ nam: form.one('year') });
}

export function planPages(app: Hono<App>): void {
  servePage(app, 'plans', {
    show: (call, refused) => {
      const { id } = call.query;
      return id === undefined ? showList(call, refused) : showPlan(call, id, refused);
    },
    act: async (call, form) => {
      await saveForm(call, form);
      return afterwards(call, form);
    },
  });
}
