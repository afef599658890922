// The counters that the popup's summary is added up from, the plans beside them, and what tells of any change.
import { lastDayOfMonth } from '#shared/local-date';
import type { Content } from '#shared/taxonomy';
import { type Pass, rowsOf, runGated } from './batch.ts';
import type { Config } from './config.ts';
import { type AskedProgress, type PlanRows, planRows, planStatements } from './plans.ts';
import { seenFilter } from './sight.ts';
import { type Filter, matches } from './stats.ts';

/** Active articles of one content; `date` is a day, a whole month by its first day, or '' for undated. */
export type DatedCount = { date: string; content: Content | ''; n: number };

/** Months (`YYYY-MM`) to read whole, and months to read day by day. */
export type MonthsToRead = { whole: readonly string[]; daily: readonly string[] };

const countsSql = (filter: Filter) => `
  SELECT iif(month = '', '', month || '-01') AS date, content, sum(n) AS n FROM count_month
  WHERE month IN (SELECT value FROM json_each(?2)) AND status = 'active' AND ${matches(filter)}
  GROUP BY month, content
  UNION ALL
  SELECT day, content, sum(n) FROM json_each(?3) AS span
  CROSS JOIN count_day ON day BETWEEN span.value ->> 0 AND span.value ->> 1
  WHERE status = 'active' AND ${matches(filter)} GROUP BY day, content`;

const STATE = `
  SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0) AS seq,
    (SELECT version FROM config) AS config,
    ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0) AS audit`;

/** Numbers that rise with articles, with configuration, and with whatever people set up beside them. */
export type SummaryState = { seq: number; config: number; audit: number };

/**
 * Reads the counters of some months, the plans over some stretches, all as far as it may be seen, and the state of all
 * that, in one round trip.
 */
export async function readSummary(
  db: D1Database,
  pass: Pass,
  { whole, daily }: MonthsToRead,
  stretches: readonly AskedProgress[],
  config: Config,
): Promise<{ counts: DatedCount[]; plans: PlanRows; state: SummaryState }> {
  const filter = seenFilter(config);
  const spans = daily.map((month) => [`${month}-01`, lastDayOfMonth(month)]);
  const [counts, state, ...plans] = await runGated(db, pass, [
    db
      .prepare(countsSql(filter))
      .bind(JSON.stringify(filter), JSON.stringify(['', ...whole]), JSON.stringify(spans)),
    db.prepare(STATE),
    ...planStatements(db, config, stretches),
  ]);
  const [row] = rowsOf<SummaryState>(state);
  if (!row) throw new Error('the state of the ledger was not read');
  return { counts: rowsOf<DatedCount>(counts), plans: planRows(plans), state: row };
}
