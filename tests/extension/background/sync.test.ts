// Rounds with the server: what is asked when, and what each trouble leads to.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '#shared/api/sign-in';
import { problem } from '#shared/problem';
import type { Summary } from '#shared/stats';
import { uuidv7 } from '#shared/uuid';
import { record, undo } from '../../../extension/background/record.ts';
import type { WorkerCalls } from '../../../extension/background/refreshing.ts';
import { createSync, type Sync, type SyncPorts } from '../../../extension/background/sync.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { keptFigures, lookUp, sessionView } from '../../../extension/mirror/look.ts';
import { listRefused } from '../../../extension/outbox/queue.ts';
import { currentAccount } from '../../../extension/settings.ts';
import { type Trouble, WorkerError } from '../../../extension/trouble.ts';
import { articleOf, device, meOf, NOW, OTHER_PORTAL, PORTAL, tagOf, urlOf } from '../support/device.ts';
import { type FakeServer, fakeServer } from '../support/server.ts';

let db: Database;
let account: Account;
let server: FakeServer;
let calls: string[];
let down: Trouble | null;
let me: Me;
let config: number;
/** A portal that the server refuses to speak of. */
let unseen: string | null;
let summary: { summary: Summary; etag: string } | 'unchanged';
let ports: { [Name in keyof Pick<SyncPorts, 'changed' | 'retryIn' | 'report'>]: ReturnType<typeof vi.fn> } & {
  configured: ReturnType<typeof vi.fn>;
  sessionChanged: ReturnType<typeof vi.fn>;
  refreshSoon: ReturnType<typeof vi.fn>;
};
let sync: Sync;

const figures = { at: 'x', date: '2023-10-25', undated: 0 } as Summary;

function called<T>(name: string, answer: () => T): Promise<T> {
  calls.push(name);
  if (down) return Promise.reject(new WorkerError(down, down.kind));
  return Promise.resolve().then(answer);
}

beforeEach(async () => {
  ({ db, account } = await device());
  server = fakeServer();
  [calls, down, me, config, unseen] = [[], null, meOf(), 1, null];
  summary = { summary: figures, etag: '"1"' };
  const worker: WorkerCalls = {
    submitActions: (session, actions) => {
      calls.push('actions');
      if (down) server.faults = [down];
      return server.submit(session, actions);
    },
    fetchMe: () => called('me', () => ({ me, clockOffset: 40 })),
    fetchChanges: (_session, portal, since) =>
      called(`changes ${portal}`, () => {
        if (portal === unseen)
          throw new WorkerError({ kind: 'refused', problem: problem('unknown-portal') }, 'unseen');
        const articles = since === 0 ? [articleOf(`a-${portal}`, { portal })] : [];
        return { articles, next: 1, more: false, config };
      }),
    fetchSummary: (_session, etag) => called(`summary ${etag}`, () => summary),
  };
  ports = {
    changed: vi.fn(),
    configured: vi.fn(async () => undefined),
    sessionChanged: vi.fn(async () => undefined),
    retryIn: vi.fn(async () => undefined),
    refreshSoon: vi.fn(),
    report: vi.fn(),
  };
  sync = createSync({ ...ports, db: async () => db, worker, now: () => NOW, random: () => 0 } as SyncPorts);
});

it('a routine round asks for changes and figures, and says which articles changed', async () => {
  expect(await sync.round('routine')).toBe('done');
  expect(calls).toEqual([`changes ${PORTAL.id}`, `changes ${OTHER_PORTAL.id}`, 'summary null']);
  expect(ports.changed.mock.calls).toEqual([
    [PORTAL.id, [articleOf(`a-${PORTAL.id}`).key]],
    [OTHER_PORTAL.id, [articleOf(`a-${OTHER_PORTAL.id}`, { portal: OTHER_PORTAL.id }).key]],
  ]);
  expect(await keptFigures(db, account.key)).toMatchObject({ summary: figures, etag: '"1"', fetchedAt: NOW });
});

