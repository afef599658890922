// Every route and every page, walked by a department beside another: nothing of the other is ever told or changed.
import { env } from 'cloudflare:workers';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RouteName, routes } from '#shared/api';
import { type PageName, pages } from '#shared/api/pages';
import { FOREIGN, FOREIGN_ON_PAGES } from '#shared/api/sight';
import { pastTotalId } from '#shared/past-total';
import { REFORM_CONTENTS } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { PAST_TOTAL } from '../../fixtures/given-past-totals.ts';
import { ACTIVITY, ESTIMATE, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import { anAction, type Given, LETTERHEAD_GIVEN, send } from '../client.ts';
import {
  aUnit,
  type Belongings,
  furnish,
  originOf,
  personOf,
  portalOf,
  tagOf,
  urlOf,
} from '../departments.ts';
import { signedIn } from '../pages/browser.ts';

/** The department that must not be heard of, by a word that nothing else here has, and how much it has. */
const [OWN, OTHER] = ['nongnghiep', 'bimat'];
const [FEW, MANY] = [3, 17];
const YEAR = { period: 'c-year-2023' };
const SPELLED = { name: 'Sở viết khác', shortName: 'Khác', spelling: true, version: 2 };
const CHECK = (unit: string) => ({
  portal: portalOf(unit),
  url: urlOf(unit, 0),
  status: 'ok',
  checkedOn: '2023-10-26',
});

/** A hash that nothing else has. */
const hashLike = () => uuidv7().replaceAll('-', '').repeat(2);

/** A request of each route that names something of a department, by the things it has. */
const NAMING: Record<RouteName, (of: Belongings) => Given> = {
  healthz: () => ({}),
  openapi: () => ({}),
  redeem: () => ({ body: { code: '0000-0000-0000-0000', device: 'Máy', tokenHash: '0'.repeat(64) } }),
  sessionCode: () => ({}),
  me: () => ({}),
  tokens: () => ({}),
  createToken: () => ({
    body: {
      id: uuidv7(),
      name: 'Bảng',
      scopes: ['stats:read'],
      days: 30,
      tokenHash: uuidv7().replaceAll('-', '').repeat(2),
    },
  }),
  revokeToken: ({ token }) => ({ parameters: { id: token } }),
  actions: ({ unit }) => ({ body: { actions: [tagOf(unit, 0, '4')] } }),
  changes: ({ unit }) => ({ query: { portal: portalOf(unit) } }),
  articles: ({ unit }) => ({ query: { unit } }),
  articlesCsv: ({ unit }) => ({ query: { portal: portalOf(unit) } }),
  article: ({ article }) => ({ parameters: { id: article } }),
  duplicates: ({ unit }) => ({ query: { portal: portalOf(unit) } }),
  profile: ({ unit }) => ({ parameters: { id: portalOf(unit) } }),
  replaceProfile: ({ unit }) => ({
    parameters: { id: portalOf(unit) },
    body: { profile: {}, version: 1, try: true },
  }),
  stats: ({ unit }) => ({ query: { ...YEAR, unit, by: 'unit,portal', compare: 'year' } }),
  summary: () => ({}),
  plans: () => ({}),
  putPlan: ({ plan }) => ({
    parameters: { id: plan },
    body: { ...PLAN, title: 'Kế hoạch khác', version: 1 },
  }),
  planProgress: ({ unit }) => ({ query: { ...YEAR, unit } }),
  targets: ({ plan }) => ({ query: { plan } }),
  putTarget: ({ plan }) => ({ parameters: { id: uuidv7() }, body: target({ plan }) }),
  activities: ({ unit }) => ({ query: { unit } }),
  putActivity: ({ activity }) => ({
    parameters: { id: activity },
    body: { ...ACTIVITY, quantity: 9, version: 1 },
  }),
  rules: () => ({}),
  putRule: ({ rule }) => ({ parameters: { id: rule }, body: { ...RULE, name: 'Quy tắc khác', version: 1 } }),
  estimates: () => ({}),
  putEstimate: ({ unit }) => ({
    parameters: { id: `2023.${unit}` },
    body: { ...ESTIMATE, unit, count: 7, version: 1 },
  }),
  reportJson: ({ unit }) => ({ query: { ...YEAR, unit } }),
  reportCsv: ({ unit }) => ({ query: { ...YEAR, unit } }),
  reportDocx: ({ unit }) => ({ query: { ...YEAR, portal: portalOf(unit) } }),
  reportXlsx: ({ unit }) => ({ query: { ...YEAR, unit } }),
  reportTexts: ({ unit }) => ({ query: { unit, year: '2023' } }),
  reportTextHistory: ({ unit }) => ({ query: { unit, year: '2023', section: 'II' } }),
  writeReportTexts: ({ unit }) => ({
    body: { unit, year: 2023, texts: [{ section: 'II', body: 'Khác', version: 1 }] },
  }),
  copyReportTexts: ({ unit }) => ({ body: { unit, year: 2024 } }),
  writeLetterhead: ({ unit }) => ({ body: { ...LETTERHEAD_GIVEN, unit, signer: 'Người khác', version: 1 } }),
  links: ({ unit }) => ({ body: { checks: [CHECK(unit)] } }),
  freeze: ({ unit }) => ({ body: { id: uuidv7(), name: 'Một đơn vị', ...YEAR, filter: { unit: [unit] } } }),
  snapshots: () => ({ query: { year: '2023' } }),
  snapshot: ({ snapshot }) => ({ parameters: { id: snapshot } }),
  snapshotArticles: ({ snapshot }) => ({ parameters: { id: snapshot } }),
  snapshotArticlesCsv: ({ snapshot }) => ({ parameters: { id: snapshot } }),
  snapshotFile: ({ snapshot }) => ({ parameters: { id: snapshot } }),
  verifySnapshot: ({ snapshot }) => ({ parameters: { id: snapshot } }),
  compareSnapshot: ({ snapshot }) => ({ parameters: { id: snapshot } }),
  issueSnapshot: ({ snapshot }) => ({
    parameters: { id: snapshot },
    body: { number: '1/BC', on: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) },
  }),
  units: () => ({}),
  putUnit: ({ unit }) => ({ parameters: { id: unit }, body: { ...SPELLED, parent: 'tinh' } }),
  putSuccessors: ({ unit }) => ({
    parameters: { id: unit },
    body: {
      kind: 'rename',
      on: '2999-01-01',
      to: [],
      renamed: { id: 'moi', name: 'Sở mới', shortName: 'Mới' },
      version: 2,
    },
  }),
  people: () => ({}),
  putPerson: ({ colleague }) => ({
    parameters: { id: colleague },
    body: { name: 'Tên khác', role: 'viewer', unit: OWN },
  }),
  revokePerson: ({ colleague }) => ({ parameters: { id: colleague }, body: { left: false } }),
  reactivatePerson: ({ colleague }) => ({ parameters: { id: colleague } }),
  handOver: ({ colleague }) => ({
    parameters: { id: colleague },
    body: { to: { id: uuidv7(), name: 'Người sau' }, invite: { id: uuidv7(), codeHash: hashLike() } },
  }),
  invites: () => ({}),
  createInvite: ({ unit }) => ({
    body: {
      id: uuidv7(),
      codeHash: hashLike(),
      person: uuidv7(),
      as: { name: 'Người mới', role: 'viewer', unit },
    },
  }),
  voidInvite: ({ invite }) => ({ parameters: { id: invite } }),
  devices: () => ({}),
  revokeDevice: ({ token }) => ({ parameters: { id: token } }),
  audit: () => ({}),
  auditCsv: () => ({}),
  review: () => ({}),
  samples: () => ({}),
  createSample: ({ colleague, coder }) => ({
    body: {
      id: uuidv7(),
      name: 'Mẫu khác',
      from: '2023-01-01',
      to: '2023-12-31',
      size: 1,
      seed: 2,
      coders: [coder, colleague],
    },
  }),
  sample: ({ sample }) => ({ parameters: { id: sample } }),
  portals: () => ({}),
  createPortal: ({ unit }) => ({
    body: {
      name: 'Cổng khác',
      channel: 'Cổng khác',
      origin: `https://khac-${unit}.example.vn`,
      unit,
      from: '2023-01-01',
    },
  }),
  changePortal: ({ unit }) => ({
    parameters: { id: portalOf(unit) },
    body: { name: 'Cổng khác', channel: 'Cổng khác', paused: false, version: 1 },
  }),
  portalUnits: ({ unit }) => ({
    parameters: { id: portalOf(unit) },
    body: { spans: [{ unit: OWN, from: '2000-01-01', to: null }], version: 1 },
  }),
  movePortal: ({ unit }) => ({
    parameters: { id: portalOf(unit) },
    body: { origin: 'https://moi.example.vn', on: '2023-01-01', version: 1, try: true },
  }),
  lists: () => ({}),
  putGrouping: () => ({
    parameters: { id: 'mot-nhom' },
    body: {
      name: 'Một nhóm',
      groups: [{ code: 'A', name: 'Cải cách hành chính', contents: [...REFORM_CONTENTS] }],
      position: 2,
      version: 0,
    },
  }),
  putListItem: () => ({
    parameters: { list: 'topics', code: 'NONGTHONMOI' },
    body: { name: 'Nông thôn mới', version: 0 },
  }),
  pastTotals: () => ({}),
  putPastTotal: ({ unit }) => {
    const past = { ...PAST_TOTAL, from: '2021-01-01', to: '2021-12-31', unit };
    return { parameters: { id: pastTotalId(past) }, body: past };
  },
};
/** What is the whole's alone: no department may do it, not even for itself. */
const OF_THE_WHOLE: readonly RouteName[] = ['putGrouping', 'putListItem'];

