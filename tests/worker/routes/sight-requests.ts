// What the walk asks of every route and page: by the things of a department, and of everything that may be seen.
import type { RouteName } from '#shared/api';
import type { PageName } from '#shared/api/pages';
import { pastTotalId } from '#shared/past-total';
import { REFORM_CONTENTS } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { PAST_TOTAL } from '../../fixtures/given-past-totals.ts';
import { ACTIVITY, ESTIMATE, PLAN, RULE, target } from '../../fixtures/given-plans.ts';
import { type Given, LETTERHEAD_GIVEN } from '../client.ts';
import { type Belongings, portalOf, tagOf, urlOf } from '../departments.ts';

/** The one department, and the one that must not be heard of, by words that nothing else here has. */
export const [OWN, OTHER] = ['nongnghiep', 'bimat'] as const;
export const YEAR = { period: 'c-year-2023' };
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
export const NAMING: Record<RouteName, (of: Belongings) => Given> = {
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
  reassignSample: ({ sample, coder, reserve }) => ({
    parameters: { id: sample },
    body: { from: coder, to: reserve },
  }),
  endSample: ({ sample }) => ({ parameters: { id: sample } }),
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

/** Requests that name nobody, of routes that answer of everything that may be seen. */
export const OF_ALL: Partial<Record<RouteName, Given[]>> = {
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
export const PAGES: Record<PageName, (of: Belongings) => string> = {
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
  review: () => '?queue=vanished',
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
export const PAGES_OF_ALL: Partial<Record<PageName, string>> = {
  plans: '?nam=2023',
  activities: '?tu=2023-01-01&den=2023-12-31',
  report: '?period=c-year-2023',
  reportTexts: '?period=c-year-2023',
  articles: '',
};
