// Methods that a path does not take.
import { exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { pages } from '#shared/api/pages';
import { PROBLEMS } from '#shared/problem';
import { ORIGIN, registerPortals } from '../client.ts';

beforeEach(registerPortals);

const ask = (method: string, path: string) =>
  exports.default.fetch(new Request(`${ORIGIN}${path}`, { method }));
const ID = '00000000-0000-7000-8000-000000000000';
const own = [
  ...Object.values(routes),
  ...Object.values(pages).flatMap(({ path, methods }) => methods.map((method) => ({ method, path }))),
];
/** Each path with all the methods that it takes. */
const paths = [...new Set(own.map(({ path }) => path))].map((path) => ({
  path: path.replace('{id}', ID),
  taken: own.flatMap((each): string[] => (each.path === path ? [each.method] : [])),
}));

describe.each(paths)('$path', ({ path, taken }) => {
  it.each(
    ['POST', 'PUT', 'PATCH', 'DELETE', 'GET'].filter((method) => !taken.includes(method)),
  )('is told to who tries %s', async (method) => {
    const response = await ask(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(taken.join(', ').replace('GET', 'GET, HEAD'));
    expect(await response.json()).toMatchObject({
      type: 'method-not-allowed',
      status: 405,
      title: PROBLEMS['method-not-allowed'][1],
    });
  });
});

it.each([
  '/api/v1/nothing',
  '/nothing',
  '/api/v1/articles/x/y',
])('%s is not found by any method', async (path) => {
  for (const method of ['GET', 'POST', 'DELETE'])
    expect(await (await ask(method, path)).json()).toMatchObject({ type: 'not-found', status: 404 });
});

it('answers HEAD as GET, without a body', async () => {
  const response = await ask('HEAD', '/healthz');
  expect([response.status, await response.text()]).toEqual([200, '']);
});

it('tells an origin elsewhere too', async () => {
  expect((await ask('PUT', '/api/v1/me')).headers.get('Access-Control-Allow-Origin')).toBe('*');
});
