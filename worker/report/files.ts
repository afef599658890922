// The report as a file to take away. The makers of documents are loaded only when one is asked for: they are large.
import { DOCX_TYPE, XLSX_TYPE } from '#shared/api/documents';
import { ProblemError } from '#shared/problem';
import type { ReportQuery } from '#shared/query';
import type { Report } from '#shared/report';
import type { Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { assembleReport } from './assemble.ts';
import { checkedReport } from './checked.ts';
import { periodInTitle } from './document.ts';

/** What is asked for; `documents` is `off` where the server may not take the time to make any. */
export type FileAsked = {
  db: D1Database;
  pass: Pass;
  config: Config;
  query: ReportQuery;
  documents: string | undefined;
};

/** Throws documents-off. */
function checkAllowed({ documents }: FileAsked): void {
  if (documents === 'off') throw new ProblemError('documents-off', 'DOCUMENTS is off in wrangler.toml');
}

/** “Báo cáo tuyên truyền CCHC năm 2023.docx”. A slash would be taken for a folder. */
function nameOf({ period }: Report, ending: string): string {
  return `Báo cáo tuyên truyền CCHC ${periodInTitle(period).replaceAll('/', '-')}.${ending}`;
}

/** The Word document. Throws documents-off, and what assembling a report throws. */
export async function docxFile(asked: FileAsked) {
  const { report, words } = await checkedReport(asked.db, asked.pass, asked.config, asked.query);
  checkAllowed(asked);
  const { reportDocx } = await import('./docx.ts');
  return { name: nameOf(report, 'docx'), type: DOCX_TYPE, bytes: await reportDocx(report, words) };
}

/** The workbook. Throws documents-off, and what assembling a report throws. */
export async function xlsxFile(asked: FileAsked) {
  const report = await assembleReport(asked.db, asked.pass, asked.config, asked.query);
  checkAllowed(asked);
  const { reportXlsx } = await import('./xlsx.ts');
  return { name: nameOf(report, 'xlsx'), type: XLSX_TYPE, bytes: await reportXlsx(report) };
}
