// What can go wrong between this device and the server, sorted by what to do next.
import type { Problem } from '#shared/problem';

/**
 * `offline`: no answer, or one that is not the server's; `busy`: 429 or 5xx, try later; `unauthorized`: 401;
 * `refused`: another 4xx, trying again is no use; `failed`: an answer that this version does not understand, with
 * `problem` when something before the server turned a request down.
 */
export type Trouble =
  | { kind: 'offline' }
  | { kind: 'unauthorized'; problem: Problem }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'busy'; retryAfterMs: number | null }
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
