// Puts a declared page on the app: who may open it, its forms, and what is said where something is wrong.
import type { Context, Hono } from 'hono';
import { type PageName, type PageRoute, pages } from '#shared/api/pages';
import { type Problem, ProblemError } from '#shared/problem';
import type { Lists } from '#shared/taxonomy';
import type { Pass } from '../db/batch.ts';
import type { Bearer } from '../db/bearer.ts';
import type { Config } from '../db/config.ts';
import { readBearer } from '../db/people.ts';
import { withSight } from '../db/sight.ts';
import { passFor } from '../http/auth.ts';
import type { App } from '../http/context.ts';
import { honoPath } from '../http/serve.ts';
import { readForm, readQuery } from '../http/validate.ts';
import { faultPage } from './fault-page.tsx';
import { type Framing, htmlOf, type View } from './html.tsx';
import { languageOf, type Say, sayIn } from './language.ts';

/** What a page is given; `now` in ms UTC. Its statements run with the pass, which is told whom it speaks for. */
export type PageCall = {
  c: Context<App>;
  db: D1Database;
  now: number;
  pass: Pass;
  config: Config;
  query: Record<string, string>;
  say: Say;
};

/** A form as it was sent: one text a name, of a name given several times all; a file where one was chosen. */
export type Form = {
  one: (name: string) => string;
  all: (name: string) => string[];
  file: (name: string) => File | null;
};

/** What was wrong with a form and what was in it: to be shown again with the fault said, nothing typed lost. */
export type Refused = { problem: Problem; form: Form };

export type PageParts = {
  show: (call: PageCall, refused?: Refused) => Promise<View>;
  /**
   * Does what a form of the page asks, and says where to go then: a path of this server; or what to show at once,
   * where it can be shown this once only.
   */
  act?: (call: PageCall, form: Form) => Promise<string | View>;
};

/** Throws bad-request where what was sent is no form. */
async function formOf(c: Context<App>): Promise<Form> {
  const data = await readForm(c);
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
  // Where no file is chosen browsers send one without a name.
  const file = (name: string) =>
    data.getAll(name).find((value) => typeof value !== 'string' && value.name !== '') ?? null;
  return { one: (name) => all(name)[0] ?? '', all, file: (name) => file(name) as File | null };
}

/** Whom the pass speaks for; asks the database where no batch has told yet. */
export async function bearerOf({ db, pass }: Pick<PageCall, 'db' | 'pass'>): Promise<Bearer> {
  return pass.told?.bearer ?? readBearer(db, pass);
}

/** Whether a script of the page sent the form: it wants to know what became of it, not another page. */
const asksForJson = (c: Context<App>): boolean => c.req.header('Accept') === 'application/json';

/**
 * Does what the form asks, then sends the browser on; a refused form is shown again with the reason. A script is told
 * where the browser would have been sent, or the problem.
 */
async function answerForm(
  call: PageCall,
  { show, act }: PageParts,
  framing: () => Framing,
): Promise<Response> {
  const form = await formOf(call.c);
  try {
    if (!act) throw new ProblemError('method-not-allowed', 'the page has no form');
    const done = await act(call, form);
    if (typeof done !== 'string') return htmlOf(call.c, done, framing());
    return asksForJson(call.c) ? call.c.json({ next: done }) : call.c.redirect(done, 303);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status === 401 || asksForJson(call.c)) throw error;
    const view = await show(call, { problem: error.problem, form });
    // Whom the page is framed for is known only now.
    return htmlOf(call.c, view, { ...framing(), status: error.problem.status });
  }
}

/** Serves a page behind the gate: `show` on GET, `act` on POST, then on to where it says. */
export function servePage(app: Hono<App>, name: PageName, parts: PageParts): void {
  const page = pages[name] as PageRoute;
  const { access } = page;
  if (access === 'anyone') throw new Error(`${page.path} declares no role`);
  app.on([...page.methods], honoPath(page.path), async (c) => {
    const [now, db, say] = [Date.now(), c.env.DB, sayIn(languageOf(c))];
    const told: { bearer?: Bearer } = {};
    let lists: Lists | undefined;
    const framing = (): Framing => ({ forms: true, bearer: told.bearer, page: name, lists });
    try {
      const pass = await passFor(c, access, now);
      return await withSight(db, { ...pass, told }, async (config, own) => {
        lists = config.lists;
        const call = { c, db, now, pass: own, config, query: readQuery(c), say };
        if (c.req.method === 'POST') return answerForm(call, parts, framing);
        const view = await parts.show(call);
        return htmlOf(c, view, framing());
      });
    } catch (error) {
      // A script is answered as by every other route: the app turns the problem into a body.
      if (!(error instanceof ProblemError) || asksForJson(c)) throw error;
      return faultPage(c, error.problem, framing());
    }
  });
}