/** Requests that name nobody, of routes that answer of everything that may be seen. */
const OF_ALL: Partial<Record<RouteName, Given[]>> = {
  changes: [{ query: {} }, { query: {}, headers: { Accept: 'text/csv' } }],
  articles: [{}, { query: { status: 'dead' } }, { query: { status: 'late' } }],
  articlesCsv: [{}],
  duplicates: [{}],
  stats: ['unit', 'portal', 'section', 'topic', 'month'].map((by) => ({
    query: { ...YEAR, by, compare: 'year' },
  })),
  planProgress: [{ query: YEAR }],
  targets: [{}],
  activities: [{}],
  snapshots: [{}],
  reportJson: [{ query: YEAR }],
  reportCsv: [{ query: YEAR }],
  reportDocx: [{ query: YEAR }],
  reportXlsx: [{ query: YEAR }],
};

/** Where a page shows what a department has. */
const PAGES: Record<PageName, (of: Belongings) => string> = {
  home: () => '',
  invite: () => '',
  signIn: () => '',
  signOut: () => '',
  language: () => '',
  plans: ({ plan }) => `?id=${plan}&nam=2023`,
  activities: ({ unit }) => `?tu=2023-01-01&den=2023-12-31&don-vi=${unit}`,
  report: ({ unit }) => `?period=c-year-2023&unit=${unit}`,
  reportTexts: ({ unit }) => `?period=c-year-2023&unit=${unit}`,
  articles: ({ unit }) => `?unit=${unit}`,
  article: ({ article }) => article,
  tokens: () => '',
  snapshots: () => '?year=2023',
  snapshot: ({ snapshot }) => snapshot,
  units: () => '',
  admin: () => '',
  people: () => '',
  audit: () => '',
  data: () => '',
  review: () => '?queue=duplicates',
  reviewBulk: () => '',
  samples: () => '',
  sample: ({ sample }) => sample,
  portals: () => '',
  portal: ({ unit }) => portalOf(unit),
  overruled: () => '',
  lists: () => '',
  imports: () => '',
  pastTotals: () => '',
};
/** Pages that show everything that may be seen, where they are asked for nobody’s. */
const PAGES_OF_ALL: Partial<Record<PageName, string>> = {
  plans: '?nam=2023',
  activities: '?tu=2023-01-01&den=2023-12-31',
  report: '?period=c-year-2023',
  reportTexts: '?period=c-year-2023',
  articles: '',
};

