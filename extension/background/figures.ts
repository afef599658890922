// The last figures of an account: fetched when they changed, kept with their time when they cannot be.
import type { Summary } from '#shared/stats';
import type { AccountKey, Database } from '../database.ts';

/** Asks for the summary unless it is still the one of the ETag; throws WorkerError. */
export type FetchSummary = (
  etag: string | null,
) => Promise<{ summary: Summary; etag: string | null } | 'unchanged'>;

/** Brings the figures up to date; unchanged ones get the new time. `now` in ms since 1970 UTC, this device's clock. */
export async function refreshFigures(
  db: Database,
  account: AccountKey,
  fetchSummary: FetchSummary,
  now: number,
): Promise<void> {
  const kept = await db.get('figures', account);
  const answer = await fetchSummary(kept?.etag ?? null);
  if (answer !== 'unchanged') await db.put('figures', { account, ...answer, fetchedAt: now });
  else if (kept) await db.put('figures', { ...kept, fetchedAt: now });
}
