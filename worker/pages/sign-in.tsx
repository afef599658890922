// Signing in to the Worker's own pages and out again, and the choice of their language.
import type { Context, Hono } from 'hono';
import { AFTER_SIGN_IN, pages, safeTarget } from '#shared/api/pages';
import { deviceName } from '#shared/device-name';
import { type Problem, ProblemError } from '#shared/problem';
import { endSession } from '../db/sessions.ts';
import { sha256 } from '../domain/secrets.ts';
import { SESSION_MS, signIn } from '../domain/sessions.ts';
import type { App } from '../http/context.ts';
import { refuseGuessing } from '../http/rate-limit.ts';
import { forgetSession, keepSession, refuseForeign, sessionSecret } from '../http/session.ts';
import { readForm } from '../http/validate.ts';
import { htmlOf } from './html.tsx';
import { keepLanguage, languageOf, sayIn } from './language.ts';
import { SIGN_IN_SCRIPT, SignInForm } from './sign-in-form.tsx';

function signInPage(c: Context<App>, target: string, problem?: Problem): Promise<Response> {
  const title = sayIn(languageOf(c))('Vào Sổ Tin');
  const body = <SignInForm target={target} problem={problem} />;
  // After a fault the code has gone from the address, and must not be sent again.
  const script = problem ? {} : { script: SIGN_IN_SCRIPT };
  const here = `${pages.signIn.path}?${AFTER_SIGN_IN}=${encodeURIComponent(target)}`;
  const framing = { forms: true, page: 'signIn', here, ...(problem && { status: problem.status }) } as const;
  return htmlOf(c, { title, ...script, body }, framing);
}

/** Serves signing in and out, and the choice of language. */
export function signInPages(app: Hono<App>): void {
  app.get(pages.signIn.path, (c) => signInPage(c, safeTarget(c.req.query(AFTER_SIGN_IN))));
  app.post(pages.signIn.path, async (c) => {
    refuseForeign(c);
    const form = await readForm(c);
    const target = safeTarget(String(form.get(AFTER_SIGN_IN) ?? ''));
    const code = String(form.get('code') ?? '').slice(0, 100);
    try {
      await refuseGuessing(c);
      const device = deviceName(c.req.header('User-Agent') ?? '');
      keepSession(c, await signIn(c.env.DB, { code, device, now: Date.now() }), SESSION_MS);
      return c.redirect(target, 303);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return signInPage(c, target, error.problem);
    }
  });
  app.post(pages.signOut.path, async (c) => {
    refuseForeign(c);
    const secret = sessionSecret(c);
    if (secret !== undefined) await endSession(c.env.DB, await sha256(secret), new Date().toISOString());
    forgetSession(c);
    return c.redirect(pages.signIn.path, 303);
  });
  app.post(pages.language.path, async (c) => {
    refuseForeign(c);
    const form = await readForm(c);
    keepLanguage(c, form.get('language') === 'en' ? 'en' : 'vi');
    return c.redirect(safeTarget(String(form.get(AFTER_SIGN_IN) ?? '')), 303);
  });
}