let [own, other]: Belongings[] = [];
let whole: string;

beforeEach(async () => {
  await aUnit('tinh', null);
  for (const unit of [OWN, OTHER]) await aUnit(unit, 'tinh');
  whole = await personOf(null, 'admin');
  [own, other] = [await furnish(OWN, FEW), await furnish(OTHER, MANY)];
  await send('freeze', { token: whole, body: { id: uuidv7(), name: `Chốt chung cả ${OTHER}`, ...YEAR } });
});

/** An answer as text, whatever it is packed in. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** Everything by which the other department could be told, but for what somebody asked with. */
function expectSilence(text: string, asked = ''): void {
  const { admin: _, ...ids } = other as Belongings;
  const told = [OTHER, ...Object.values(ids)].filter((word) => text.includes(word) && !asked.includes(word));
  expect(told).toEqual([]);
  // Neither all articles nor the other’s alone.
  expect(text).not.toMatch(new RegExp(`(?:count|total|reform|done|rows)"?:(?:${MANY}|${FEW + MANY})\\b`));
}

const gated = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].access !== 'anyone');

it.each(gated)('the route %s answers of one’s own department, and of no other', async (name) => {
  const token = (own as Belongings).admin;
  await expectForeign(name, token);
  if (OF_THE_WHOLE.includes(name)) return;
  for (const given of [NAMING[name](own as Belongings), ...(OF_ALL[name] ?? [])]) {
    const response = await send(name, { ...given, token });
    const text = await textOf(response);
    expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
    expectSilence(text);
  }
});

