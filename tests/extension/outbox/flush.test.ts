// Sending: whatever the server or the network does, an action is applied once, refused visibly, or still here.
import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { record, undo } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { lookUp } from '../../../extension/mirror/look.ts';
import { type FlushResult, flush } from '../../../extension/outbox/flush.ts';
import { countWaiting, listRefused, listWaiting, remove } from '../../../extension/outbox/queue.ts';
import { type Trouble, WorkerError } from '../../../extension/trouble.ts';
import { accountOf, device, meOf, NOW, PORTAL, tagOf, urlOf } from '../support/device.ts';
import { type FakeServer, fakeServer } from '../support/server.ts';

let db: Database;
let account: Account;
let server: FakeServer;

beforeEach(async () => {
  ({ db, account } = await device());
  server = fakeServer();
});

const send = (patience: 'every-pause' | 'asked-pause' | 'none' = 'none', at = NOW): Promise<FlushResult> =>
  flush({ db, account: account.key, submit: server.submit, now: () => at, random: () => 0, patience });

const waiting = async () => (await listWaiting(db, account.key)).map(({ id }) => id);

/** Records tags on as many articles and gives their ids. */
async function tagged(count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, (_, index) => tagOf(`bai-${index}`));
  for (const [index, draft] of drafts.entries()) await record(db, draft, NOW + index);
  return drafts.map(({ id }) => id);
}

describe('an answer', () => {
  it.each([
    ['applied', 0, 0, true],
    ['duplicate', 0, 0, true],
    ['superseded', 0, 0, false],
    ['rejected', 0, 1, false],
  ] as const)('%s leaves %i waiting and %i refused', async (status, left, refused, undoable) => {
    server.judge = () => status;
    await tagged(1);
    expect((await send()).outcome).toBe('done');
    expect(await waiting()).toHaveLength(left);
    expect(await listRefused(db, account.key)).toHaveLength(refused);
    const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf('bai-0')]);
    expect(state?.undoable !== null).toBe(undoable);
  });

  it('brings the article into the mirror in the same transaction that empties the queue', async () => {
    await tagged(1);
    await send();
    const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf('bai-0')]);
    expect(state).toMatchObject({ known: true, content: '2', waiting: 0 });
  });

  it('names the problem of a refused action', async () => {
    server.judge = () => 'rejected';
    await tagged(1);
    await send();
    expect(await listRefused(db, account.key)).toMatchObject([{ problem: { type: 'unknown-portal' } }]);
  });

  it('teaches the clock and tells which articles were settled', async () => {
    await tagged(1);
    expect((await send()).settled).toEqual([{ portal: PORTAL.id, key: urlOf('bai-0') }]);
    expect(await db.get('accounts', account.key)).toMatchObject({ clockOffset: 250, reachedAt: NOW });
  });
});

