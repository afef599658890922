// Says which methods a path takes to those who try another one.
import type { Context, Hono } from 'hono';
import { type Problem, problem } from '#shared/problem';
import type { App } from './context.ts';

/**
 * Answers every other method on each path that is served so far with `method-not-allowed` and `Allow`. HEAD goes
 * with GET. (OPTIONS for the API is answered before this.) `answer` is how a problem is told.
 */
export function refuseOtherMethods(
  app: Hono<App>,
  answer: (c: Context<App>, fault: Problem) => Promise<Response>,
): void {
  const taken = new Map<string, string[]>();
  for (const { path, method } of app.routes)
    if (method !== 'ALL') taken.set(path, [...(taken.get(path) ?? []), method]);
  for (const [path, methods] of taken) {
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, async (c) => {
      const response = await answer(c, problem('method-not-allowed', `takes ${allow}`));
      response.headers.set('Allow', allow);
      return response;
    });
  }
}
