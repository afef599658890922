// The isolate's copy of the configuration, and the number that says whether it is old.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { StaleConfig } from '../../../worker/db/batch.ts';
import { withConfig } from '../../../worker/db/config.ts';
import { registerPortal, registerUnit } from '../../../worker/db/setup.ts';
import { anAction, call, PORTAL, registerPortals, tokenOf } from '../client.ts';
import { record, tag } from '../ledger.ts';

const NEW_PORTAL = {
  ...PORTAL,
  id: 'moi',
  origins: ['https://moi.example.vn'],
  speaksFor: [{ unit: 'so-nnptnt', from: '2000-01-01', to: null }],
};
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

const version = () => env.DB.prepare('SELECT version FROM config').first<number>('version');

describe('an old copy', () => {
  it('is made anew when an action names a portal registered since', async () => {
    await record(token, anAction());
    await registerPortal(env.DB, NEW_PORTAL);
    const [result] = await record(
      token,
      anAction({ id: uuidv7(), article: { portal: 'moi', url: 'https://moi.example.vn/tin?ItemID=1' } }),
    );
    expect(result).toMatchObject({ status: 'applied', article: { portal: 'moi' } });
  });

  it('is made anew when a portal’s reading changed', async () => {
    const [first] = await record(token, tag('2', 1));
    await env.DB.prepare(`UPDATE portal SET profile = '{"identity":["Khac"]}', profile_version = 2`).run();
    const [second] = await record(token, tag('2', 2));
    expect(second?.article?.key).not.toBe(first?.article?.key);
  });

  it('is given up as busy when the configuration changes under every attempt', async () => {
    await expect(
      withConfig(env.DB, localDate(Date.now()), () => Promise.reject(new StaleConfig())),
    ).rejects.toMatchObject({ problem: { type: 'busy' } });
  });
});

describe('the number of the configuration', () => {
  it.each([
    ['a portal is renamed', "UPDATE portal SET name = 'Khác' WHERE id = 'so'"],
    [
      'a portal speaks for another unit',
      "UPDATE portal_unit SET valid_from = '2001-01-01' WHERE portal_id = 'so'",
    ],
    ['a span of a portal ends', "DELETE FROM portal_unit WHERE portal_id = 'tinh'"],
    ['a unit is renamed', "UPDATE unit SET name = 'Khác'"],
    ['a grouping is removed', 'DELETE FROM grouping'],
  ])('rises when %s', async (_, sql) => {
    const before = await version();
    await env.DB.prepare(sql).run();
    expect(await version()).toBeGreaterThan(before ?? 0);
  });

  it('is told by me and by changes alike', async () => {
    const before = (await call('me', { token })).config;
    await registerUnit(env.DB, { id: 'x', name: 'X', shortName: 'X', validFrom: null, validTo: null });
    const me = await call('me', { token });
    const changes = await call('changes', { token, query: { portal: PORTAL.id } });
    expect(me.config).toBeGreaterThan(before);
    expect(changes.config).toBe(me.config);
  });

  it('does not rise with actions', async () => {
    const before = await version();
    await record(token, anAction());
    expect(await version()).toBe(before);
  });
});
