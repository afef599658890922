// Errors as they leave: application/problem+json (RFC 9457), but for what a person reads (pages/fault-page.tsx).
import type { Context } from 'hono';
import { type Problem, ProblemError, type ProblemType, problem } from '#shared/problem';
import type { App } from './context.ts';

/** Seconds after which a caller may try again, for the problems that pass. */
const RETRY_AFTER: Partial<Record<ProblemType, string>> = { busy: '5', 'too-many-attempts': '60' };

/** When to try again, for the problems that pass. */
export const retryAfterOf = ({ type }: Problem): string | undefined => RETRY_AFTER[type];

/** A problem as a response. */
export function problemResponse(fault: Problem): Response {
  const retryAfter = retryAfterOf(fault);
  return new Response(JSON.stringify(fault), {
    status: fault.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
      ...(fault.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    },
  });
}

/** Whatever was thrown as a problem. What was not foreseen is logged, and told to nobody. */
export function problemOf(error: Error, c: Context<App>): Problem {
  if (error instanceof ProblemError) return error.problem;
  console.error({
    event: 'request.failed',
    requestId: c.get('requestId'),
    path: c.req.path,
    error: error.stack ?? String(error),
  });
  return problem('internal');
}
