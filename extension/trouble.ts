// What can go wrong between this device and the server, sorted by what to do next.
import { type Problem, problem } from '#shared/problem';

/**
 * `offline`: no answer, or one that is not the server's; `busy`: 429 (whose `problem` says why) or 5xx, try later; `unauthorized`: 401;
 * `refused`: another 4xx, trying again is no use; `failed`: an answer that this version does not understand, with
 * `problem` when something before the server turned a request down.
 */
export type Trouble =
  | { kind: 'offline' }
  | { kind: 'unauthorized'; problem: Problem }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'busy'; retryAfterMs: number | null; problem?: Problem }
  | { kind: 'failed'; problem?: Problem };

/** The one error that calls to the server throw. */
export class WorkerError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorkerError';
    this.trouble = trouble;
  }
}

/** What went wrong in a call to the server; undefined for an error of our own, which is not to be hidden. */
export function troubleOf(error: unknown): Trouble | undefined {
  return error instanceof WorkerError ? error.trouble : undefined;
}

/** What a person is told who waits for an answer. */
export function toldAs(trouble: Trouble): Problem | 'offline' {
  switch (trouble.kind) {
    case 'refused':
    case 'unauthorized':
      return trouble.problem;
    case 'busy':
      return trouble.problem ?? problem('busy');
    case 'failed':
      return problem('not-found', 'the address does not answer as the server does');
    case 'offline':
      return 'offline';
  }
}