it('figures that did not change keep what was fetched and get the new time', async () => {
  await db.put('figures', { account: account.key, summary: figures, etag: '"9"', fetchedAt: 1 });
  summary = 'unchanged';
  await sync.round('routine');
  expect(calls).toContain('summary "9"');
  expect(await keptFigures(db, account.key)).toMatchObject({ etag: '"9"', fetchedAt: NOW });
});

it('figures stay, with their time, when the server cannot be reached', async () => {
  await db.put('figures', { account: account.key, summary: figures, etag: null, fetchedAt: 1 });
  down = { kind: 'offline' };
  expect(await sync.round('now')).toBe('offline');
  expect(await keptFigures(db, account.key)).toMatchObject({ fetchedAt: 1 });
  expect(ports.report).not.toHaveBeenCalled();
});

it('on a person’s word everything is asked: what waits, who I am, changes, figures', async () => {
  await record(db, tagOf('a'), NOW);
  expect(await sync.round('now')).toBe('done');
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['actions', 'me', 'changes', 'changes', 'summary']);
});

it('a new configuration is fetched and its new portal is read in the same round', async () => {
  await db.put('accounts', { ...account, me: meOf('p1', 'Nguyễn Thị Ế', [PORTAL]) });
  me = { ...meOf(), config: 2, role: 'viewer' };
  config = 2;
  await sync.round('routine');
  expect(calls).toEqual([`changes ${PORTAL.id}`, 'me', `changes ${OTHER_PORTAL.id}`, 'summary null']);
  expect(ports.configured).toHaveBeenCalledOnce();
  expect(await currentAccount(db)).toMatchObject({ role: 'viewer', me: { config: 2 }, clockOffset: 40 });
});

it('a token that died asks to sign in again; routine rounds then leave the server alone', async () => {
  down = { kind: 'unauthorized', problem: problem('unauthorized') };
  expect(await sync.round('routine')).toBe('needs-sign-in');
  expect(await sessionView(db)).toMatchObject({ state: 'needs-sign-in' });
  expect(ports.sessionChanged).toHaveBeenCalledOnce();
  calls = [];
  expect(await sync.round('routine')).toBe('needs-sign-in');
  expect(calls).toEqual([]);
});

it('a token that works again after all clears it when the person looks', async () => {
  await db.put('accounts', { ...account, needsSignIn: true });
  expect(await sync.round('now')).toBe('done');
  expect(await sessionView(db)).toMatchObject({ state: 'ready' });
  expect(ports.configured).toHaveBeenCalled();
});

it('sending asks for an alarm when it failed, and for none when all is sent', async () => {
  await record(db, tagOf('a'), NOW);
  down = { kind: 'offline' };
  expect(await sync.send('asked-pause')).toBe('offline');
  expect(ports.retryIn).toHaveBeenLastCalledWith(30_000);
  down = null;
  expect(await sync.send('asked-pause')).toBe('done');
  expect(ports.retryIn).toHaveBeenLastCalledWith(null);
  expect(ports.refreshSoon).toHaveBeenCalledOnce();
});

it('with nothing waiting, sending makes no request', async () => {
  expect(await sync.send('every-pause')).toBe('done');
  expect(calls).toEqual([]);
});

it('signed out, nothing is asked at all', async () => {
  await db.put('accounts', { ...account, token: null });
  expect([await sync.round('now'), await sync.send('none')]).toEqual(['signed-out', 'signed-out']);
  expect(calls).toEqual([]);
});

it('an answer that this version does not understand is reported', async () => {
  down = { kind: 'failed' };
  expect(await sync.round('routine')).toBe('offline');
  expect(ports.report).toHaveBeenCalledWith(expect.any(WorkerError), 'sync');
});

