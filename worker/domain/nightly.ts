// What happens every night: people follow the unit that took over from theirs, and undated articles their portal's unit;
// lists that nobody confirmed are forgotten; then the recount, and the repair if needed.
import { localDate } from '#shared/local-date';
import { recount, repairCounters } from '../db/counters.ts';
import { dropOldLists } from '../db/imports.ts';
import { refreshUndated } from '../db/undated.ts';
import { handOverPeople } from '../db/units.ts';

/** Lists that nobody confirmed are forgotten after as many days. */
const LIST_DAYS = 30;
const DAY_MS = 86_400_000;

/** The night's work; `now` in ms UTC. The recount comes last, so that it proves what the night left behind. */
export async function nightly(db: D1Database, now: number): Promise<void> {
  try {
    await handOverPeople(db, localDate(now));
    await refreshUndated(db, localDate(now));
    await dropOldLists(db, new Date(now - LIST_DAYS * DAY_MS).toISOString());
  } finally {
    // Whatever became of the units: wrong counters must not stand another day.
    await checkCounters(db);
  }
}

/** Recounts; repairs and recounts once more when counters differ; reports as log events. Gives the buckets repaired. */
export async function checkCounters(db: D1Database): Promise<number> {
  const drift = await recount(db);
  if (drift.length === 0) {
    console.log({ event: 'counters.right' });
    return 0;
  }
  console.error({ event: 'counters.differ', buckets: drift.length, first: drift.slice(0, 20) });
  await repairCounters(db);
  const left = await recount(db);
  if (left.length > 0) throw new Error(`${left.length} counters still differ after the repair`);
  console.log({ event: 'counters.repaired', buckets: drift.length });
  return drift.length;
}
