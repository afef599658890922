// Documents: the report as files, the stored words that it is made with, and the letterheads of units.
import * as z from 'zod/mini';
import type { Access, Route } from '#shared/api/access';
import { exporter } from '#shared/api/report';
import { ReportQuery, whole } from '#shared/query';
import {
  Letterhead,
  LetterheadGiven,
  REPORT_SECTIONS,
  ReportText,
  ReportTextGiven,
  ReportYear,
  SECTION_CODES,
} from '#shared/report-text';

/** What a report says is written by people, or by tokens that are limited to nothing. */
const writing: Access = { role: 'reporter', scope: 'whole' };

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const year = whole(1901, 9999);
const words = z.object({
  unit: z.string(),
  year: z.int(),
  /** Every section, in the report's order. */
  texts: z.array(ReportText),
  letterhead: Letterhead,
});

export const documentRoutes = {
  reportDocx: {
    method: 'GET',
    path: '/api/v1/report.docx',
    summary:
      'The report as a Word document after Nghị định 30/2020/NĐ-CP, with the stored words of its unit and year. Needs more CPU than the 10 ms of Cloudflare’s free plan.',
    access: exporter,
    query: ReportQuery,
    answer: z.string(),
    also: [DOCX_TYPE],
  },
  reportXlsx: {
    method: 'GET',
    path: '/api/v1/report.xlsx',
    summary:
      'The report’s tables and its list of articles as an Excel workbook. Needs more CPU than the 10 ms of Cloudflare’s free plan.',
    access: exporter,
    query: ReportQuery,
    answer: z.string(),
    also: [XLSX_TYPE],
  },
  reportTexts: {
    method: 'GET',
    path: '/api/v1/report-texts',
    summary: 'The words that people wrote for a unit’s reports of a year, and the unit’s letterhead.',
    access: exporter,
    query: z.strictObject({ unit: z.string(), year }),
    answer: words,
  },
  reportTextHistory: {
    method: 'GET',
    path: '/api/v1/report-texts/history',
    summary: 'Every version of one section, the newest first, a hundred at most.',
    access: exporter,
    query: z.strictObject({
      unit: z.string(),
      year,
      section: z.enum(SECTION_CODES as [(typeof SECTION_CODES)[number], ...typeof SECTION_CODES]),
    }),
    answer: z.object({ versions: z.array(ReportText) }),
  },
  writeReportTexts: {
    method: 'PUT',
    path: '/api/v1/report-texts',
    summary:
      'Writes sections, all or none. version: the one that was read (0: none yet); text-changed where another stands there by now. The same words again change nothing.',
    access: writing,
    body: z.strictObject({
      unit: z.string(),
      year: ReportYear,
      texts: z.array(ReportTextGiven).check(
        z.minLength(1),
        z.maxLength(REPORT_SECTIONS.length),
        z.refine(
          (texts) => new Set(texts.map(({ section }) => section)).size === texts.length,
          'bad-request',
        ),
      ),
    }),
    answer: words,
  },
  copyReportTexts: {
    method: 'POST',
    path: '/api/v1/report-texts/copy',
    summary: 'Copies the words of the year before into the sections of a year that are still empty.',
    access: writing,
    body: z.strictObject({ unit: z.string(), year: ReportYear }),
    answer: words,
  },
  writeLetterhead: {
    method: 'PUT',
    path: '/api/v1/letterhead',
    summary:
      'Replaces what stands at the head and foot of a unit’s reports. version: the one that was read with report-texts; letterhead-changed where another stands there by now.',
    access: writing,
    body: z.extend(LetterheadGiven, { unit: z.string() }),
    answer: Letterhead,
  },
} as const satisfies Record<string, Route>;