describe('trouble', () => {
  it.each<[string, Trouble, FlushResult['outcome']]>([
    ['no network', { kind: 'offline' }, 'offline'],
    ['a 500', { kind: 'busy', retryAfterMs: null }, 'later'],
    ['a 429', { kind: 'busy', retryAfterMs: 90_000 }, 'later'],
    ['an answer of unknown shape', { kind: 'failed' }, 'later'],
    ['a 401', { kind: 'unauthorized', problem: problem('unauthorized') }, 'needs-sign-in'],
  ])('of %s keeps everything and sends it later once', async (_name, trouble, outcome) => {
    const ids = await tagged(3);
    server.faults = [trouble];
    expect((await send()).outcome).toBe(outcome);
    expect(await waiting()).toEqual(ids);
    expect((await send()).outcome).toBe('done');
    expect([...server.stored.keys()]).toEqual(ids);
    expect(server.requests).toEqual([ids, ids]);
  });

  it('of a lost answer is repeated with the same ids and counts once', async () => {
    const ids = await tagged(2);
    server.faults = ['lost-answer'];
    expect((await send()).outcome).toBe('offline');
    expect(await waiting()).toEqual(ids);
    await send();
    expect(server.stored.size).toBe(2);
    expect(await waiting()).toEqual([]);
  });

  it('of a 401 asks to sign in and stops asking the server until then', async () => {
    await tagged(1);
    server.faults = [{ kind: 'unauthorized', problem: problem('unauthorized') }];
    await send();
    expect((await db.get('accounts', account.key))?.needsSignIn).toBe(true);
    expect((await send('asked-pause')).outcome).toBe('needs-sign-in');
    expect(server.requests).toHaveLength(1);
  });

  it('of a 401 to an old token does not spoil the new one', async () => {
    await tagged(1);
    server.submit = async () => {
      await db.put('accounts', { ...account, token: 'sotin_new' });
      throw new WorkerError({ kind: 'unauthorized', problem: problem('unauthorized') }, '401');
    };
    await send();
    expect(await db.get('accounts', account.key)).toMatchObject({ token: 'sotin_new', needsSignIn: false });
  });

  it.each([
    ['every-pause', 31_000, 2],
    ['every-pause', 1_000, 1],
    ['asked-pause', 1_000, 2],
  ] as const)('without Retry-After: %s after %i ms makes %i requests', async (patience, later, requests) => {
    await tagged(1);
    server.faults = [{ kind: 'offline' }, { kind: 'offline' }];
    await send('none');
    await send(patience, NOW + later);
    expect(server.requests).toHaveLength(requests);
  });

  it('with Retry-After leaves the server alone until then, unless the person insists', async () => {
    await tagged(1);
    server.faults = [{ kind: 'busy', retryAfterMs: 90_000 }];
    expect((await send()).retryInMs).toBeGreaterThanOrEqual(90_000);
    expect((await send('asked-pause', NOW + 60_000)).retryInMs).toBe(30_000);
    expect(server.requests).toHaveLength(1);
    expect((await send('none', NOW + 60_000)).outcome).toBe('done');
  });
});

describe('a request refused as a whole', () => {
  it('costs only the action at fault', async () => {
    const ids = await tagged(9);
    server.poison = ({ id }) => id === ids[4];
    expect((await send()).outcome).toBe('done');
    expect(await waiting()).toEqual([]);
    expect((await listRefused(db, account.key)).map(({ id }) => id)).toEqual([ids[4]]);
    expect([...server.stored.keys()]).toEqual(ids.filter((id) => id !== ids[4]));
  });

  it('does not block those that come after', async () => {
    const [guilty] = await tagged(1);
    server.poison = ({ id }) => id === guilty;
    await send();
    const later = tagOf('later');
    await record(db, later, NOW + 100);
    await send();
    expect([...server.stored.keys()]).toEqual([later.id]);
  });
});

describe('a request turned down before the server', () => {
  it('costs only the action that a firewall dislikes, while the server itself answers', async () => {
    const ids = await tagged(9);
    server.disliked = ({ id }) => id === ids[4];
    expect((await send()).outcome).toBe('done');
    expect((await listRefused(db, account.key)).map(({ id }) => id)).toEqual([ids[4]]);
    expect([...server.stored.keys()]).toEqual(ids.filter((id) => id !== ids[4]));
  });

  it('keeps everything while a gateway turns down all there is', async () => {
    const ids = await tagged(9);
    server.submit = async (_session, actions) => {
      server.requests.push(actions.map(({ id }) => id));
      throw new WorkerError({ kind: 'failed', problem: problem('forbidden-role', 'HTTP 403') }, 'blocked');
    };
    expect((await send()).outcome).toBe('later');
    expect(await waiting()).toEqual(ids);
    expect(await listRefused(db, account.key)).toEqual([]);
    expect(server.requests).toEqual([ids, []]);
  });
});

