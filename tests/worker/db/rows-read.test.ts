// What figures cost: the rows that D1 reads for them, with few articles and with many.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import type { Breakdown } from '#shared/stats';
import type { Pass } from '../../../worker/db/batch.ts';
import { withConfig } from '../../../worker/db/config.ts';
import { readSummary } from '../../../worker/db/summary.ts';
import { planProgress } from '../../../worker/domain/plan-progress.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { statistics } from '../../../worker/domain/statistics.ts';
import { monthsToRead, stretchesToRead } from '../../../worker/domain/summarise.ts';
import { target } from '../../fixtures/given-plans.ts';
import { metered } from '../../metered.ts';
import { registerPortals, tokenOf } from '../client.ts';
import { aPlan, norm } from '../plans.ts';
import { store, stored } from '../stored.ts';

const [FEW, MANY] = [50, 1500];
const COUNTED: Breakdown[] = ['content', 'group', 'form', 'origin', 'unit', 'portal', 'month', 'day'];
const DAYS = ['2023-01-10', '2023-05-20', '2023-06-14', '2023-06-20', '2023-12-31'];

/** Adds articles that fall into the same ten buckets, however many there are. */
async function addArticles(count: number): Promise<void> {
  const spread = Array.from({ length: count }, (_, index) =>
    stored({
      publishedOn: DAYS[index % DAYS.length] ?? null,
      content: index % 2 ? '2' : '0',
      section: 'CCHC',
    }),
  );
  await store(spread);
}

let pass: Pass;

async function costOf(by: Breakdown, period = { from: '2022-12-15', to: '2023-12-14' }): Promise<number> {
  const { db, rowsRead } = metered(env.DB);
  await withConfig(env.DB, pass.today, (config) =>
    statistics(db, { ...pass, config: config.version }, config, { ...period, by: [by], compare: 'year' }),
  );
  return rowsRead();
}

beforeEach(async () => {
  await registerPortals();
  const token = await tokenOf('viewer');
  const now = Date.now();
  pass = {
    tokenHash: await sha256(token),
    role: 'viewer',
    scope: 'stats:read',
    config: null,
    now: new Date(now).toISOString(),
    today: localDate(now),
  };
  await costOf('content');
  await addArticles(FEW);
});

describe('rows read', () => {
  it('do not depend on how many articles there are', async () => {
    const costs = async () => {
      const found: Record<string, number> = {};
      for (const by of COUNTED) found[by] = await costOf(by);
      return found;
    };
    const few = await costs();
    await addArticles(MANY - FEW);
    expect(await costs()).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThan(FEW * 2);
  });

  it('grow with the articles of the period where sections are asked for, which says so', async () => {
    const few = await costOf('section');
    await addArticles(MANY - FEW);
    expect(await costOf('section')).toBeGreaterThan(few + MANY / 2);
  });

  it('of plans do not depend on how many articles there are', async () => {
    await aPlan(await tokenOf('reporter'), {}, target(), norm({ from: '2023-01-15', to: '2023-12-14' }));
    const cost = async () => {
      const { db, rowsRead } = metered(env.DB);
      const asked = { from: '2022-12-15', to: '2023-12-14', units: null };
      const { plans } = await withConfig(env.DB, pass.today, (config) =>
        planProgress(db, pass, config, asked),
      );
      expect(plans[0]?.targets).toHaveLength(2);
      return rowsRead();
    };
    const few = await cost();
    await addArticles(MANY - FEW);
    expect(await cost()).toBe(few);
    expect(few).toBeLessThan(FEW * 2);
  });

  it('of the summary do not depend on how many articles there are', async () => {
    await aPlan(await tokenOf('reporter'), {}, target());
    const cost = async () => {
      const { db, rowsRead } = metered(env.DB);
      const [months, stretches] = [monthsToRead('2023-06-20'), stretchesToRead('2023-06-20')];
      await withConfig(env.DB, pass.today, (config) => readSummary(db, pass, months, stretches, config));
      return rowsRead();
    };
    const few = await cost();
    await addArticles(MANY - FEW);
    expect(await cost()).toBe(few);
  });
});
