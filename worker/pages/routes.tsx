// The Worker's own pages, for people who open its address in a browser.
import type { Context, Hono } from 'hono';
import { mayOpen, pages } from '#shared/api/pages';
import { ProblemError } from '#shared/problem';
import { readBearer } from '../db/people.ts';
import { passFor } from '../http/auth.ts';
import type { App } from '../http/context.ts';
import { sessionSecret } from '../http/session.ts';
import { activityPages } from './activities/activities-page.tsx';
import { adminPages } from './admin-page.tsx';
import { articlePages } from './articles/article-page.tsx';
import { listPages } from './articles/list-page.tsx';
import { auditPages } from './audit/audit-page.tsx';
import { dataPages } from './data-page.tsx';
import { HomePage } from './home.tsx';
import { htmlOf } from './html.tsx';
import { importPages } from './imports/imports-page.tsx';
import { INVITE_SCRIPT, InvitePage } from './invite.tsx';
import { languageOf, sayIn } from './language.ts';
import { listsPages } from './lists/lists-page.tsx';
import { MENU } from './menu.ts';
import { overruledPages } from './overruled-page.tsx';
import { pastTotalPages } from './past-totals/past-totals-page.tsx';
import { peoplePages } from './people/people-page.tsx';
import { planPages } from './plans/plans-page.tsx';
import { portalPages } from './portals/portal-page.tsx';
import { portalsPages } from './portals/portals-page.tsx';
import { reportPages } from './report/report-page.tsx';
import { reportTextPages } from './report-texts/page.tsx';
import { bulkPages } from './review/bulk-page.tsx';
import { reviewPages } from './review/desk-page.tsx';
import { samplePages } from './review/sample-page.tsx';
import { samplesPages } from './review/samples-page.tsx';
import { signInPages } from './sign-in.tsx';
import { snapshotsPages } from './snapshots/list-page.tsx';
import { snapshotPages } from './snapshots/snapshot-page.tsx';
import { tokenPages } from './tokens/tokens-page.tsx';
import { unitPages } from './units/units-page.tsx';

/** Where a browser that is signed in is led on to from the first page; null for any other. */
async function firstPage(c: Context<App>): Promise<string | null> {
  if (sessionSecret(c) === undefined) return null;
  try {
    const pass = await passFor(c, { role: 'viewer', scope: null }, Date.now());
    const { role } = await readBearer(c.env.DB, pass);
    const open = MENU.find(({ name }) => mayOpen(role, name));
    return open ? pages[open.name].path : null;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

export function pageRoutes(app: Hono<App>): void {
  app.get(pages.home.path, async (c) => {
    const first = await firstPage(c);
    if (first !== null) return c.redirect(first, 303);
    return htmlOf(c, { title: 'Sổ Tin', body: <HomePage /> }, { forms: true, page: 'home' });
  });
  app.get(pages.invite.path, (c) => {
    const title = sayIn(languageOf(c))('Lời mời dùng Sổ Tin');
    const view = { title, script: INVITE_SCRIPT, body: <InvitePage /> };
    return htmlOf(c, view, { forms: true, page: 'invite' });
  });
  signInPages(app);
  reportTextPages(app);
  planPages(app);
  activityPages(app);
  reportPages(app);
  listPages(app);
  articlePages(app);
  tokenPages(app);
  overruledPages(app);
  listsPages(app);
  portalsPages(app);
  portalPages(app);
  unitPages(app);
  snapshotsPages(app);
  snapshotPages(app);
  adminPages(app);
  peoplePages(app);
  auditPages(app);
  dataPages(app);
  reviewPages(app);
  bulkPages(app);
  samplesPages(app);
  samplePages(app);
  importPages(app);
  pastTotalPages(app);
}
