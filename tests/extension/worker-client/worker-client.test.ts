// Calls to the server: what is sent, and how every answer is sorted by what to do next.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem } from '#shared/problem';
import { type Trouble, troubleOf } from '../../../extension/trouble.ts';
import {
  fetchChanges,
  fetchMe,
  fetchSummary,
  redeem,
  submitActions,
} from '../../../extension/worker-client/worker-client.ts';
import { articleOf, meOf, SERVER } from '../support/device.ts';

const session = { server: SERVER, token: 'sotin_secret' };

function answering(response: Response | Error) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => {
    if (response instanceof Error) throw response;
    return response.clone();
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a request', () => {
  it('carries the token and nothing of the browser', async () => {
    const fetched = answering(json(meOf()));
    await fetchMe(session);
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe(`${SERVER}/api/v1/me`);
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'error',
      headers: { Authorization: 'Bearer sotin_secret' },
    });
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  });

  it('to redeem carries no token', async () => {
    const fetched = answering(json({ me: meOf() }));
    const body = { code: 'CODE', device: 'Firefox', tokenHash: 'a'.repeat(64) };
    await redeem(SERVER, body);
    const init = fetched.mock.calls[0]?.[1];
    expect(init?.headers).not.toHaveProperty('Authorization');
    expect(JSON.parse(String(init?.body))).toEqual(body);
  });

  it('for changes names portal and place', async () => {
    const fetched = answering(json({ articles: [articleOf('a')], next: 5, more: false, config: 1 }));
    expect((await fetchChanges(session, 'so tin', 4)).next).toBe(5);
    expect(fetched.mock.calls[0]?.[0]).toBe(`${SERVER}/api/v1/changes?portal=so+tin&since=4`);
  });
});

describe('the clock', () => {
  it('is taken from the middle of the round trip', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const serverTime = new Date(1_000_000 + 60_000).toISOString();
    vi.stubGlobal('fetch', async () => {
      vi.advanceTimersByTime(4_000);
      return json({ results: [], serverTime });
    });
    expect((await submitActions(session, [])).clockOffset).toBe(58_000);
  });
});

describe('an answer', () => {
  const html = new Response('<html>Đăng nhập mạng</html>', { status: 200 });
  it.each<[string, Response | Error, Trouble]>([
    ['no connection', new TypeError('Failed to fetch'), { kind: 'offline' }],
    ['a time-out', new DOMException('timeout', 'TimeoutError'), { kind: 'offline' }],
    ['401', json(problem('unauthorized'), 401), { kind: 'unauthorized', problem: problem('unauthorized') }],
    [
      '401 without a body',
      new Response(null, { status: 401 }),
      { kind: 'unauthorized', problem: problem('unauthorized') },
    ],
    ['403', json(problem('forbidden-role'), 403), { kind: 'refused', problem: problem('forbidden-role') }],
    [
      '409',
      json(problem('ledger-restarted'), 409),
      { kind: 'refused', problem: problem('ledger-restarted') },
    ],
    [
      'a 403 of something in between',
      new Response('Blocked', { status: 403 }),
      { kind: 'failed', problem: problem('forbidden-role', 'HTTP 403') },
    ],
    ['a 404 of another site', new Response('Not here', { status: 404 }), { kind: 'failed' }],
    ['429 with seconds', json({}, 429, { 'Retry-After': '12' }), { kind: 'busy', retryAfterMs: 12_000 }],
    ['503', json(problem('busy'), 503), { kind: 'busy', retryAfterMs: null }],
    ['502 without JSON', new Response('Bad gateway', { status: 502 }), { kind: 'busy', retryAfterMs: null }],
    ['200 that is a log-in page', html, { kind: 'failed' }],
    ['200 of another shape', json({ person: 1 }), { kind: 'failed' }],
  ])('%s', async (_name, response, trouble) => {
    answering(response);
    expect(troubleOf(await fetchMe(session).catch((error: unknown) => error))).toEqual(trouble);
  });

  it('cut off in the middle is none', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"results": ['));
        controller.error(new TypeError('network error'));
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body));
    const error = await submitActions(session, []).catch((thrown: unknown) => thrown);
    expect(troubleOf(error)).toEqual({ kind: 'offline' });
  });

  it('304 says that the figures are still those of the ETag', async () => {
    const fetched = answering(new Response(null, { status: 304 }));
    expect(await fetchSummary(session, '"e1"')).toBe('unchanged');
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ 'If-None-Match': '"e1"' });
  });

  it('never carries the token into an error', async () => {
    answering(new TypeError('Failed to fetch'));
    const error = await fetchMe(session).catch((thrown: unknown) => thrown);
    expect(`${error} ${(error as Error).stack}`).not.toContain('sotin_secret');
  });
});
