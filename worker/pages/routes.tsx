// The Worker's own pages, for people who open its address in a browser.
import type { Hono } from 'hono';
import { pages } from '#shared/api/pages';
import type { App } from '../http/context.ts';
import { sessionSecret } from '../http/session.ts';
import { articlePages } from './articles/article-page.tsx';
import { listPages } from './articles/list-page.tsx';
import { HomePage } from './home.tsx';
import { htmlOf } from './html.tsx';
import { INVITE_SCRIPT, InvitePage } from './invite.tsx';
import { reportPages } from './report/report-page.tsx';
import { signInPages } from './sign-in.tsx';
import { snapshotsPages } from './snapshots/list-page.tsx';
import { snapshotPages } from './snapshots/snapshot-page.tsx';

export function pageRoutes(app: Hono<App>): void {
  app.get(pages.home.path, async (c) => {
    if (sessionSecret(c) !== undefined) return c.redirect(pages.report.path, 302);
    return htmlOf(c, { title: 'Sổ Tin', body: <HomePage /> }, { forms: false });
  });
  app.get(pages.invite.path, (c) => {
    const view = { title: 'Lời mời dùng Sổ Tin', script: INVITE_SCRIPT, body: <InvitePage /> };
    return htmlOf(c, view, { forms: false });
  });
  signInPages(app);
  reportPages(app);
  listPages(app);
  articlePages(app);
  snapshotsPages(app);
  snapshotPages(app);
}
