// The Worker's own pages, for people who open its address in a browser.
import type { Hono } from 'hono';
import { pages } from '#shared/api/pages';
import type { App } from '../http/context.ts';
import { HomePage } from './home.tsx';
import { htmlOf } from './html.tsx';
import { INVITE_SCRIPT, InvitePage } from './invite.tsx';
import { reportTextPages } from './report-texts/page.tsx';
import { signInPages } from './sign-in.tsx';

export function pageRoutes(app: Hono<App>): void {
  app.get(pages.home.path, (c) => htmlOf(c, { title: 'Sổ Tin', body: <HomePage /> }, { forms: false }));
  app.get(pages.invite.path, (c) => {
    const view = { title: 'Lời mời dùng Sổ Tin', script: INVITE_SCRIPT, body: <InvitePage /> };
    return htmlOf(c, view, { forms: false });
  });
  signInPages(app);
  reportTextPages(app);
}
