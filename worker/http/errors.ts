// The one door by which errors leave: always application/problem+json (RFC 9457).
import type { Context } from 'hono';
import { type Problem, ProblemError, type ProblemType, problem } from '#shared/problem';
import type { App } from './context.ts';

/** Seconds after which a caller may try again, for the problems that pass. */
const RETRY_AFTER: Partial<Record<ProblemType, string>> = { busy: '5', 'too-many-attempts': '60' };

/** A problem as a response. */
export function problemResponse(fault: Problem): Response {
  const retryAfter = RETRY_AFTER[fault.type];
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

/** Turns whatever was thrown into a problem. What was not foreseen is logged, and told to nobody. */
export function onError(error: Error, c: Context<App>): Response {
  if (error instanceof ProblemError) return problemResponse(error.problem);
  console.error({
    event: 'request.failed',
    requestId: c.get('requestId'),
    path: c.req.path,
    error: error.stack ?? String(error),
  });
  return problemResponse(problem('internal'));
}
