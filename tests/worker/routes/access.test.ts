// Who may call which route: every route of the contract, by every role and scope.
import { beforeEach, describe, expect, it } from 'vitest';
import { type RouteName, routes } from '#shared/api';
import { includesRole, ROLES, type Route, SCOPE_ROLES, SCOPES } from '#shared/api/access';
import { pastTotalId } from '#shared/past-total';
import { uuidv7 } from '#shared/uuid';
import { PAST_TOTAL } from '../../fixtures/given-past-totals.ts';
import { ACTIVITY, ESTIMATE, ID, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import {
  anAction,
  type Given,
  LETTERHEAD_GIVEN,
  PORTAL,
  refused,
  registerPortals,
  send,
  tokenOf,
  UNIT,
} from '../client.ts';

const A_CHECK = { portal: PORTAL.id, url: `${PORTAL.origins[0]}/x`, status: 'dead', checkedOn: '2023-10-25' };

/** A request to each route that is right in every way but for who sends it. */
const VALID: Record<RouteName, Given> = {
  healthz: {},
  openapi: {},
  redeem: { body: { code: '0000-0000-0000-0000', device: 'Máy thử', tokenHash: '0'.repeat(64) } },
  sessionCode: {},
  me: {},
  tokens: {},
  createToken: {
    body: { id: ID, name: 'Máy thử', scopes: ['stats:read'], days: 30, tokenHash: '1'.repeat(64) },
  },
  revokeToken: { parameters: { id: ID } },
  actions: { body: { actions: [anAction()] } },
  changes: { query: { portal: PORTAL.id } },
  articles: {},
  articlesCsv: {},
  article: { parameters: { id: ID } },
  duplicates: {},
  profile: { parameters: { id: PORTAL.id } },
  replaceProfile: { parameters: { id: PORTAL.id }, body: { profile: PORTAL.profile, version: 1 } },
  stats: { query: { period: 'c-year-2023' } },
  summary: {},
  reportJson: { query: { period: 'c-year-2023' } },
  reportCsv: { query: { period: 'c-year-2023' } },
  reportDocx: { query: { period: 'c-year-2023' } },
  reportXlsx: { query: { period: 'c-year-2023' } },
  reportTexts: { query: { unit: UNIT.id, year: '2023' } },
  reportTextHistory: { query: { unit: UNIT.id, year: '2023', section: 'II' } },
  writeReportTexts: {
    body: { unit: UNIT.id, year: 2023, texts: [{ section: 'II', body: 'Đánh giá', version: 0 }] },
  },
  copyReportTexts: { body: { unit: UNIT.id, year: 2023 } },
  writeLetterhead: { body: { unit: UNIT.id, ...LETTERHEAD_GIVEN } },
  links: { body: { checks: [A_CHECK] } },
  freeze: { body: { id: uuidv7(), name: 'Quý I', period: 'c-quarter-2023-1' } },
  snapshots: {},
  snapshot: { parameters: { id: ID } },
  snapshotArticles: { parameters: { id: ID } },
  snapshotArticlesCsv: { parameters: { id: ID } },
  snapshotFile: { parameters: { id: ID } },
  verifySnapshot: { parameters: { id: ID } },
  compareSnapshot: { parameters: { id: ID } },
  issueSnapshot: { parameters: { id: ID }, body: { number: '1/BC', on: '2023-01-01' } },
  plans: {},
  putPlan: { parameters: { id: ID }, body: PLAN },
  planProgress: { query: { period: 'c-year-2023' } },
  targets: {},
  putTarget: { parameters: { id: ID }, body: target() },
  activities: {},
  putActivity: { parameters: { id: ID }, body: ACTIVITY },
  rules: {},
  putRule: { parameters: { id: ID }, body: RULE },
  estimates: {},
  putEstimate: { parameters: { id: '2023' }, body: ESTIMATE },
  pastTotals: {},
  putPastTotal: { parameters: { id: pastTotalId(PAST_TOTAL) }, body: PAST_TOTAL },
};

const gated = (Object.keys(routes) as RouteName[]).flatMap((name) => {
  const { access }: Route = routes[name];
  return access === 'anyone' ? [] : [{ name, ...access }];
});

beforeEach(registerPortals);

describe.each(gated)('$name', ({ name, role, scope }) => {
  it.each([
    ['no token', {}],
    ['an unknown token', { token: 'sotin_unknown' }],
    ['a token of another kind', { headers: { Authorization: 'Basic eDp5' } }],
  ])('refuses %s with 401', async (_, given) => {
    const response = await send(name, { ...VALID[name], ...given });
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
  });

  it.each(ROLES)('answers a %s as far as the role reaches', async (own) => {
    const token = await tokenOf(own);
    const response = await send(name, { ...VALID[name], token });
    if (includesRole(own, role)) expect([200, 404]).toContain(response.status);
    else expect(response.status).toBe(403);
  });

  it.each(SCOPES)('answers a token for %s alone as far as that reaches', async (own) => {
    const token = await tokenOf('admin', [own]);
    const response = await send(name, { ...VALID[name], token });
    if (scope === null || scope === own) expect([200, 404]).toContain(response.status);
    else expect(await response.json()).toMatchObject({ status: 403, type: 'forbidden-scope' });
  });
});

it('a portal’s profile is replaced by no token that is limited, though it has every scope there is', async () => {
  const token = await tokenOf('admin', [...SCOPES]);
  const told = await refused('replaceProfile', { ...VALID.replaceProfile, token });
  expect([told.status, told.type]).toEqual([403, 'forbidden-scope']);
});

/** Requests that are wrong whoever sends them. */
const WRONG: Partial<Record<RouteName, Given[]>> = {
  actions: [{ body: '{' }, { body: {} }, { body: { actions: [] } }],
  changes: [{ query: { portal: 'khong-co' } }, { query: { portal: PORTAL.id, since: 'x' } }],
  links: [{ body: '{' }, { body: {} }, { body: { checks: [] } }],
  articles: [{ query: { status: 'x' } }, { query: { colour: 'x' } }, { query: { cursor: 'x' } }],
  articlesCsv: [{ query: { unit: 'x' } }],
  duplicates: [{ query: { cursor: 'x' } }, { query: { portal: 'khong-co' } }],
  pastTotals: [{ query: { from: 'x' } }, { query: { from: '2023-02-01', to: '2023-01-01' } }],
  planProgress: [{}, { query: { period: 'c-year-2023', unit: 'khong-co' } }],
  activities: [{ query: { cursor: 'x' } }, { query: { unit: 'khong-co' } }],
  stats: [{}, { query: { period: 'x' } }, { query: { period: 'c-year-2023', by: 'x' } }],
  reportJson: [{}, { query: { period: 'x' } }, { query: { from: '2000-01-01', to: '2023-01-01' } }],
  reportCsv: [{ query: { period: 'c-year-2023', grouping: 'x' } }],
  reportDocx: [{}, { query: { period: 'x' } }],
  reportXlsx: [{ query: { from: '2023-02-30', to: '2023-03-01' } }],
};
const wrong = (Object.keys(WRONG) as RouteName[]).flatMap((name) =>
  (WRONG[name] ?? []).map((given) => [name, given] as const),
);

describe('what is wrong with a request', () => {
  it.each(wrong)('to %s, %j, is told to nobody whom the gate does not let through', async (name, given) => {
    const unknown = await refused(name, { ...given, token: 'sotin_unknown' });
    expect([unknown.status, unknown.type]).toEqual([401, 'unauthorized']);
    const none = await refused(name, { ...given, token: await tokenOf('admin', []) });
    expect([none.status, none.type]).toEqual([403, 'forbidden-scope']);
    const told = await refused(name, { ...given, token: await tokenOf('admin') });
    expect([400, 422]).toContain(told.status);
  });
});

describe('a scope', () => {
  const above = SCOPES.filter((scope) => SCOPE_ROLES[scope] !== 'viewer');

  it.each(
    gated.filter(({ scope }) => above.some((own) => own === scope)),
  )('does not reach beyond the role: $name', async ({ name, scope }) => {
    const token = await tokenOf(
      'viewer',
      above.filter((own) => own === scope),
    );
    expect((await refused(name, { ...VALID[name], token })).type).toBe('forbidden-role');
  });
});

describe('a route for anyone', () => {
  it.each(['healthz', 'openapi'] as const)('%s asks for no token', async (name) => {
    expect((await send(name, VALID[name])).status).toBe(200);
  });

  it('answers a wrong code as such', async () => {
    expect(await refused('redeem', VALID.redeem)).toMatchObject({ status: 404, type: 'invite-unknown' });
  });
});
