// How often scripts may call, told on every answer; devices and pages are not counted. And codes that are guessed.
import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { RATE_LIMIT } from '#shared/api/access';
import { PROBLEMS } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { newSecret } from '../../../worker/domain/setup.ts';
import { networkOf } from '../../../worker/http/rate-limit.ts';
import { anAction, deviceOf, ORIGIN, PORTAL, registerPortals, send, tokenOf } from '../client.ts';
import { signedIn } from '../pages/browser.ts';

beforeEach(registerPortals);

/** What an answer tells: requests left, and seconds until all are there again. */
function toldBy(response: Response) {
  const [, left, seconds] = /^"api";r=(\d+);t=(\d+)$/.exec(response.headers.get('RateLimit') ?? '') ?? [];
  return left === undefined ? null : { left: Number(left), seconds: Number(seconds) };
}

const used = () => env.DB.prepare(`SELECT window_count AS n FROM token WHERE kind = 'api'`).first('n');

/** As if the token had called so often, its window having begun so many seconds ago. */
const calledBefore = (count: number, secondsAgo: number) =>
  env.DB.prepare('UPDATE token SET window_count = ?1, window_at = ?2')
    .bind(count, new Date(Date.now() - secondsAgo * 1000).toISOString())
    .run();

describe('a script', () => {
  it('is told the policy and what is left, one less with each request', async () => {
    const token = await tokenOf('viewer');
    for (const left of [599, 598, 597]) {
      const response = await send('me', { token });
      expect(response.headers.get('RateLimit-Policy')).toBe('"api";q=600;w=600');
      expect(toldBy(response)?.left).toBe(left);
      expect(toldBy(response)?.seconds).toBeGreaterThan(590);
      expect(toldBy(response)?.seconds).toBeLessThanOrEqual(600);
    }
  });

  it('gets the last request of its quota, then 429 with the time to wait, and nothing is done', async () => {
    const token = await tokenOf('tagger');
    await calledBefore(RATE_LIMIT.requests - 1, 100);
    expect(toldBy(await send('me', { token }))?.left).toBe(0);
    const body = { actions: [anAction()] };
    const response = await send('actions', { token, body });
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({
      type: 'too-many-requests',
      status: 429,
      title: PROBLEMS['too-many-requests'][1],
    });
    const wait = Number(response.headers.get('Retry-After'));
    expect([wait > 490, wait <= 500]).toEqual([true, true]);
    expect(toldBy(response)).toEqual({ left: 0, seconds: wait });
    expect(response.headers.get('Access-Control-Expose-Headers')).toMatch(
      /Retry-After.*RateLimit,RateLimit-Policy/,
    );
    expect(await env.DB.prepare('SELECT count(*) AS n FROM ledger').first('n')).toBe(0);
  });

  it('has its whole quota again when the window is over', async () => {
    const token = await tokenOf('viewer');
    await calledBefore(RATE_LIMIT.requests, RATE_LIMIT.seconds);
    expect(toldBy(await send('me', { token }))?.left).toBe(RATE_LIMIT.requests - 1);
  });

  it('is counted exactly, however many of its requests come at once', async () => {
    const token = await tokenOf('viewer');
    await calledBefore(RATE_LIMIT.requests - 20, 1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => send('me', { token })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
    expect(await used()).toBe(RATE_LIMIT.requests);
  });

  it.each<[string, () => Promise<Response>, number, number]>([
    [
      'a bad query',
      async () => send('stats', { token: await tokenOf('viewer'), query: { by: 'x' } }),
      400,
      599,
    ],
    [
      'what is not there',
      async () => send('article', { token: await tokenOf('viewer'), parameters: { id: uuidv7() } }),
      404,
      599,
    ],
    ['CSV', async () => send('articlesCsv', { token: await tokenOf('viewer') }), 200, 599],
    [
      'a role that does not reach',
      async () => send('actions', { token: await tokenOf('viewer'), body: {} }),
      403,
      600,
    ],
    [
      'a scope that does not reach',
      async () => send('tokens', { token: await tokenOf('viewer', ['stats:read']) }),
      403,
      600,
    ],
  ])('is told on the answer to %s', async (_, ask, status, left) => {
    const response = await ask();
    expect([response.status, toldBy(response)?.left]).toEqual([status, left]);
  });

  it('is counted once for a request that takes several batches', async () => {
    const token = await tokenOf('admin');
    const body = { profile: { identity: ['ItemID', 'Id'] }, version: 1 };
    const parameters = { id: PORTAL.id };
    expect((await send('replaceProfile', { token, parameters, body })).status).toBe(200);
    expect(await used()).toBe(1);
    expect((await send('replaceProfile', { token, parameters, body })).status).toBe(409);
    expect(await used()).toBe(2);
  });

  it('does not pay for another one', async () => {
    const [one, other] = [await tokenOf('viewer'), await tokenOf('viewer')];
    await send('me', { token: one });
    expect(toldBy(await send('me', { token: other }))?.left).toBe(599);
  });
});

describe('who is not counted', () => {
  it('is a device', async () => {
    const token = await deviceOf('viewer');
    await calledBefore(RATE_LIMIT.requests, 1);
    const response = await send('me', { token });
    expect([response.status, response.headers.get('RateLimit')]).toEqual([200, null]);
  });

  it('is a page', async () => {
    const browser = await signedIn(await deviceOf('viewer'));
    await calledBefore(RATE_LIMIT.requests, 1);
    const cookie = `__Host-so-tin=${browser.jar.get('__Host-so-tin')}`;
    const response = await send('me', { headers: { Cookie: cookie } });
    expect([response.status, response.headers.get('RateLimit')]).toEqual([200, null]);
  });

  it('is nobody’s token', async () => {
    const response = await send('me', { token: 'sotin_nobody' });
    expect([response.status, response.headers.get('RateLimit')]).toEqual([401, null]);
  });
});

describe('guessing codes', () => {
  let network = 0;
  const attempt = async (from: string) =>
    send('redeem', {
      headers: { 'CF-Connecting-IP': from },
      body: { code: 'AAAA-BBBB', device: 'Thử', tokenHash: await sha256(newSecret()) },
    });

  /** Asks until 429 is the answer, also where a minute ends meanwhile; gives how often something else was. */
  async function untilRefused(ask: () => Promise<Response>): Promise<{ before: number; response: Response }> {
    for (let before = 0; before <= 60; before++) {
      const response = await ask();
      if (response.status === 429) return { before, response };
      expect(response.status).toBe(404);
    }
    throw new Error('nothing was refused');
  }

  it('ends with the 31st attempt of a minute from one network, which is told so', async () => {
    const net = `2001:db8:0:${++network}`;
    let host = 0;
    const { before, response } = await untilRefused(() => attempt(`${net}::${(++host).toString(16)}`));
    expect(before).toBeGreaterThanOrEqual(30);
    expect(response.headers.get('Retry-After')).toBe('60');
    expect(await response.json()).toMatchObject({
      type: 'too-many-attempts',
      title: PROBLEMS['too-many-attempts'][1],
    });
    expect((await attempt(`2001:db8:0:${++network}::1`)).status).toBe(404);
  });

  it('is limited on the page too, which says so', async () => {
    const from = `198.51.100.${++network}`;
    const { response } = await untilRefused(() =>
      exports.default.fetch(
        new Request(`${ORIGIN}/vao`, {
          method: 'POST',
          headers: { 'CF-Connecting-IP': from, Origin: ORIGIN },
          body: new URLSearchParams({ code: 'AAAA-CCCC' }),
        }),
      ),
    );
    expect(await response.text()).toContain(PROBLEMS['too-many-attempts'][1]);
  });

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::', 'fe80:0:0:0'],
  ])('counts %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
