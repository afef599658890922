// How much of the queue goes into one request.
import { ACTIONS_MAX, BODY_MAX_BYTES } from '#shared/api/ledger';
import type { OutboxEntry } from '../database.ts';

export { ACTIONS_MAX };

/** Room for the request's own braces and names. */
const FRAME_BYTES = 64;

/** The first entries that fit into one request, by number and by bytes; the first alone even when it does not fit. */
export function fitting(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const encoder = new TextEncoder();
  let bytes = FRAME_BYTES;
  const inOrder = idsInOrder();
  const count = entries.slice(0, ACTIONS_MAX).findIndex((entry, index) => {
    bytes += encoder.encode(JSON.stringify(entry.action)).length + 1;
    return !inOrder(entry) || (index > 0 && bytes > BODY_MAX_BYTES);
  });
  return entries.slice(0, count === -1 ? ACTIONS_MAX : count);
}

/**
 * Whether an entry's id comes after those before it on its article. Instants too far ahead of the server's clock all
 * become the time of receipt, and the id decides: one made after the clock was set back goes with the next request.
 */
function idsInOrder(): (entry: OutboxEntry) => boolean {
  const last = new Map<string, string>();
  return ({ id, portal, key, action }) => {
    if (action.kind === 'seen') return true;
    const article = `${portal} ${key}`;
    const before = last.get(article);
    last.set(article, id);
    return before === undefined || before < id;
  };
}
