// The Worker's own pages, for people who open its address in a browser.
import type { Hono } from 'hono';
import type { App } from '../http/context.ts';
import { HomePage } from './home.tsx';
import { INVITE_SCRIPT, InvitePage } from './invite.tsx';
import { pageHeaders } from './layout.tsx';

/** A page as HTML text, with the line that keeps browsers out of quirks mode. */
const whole = (page: { toString(): string }) => `<!doctype html>${page}`;

export function pageRoutes(app: Hono<App>): void {
  app.get('/', async (c) => c.html(whole(<HomePage />), 200, await pageHeaders()));
  app.get('/moi', async (c) => c.html(whole(<InvitePage />), 200, await pageHeaders(INVITE_SCRIPT)));
}
