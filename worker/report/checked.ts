// A report as it is taken away: put together, with the words that belong to it, and its document checked.
import type { ReportQuery } from '#shared/query';
import type { Report } from '#shared/report';
import { NO_LETTERHEAD, type ReportText, type ReportWords } from '#shared/report-text';
import type { Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { readWords } from '../db/report-texts.ts';
import { assembleReport } from './assemble.ts';
import { selfCheck } from './self-check.ts';

/** A report's own warnings are those of its figures, then those of its document. */
export type CheckedReport = {
  report: Report;
  words: ReportWords;
  /** The words of the year before. */
  before: readonly ReportText[];
};

/** The year whose words a report has: that in which its period ends. */
export const yearOf = ({ period }: Pick<Report, 'period'>): number => Number(period.to.slice(0, 4));

const NO_WORDS = { texts: [], letterhead: NO_LETTERHEAD, before: [] };

/** The report that a query asks for, checked; two round trips, for only the first tells whose it is. */
export async function checkedReport(
  db: D1Database,
  pass: Pass,
  config: Config,
  query: ReportQuery,
): Promise<CheckedReport> {
  const report = await assembleReport(db, pass, config, query);
  const { unit } = report;
  const { before, ...words } = unit
    ? await readWords(db, pass, { unit: unit.id, year: yearOf(report) })
    : NO_WORDS;
  const others = config.units.filter(({ id }) => id !== unit?.id).map(({ name }) => name);
  const warnings = [...report.warnings, ...selfCheck(report, words, others)];
  return { report: { ...report, warnings }, words, before };
}
