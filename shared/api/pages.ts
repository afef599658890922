// The Worker's own pages: their paths and who may open each. Popup and pages link by it; the Worker enforces it.
import { type Access, includesRole, type Role, viewer } from '#shared/api/access';

/** A page as declared. `POST` is for its own forms. */
export type PageRoute = { path: string; access: Access; methods: readonly ('GET' | 'POST')[] };

const ADMINISTERS: Access = { role: 'admin', scope: 'whole' };

export const pages = {
  home: { path: '/', access: 'anyone', methods: ['GET'] },
  invite: { path: '/moi', access: 'anyone', methods: ['GET'] },
  signIn: { path: '/vao', access: 'anyone', methods: ['GET', 'POST'] },
  signOut: { path: '/ra', access: 'anyone', methods: ['POST'] },
  plans: { path: '/ke-hoach', access: viewer('stats:read'), methods: ['GET', 'POST'] },
  activities: { path: '/hoat-dong', access: viewer('stats:read'), methods: ['GET', 'POST'] },
  language: { path: '/ngon-ngu', access: 'anyone', methods: ['POST'] },
  report: { path: '/bao-cao', access: viewer('stats:read'), methods: ['GET'] },
  reportTexts: {
    path: '/bao-cao/noi-dung',
    access: { role: 'reporter', scope: 'export:read' },
    methods: ['GET', 'POST'],
  },
  articles: { path: '/tin-bai', access: viewer('articles:read'), methods: ['GET'] },
  tokens: { path: '/quan-tri/khoa', access: { role: 'viewer', scope: 'whole' }, methods: ['GET', 'POST'] },
  portals: { path: '/quan-tri/cong', access: ADMINISTERS, methods: ['GET', 'POST'] },
  portal: { path: '/quan-tri/cong/{id}', access: ADMINISTERS, methods: ['GET', 'POST'] },
  overruled: { path: '/quan-tri/goi-y', access: { role: 'admin', scope: null }, methods: ['GET'] },
  lists: { path: '/quan-tri/danh-muc', access: ADMINISTERS, methods: ['GET', 'POST'] },
  imports: {
    path: '/quan-tri/nhap',
    access: { role: 'editor', scope: 'whole' },
    methods: ['GET', 'POST'],
  },
  pastTotals: {
    path: '/quan-tri/so-cu',
    access: { role: 'editor', scope: 'whole' },
    methods: ['GET', 'POST'],
  },
  article: { path: '/tin-bai/{id}', access: viewer('articles:read'), methods: ['GET'] },
  snapshots: {
    path: '/chot-so-lieu',
    access: { role: 'reporter', scope: 'whole' },
    methods: ['GET', 'POST'],
  },
  snapshot: {
    path: '/chot-so-lieu/{id}',
    access: { role: 'reporter', scope: 'whole' },
    methods: ['GET', 'POST'],
  },
  units: { path: '/quan-tri/don-vi', access: { role: 'admin', scope: 'whole' }, methods: ['GET', 'POST'] },
  admin: { path: '/quan-tri', access: { role: 'admin', scope: 'whole' }, methods: ['GET'] },
  people: { path: '/quan-tri/nguoi', access: { role: 'admin', scope: 'whole' }, methods: ['GET', 'POST'] },
  audit: { path: '/quan-tri/nhat-ky', access: { role: 'admin', scope: 'whole' }, methods: ['GET'] },
  data: { path: '/du-lieu', access: 'anyone', methods: ['GET'] },
  review: { path: '/duyet', access: { role: 'editor', scope: 'whole' }, methods: ['GET', 'POST'] },
  reviewBulk: {
    path: '/duyet/hang-loat',
    access: { role: 'editor', scope: 'whole' },
    methods: ['GET', 'POST'],
  },
  samples: { path: '/duyet/mau', access: { role: 'tagger', scope: 'whole' }, methods: ['GET', 'POST'] },
  sample: { path: '/duyet/mau/{id}', access: { role: 'tagger', scope: 'whole' }, methods: ['GET', 'POST'] },
} as const satisfies Record<string, PageRoute>;

export type PageName = keyof typeof pages;

