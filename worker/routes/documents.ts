// GET /api/v1/report.docx and report.xlsx, and the stored words and letterheads that they are made with.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { copyTexts, historyOf, saveLetterhead, saveTexts, wordsOfYear } from '../domain/report-texts.ts';
import type { App } from '../http/context.ts';
import { fileResponse } from '../http/files.ts';
import { serve } from '../http/serve.ts';
import { docxFile, xlsxFile } from '../report/files.ts';

const KEPT = { 'Cache-Control': 'private, no-cache' };

/** The documents themselves. */
function fileRoutes(app: Hono<App>): void {
  serve(app, routes.reportDocx, async ({ c, db, query, pass, config }) =>
    fileResponse(await docxFile({ db, pass, config, query, documents: c.env.DOCUMENTS })),
  );
  serve(app, routes.reportXlsx, async ({ c, db, query, pass, config }) =>
    fileResponse(await xlsxFile({ db, pass, config, query, documents: c.env.DOCUMENTS })),
  );
}

export function documentRoutes(app: Hono<App>): void {
  fileRoutes(app);
  serve(app, routes.reportTexts, async ({ c, query, ...asking }) => {
    const { texts, letterhead } = await wordsOfYear(asking, query);
    return c.json({ ...query, texts: [...texts], letterhead } satisfies Answer<'reportTexts'>, 200, KEPT);
  });
  serve(app, routes.reportTextHistory, async ({ c, query, ...asking }) => {
    const versions = await historyOf(asking, query, query.section);
    return c.json({ versions } satisfies Answer<'reportTextHistory'>, 200, KEPT);
  });
  serve(app, routes.writeReportTexts, async ({ c, body, ...asking }) => {
    const { unit, year, texts: given } = body;
    const { texts, letterhead } = await saveTexts(asking, { unit, year }, given);
    return c.json({ unit, year, texts: [...texts], letterhead } satisfies Answer<'writeReportTexts'>);
  });
  serve(app, routes.copyReportTexts, async ({ c, body, ...asking }) => {
    const { texts, letterhead } = await copyTexts(asking, body);
    return c.json({ ...body, texts: [...texts], letterhead } satisfies Answer<'copyReportTexts'>);
  });
  serve(app, routes.writeLetterhead, async ({ c, body: { unit, ...given }, ...asking }) =>
    c.json((await saveLetterhead(asking, unit, given)) satisfies Answer<'writeLetterhead'>),
  );
}
