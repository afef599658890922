// Moves a queued action to the list of the refused, as the server's answer does.
import type { Problem } from '#shared/problem';
import type { Database } from '../../../extension/database.ts';
import { settle } from '../../../extension/outbox/settle.ts';

/** Has the server refuse an action that waits, with that problem; an unknown id changes nothing. */
export async function refuse(db: Database, id: string, problem: Problem): Promise<void> {
  const entry = await db.get('outbox', id);
  if (entry)
    await settle(db, entry.account, [{ entry, result: { id, status: 'rejected', problem } }], entry.queuedAt);
}
