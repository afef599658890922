// The way to the database while it is busy, breaks off, or knows more than the caller.
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routes } from '#shared/api';
import type { ActionsAnswer } from '#shared/api/ledger';
import { uuidv7 } from '#shared/uuid';
import { createApp } from '../../../worker/app.ts';
import { runGated } from '../../../worker/db/batch.ts';
import { anAction, ORIGIN, registerPortals, tokenOf } from '../client.ts';
import { databaseWith, type Fault, UNTOUCHABLE } from '../faulty-database.ts';

const BUSY = 'D1_ERROR: database is locked: SQLITE_BUSY';
const app = createApp();
let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});
afterEach(() => {
  vi.useRealTimers();
});

const post = async (db: D1Database, ...actions: unknown[]) =>
  app.request(
    `${ORIGIN}${routes.actions.path}`,
    {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ actions }),
    },
    { DB: db },
  );
const statuses = async (response: Response) =>
  ((await response.json()) as ActionsAnswer).results.map(({ status }) => status);
const counted = () => env.DB.prepare('SELECT sum(n) AS n FROM count_day').first('n');

/** The third call writes; the first ones load, once an isolate, whose token it is and the configuration. */
const atWrite =
  (fault: Fault, times: number) =>
  (call: number): Fault | null =>
    call >= 3 && call < 3 + times ? fault : null;

describe('a database that fails for a moment', () => {
  it.each([
    BUSY,
    'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
    'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
    'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
    'D1_ERROR: D1 DB reset because its code was updated.',
    'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
    'D1_ERROR: Failed to get session commit token: internal error; reference = 0a1b2c',
  ])('is asked again after “%s”', async (message) => {
    const { db, seen } = databaseWith(atWrite({ message }, 2));
    const response = await post(db, anAction());
    expect(response.status).toBe(200);
    expect(await statuses(response)).toEqual(['applied']);
    expect(seen.calls).toBe(5);
    expect(await counted()).toBe(1);
  });

  it('tells what became of actions whose answer was lost after they were written, and counts them once', async () => {
    const { db } = databaseWith(atWrite({ message: 'D1_ERROR: Network connection lost.', after: true }, 1));
    const [first, known] = [anAction(), anAction({ id: uuidv7(), decidedAt: '2023-10-24T00:00:00Z' })];
    await post(env.DB, known);
    const response = await post(db, first, known, first);
    expect(await statuses(response)).toEqual(['applied', 'duplicate', 'duplicate']);
    expect(await counted()).toBe(1);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM ledger').first('n')).toBe(2);
  });
});

describe('a database that stays busy', () => {
  it('is given up after 5 seconds, with word when to come again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    const { db, seen } = databaseWith(atWrite({ message: BUSY }, Number.POSITIVE_INFINITY));
    const answer = post(db, anAction());
    let done = false;
    const finished = answer.finally(() => {
      done = true;
    });
    const start = Date.now();
    for (let waited = 0; !done && waited < 200; waited++) {
      await vi.advanceTimersByTimeAsync(50);
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    const response = await finished;
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect(await response.json()).toMatchObject({
      type: 'busy',
      title: 'Máy chủ đang bận, xin thử lại sau ít giây',
    });
    expect(Date.now() - start).toBeGreaterThanOrEqual(5000);
    expect(Date.now() - start).toBeLessThan(6000);
    expect(seen.calls).toBeGreaterThan(5);
    expect(await counted()).toBeNull();
  });
});

describe('a database that fails for good', () => {
  it('is not asked again, and tells nobody why', async () => {
    const { db, seen } = databaseWith(atWrite({ message: 'D1_ERROR: no such table: secret' }, 1));
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const response = await post(db, anAction());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(seen.calls).toBe(3);
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ event: 'request.failed' }));
    log.mockRestore();
  });
});

it('asks the gate before any statement: whoever it turns away learns nothing of what would follow', async () => {
  const now = '2023-10-25T02:00:00.000Z';
  const nobody = { tokenHash: 'nobody', role: 'viewer', scope: null, config: null } as const;
  const pass = { ...nobody, now, today: '2023-10-25' };
  const fails = env.DB.prepare('UPDATE config SET id = 2');
  await expect(runGated(env.DB, pass, [fails])).rejects.toMatchObject({ problem: { type: 'unauthorized' } });
});

describe('OPTIONS', () => {
  it.each([
    routes.actions.path,
    routes.me.path,
    routes.redeem.path,
    routes.healthz.path,
  ])('on %s answers without the database, for any origin, without credentials', async (path) => {
    const response = await app.request(
      `${ORIGIN}${path}`,
      {
        method: 'OPTIONS',
        headers: {
          Origin: 'chrome-extension://abc',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,content-type',
        },
      },
      { DB: UNTOUCHABLE },
    );
    expect(response.status).toBe(204);
    const header = (name: string) => response.headers.get(`Access-Control-${name}`);
    expect(header('Allow-Origin')).toBe('*');
    expect(header('Allow-Credentials')).toBeNull();
    expect(header('Max-Age')).toBe('7200');
    for (const name of ['Authorization', 'Content-Type', 'If-None-Match'])
      expect(header('Allow-Headers')).toContain(name);
  });

  it('is followed by answers that show the headers a device reads', async () => {
    const response = await app.request(`${ORIGIN}${routes.me.path}`, {}, { DB: UNTOUCHABLE });
    expect(response.status).toBe(401);
    for (const name of ['ETag', 'Retry-After', 'X-Request-Id'])
      expect(response.headers.get('Access-Control-Expose-Headers')).toContain(name);
    expect(response.headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/);
  });
});
