// How much of the queue goes into one request.
import { ACTIONS_MAX, BODY_MAX_BYTES } from '#shared/api';
import type { OutboxEntry } from '../database.ts';

export { ACTIONS_MAX };

/** Room for the request's own braces and names. */
const FRAME_BYTES = 64;

/** The first entries that fit into one request, by number and by bytes; the first alone even when it does not fit. */
export function fitting(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const encoder = new TextEncoder();
  let bytes = FRAME_BYTES;
  const count = entries.slice(0, ACTIONS_MAX).findIndex(({ action }, index) => {
    bytes += encoder.encode(JSON.stringify(action)).length + 1;
    return index > 0 && bytes > BODY_MAX_BYTES;
  });
  return entries.slice(0, count === -1 ? ACTIONS_MAX : count);
}