/** What names the other department’s is refused as the contract says, changes nothing, and is done for the whole. */
async function expectForeign(name: RouteName, token: string): Promise<void> {
  const foreign = FOREIGN[name];
  if (foreign === 'none' || foreign === 'left-out') return;
  const given = NAMING[name](other as Belongings);
  const before = await allStored();
  const text = await textOf(await send(name, { ...given, token }));
  expect(text).toContain(`"type":"${foreign}"`);
  expectSilence(text, JSON.stringify(given));
  expect(await allStored()).toEqual(before);
  const told = await send(name, { ...given, token: whole });
  expect(told.status).toBe(200);
  expect(await textOf(told)).not.toContain(`"type":"${foreign}"`);
}

/** What of the other department stands in the database. */
async function allStored(): Promise<unknown> {
  const tables = [
    'plan',
    'target',
    'activity',
    'scoring_rule',
    'estimate',
    'snapshot',
    'report_text',
    'letterhead',
  ];
  const more = [
    'person',
    'invite',
    'sample',
    'past_total',
    'portal_unit',
    'list_item',
    'grouping',
    'article',
    'link_check',
    'ledger',
    'unit',
    'portal',
    'audit',
  ];
  const results = await env.DB.batch(
    [...tables, ...more].map((table) => env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)),
  );
  const revoked = await env.DB.prepare('SELECT id FROM token WHERE revoked_at IS NOT NULL').all();
  return [...results.map(({ results: rows }) => rows), revoked.results];
}

/** Pages on which nothing stands of a department that has only just been set up. */
const QUIET: readonly PageName[] = ['admin', 'lists', 'overruled', 'imports', 'reviewBulk'];

const shown = (Object.keys(pages) as PageName[]).filter((name) => pages[name].access !== 'anyone');
const pathOf = (name: PageName, more: string) => pages[name].path.replace('{id}', '') + more;

it.each(shown)('the page %s shows one’s own department, another’s to the whole alone', async (name) => {
  const [browser, wholes] = [await signedIn((own as Belongings).admin), await signedIn(whole)];
  for (const more of new Set([PAGES[name](own as Belongings), PAGES_OF_ALL[name] ?? ''])) {
    const opened = await browser.open(pathOf(name, more));
    if (opened.status === 404 && more === '') continue;
    expect([opened.status, opened.html.includes(OWN) || QUIET.includes(name)]).toEqual([200, true]);
    expectSilence(opened.html);
  }
  const path = pathOf(name, PAGES[name](other as Belongings));
  expectSilence((await browser.open(path)).html, path);
  if (!QUIET.includes(name)) expect((await wholes.open(path)).html).toContain(OTHER);
});

it('says of every page what becomes of the foreign', () => {
  expect(Object.keys(FOREIGN_ON_PAGES).sort()).toEqual(Object.keys(pages).sort());
  expect(Object.keys(FOREIGN).sort()).toEqual(Object.keys(routes).sort());
});

describe('an article of another department on a portal that is seen', () => {
  // The portal once spoke for the other department, and now speaks for this one.
  beforeEach(async () => {
    await env.DB.batch([
      env.DB.prepare(`DELETE FROM portal_unit WHERE portal_id = ?1`).bind(portalOf(OWN)),
      env.DB.prepare(`INSERT INTO portal_unit VALUES (?1, '2000-01-01', '2020-12-31', ?2)`).bind(
        portalOf(OWN),
        OTHER,
      ),
      env.DB.prepare(`INSERT INTO portal_unit VALUES (?1, '2021-01-01', NULL, ?2)`).bind(portalOf(OWN), OWN),
    ]);
    const article = {
      portal: portalOf(OWN),
      url: `${originOf(OWN)}/cu`,
      title: `Tin cũ ${OTHER}`,
      publishedOn: '2020-05-05',
    };
    await send('actions', { token: whole, body: { actions: [anAction({ article })] } });
  });

  it('is neither listed nor followed', async () => {
    const token = (own as Belongings).admin;
    for (const [name, query] of [
      ['articles', {}],
      ['changes', {}],
      ['changes', { portal: portalOf(OWN) }],
      ['duplicates', {}],
    ] as const)
      expectSilence(await textOf(await send(name, { token, query })));
  });

  it('is neither tagged nor tried', async () => {
    const token = (own as Belongings).admin;
    const before = await allStored();
    const article = { portal: portalOf(OWN), url: `${originOf(OWN)}/cu` };
    const tagged = await send('actions', { token, body: { actions: [anAction({ article })] } });
    expect(await tagged.json()).toMatchObject({
      results: [{ status: 'rejected', problem: { type: 'url-outside-portal' } }],
    });
    const checks = [{ ...article, status: 'dead', checkedOn: '2023-10-26' }];
    const tried = await send('links', { token, body: { checks } });
    expect(await tried.json()).toMatchObject({ results: [{ problem: { type: 'unknown-article' } }] });
    expect(await allStored()).toEqual(before);
  });
});
