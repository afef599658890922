// The contract by itself: what queries become, and that its document is what it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { includesRole, ROLES, type Route, SCOPE_ROLES } from '#shared/api/access';
import { permissionRows, rolesOf } from '#shared/api/permissions';
import { ArticlesQuery, StatsQuery } from '#shared/query';

describe('a query of stats', () => {
  it('becomes lists', () => {
    expect(StatsQuery.parse({ by: 'content,month', content: '0,none', portal: 'so,tinh' })).toEqual({
      by: ['content', 'month'],
      content: ['0', 'none'],
      portal: ['so', 'tinh'],
    });
  });

  it.each([
    { by: 'content,form,unit' },
    { by: 'form,form' },
    { by: '' },
    { by: 'Content' },
    { by: 'content, form' },
    { content: '2,' },
    { form: 'tin;bai' },
    { from: '2023-02-29' },
    { to: '25/10/2023' },
    { period: 'c-month-2023-13' },
    { period: '2023' },
    { compare: 'quarter' },
    { portal: '' },
    { since: '0' },
  ])('is refused as %o', (query) => {
    expect(StatsQuery.safeParse(query).success).toBe(false);
  });
});

describe('a query of articles', () => {
  it('reads the size of a page as a number', () => {
    expect(ArticlesQuery.parse({ limit: '500' })).toEqual({ limit: 500 });
  });

  it.each([
    { limit: '0' },
    { limit: '501' },
    { limit: '-1' },
    { limit: '1.5' },
    { limit: '' },
    { q: 'x'.repeat(201) },
  ])('is refused as %o', (query) => {
    expect(ArticlesQuery.safeParse(query).success).toBe(false);
  });
});

describe('roles', () => {
  it('each include those before, and no later one', () => {
    for (const [index, role] of ROLES.entries())
      expect(ROLES.map((other) => includesRole(role, other))).toEqual(
        ROLES.map((_, other) => other <= index),
      );
  });

  it('of a route reach what its scope needs', () => {
    for (const { access } of Object.values(routes) as Route[])
      if (access !== 'anyone' && access.scope !== null && access.scope !== 'whole')
        expect(includesRole(access.role, SCOPE_ROLES[access.scope])).toBe(true);
  });
});

type Operation = Record<string, unknown> & { responses: Record<string, unknown> };
type Generator = { openapiText: () => string };
type MatrixMaker = { permissionsText: () => string };

describe('the permission matrix', () => {
  const text = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

  it('is what the contract says (node scripts/permissions.mjs writes it)', async () => {
    const script = new URL('../../scripts/permissions.mjs', import.meta.url).href;
    const { permissionsText } = (await import(/* @vite-ignore */ script)) as MatrixMaker;
    expect(permissionsText()).toBe(text);
  });

  it.each(permissionRows())('says who may: $methods $path', ({ methods, path, access }) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${methods.join(', ')} ${path}\` |`));
    const cells = row?.split(' | ').slice(1, 1 + ROLES.length);
    expect(cells).toEqual(ROLES.map((role) => (rolesOf(access).includes(role) ? '✓' : '–')));
  });
});

describe('the OpenAPI document', () => {
  const text = readFileSync(new URL('../../worker/openapi.json', import.meta.url), 'utf8');
  const document = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };

  it('is what the contract says (node scripts/openapi.mjs writes it)', async () => {
    const script = new URL('../../scripts/openapi.mjs', import.meta.url).href;
    const { openapiText } = (await import(/* @vite-ignore */ script)) as Generator;
    expect(openapiText()).toBe(text);
  });

  it.each(Object.entries(routes) as [string, Route][])('tells role and scope of %s', (name, route) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()];
    const { access } = route;
    expect(operation?.operationId).toBe(name);
    expect(operation?.['x-role']).toBe(access === 'anyone' ? undefined : access.role);
    expect(operation?.['x-scope']).toBe(access === 'anyone' ? undefined : (access.scope ?? undefined));
    expect(operation?.security).toEqual(access === 'anyone' ? [] : undefined);
  });

  it('refers to nothing that is not there', () => {
    const schemas = JSON.parse(text).components.schemas as Record<string, unknown>;
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(new Set(referred)).toEqual(new Set(Object.keys(schemas)));
  });
});
