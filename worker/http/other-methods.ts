// Says which methods a path takes to those who try another one.
import type { Hono } from 'hono';
import { problem } from '#shared/problem';
import type { App } from './context.ts';
import { problemResponse } from './errors.ts';

/**
 * Answers every other method on each path that is served so far with `method-not-allowed` and `Allow`. HEAD goes
 * with GET. (OPTIONS for the API is answered before this.)
 */
export function refuseOtherMethods(app: Hono<App>): void {
  const taken = new Map<string, string[]>();
  for (const { path, method } of app.routes)
    if (method !== 'ALL') taken.set(path, [...(taken.get(path) ?? []), method]);
  for (const [path, methods] of taken) {
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, () => {
      const response = problemResponse(problem('method-not-allowed', `takes ${allow}`));
      response.headers.set('Allow', allow);
      return response;
    });
  }
}
