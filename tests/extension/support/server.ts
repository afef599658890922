// A server for tests that keeps what it was sent, and can be made to fail in every way that servers do.
import type { Action } from '#shared/action';
import type { ActionResult } from '#shared/api/ledger';
import { type ProblemType, problem } from '#shared/problem';
import type { Submit } from '../../../extension/outbox/flush.ts';
import { type Trouble, WorkerError } from '../../../extension/trouble.ts';
import { articleOf } from './device.ts';

export type FakeServer = {
  submit: Submit;
  /** Ids in each request, as they came. */
  requests: string[][];
  /** Actions that were stored, each once. */
  stored: Map<string, Action>;
  tokens: string[];
  /** What happens to the next requests, one each; null: nothing, it is served. */
  faults: (Trouble | 'lost-answer' | null)[];
  /** An action that makes the server refuse the request that it stands in. */
  poison: (action: Action) => boolean;
  /** An action for which something before the server turns down the request that it stands in. */
  disliked: (action: Action) => boolean;
  /** How a single action fares. */
  judge: (action: Action) => ActionResult['status'];
  /** Why it is refused, where it is. */
  why: ProblemType;
  /** Runs while a request is under way. */
  meanwhile: () => Promise<void>;
};

/** A server that applies everything until told otherwise. */
export function fakeServer(): FakeServer {
  let seq = 100;
  const server: FakeServer = {
    requests: [],
    stored: new Map(),
    tokens: [],
    faults: [],
    poison: () => false,
    disliked: () => false,
    judge: () => 'applied',
    why: 'unknown-portal',
    meanwhile: () => Promise.resolve(),
    submit: async ({ token }, actions) => {
      server.requests.push(actions.map(({ id }) => id));
      server.tokens.push(token);
      const fault = server.faults.shift() ?? null;
      if (fault && fault !== 'lost-answer') throw new WorkerError(fault, fault.kind);
      await server.meanwhile();
      if (actions.length === 0)
        throw new WorkerError({ kind: 'refused', problem: problem('bad-action-count') }, 'none sent');
      if (actions.some(server.disliked))
        throw new WorkerError({ kind: 'failed', problem: problem('forbidden-role', 'HTTP 403') }, 'blocked');
      if (actions.some(server.poison))
        throw new WorkerError({ kind: 'refused', problem: problem('body-too-large') }, 'refused');
      const results = actions.map((action) => answer(action));
      if (fault === 'lost-answer') throw new WorkerError({ kind: 'offline' }, 'the answer broke off');
      return { results, clockOffset: 250 };
    },
  };
  const answer = (action: Action): ActionResult => {
    if (server.stored.has(action.id)) return { id: action.id, status: 'duplicate' };
    const status = server.judge(action);
    if (status === 'rejected') return { id: action.id, status, problem: problem(server.why) };
    server.stored.set(action.id, action);
    seq += 1;
    const content = action.kind === 'tag' ? action.tag.content : null;
    const path = new URL(action.article.url).pathname.slice(1);
    return { id: action.id, status, article: articleOf(path, { content, seq }) };
  };
  return server;
}
