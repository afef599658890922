// The contract against the app: everything declared is served, everything served is declared.
import { describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { createApp } from '../../../worker/app.ts';
import { call } from '../client.ts';

const served = createApp()
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
const declared = Object.values(routes).map(({ method, path }) => `${method} ${path}`);

describe('the contract', () => {
  it('is served, all of it', () => {
    expect(served).toEqual(expect.arrayContaining(declared));
  });

  it('declares every route of the interface', () => {
    const pages = served.filter((route) => !declared.includes(route));
    expect(pages.filter((route) => route.includes(' /api') || route.endsWith('.json'))).toEqual([]);
  });

  it('is told by the server itself', async () => {
    const document = await call('openapi');
    const paths = Object.entries(document.paths as Record<string, object>);
    const told = paths.flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.sort()).toEqual([...declared].sort());
    expect(document.openapi).toBe('3.1.0');
  });
});
