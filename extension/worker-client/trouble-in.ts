// Reads what went wrong out of an answer that is not a success.
import { isProblemType, type Problem, type ProblemType, problem } from '#shared/problem';
import type { Trouble } from '../trouble.ts';

/** Sorts an answer that is not a success; `body` is its JSON, or undefined when it has none. */
export function troubleIn(status: number, body: unknown, retryAfter: string | null): Trouble {
  const said = problemIn(body);
  if (status === 429 || status >= 500)
    return {
      kind: 'busy',
      retryAfterMs: retryAfterMs(retryAfter),
      ...(status === 429 && said && { problem: said }),
    };
  if (status === 401) return { kind: 'unauthorized', problem: said ?? problem('unauthorized') };
  if (said) return { kind: 'refused', problem: said };
  // Without our problem body it was not the Worker who spoke, but something before it: a firewall that dislikes what
  // was sent, or another site at this address. Nothing was judged, and everything is kept.
  const type = FOREIGN.get(status);
  return { kind: 'failed', ...(type && { problem: problem(type, `HTTP ${status}`) }) };
}

const FOREIGN: ReadonlyMap<number, ProblemType> = new Map([
  [400, 'bad-request'],
  [403, 'forbidden-role'],
  [413, 'body-too-large'],
  [422, 'bad-request'],
]);

/** `Retry-After` in seconds or as a date; ms from now, null when there is none. */
export function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

function problemIn(body: unknown): Problem | null {
  if (typeof body !== 'object' || body === null || !('type' in body)) return null;
  const { type } = body;
  if (typeof type !== 'string' || !isProblemType(type)) return null;
  return problem(type, 'detail' in body && typeof body.detail === 'string' ? body.detail : undefined);
}