/** Whether a role may open a page. */
export function mayOpen(role: Role, name: PageName): boolean {
  const { access } = pages[name] as PageRoute;
  return access === 'anyone' || includesRole(role, access.role);
}

/** The name of the parameter that says where to go after signing in: a path of this server. */
export const AFTER_SIGN_IN = 'den';

/**
 * The address that opens a page in the name of whoever asked for the code, which stands in the fragment and so in no
 * log. `target`: path and query on the server.
 */
export function signInAddress(server: string, code: string, target: string): string {
  return `${server}${pages.signIn.path}?${AFTER_SIGN_IN}=${encodeURIComponent(target)}#${code}`;
}

/** The path to go to after signing in; anything that would lead elsewhere leads to the report. */
export function safeTarget(target: string | undefined): string {
  return target !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(target) ? target : pages.report.path;
}

/** An address of a page with a query; what is not given stays out of it. */
function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

/** Where the articles behind a figure are listed; parameters as `articles` of the API takes them. */
export function listAddress(query: Readonly<Record<string, string | undefined>>): string {
  return withQuery(pages.articles.path, query);
}

/** Where units are looked after; one of them by its id. */
export function unitsAddress(query: Readonly<{ id?: string }>): string {
  return withQuery(pages.units.path, query);
}

/** Where a report is shown; parameters as the API's report takes them. */
export function reportAddress(query: Readonly<Record<string, string | undefined>>): string {
  return withQuery(pages.report.path, query);
}

/** Where the words of a report are written and its documents taken away; parameters as the API's report takes them. */
export function reportTextsAddress(query: Readonly<Record<string, string | undefined>>): string {
  return withQuery(pages.reportTexts.path, query);
}

/** Where an article is shown with its history. */
export function articleAddress(id: string): string {
  return pages.article.path.replace('{id}', encodeURIComponent(id));
}

/** Where people are looked after; `nguoi`: one of them. */
export function peopleAddress(query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(pages.people.path, query);
}

/** Where the audit trail is shown; parameters as the API takes them. */
export function auditAddress(query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(pages.audit.path, query);
}

/** Where a portal is set up. */
export function portalAddress(id: string): string {
  return pages.portal.path.replace('{id}', encodeURIComponent(id));
}

/** Where periods are frozen; `query`: the year shown, or the period that is to be frozen. */
export function snapshotsAddress(query: Readonly<Record<string, string | undefined>>): string {
  return withQuery(pages.snapshots.path, query);
}

/** Where a snapshot is shown. */
export function snapshotAddress(
  id: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return withQuery(pages.snapshot.path.replace('{id}', encodeURIComponent(id)), query);
}

/** Where the articles behind a frozen figure are listed; parameters as the snapshot's list takes them. */
export function frozenListAddress(id: string, query: Readonly<Record<string, string | undefined>>): string {
  return `${snapshotAddress(id, query)}#danh-muc`;
}

/** Where the report on a snapshot's figures is had as a document. */
export function snapshotDocument(id: string, kind: 'docx' | 'xlsx' | 'csv'): string {
  return withQuery(`/api/v1/report.${kind}`, { snapshot: id });
}

/** Where many suggestions are taken at once: from a score on, of days, where a page begins. */
export function bulkAddress(query: Readonly<Record<string, string | undefined>>): string {
  return withQuery(pages.reviewBulk.path, query);
}

/** What the review desk shows: a queue, of days (`from`, `to`), one article to decide on, where a page begins, what was just done. */
export function reviewAddress(query: Readonly<Record<string, string | undefined>>): string {
  return withQuery(pages.review.path, query);
}

/** Where a sample is classified, and its agreement shown. */
export function sampleAddress(id: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(pages.sample.path.replace('{id}', encodeURIComponent(id)), query);
}

/** Where lists are imported; `list`: the one to show. */
export function importsAddress(
  list?: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return withQuery(pages.imports.path, { 'danh-sach': list, ...query });
}

/** The page of plans, by what is to be shown on it. */
export function plansAddress(query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(pages.plans.path, query);
}

/** Where totals without articles are entered; `query`: what the form is filled with. */
export function pastTotalsAddress(query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(pages.pastTotals.path, query);
}
