// Signing in: the secret is kept before it is sent, and what a person left here waits for that person.
import { describe, expect, it, vi } from 'vitest';
import { problem } from '#shared/problem';
import { record } from '../../../extension/background/record.ts';
import { signIn, signOut } from '../../../extension/background/session.ts';
import type { Database } from '../../../extension/database.ts';
import { parseInviteLink, parseServer } from '../../../extension/invite-link.ts';
import { sessionView } from '../../../extension/mirror/look.ts';
import { countWaiting } from '../../../extension/outbox/queue.ts';
import { currentAccount } from '../../../extension/settings.ts';
import { type Trouble, WorkerError } from '../../../extension/trouble.ts';
import type { Redemption } from '../../../extension/worker-client/worker-client.ts';
import { emptyDatabase, meOf, NOW, SERVER, tagOf } from '../support/device.ts';

const invite = { server: SERVER, code: 'CODE-1' };

/** A server that fails so many times, then redeems for a person. */
function redeeming(failures: Trouble[], me = meOf()) {
  return vi.fn(async (_server: string, _redemption: Redemption) => {
    const trouble = failures.shift();
    if (trouble) throw new WorkerError(trouble, trouble.kind);
    return { me, clockOffset: 7 };
  });
}

const signInWith = (db: Database, redeem: ReturnType<typeof redeeming>, typed = invite) =>
  signIn({ db, redeem, device: 'Firefox, Windows', now: NOW }, typed);

describe('signing in', () => {
  it('keeps the token, sends only its SHA-256', async () => {
    const db = await emptyDatabase();
    const redeem = redeeming([]);
    expect(await signInWith(db, redeem)).toEqual({ ok: true });
    const account = await currentAccount(db);
    expect(account?.token).toMatch(/^sotin_[\w-]{43}$/);
    const bytes = new TextEncoder().encode(account?.token ?? '');
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(redeem.mock.calls[0]).toEqual([
      SERVER,
      { code: 'CODE-1', device: 'Firefox, Windows', tokenHash: digest },
    ]);
    expect(account).toMatchObject({ clockOffset: 7, needsSignIn: false });
  });

  it('has the secret on the disk before the server hears of it', async () => {
    const db = await emptyDatabase();
    const redeem = vi.fn(async () => {
      expect(await db.count('signIns')).toBe(1);
      return { me: meOf(), clockOffset: 0 };
    });
    await signInWith(db, redeem);
    expect(redeem).toHaveBeenCalledOnce();
    expect(await db.count('signIns')).toBe(0);
  });

  it('repeats a lost answer with the same code and hash', async () => {
    const db = await emptyDatabase();
    const redeem = redeeming([{ kind: 'offline' }, { kind: 'busy', retryAfterMs: null }]);
    expect(await signInWith(db, redeem)).toEqual({ ok: false, problem: 'offline' });
    expect(await signInWith(db, redeem)).toMatchObject({ ok: false, problem: { type: 'busy' } });
    expect(await signInWith(db, redeem)).toEqual({ ok: true });
    expect(new Set(redeem.mock.calls.map(([, { tokenHash }]) => tokenHash)).size).toBe(1);
  });

  it('repeats a lost answer with the same hash when the code is typed in another way', async () => {
    const db = await emptyDatabase();
    const redeem = redeeming([{ kind: 'offline' }]);
    await signInWith(db, redeem, { ...invite, code: 'ABCD-EFGH-JKMN-PQ0S' });
    await signInWith(db, redeem, { ...invite, code: 'abcd efgh jkmn pqos' });
    const hashes = redeem.mock.calls.map(([, given]) => given.tokenHash);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('begins with a new secret after a code was refused', async () => {
    const db = await emptyDatabase();
    const redeem = redeeming([{ kind: 'refused', problem: problem('invite-expired') }]);
    expect(await signInWith(db, redeem)).toMatchObject({ ok: false, problem: { type: 'invite-expired' } });
    expect(await db.count('signIns')).toBe(0);
    expect(await sessionView(db)).toMatchObject({ state: 'signed-out' });
  });

  it('by the same person clears “sign in again” and finds what waits', async () => {
    const db = await emptyDatabase();
    await signInWith(db, redeeming([]));
    await record(db, tagOf('a'), NOW);
    const account = await currentAccount(db);
    if (account) await db.put('accounts', { ...account, needsSignIn: true });
    await signInWith(db, redeeming([]), { ...invite, code: 'CODE-2' });
    expect(await sessionView(db)).toMatchObject({ state: 'ready', waiting: 1 });
    expect(await db.count('accounts')).toBe(1);
  });

  it("by another person leaves the first one's actions theirs, and forgets their token", async () => {
    const db = await emptyDatabase();
    await signInWith(db, redeeming([]));
    await record(db, tagOf('a'), NOW);
    const first = await currentAccount(db);
    await signInWith(db, redeeming([], meOf('p2', 'Trần Văn Ổ')), { ...invite, code: 'CODE-2' });
    expect(await sessionView(db)).toMatchObject({ person: { name: 'Trần Văn Ổ' }, waiting: 0 });
    expect(await countWaiting(db, first?.key ?? '')).toBe(1);
    expect((await db.get('accounts', first?.key ?? ''))?.token).toBeNull();
  });
});

it('signing out forgets the token and keeps what waits', async () => {
  const db = await emptyDatabase();
  await signInWith(db, redeeming([]));
  await record(db, tagOf('a'), NOW);
  await signOut(db);
  expect(await sessionView(db)).toMatchObject({ state: 'signed-out', person: null });
  expect(await db.count('outbox')).toBe(1);
  expect((await db.getAll('accounts')).map(({ token }) => token)).toEqual([null]);
});

it.each([
  ['https://sotin.vn/moi#AbC_12-3', { server: 'https://sotin.vn', code: 'AbC_12-3' }],
  [
    '  Chào chị, đây là link:\nhttps://sotin.vn:8443/moi/#X1 \nCảm ơn',
    { server: 'https://sotin.vn:8443', code: 'X1' },
  ],
  ['“https://sotin.vn/moi#X1”.', { server: 'https://sotin.vn', code: 'X1' }],
  ['http://127.0.0.1:8787/moi#X1', { server: 'http://127.0.0.1:8787', code: 'X1' }],
  ['http://sotin.vn/moi#X1', null],
  ['https://sotin.vn/moi', null],
  ['https://sotin.vn/khac#X1', null],
  ['X1', null],
])('reads the invite in %j', (text, invite) => {
  expect(parseInviteLink(text)).toEqual(invite);
});

it.each([
  ['sotin.vn', 'https://sotin.vn'],
  [' https://sotin.vn/ ', 'https://sotin.vn'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://sotin.vn', null],
  ['', null],
  ['ftp://sotin.vn', null],
])('reads the server in %j', (text, server) => {
  expect(parseServer(text)).toBe(server);
});
