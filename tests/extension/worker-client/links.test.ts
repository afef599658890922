// Telling the server what addresses of articles gave.
import { afterEach, expect, it, vi } from 'vitest';
import { WorkerError } from '../../../extension/trouble.ts';
import { tellLinks } from '../../../extension/worker-client/worker-client.ts';
import { SERVER, urlOf } from '../support/device.ts';

const CHECK = { portal: 'so', url: urlOf('tin'), status: 'dead' as const, checkedOn: '2023-10-25' };
const SESSION = { server: SERVER, token: 'sotin_x' };

function answering(status: number, body: unknown) {
  const fetched = vi.fn(
    async (_url: string, _init: RequestInit) => new Response(JSON.stringify(body), { status }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('sends checks as they are, with the token', async () => {
  const fetched = answering(200, { results: [{ status: 'recorded', article: 'a' }] });
  await tellLinks(SESSION, [CHECK]);
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe(`${SERVER}/api/v1/links`);
  expect(JSON.parse(String(init?.body))).toEqual({ checks: [CHECK] });
  expect(init).toMatchObject({ method: 'POST', headers: { Authorization: 'Bearer sotin_x' } });
});

it.each([
  [503, {}, 'busy'],
  [200, { results: 'x' }, 'failed'],
])('an answer of %i %j is trouble', async (status, body, kind) => {
  answering(status, body);
  const failed = await tellLinks(SESSION, [CHECK]).catch((error: unknown) => error);
  expect(failed instanceof WorkerError && failed.trouble.kind).toBe(kind);
});
