// CSV as an answer: whether the caller asks for it, and how it is sent.
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { App } from './context.ts';

/** Whether the caller would rather have CSV than JSON, by its `Accept`. */
export function wantsCsv(c: Context<App>): boolean {
  const json = 'application/json';
  return accepts(c, { header: 'Accept', supports: [json, 'text/csv'], default: json }) === 'text/csv';
}

/** CSV as a file to keep, `name` in ASCII without its ending; `more` headers say what the file itself cannot. */
export function csvResponse(
  text: string,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept',
      ...more,
    },
  });
}
