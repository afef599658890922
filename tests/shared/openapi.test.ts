// The OpenAPI document, as other people's tools and a reader take it.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { RATE_LIMIT } from '#shared/api/access';

const text = readFileSync(new URL('../../worker/openapi.json', import.meta.url), 'utf8');

type Answers = Record<string, { description: string; headers?: Record<string, unknown>; content?: object }>;
type Operation = {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters?: { name: string; in: string; description?: string; schema: object }[];
  responses: Answers;
};
const document = JSON.parse(text) as {
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, { type: string }> };
  info: { description: string };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const gated = operations.filter(({ operation }) => operation.security === undefined);

it('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('is refused where something is missing: the validator looks', async () => {
  const { info: _, ...broken } = JSON.parse(text);
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

it('names each operation once', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids).toEqual([...new Set(ids)]);
});

it('knows both ways of saying who asks', () => {
  expect(document.components.securitySchemes).toMatchObject({
    bearer: { type: 'http', scheme: 'bearer' },
    session: { type: 'apiKey', in: 'cookie', name: '__Host-so-tin' },
  });
});

describe.each(operations)('$method $path', ({ path, operation }) => {
  it('says in a sentence what it does, and explains every parameter', () => {
    expect(operation.summary).toMatch(/^[A-Z].*\.$/s);
    const unexplained = (operation.parameters ?? []).filter(
      ({ description = '' }) => !description.endsWith('.'),
    );
    expect(unexplained.map(({ name }) => name)).toEqual([]);
  });

  it('declares the parameters of its path, and problems as such', () => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(named);
    for (const [status, answer] of Object.entries(operation.responses))
      if (!/^[23]/.test(status))
        expect(Object.keys(answer.content ?? {})).toEqual(['application/problem+json']);
  });
});

it.each(
  gated.map(({ operation }) => [operation.operationId, operation] as const),
)('%s tells of the quota, and of what comes when it is used up', (_, { responses }) => {
  const [success] = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  expect(Object.keys(success?.[1].headers ?? {})).toEqual(
    expect.arrayContaining(['RateLimit-Policy', 'RateLimit']),
  );
  expect(Object.keys(responses['429']?.headers ?? {})).toEqual([
    'Retry-After',
    'RateLimit-Policy',
    'RateLimit',
  ]);
  expect(JSON.stringify(responses)).toContain(`q=${RATE_LIMIT.requests};w=${RATE_LIMIT.seconds}`);
});
