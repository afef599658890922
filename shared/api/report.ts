// The report of a period, as data: everything that its page and its documents show.
import * as z from 'zod/mini';
import type { Access, Route } from '#shared/api/access';
import { ReportQuery } from '#shared/query';
import { Report } from '#shared/report';

/** Reports are taken away by those who answer for them. */
export const exporter: Access = { role: 'reporter', scope: 'export:read' };

export const reportRoutes = {
  reportJson: {
    method: 'GET',
    path: '/api/v1/report.json',
    summary:
      'The report of a period (from and to, or period) or of frozen figures (snapshot): sentences, figures, tables, plans, activities, warnings and the annex behind the sentences. At most 5,000 articles and ten years.',
    access: exporter,
    query: ReportQuery,
    answer: Report,
  },
  reportCsv: {
    method: 'GET',
    path: '/api/v1/report.csv',
    summary: 'The annex of the same report as CSV, with a line of sums a content and one for all.',
    access: exporter,
    query: ReportQuery,
    answer: z.string(),
    also: ['text/csv'],
  },
} as const satisfies Record<string, Route>;
