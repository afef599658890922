// Who may call which route and open which page: every row of the matrix, by every role, kind of token and scope.
import { exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteName } from '#shared/api';
import { ROLES, SCOPE_ROLES, SCOPES } from '#shared/api/access';
import { enoughScopes, mayCall, permissionRows, TOKEN_KINDS } from '#shared/api/permissions';
import { pastTotalId } from '#shared/past-total';
import { uuidv7 } from '#shared/uuid';
import { PAST_TOTAL } from '../../fixtures/given-past-totals.ts';
import { ACTIVITY, ESTIMATE, ID, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import { CODERS, carried, prepare } from '../access-scene.ts';
import {
  anAction,
  type Given,
  LETTERHEAD_GIVEN,
  ORIGIN,
  PORTAL,
  refused,
  send,
  tokenOf,
  UNIT,
} from '../client.ts';
import { oneDatabase } from '../empty-database.ts';

const A_CHECK = { portal: PORTAL.id, url: `${PORTAL.origins[0]}/x`, status: 'dead', checkedOn: '2023-10-25' };

/** A request to each route that is right in every way but for who sends it. */
const VALID: Record<RouteName, Given> = {
  healthz: {},
  openapi: {},
  redeem: { body: { code: '0000-0000-0000-0000', device: 'Máy thử', tokenHash: '0'.repeat(64) } },
  sessionCode: {},
  me: {},
  tokens: {},
  // What is made once and belongs to who made it is another each time.
  get createToken() {
    const tokenHash = uuidv7().replaceAll('-', '').repeat(2);
    return { body: { id: uuidv7(), name: 'Máy thử', scopes: ['stats:read'], days: 30, tokenHash } };
  },
  revokeToken: { parameters: { id: ID } },
  people: {},
  putPerson: { parameters: { id: ID }, body: { name: 'Người thử', role: 'viewer', unit: UNIT.id } },
  revokePerson: { parameters: { id: ID }, body: { left: false } },
  reactivatePerson: { parameters: { id: ID } },
  handOver: {
    parameters: { id: ID },
    body: { to: { id: uuidv7(), name: 'Người sau' }, invite: { id: uuidv7(), codeHash: '2'.repeat(64) } },
  },
  invites: {},
  get createInvite() {
    const as = { name: 'Người thử', role: 'viewer', unit: UNIT.id };
    return {
      body: { id: uuidv7(), codeHash: uuidv7().replaceAll('-', '').repeat(2), person: uuidv7(), as },
    };
  },
  voidInvite: { parameters: { id: ID } },
  devices: {},
  revokeDevice: { parameters: { id: ID } },
  audit: {},
  auditCsv: {},
  actions: { body: { actions: [anAction()] } },
  changes: { query: { portal: PORTAL.id } },
  articles: {},
  articlesCsv: {},
  article: { parameters: { id: ID } },
  duplicates: {},
  lists: {},
  putGrouping: {
    parameters: { id: 'mot-nhom' },
    body: {
      name: 'Một nhóm',
      groups: [{ code: 'A', name: 'Cải cách hành chính', contents: ['0', '1', '2', '3', '4', '5', '6'] }],
      position: 2,
      version: 0,
    },
  },
  putListItem: {
    parameters: { list: 'topics', code: 'NONGTHONMOI' },
    body: { name: 'Nông thôn mới', version: 0 },
  },
  portals: {},
  createPortal: {
    body: {
      name: 'Cổng mới',
      channel: 'Cổng mới',
      origin: 'https://moi.vn',
      unit: UNIT.id,
      from: '2023-01-01',
    },
  },
  changePortal: {
    parameters: { id: PORTAL.id },
    body: { name: PORTAL.name, channel: PORTAL.channel, paused: false, version: 1 },
  },
  portalUnits: { parameters: { id: PORTAL.id }, body: { spans: [], version: 1 } },
  movePortal: {
    parameters: { id: PORTAL.id },
    body: { origin: 'https://moi.vn', on: '2023-01-01', version: 1 },
  },
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
  review: {},
  samples: {},
  get createSample() {
    const days = { from: '2023-01-01', to: '2023-12-31' };
    return { body: { id: uuidv7(), name: 'Mẫu năm 2023', ...days, size: 5, seed: 1, coders: CODERS } };
  },
  sample: { parameters: { id: ID } },
  reassignSample: { parameters: { id: ID }, body: { from: CODERS[0], to: CODERS[1] } },
  endSample: { parameters: { id: ID } },
  get freeze() {
    return { body: { id: uuidv7(), name: 'Quý I', period: 'c-quarter-2023-1' } };
  },
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
  units: {},
  putUnit: { parameters: { id: 'xa-moi' }, body: { name: 'Xã Mới', shortName: 'Xã Mới', version: 0 } },
  putSuccessors: {
    parameters: { id: 'khong-co' },
    body: { kind: 'merge', on: '2025-07-01', to: [UNIT.id], version: 1 },
  },
  pastTotals: {},
  putPastTotal: { parameters: { id: pastTotalId(PAST_TOTAL) }, body: PAST_TOTAL },
};

const rows = permissionRows();
const gated = rows.flatMap(({ name, kind, access }) =>
  kind === 'page' || access === 'anyone' ? [] : [{ name: name as RouteName, access, ...access }],
);

describe.each(gated)('$name', ({ name, access }) => {
  // Said again a request is answered as before; only a profile has another version each time.
  if (name === 'replaceProfile') beforeEach(prepare);
  else oneDatabase(prepare);

  it.each([
    ['no token', {}],
    ['an unknown token', { token: 'sotin_unknown' }],
    ['a token of another kind', { headers: { Authorization: 'Basic eDp5' } }],
  ])('refuses %s with 401', async (_, given) => {
    const response = await send(name, { ...VALID[name], ...given });
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
  });

  it.each(TOKEN_KINDS)('answers a token of the kind %s as far as its role reaches', async (kind) => {
    for (const own of ROLES) {
      const response = await send(name, { ...VALID[name], headers: carried(kind, own) });
      if (mayCall(access, own)) expect([200, 404]).toContain(response.status);
      else expect(await response.json()).toMatchObject({ status: 403, type: 'forbidden-role' });
    }
  });

  it('answers a token for one scope alone as far as that reaches', async () => {
    for (const own of SCOPES) {
      const token = await tokenOf('admin', [own]);
      const response = await send(name, { ...VALID[name], token });
      if (enoughScopes(access).includes(own)) expect([200, 404]).toContain(response.status);
      else expect(await response.json()).toMatchObject({ status: 403, type: 'forbidden-scope' });
    }
  });
});

const shown = rows.filter(({ kind, access }) => kind === 'page' && access !== 'anyone');

describe('a page for whoever is signed in', () => {
  oneDatabase(prepare);

  describe.each(shown)('the page $path', ({ path, access }) => {
    const open = (headers: Record<string, string>) =>
      exports.default.fetch(new Request(ORIGIN + path.replace('{id}', ID), { headers }));

    it.each(TOKEN_KINDS)('opens to a token of the kind %s as far as its role reaches', async (kind) => {
      for (const own of ROLES) {
        const { status } = await open(carried(kind, own));
        if (mayCall(access, own)) expect([200, 404]).toContain(status);
        else expect(status).toBe(403);
      }
    });

    it('opens to a token for one scope alone as far as that reaches, and to nobody without one', async () => {
      for (const own of SCOPES) {
        const { status } = await open({ Authorization: `Bearer ${await tokenOf('admin', [own])}` });
        if (enoughScopes(access).includes(own)) expect([200, 404]).toContain(status);
        else expect(status).toBe(403);
      }
      expect((await open({})).status).toBe(401);
    });
  });
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
  audit: [{ query: { cursor: 'x' } }, { query: { what: 'X' } }, { query: { from: '2023-02-30' } }],
  auditCsv: [{ query: { from: '2023-02-02', to: '2023-02-01' } }],
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
  oneDatabase(prepare);

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
  oneDatabase(prepare);
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

  it('is not enough to replace a portal’s profile, nor are all scopes there are', async () => {
    const token = await tokenOf('admin', [...SCOPES]);
    const told = await refused('replaceProfile', { ...VALID.replaceProfile, token });
    expect([told.status, told.type]).toEqual([403, 'forbidden-scope']);
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
