// /api/v1/plans, targets, activities, rules, estimates: what people set up beside the articles, and its progress.
import type { Context, Hono } from 'hono';
import { routes } from '#shared/api';
import { ACTIVITIES_MAX } from '#shared/api/plans';
import { unitNorms } from '#shared/plan';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, type Pass, runGated } from '../db/batch.ts';
import { type RecordFilter, type RecordTable, recordRows, recordStatement } from '../db/records.ts';
import { activityPage, afterOf } from '../domain/activities.ts';
import { planProgress } from '../domain/plan-progress.ts';
import { type Given, kept, putRecords } from '../domain/records.ts';
import { filterAsked, periodAsked } from '../domain/statistics.ts';
import type { App } from '../http/context.ts';
import { type GatedCall, pathParameter, serve } from '../http/serve.ts';

const LISTED = { 'Cache-Control': 'private, no-cache' };
const WRITTEN = { 'Cache-Control': 'no-store' };

async function listed<T extends RecordTable>(db: D1Database, pass: Pass, table: T, filter: RecordFilter) {
  const [result] = await runGated(db, pass, [recordStatement(db, pass, table, filter)]);
  return recordRows(result).map(kept<T>);
}

type Put = Pick<GatedCall<typeof routes.putPlan>, 'db' | 'pass' | 'config'> & { c: Context<App> };

/** Writes what came for the id of the path. */
async function put<T extends RecordTable>({ c, db, pass, config }: Put, table: T, given: Given[T]) {
  const [record] = await putRecords(db, pass, config, [
    { table, id: pathParameter(c, 'id').toLowerCase(), given },
  ]);
  if (!record) throw new Error('the record was not read');
  return record;
}

function planRoutesOf(app: Hono<App>): void {
  serve(app, routes.plans, async ({ c, db, pass, query: { year = null, status = 'active' } }) =>
    c.json({ plans: await listed(db, pass, 'plan', { status, year }) }, 200, LISTED),
  );
  serve(app, routes.putPlan, async (call) => call.c.json(await put(call, 'plan', call.body), 200, WRITTEN));
  serve(app, routes.targets, async ({ c, db, pass, query: { plan = null, status = 'active' } }) =>
    c.json({ targets: await listed(db, pass, 'target', { status, plan }) }, 200, LISTED),
  );
  serve(app, routes.putTarget, async (call) =>
    call.c.json(await put(call, 'target', call.body), 200, WRITTEN),
  );
  serve(app, routes.planProgress, async ({ c, db, pass, config, query }) => {
    const period = await checkedBehindGate(db, pass, () => {
      filterAsked(query.unit === undefined ? {} : { unit: [query.unit] }, config);
      return periodAsked(query);
    });
    const found = await planProgress(db, pass, config, {
      from: period.from,
      to: period.to,
      units: query.unit === undefined ? null : [query.unit],
    });
    return c.json({ period, ...found, norms: unitNorms(found.plans) }, 200, LISTED);
  });
}

function activityRoutes(app: Hono<App>): void {
  serve(app, routes.activities, async ({ c, db, pass, query, config }) => {
    const { from = null, to = null, unit, kind = null, status = 'active', limit = ACTIVITIES_MAX } = query;
    const after = await checkedBehindGate(db, pass, () => {
      if (from !== null && to !== null && from > to)
        throw new ProblemError('from-after-to', `${from} is after ${to}`, { parameter: 'from' });
      filterAsked(unit === undefined ? {} : { unit: [unit] }, config);
      return afterOf(query.cursor);
    });
    const filter = { status, from, to, unit: unit ?? null, kind, after, limit: limit + 1 };
    const found = await listed(db, pass, 'activity', filter);
    return c.json(activityPage(found, limit), 200, LISTED);
  });
  serve(app, routes.putActivity, async (call) =>
    call.c.json(await put(call, 'activity', call.body), 200, WRITTEN),
  );
}

function ruleRoutes(app: Hono<App>): void {
  serve(app, routes.rules, async ({ c, db, pass, query: { status = 'active' } }) =>
    c.json({ rules: await listed(db, pass, 'scoring_rule', { status }) }, 200, LISTED),
  );
  serve(app, routes.putRule, async (call) =>
    call.c.json(await put(call, 'scoring_rule', call.body), 200, WRITTEN),
  );
  serve(app, routes.estimates, async ({ c, db, pass, query: { year = null, status = 'active' } }) =>
    c.json({ estimates: await listed(db, pass, 'estimate', { status, year }) }, 200, LISTED),
  );
  serve(app, routes.putEstimate, async (call) =>
    call.c.json(await put(call, 'estimate', call.body), 200, WRITTEN),
  );
}

export function planRoutes(app: Hono<App>): void {
  planRoutesOf(app);
  activityRoutes(app);
  ruleRoutes(app);
}
