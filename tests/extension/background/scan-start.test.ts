// Who may begin a scan, and where.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, Database } from '../../../extension/database.ts';
import { accountOf, device, meOf } from '../support/device.ts';
import { PERIOD, START, scanStand } from '../support/scan-stand.ts';

const me = { ...meOf(), role: 'editor' as const };
let db: Database;
let account: Account;
beforeEach(async () => {
  ({ db, account } = await device(accountOf(me)));
});

const start = (listing = START, period = PERIOD, granted = true) =>
  scanStand(db, {})
    .scanning({ granted: async () => granted })
    .start(listing, period);

describe('a scan begins', () => {
  it('at a listing, without its fragment', async () => {
    expect(await start(`${START}#top`)).toMatchObject({
      ok: true,
      scan: { listing: START, next: START, portal: 'so', period: PERIOD, end: null },
    });
  });

  it('on one day', async () => {
    expect(await start(START, { from: '2023-10-24', to: '2023-10-24' })).toMatchObject({ ok: true });
  });

  it('in place of one that has ended', async () => {
    await start();
    await scanStand(db, {}).scanning().stop();
    expect(await start()).toMatchObject({ ok: true });
  });
});

describe('a scan is refused', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['while nobody is signed in', 'unauthorized', () => db.put('accounts', { ...account, token: null })],
    [
      'while the person has to sign in again',
      'unauthorized',
      () => db.put('accounts', { ...account, needsSignIn: true }),
    ],
    ['to who is no editor', 'forbidden-role', () => db.put('accounts', { ...account, role: 'reporter' })],
    ['while another runs', 'scan-running', () => start()],
  ])('%s', async (_, type, happens) => {
    await happens();
    const before = await db.getAll('scans');
    expect(await start()).toMatchObject({ ok: false, problem: { type } });
    expect(await db.getAll('scans')).toEqual(before);
  });

  it.each<[string, string, () => ReturnType<typeof start>]>([
    ['on no portal', 'unknown-portal', () => start('https://elsewhere.example/')],
    ['at what is no address', 'unknown-portal', () => start('cchc')],
    ['at an address with a password', 'url-with-user', () => start(START.replace('//', '//a:b@'))],
    ['where the host is not granted', 'host-not-granted', () => start(START, PERIOD, false)],
    ['on no day', 'impossible-date', () => start(START, { from: '2023-02-30', to: '2023-03-01' })],
    [
      'on days the wrong way round',
      'from-after-to',
      () => start(START, { from: '2023-10-25', to: '2023-10-24' }),
    ],
  ])('%s', async (_, type, refused) => {
    expect(await refused()).toMatchObject({
      ok: false,
      problem: { type, title: expect.stringMatching(/./) },
    });
    expect(await db.count('scans')).toBe(0);
  });
});
