// The nightly recount: finds what counters got wrong, mends it, and leaves alone what is right.
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recount } from '../../../worker/db/counters.ts';
import { registerUnit } from '../../../worker/db/setup.ts';
import { checkCounters } from '../../../worker/domain/nightly.ts';
import worker from '../../../worker/index.ts';
import { registerPortals, tokenOf } from '../client.ts';
import { databaseWith } from '../faulty-database.ts';
import { act, on, record, tag } from '../ledger.ts';

beforeEach(async () => {
  await registerPortals();
  await record(
    await tokenOf('tagger'),
    tag('2', 1, { article: on(1, { publishedOn: '2023-10-20' }) }),
    tag('0', 1, { article: on(2, { publishedOn: '2023-10-21' }) }),
    act('withdraw', 1, { article: on(3) }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function night(): Promise<void> {
  const context = createExecutionContext();
  await worker.scheduled(createScheduledController({ cron: '30 19 * * *' }), env);
  await waitOnExecutionContext(context);
}
const counters = async () =>
  (
    await env.DB.batch([
      env.DB.prepare('SELECT * FROM count_day'),
      env.DB.prepare('SELECT * FROM count_month'),
    ])
  ).map(({ results }) => results);

describe('the night', () => {
  it.each([
    ['too much', 'UPDATE count_day SET n = n + 1'],
    ['too little', "UPDATE count_month SET n = 7 WHERE status = 'withdrawn'"],
    ['nothing', 'DELETE FROM count_day'],
    ['what is not there', "INSERT INTO count_month VALUES ('2023-01', 'so', '', '2', '', '', 'active', 3)"],
  ])('mends counters that say %s', async (_, sql) => {
    const right = await counters();
    await env.DB.prepare(sql).run();
    expect(await recount(env.DB)).not.toEqual([]);
    const [told, said] = [
      vi.spyOn(console, 'error').mockReturnValue(),
      vi.spyOn(console, 'log').mockReturnValue(),
    ];
    await night();
    expect(await counters()).toEqual(right);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ event: 'counters.differ' }));
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ event: 'counters.repaired' }));
  });

  it('writes nothing where nothing is wrong', async () => {
    const said = vi.spyOn(console, 'log').mockReturnValue();
    const { db, seen } = databaseWith(() => null);
    expect(await checkCounters(db)).toBe(0);
    expect(seen.calls).toBe(1);
    expect(seen.results.reduce((sum, { meta }) => sum + meta.rows_written, 0)).toBe(0);
    expect(said).toHaveBeenCalledWith({ event: 'counters.right' });
  });

  it('moves undated articles to the unit that their portal speaks for now, and no others', async () => {
    await record(await tokenOf('tagger'), tag('2', 1, { article: on(4, {}) }));
    await registerUnit(env.DB, {
      id: 'moi',
      name: 'Sở mới',
      shortName: 'Sở mới',
      validFrom: null,
      validTo: null,
    });
    await env.DB.prepare(
      "INSERT INTO portal_unit (portal_id, valid_from, unit_id) VALUES ('so', '2024-01-01', 'moi')",
    ).run();
    vi.spyOn(console, 'log').mockReturnValue();
    await night();
    const units = await env.DB.prepare(
      'SELECT DISTINCT published_on IS NULL AS undated, unit_id FROM article ORDER BY 1',
    ).all();
    expect(units.results).toEqual([
      { undated: 0, unit_id: 'so-nnptnt' },
      { undated: 1, unit_id: 'moi' },
    ]);
    expect(await recount(env.DB)).toEqual([]);
  });
});
