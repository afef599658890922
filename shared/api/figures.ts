// Figures: statistics of a period, and the popup's summary.
import { type Route, viewer } from '#shared/api/access';
import { StatsQuery } from '#shared/query';
import { Stats, Summary } from '#shared/stats';

export const figureRoutes = {
  stats: {
    method: 'GET',
    path: '/api/v1/stats',
    summary:
      'Figures of a period (from and to, or period), broken down. section and topic, as breakdown or filter, and distinct read the articles of the period through an index; late and deadLinks read the late and the dead ones; all else reads counters whose cost does not grow with the articles. Rows by topic do not sum to total. compare=year sets every row and figure beside that of the same period a year earlier; of a period that is not over, of the same days.',
    access: viewer('stats:read'),
    query: StatsQuery,
    answer: Stats,
    also: ['text/csv'],
  },
  summary: {
    method: 'GET',
    path: '/api/v1/summary',
    summary:
      'What the popup shows: month, quarter, half and year, calendar and statutory. ETag; 304 when unchanged.',
    access: viewer('stats:read'),
    answer: Summary,
  },
} as const satisfies Record<string, Route>;
