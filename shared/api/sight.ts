// What is foreign, route by route and page by page: what somebody of a department is told of another one's things.
import type { RouteName } from '#shared/api';
import type { PageName } from '#shared/api/pages';
import type { ProblemType } from '#shared/problem';

/**
 * What becomes of a foreign unit's things. `none`: the answer holds nothing of any unit; `left-out`: it comes without
 * what is foreign; else the problem with which a request is refused that names something foreign, the same as for what
 * is not there. (What else it answers comes without what is foreign, too.)
 */
export type Foreign = 'none' | 'left-out' | ProblemType;

/** Of each route. `actions` and `links` refuse in the result of each action and check. */
export const FOREIGN: Readonly<Record<RouteName, Foreign>> = {
  healthz: 'none',
  openapi: 'none',
  redeem: 'none',
  sessionCode: 'none',
  me: 'left-out',
  tokens: 'left-out',
  createToken: 'none',
  revokeToken: 'not-found',
  actions: 'unknown-portal',
  changes: 'unknown-portal',
  articles: 'unknown-value',
  articlesCsv: 'unknown-value',
  article: 'not-found',
  duplicates: 'unknown-portal',
  profile: 'not-found',
  replaceProfile: 'not-found',
  stats: 'unknown-value',
  summary: 'left-out',
  plans: 'left-out',
  putPlan: 'not-found',
  planProgress: 'unknown-value',
  targets: 'left-out',
  putTarget: 'not-found',
  activities: 'unknown-value',
  putActivity: 'not-found',
  rules: 'left-out',
  putRule: 'not-found',
  estimates: 'left-out',
  putEstimate: 'unknown-unit',
  reportJson: 'unknown-value',
  reportCsv: 'unknown-value',
  reportDocx: 'unknown-value',
  reportXlsx: 'unknown-value',
  reportTexts: 'unknown-value',
  reportTextHistory: 'unknown-value',
  writeReportTexts: 'unknown-value',
  copyReportTexts: 'unknown-value',
  writeLetterhead: 'unknown-value',
  links: 'unknown-portal',
  freeze: 'unknown-value',
  snapshots: 'left-out',
  snapshot: 'not-found',
  snapshotArticles: 'not-found',
  snapshotArticlesCsv: 'not-found',
  snapshotFile: 'not-found',
  verifySnapshot: 'not-found',
  compareSnapshot: 'not-found',
  issueSnapshot: 'not-found',
  units: 'left-out',
  putUnit: 'not-found',
  putSuccessors: 'not-found',
};

/** Of each of the server's own pages; their forms are refused as the routes that they stand for. */
export const FOREIGN_ON_PAGES: Readonly<Record<PageName, Foreign>> = {
  home: 'none',
  invite: 'none',
  signIn: 'none',
  signOut: 'none',
  language: 'none',
  plans: 'not-found',
  activities: 'left-out',
  report: 'unknown-value',
  reportTexts: 'unknown-value',
  articles: 'unknown-value',
  article: 'not-found',
  tokens: 'left-out',
  snapshots: 'left-out',
  snapshot: 'not-found',
  units: 'left-out',
};
