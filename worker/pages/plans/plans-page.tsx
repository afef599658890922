// /ke-hoach: plans of a year, or one plan with its progress; reporters add and change them here.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { pages } from '#shared/api/pages';
import type { Plan } from '#shared/api/plans';
import { date, fault, YEAR_MAX, YEAR_MIN } from '#shared/fields';
import { ProblemError } from '#shared/problem';
import { activityRows, activityStatement } from '../../db/activities.ts';
import { checkedBehindGate, runGated } from '../../db/batch.ts';
import { planRows, planStatements } from '../../db/plans.ts';
import { type RecordTable, recordRows, recordStatement } from '../../db/records.ts';
import { plansOf } from '../../domain/plan-progress.ts';
import { kept } from '../../domain/records.ts';
import type { App } from '../../http/context.ts';
import { askedOf, daysAsked, filled, yearDays } from '../asked.ts';
import type { View } from '../html.tsx';
import { type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { NEW_RULE, planAddress } from './address.ts';
import { mayWrite, saveForm } from './given.ts';
import { PlanList } from './list-view.tsx';
import { PlanView } from './plan-view.tsx';

const listOf = <T extends RecordTable>(result: D1Result | undefined) => recordRows(result).map(kept<T>);
const daysOf = (year: number) => ({ ...yearDays(year), units: null });

/** A year that plans are made for. */
const year = z.pipe(
  z.string().check(z.regex(/^\d{4}$/, fault('bad-year'))),
  z.pipe(
    z.transform((text: string) => Number(text)),
    z.int().check(z.minimum(YEAR_MIN, fault('bad-year')), z.maximum(YEAR_MAX, fault('bad-year'))),
  ),
);

const PageQuery = z.strictObject({
  nam: z.optional(year),
  id: z.optional(z.string()),
  tu: z.optional(date),
  den: z.optional(date),
  'chi-tieu': z.optional(z.string()),
  'quy-tac': z.optional(z.string()),
});
type Asked = z.output<typeof PageQuery>;

const asked = (call: PageCall): Promise<Asked> => askedOf(call, PageQuery, filled(call.query));

async function showList(call: PageCall, asked: Asked, refused: Refused | undefined): Promise<View> {
  const { db, pass, config, say } = call;
  const { nam: year = Number(pass.today.slice(0, 4)), 'quy-tac': rule = null } = asked;
  const days = daysOf(year);
  const [plans, rules, estimates, counted, progress, sums] = await runGated(db, pass, [
    recordStatement(db, pass, 'plan', { status: 'active' }),
    recordStatement(db, pass, 'scoring_rule', { status: 'active' }),
    recordStatement(db, pass, 'estimate', { status: 'active', year }),
    ...planStatements(db, config, [days]),
    activityStatement(db, pass, days),
  ]);
  const known = listOf<'scoring_rule'>(rules);
  if (rule !== null && rule !== NEW_RULE && !known.some(({ id }) => id === rule))
    throw new ProblemError('not-found', `no rule ${rule}`, { parameter: 'quy-tac' });
  const title = say('Kế hoạch tuyên truyền năm {year}', { year: String(year) });
  const body = (
    <PlanList
      year={year}
      today={pass.today}
      plans={listOf<'plan'>(plans)}
      progress={plansOf(planRows([counted, progress]), activityRows(sums), config.lists.forms)}
      estimates={listOf<'estimate'>(estimates)}
      rules={known}
      rule={rule}
      writes={await mayWrite(call)}
      config={config}
      refused={refused}
    />
  );
  return { title: `${title} – Sổ Tin`, body };
}

/** The plan that was read. Throws not-found. */
function planIn(result: D1Result | undefined, id: string): Plan {
  const [plan] = listOf<'plan'>(result);
  if (!plan) throw new ProblemError('not-found', `no plan ${id}`, { parameter: 'id' });
  return plan;
}

/** The year of a plan whose link does not name it. */
async function yearOfPlan({ db, pass }: PageCall, id: string): Promise<number> {
  const [found] = await runGated(db, pass, [recordStatement(db, pass, 'plan', { status: 'active', id })]);
  return planIn(found, id).year;
}

async function showPlan(
  call: PageCall,
  { id = '', nam, tu, den, 'chi-tieu': chosen }: Asked,
  refused: Refused | undefined,
): Promise<View> {
  const { db, pass, config, say } = call;
  const given = await checkedBehindGate(db, pass, () => daysAsked(tu, den));
  const days = given ? { ...given, units: null } : daysOf(nam ?? (await yearOfPlan(call, id)));
  const [found, rules, targets, counted, plans, sums] = await runGated(db, pass, [
    recordStatement(db, pass, 'plan', { status: 'active', id }),
    recordStatement(db, pass, 'scoring_rule', { status: 'active' }),
    recordStatement(db, pass, 'target', { status: 'active', plan: id, id: chosen ?? '' }),
    ...planStatements(db, config, [days]),
    activityStatement(db, pass, days),
  ]);
  const plan = planIn(found, id);
  const [target] = listOf<'target'>(targets);
  if (chosen !== undefined && !target)
    throw new ProblemError('not-found', `no target ${chosen}`, { parameter: 'chi-tieu' });
  const progress = plansOf(planRows([counted, plans]), activityRows(sums), config.lists.forms);
  const body = (
    <PlanView
      plan={plan}
      days={days}
      today={pass.today}
      progress={progress.find((each) => each.id === id)}
      rules={listOf<'scoring_rule'>(rules)}
      target={target ?? null}
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
    show: async (call, refused) => {
      const query = await asked(call);
      return query.id === undefined ? showList(call, query, refused) : showPlan(call, query, refused);
    },
    act: async (call, form) => {
      await asked(call);
      await saveForm(call, form);
      return afterwards(call, form);
    },
  });
}