it('refuses all that waits at once when a role was taken away, and asks what the person may now', async () => {
  for (let index = 0; index < 5; index += 1) await record(db, tagOf(`bai-${index}`), NOW + index);
  server.faults = [{ kind: 'refused', problem: problem('forbidden-role') }];
  me = { ...me, role: 'viewer' };
  await sync.send('none');
  expect(calls).toEqual(['actions', 'me']);
  expect((await listRefused(db, account.key)).map(({ problem: told }) => told?.type)).toEqual(
    Array(5).fill('forbidden-role'),
  );
  expect(await currentAccount(db)).toMatchObject({ role: 'viewer' });
  expect(ports.sessionChanged).toHaveBeenCalled();
  expect(await record(db, tagOf('bai-9'), NOW)).toMatchObject({ saved: false });
});

describe('a portal within one that this device knows, of which it has not heard', () => {
  const INNER = { ...PORTAL, id: 'chi-cuc', name: 'Cổng Chi cục', path: '/chi-cuc' };
  const path = 'chi-cuc/bai-1';

  it('gets the click that was made for the outer one; the device learns of it, shows it there, and can undo it', async () => {
    const { submit } = server;
    server.submit = async (session, actions) => {
      const answer = await submit(session, actions);
      const results = answer.results.map((result) => ({
        ...result,
        ...(result.article && { article: { ...result.article, portal: INNER.id } }),
      }));
      return { ...answer, results };
    };
    me = { ...meOf('p1', 'Nguyễn Thị Ế', [PORTAL, OTHER_PORTAL, INNER]), config: 2 };
    await record(db, tagOf(path), NOW);
    await sync.send('none');
    expect(calls).toEqual(['actions', 'me']);
    expect(ports.configured).toHaveBeenCalled();
    expect(await listRefused(db, account.key)).toEqual([]);
    const [state] = await lookUp(db, account.key, INNER.id, [urlOf(path)]);
    expect(state).toMatchObject({ content: '2', known: true });
    const back = { id: uuidv7(), clickedAt: NOW + 5000, portal: INNER.id, url: urlOf(path) };
    expect(await undo(db, back, NOW + 5000)).toMatchObject({ saved: true, state: { content: null } });
  });

  it('that the person may not see refuses it in words, and the device asks for its portals', async () => {
    const told = problem('url-of-other-portal');
    server.submit = async (_session, actions) => {
      calls.push('refused');
      const results = actions.map(({ id }) => ({ id, status: 'rejected' as const, problem: told }));
      return { results, clockOffset: 0 };
    };
    await record(db, tagOf(path), NOW);
    await sync.send('none');
    expect(calls).toEqual(['actions', 'refused', 'me']);
    expect((await listRefused(db, account.key)).map(({ problem: why }) => why?.title)).toEqual([told.title]);
  });
});

describe('a portal that the person may not see any more', () => {
  beforeEach(() => {
    me = { ...meOf('p1', 'Nguyễn Thị Ế', [OTHER_PORTAL]), config: 2 };
  });

  it('that refuses to be read has the device ask what the person sees; those that are gone are told of it', async () => {
    [unseen, config] = [PORTAL.id, 2];
    await sync.round('routine');
    expect(calls).toEqual([`changes ${PORTAL.id}`, `changes ${OTHER_PORTAL.id}`, 'me', 'summary null']);
    expect(ports.configured).toHaveBeenCalledWith([PORTAL, OTHER_PORTAL]);
    expect(await currentAccount(db)).toMatchObject({ me: { portals: [OTHER_PORTAL] } });
    calls = [];
    await sync.round('routine');
    expect(calls).toEqual([`changes ${OTHER_PORTAL.id}`, 'summary "1"']);
  });

  it.each([
    'unknown-portal',
    'portal-paused',
  ] as const)('that refuses a click (%s) likewise', async (type) => {
    server.submit = async (_session, actions) => {
      const results = actions.map(({ id }) => ({ id, status: 'rejected' as const, problem: problem(type) }));
      return { results, clockOffset: 0 };
    };
    await record(db, tagOf('a'), NOW);
    await sync.send('none');
    expect(calls).toEqual(['actions', 'me']);
    expect(await currentAccount(db)).toMatchObject({ me: { portals: [OTHER_PORTAL] } });
  });
});
