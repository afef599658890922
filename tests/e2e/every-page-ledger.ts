// Something on every page: a frozen year, a sample, an invite, a plan with its target, an activity, an estimate, a total.
import { createHash } from 'node:crypto';
import { routes } from '#shared/api';
import type { PastTotalGiven } from '#shared/api/imports';
import type { PageName } from '#shared/api/pages';
import { pastTotalId } from '#shared/past-total';
import { uuidv7 } from '#shared/uuid';
import { ACTIVITY, ESTIMATE, ID, PLAN, target } from '../fixtures/given-plans.ts';
import type { Stage } from './stage.ts';

export type Everything = {
  /** By page with `{id}`: what stands for it. */
  of: Partial<Record<PageName, string>>;
  /** One of the people. */
  colleague: string;
};

const YEAR = { from: '2023-01-01', to: '2023-12-31' };

/** What is planned and done besides, and what is known of a year without articles. */
async function enterPlans(stage: Stage, token: string): Promise<void> {
  const put = (path: string, id: string, body: object) =>
    stage.api(path.replace('{id}', id), token, body, 'PUT');
  const total: PastTotalGiven = {
    ...{ from: '2021-01-01', to: '2021-12-31', unit: 'so-nnptnt', portal: null, form: null, count: 97 },
    ...{
      contents: ['0', '1', '2', '3', '4', '5', '6'],
      source: 'Báo cáo số 12/BC-SNN',
      note: null,
      version: 0,
      status: 'active',
    },
  };
  await put(routes.putPlan.path, ID, PLAN);
  await put(routes.putTarget.path, uuidv7(), target());
  await put(routes.putTarget.path, uuidv7(), target({ unit: 'so-nnptnt', pace: 'month', amount: 12 }));
  await put(routes.putActivity.path, uuidv7(), ACTIVITY);
  await put(routes.putEstimate.path, String(ESTIMATE.year), ESTIMATE);
  await put(routes.putPastTotal.path, pastTotalId(total), total);
}

/** Enters it, into a ledger that has articles. */
export async function enterEverything(stage: Stage): Promise<Everything> {
  const token = await stage.token('admin');
  const first = await stage.api(`${routes.articles.path}?from=${YEAR.from}&to=${YEAR.to}`, token);
  const article = routes.articles.answer.parse(first).articles[0]?.id ?? '';
  const [snapshot, sample] = [uuidv7(), uuidv7()];
  await stage.api(routes.freeze.path, token, { id: snapshot, name: 'Năm 2023', period: 'c-year-2023' });
  const { people } = routes.people.answer.parse(await stage.api(routes.people.path, token));
  const coders = people.slice(0, 2).map(({ id }) => id);
  const drawn = { name: 'Mẫu năm 2023', ...YEAR, size: 10, seed: 1 };
  await stage.api(routes.createSample.path, token, { ...drawn, id: sample, coders });
  await stage.api(routes.createInvite.path, token, {
    ...{ id: uuidv7(), codeHash: createHash('sha256').update('mã').digest('hex'), person: uuidv7() },
    as: { name: 'Nguyễn Thị Ế', role: 'tagger', unit: null },
  });
  await enterPlans(stage, token);
  return { of: { portal: 'so-nnptnt', article, snapshot, sample }, colleague: coders[0] ?? '' };
}
