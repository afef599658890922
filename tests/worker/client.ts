// The typed client of the tests: calls the real Worker by the contract's own routes.
import { env, exports } from 'cloudflare:workers';
import { type Answer, type RouteName, routes } from '#shared/api';
import type { Role, Scope } from '#shared/api/access';
import type { Problem } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { registerPortal, registerUnit } from '../../worker/db/setup.ts';
import { sha256 } from '../../worker/domain/secrets.ts';
import { apiToken, invite, newSecret } from '../../worker/domain/setup.ts';

export const ORIGIN = 'https://sotin.test';
/** A day that is long past on every machine that runs this. */
export const UNIT = {
  id: 'so-nnptnt',
  name: 'Sở Nông nghiệp và Phát triển nông thôn',
  shortName: 'Sở NN&PTNT',
};
export const PORTAL = {
  id: 'so',
  name: 'Cổng TTĐT Sở',
  channel: 'Cổng Thông tin điện tử của Sở',
  origins: ['https://snnptnt.example.vn'],
  path: '/',
  profile: { identity: ['ItemID'] },
};
export const OTHER_PORTAL = {
  ...PORTAL,
  id: 'tinh',
  name: 'Cổng TTĐT tỉnh',
  channel: 'Cổng Thông tin điện tử tỉnh',
  origins: ['https://tinh.example.vn'],
};

/** Registers the two portals and their unit. */
export async function registerPortals(): Promise<void> {
  await registerUnit(env.DB, { ...UNIT, validFrom: null, validTo: null });
  for (const portal of [PORTAL, OTHER_PORTAL])
    await registerPortal(env.DB, { ...portal, speaksFor: [{ unit: UNIT.id, from: '2000-01-01', to: null }] });
}

/** A token of a new person. */
export function tokenOf(role: Role, scopes: Scope[] | null = null): Promise<string> {
  return apiToken(env.DB, { role, scopes, name: `Thử ${role}`, now: Date.now() });
}

/** The token of a device, on which a new person signed in by an invite. */
export async function deviceOf(role: Role): Promise<string> {
  const code = await invite(env.DB, { role, unit: null, name: `Máy ${role}`, now: Date.now() });
  const secret = newSecret();
  await call('redeem', { body: { code, device: 'Thử', tokenHash: await sha256(secret) } });
  return secret;
}

export type Given = {
  token?: string;
  query?: Record<string, string>;
  parameters?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
};

/** Sends a request to a declared route and gives the response. */
export function send(name: RouteName, given: Given = {}): Promise<Response> {
  const route = routes[name];
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(given.parameters?.[key] ?? ''),
  );
  const query = given.query ? `?${new URLSearchParams(given.query)}` : '';
  return exports.default.fetch(
    new Request(`${ORIGIN}${path}${query}`, {
      method: route.method,
      headers: {
        ...(given.token ? { Authorization: `Bearer ${given.token}` } : {}),
        ...(given.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...given.headers,
      },
      ...(given.body === undefined
        ? {}
        : { body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body) }),
    }),
  );
}

/** Calls a route that must succeed, and checks its answer against the contract. */
export async function call<N extends RouteName>(name: N, given: Given = {}): Promise<Answer<N>> {
  const response = await send(name, given);
  if (response.status !== 200)
    throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  return routes[name].answer.parse(await response.json()) as Answer<N>;
}

/** Calls a route that must fail, and gives the problem. */
export async function refused(name: RouteName, given: Given = {}): Promise<Problem> {
  const response = await send(name, given);
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json') !== true)
    throw new Error(`${name} answered ${response.status} without a problem: ${await response.text()}`);
  return (await response.json()) as Problem;
}

/** A valid action on an article of PORTAL; parts may be replaced. */
export function anAction(parts: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return {
    id: uuidv7(Date.now()),
    kind: 'tag',
    decidedAt: '2023-10-25T02:00:00.000Z',
    article: {
      portal: PORTAL.id,
      url: `${PORTAL.origins[0]}/Pages/tin.aspx?ItemID=1`,
      title: 'Tin một',
      publishedOn: '2023-10-20',
    },
    ...((parts.kind ?? 'tag') === 'tag' ? { tag: { content: '2', form: 'tin' } } : {}),
    ...parts,
  };
}