describe('a page that was only seen', () => {
  const look = async () => {
    const { article } = tagOf('bai-0');
    await record(db, { kind: 'seen', id: uuidv7(NOW), clickedAt: NOW, article }, NOW);
    await send();
  };

  it.each([
    'the action',
    'the request',
  ])('is no matter for the person when %s is refused, and is told once', async (what) => {
    if (what === 'the action') server.judge = () => 'rejected';
    else server.poison = () => true;
    await look();
    await look();
    expect(await waiting()).toEqual([]);
    expect(await listRefused(db, account.key)).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('is told again after a pause of its portal, which says nothing of the article', async () => {
    server.why = 'portal-paused';
    server.judge = () => (server.requests.length < 2 ? 'rejected' : 'applied');
    await look();
    await look();
    expect(server.stored.size).toBe(1);
  });

  it('leaves a tag on it free to be sent', async () => {
    server.judge = ({ kind }) => (kind === 'seen' ? 'rejected' : 'applied');
    await look();
    await tagged(1);
    await send();
    expect(server.stored.size).toBe(1);
  });
});

describe('batches', () => {
  it('hold at most 100 actions, in the order queued', async () => {
    const ids = await tagged(205);
    await send();
    expect(server.requests.map((request) => request.length)).toEqual([100, 100, 5]);
    expect(server.requests.flat()).toEqual(ids);
  });

  it('hold at most 256 KB', async () => {
    for (let index = 0; index < 60; index += 1) {
      const draft = tagOf(`dai-${index}`);
      const long = { summary: 'ế'.repeat(1000), title: 'Ộ'.repeat(500), section: 'ữ'.repeat(500) };
      await record(db, { ...draft, article: { ...draft.article, ...long } }, NOW + index);
    }
    const sizes: number[] = [];
    const { submit } = server;
    server.submit = (session, actions) => {
      sizes.push(new TextEncoder().encode(JSON.stringify({ actions })).length);
      return submit(session, actions);
    };
    await send();
    expect(server.stored.size).toBe(60);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
  });
});

describe('what happens meanwhile', () => {
  it('a second flush waits, then sends what was queued in between', async () => {
    const [first] = await tagged(1);
    const second = tagOf('second');
    let under = 0;
    let most = 0;
    const { submit } = server;
    server.submit = async (session, actions) => {
      under += 1;
      most = Math.max(most, under);
      if (actions[0]?.id === first) await record(db, second, NOW + 5);
      const answer = await submit(session, actions);
      under -= 1;
      return answer;
    };
    await Promise.all([send(), send(), send()]);
    expect([...server.stored.keys()]).toEqual([first, second.id]);
    expect(most).toBe(1);
  });

  it('an entry discarded while it was under way stays discarded', async () => {
    const ids = await tagged(2);
    server.meanwhile = async () => {
      await remove(db, ids[0] ?? '');
    };
    expect((await send()).outcome).toBe('done');
    expect(await db.count('outbox')).toBe(0);
  });

  it("another person's entries are never sent, and drain when that person is back", async () => {
    const ids = await tagged(2);
    const second = accountOf(meOf('p2', 'Trần Văn Ổ'), 'sotin_second');
    await db.put('accounts', { ...account, token: null });
    await db.put('accounts', second);
    await flush({ db, account: second.key, submit: server.submit, now: () => NOW });
    expect((await send()).outcome).toBe('signed-out');
    expect(server.requests).toEqual([]);
    await db.put('accounts', { ...account, token: 'sotin_again' });
    await send();
    expect([...server.stored.keys()]).toEqual(ids);
    expect(server.tokens).toEqual(['sotin_again']);
  });

  it('an undo of an action that is still unsent travels behind it', async () => {
    const [first] = await tagged(1);
    const id = '018b6a00-0000-7000-8000-000000000001';
    await undo(db, { id, clickedAt: NOW + 1e6, portal: PORTAL.id, url: urlOf('bai-0') }, NOW + 5);
    await send();
    expect([...server.stored.values()]).toMatchObject([{ id: first }, { id, kind: 'untag', undoes: first }]);
    expect(await countWaiting(db, account.key)).toBe(0);
  });
});
