// The list of activities page by page: where one page ends and the next goes on. Pure.
import type { Activity } from '#shared/api/plans';
import { isLocalDate } from '#shared/local-date';
import { ProblemError } from '#shared/problem';

/** Where a list goes on: after an activity, by the day it began and its id. */
export type AfterActivity = { from: string; id: string };

/** What a cursor says; null without one. Throws bad-cursor. */
export function afterOf(cursor: string | undefined): AfterActivity | null {
  if (cursor === undefined) return null;
  const [from = '', id = ''] = cursor.split('~');
  if (!isLocalDate(from) || id === '') throw new ProblemError('bad-cursor', cursor, { parameter: 'cursor' });
  return { from, id };
}

/** One page out of up to one more than it holds, and the cursor of the next; null at the end. */
export function activityPage(
  found: readonly Activity[],
  limit: number,
): { activities: Activity[]; next: string | null } {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { activities: found.slice(0, limit), next: last ? `${last.from}~${last.id}` : null };
}
